"""Inspections: who inspected whom, when, where, led by whom, on what."""
