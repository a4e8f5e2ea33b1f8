"""Mentions become entities, claims and inspections."""
