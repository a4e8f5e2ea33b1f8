"""From bytes to articles: decoding, HTML, regions, publication data."""
