"""The folded view of a text, its sentences and words."""
