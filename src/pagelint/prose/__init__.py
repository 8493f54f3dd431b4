"""Hands a page's text to `text`, and maps the answers back to places on the page."""
