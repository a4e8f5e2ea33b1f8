"""The layer of agencies."""

from extractor.recognize.agencies.find import alone, find

__all__ = ["alone", "find"]
