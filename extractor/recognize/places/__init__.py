"""The layer of places."""

from extractor.recognize.places.find import find

__all__ = ["find"]
