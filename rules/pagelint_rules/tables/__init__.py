"""Tables: whether cells can be told by their headers."""
