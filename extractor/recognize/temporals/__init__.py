"""The layer of temporals."""

from extractor.recognize.temporals.find import find

__all__ = ["find"]
