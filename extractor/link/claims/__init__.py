"""Claims: each figure tied to what it counts, what happened, whom it is about, for when, and who says so."""
