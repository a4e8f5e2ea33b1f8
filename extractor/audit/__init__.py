"""The audit of many articles: the checks of each, and figures that differ between sources."""
