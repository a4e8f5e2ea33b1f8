"""Measures speed, growth, start-up and memory; see :mod:`benchmarks.__main__`."""
