"""Images: what they say to those who don't see them, and whether they load."""
