"""Drawings, frames, sound and video: what they are called and what they do unasked."""
