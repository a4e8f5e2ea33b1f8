"""The layer of agencies."""

from extractor.recognize.agencies.find import find

__all__ = ["find"]
