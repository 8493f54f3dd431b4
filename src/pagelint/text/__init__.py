"""Plain text in, judgement out. Nothing in here knows HTML."""
