"""Recognisers, one folder a layer."""
