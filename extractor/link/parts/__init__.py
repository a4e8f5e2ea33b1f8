"""Wholes tied to their parts."""
