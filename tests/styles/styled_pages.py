"""Styles of small pages, for the tests of the cascade."""

from __future__ import annotations

from pagelint.page import Page
from pagelint.screen import Screen
from pagelint.styles.cascade import styles_of
from pagelint.styles.style import Style


def style(html: str, selector: str = "p", screen: Screen | None = None) -> Style:
    """The style of the first element that matches."""
    page = Page(html)
    node = page.document.select_one(selector)
    assert node is not None
    return styles_of(page, screen or Screen()).of(node)


def colour(html: str, selector: str = "p", screen: Screen | None = None) -> str:
    """The colour of its text, as #rrggbb; "?" where it can't be told."""
    found = style(html, selector, screen).colour
    return found.hex if found else "?"
