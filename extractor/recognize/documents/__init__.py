"""The layer of documents."""

from extractor.recognize.documents.find import find

__all__ = ["find"]
