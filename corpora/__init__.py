"""Labelled articles of our own, and a loader for them and for any folder of gold."""

from corpora.load import HOME, GoldArticle, Planted, Record, labels, load
from corpora.phrases import Phrase, as_articles, phrases

__all__ = ["HOME", "GoldArticle", "Phrase", "Planted", "Record", "as_articles", "labels", "load", "phrases"]
