"""Rules on how a page is laid out."""
