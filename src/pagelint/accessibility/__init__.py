"""What assistive technology makes of a page: roles, names, focus, and what it is told at all.

Pure and kept once per page. Nothing is worked out before a rule asks; no walk recurses over depth.
"""
