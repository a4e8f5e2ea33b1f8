"""The layer of officials."""

from extractor.recognize.officials.find import find

__all__ = ["find"]
