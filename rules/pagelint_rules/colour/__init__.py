"""Rules on colours."""
