"""Totals tied to a count and what each is worth, and averages to what they share out."""
