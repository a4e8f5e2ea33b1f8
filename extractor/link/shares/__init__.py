"""Percentages tied to the part that they are of and the whole that they are taken of."""
