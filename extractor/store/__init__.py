"""Writes and reads records: JSON Lines, Parquet, DuckDB, DocBin."""
