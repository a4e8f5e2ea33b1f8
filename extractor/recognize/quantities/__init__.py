"""The layer of quantities."""

from extractor.recognize.quantities.find import find

__all__ = ["find"]
