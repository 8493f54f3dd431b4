"""A page as BeautifulSoup, each tag, attribute and string with its span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.html import dom
from pagelint.html.soup import build_soup
from pagelint.page.element import Element

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from pagelint.finding import Span
    from pagelint.page.page import Page


def make_soup(page: Page) -> BeautifulSoup:
    """The page's tree. Its tags and strings have `source_span`, its tags `attribute_span(name)`."""
    soup = build_soup(page.written, _PagePlaces(page))
    soup.original_encoding = page.source.encoding
    return soup


class _PagePlaces:
    """Where the nodes of a page stand in its source."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def of_element(self, node: dom.Element) -> Span:
        return Element(node, self._page).span

    def of_attribute(self, node: dom.Element, name: str) -> Span:
        return Element(node, self._page).attribute_span(name)

    def of_text(self, node: dom.Node) -> Span | None:
        pieces = []
        if isinstance(node, dom.Text | dom.Comment):
            pieces = self._page.alignment.pieces(node)
        if not pieces:
            return self.of_element(node.parent) if isinstance(node.parent, dom.Element) else None
        last = pieces[-1]
        return self._page.source_span(pieces[0].source, last.source + last.source_length)
