"""Words: misspelt, glued together, repeated."""
