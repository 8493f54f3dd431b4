"""Rules of our own: one module a rule."""
