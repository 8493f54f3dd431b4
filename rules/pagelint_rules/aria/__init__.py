"""Roles and states: what assistive technology is told, and whether it is true."""
