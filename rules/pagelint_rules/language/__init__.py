"""Languages: what pages and their parts declare, and what they are written in."""
