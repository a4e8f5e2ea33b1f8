"""The layer of findings."""

from extractor.recognize.findings.find import find

__all__ = ["find"]
