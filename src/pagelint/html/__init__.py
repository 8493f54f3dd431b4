"""Bytes → tree: decoding, the parser, and where everything stands in the source."""
