"""Changes, differences and multiples tied to the two figures that they lie between."""
