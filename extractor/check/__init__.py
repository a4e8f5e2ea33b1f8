"""Recomputes published figures by exact arithmetic."""
