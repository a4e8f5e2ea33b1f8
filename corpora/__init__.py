"""Hand-labelled articles of our own, and a loader."""
