"""Compares records with gold: matching, measures, intervals, reports."""
