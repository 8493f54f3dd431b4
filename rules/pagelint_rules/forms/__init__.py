"""Forms: whether readers can tell what a field or button is for."""
