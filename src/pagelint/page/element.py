"""Elements as rules see them: BeautifulSoup's vocabulary, plus exact source spans.

bs4 itself costs more to import than a small page costs to lint, so rules that read a few
attributes get this view; `Page.soup` gives the full BeautifulSoup tree to those who want it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pagelint.finding import Finding, Fix, Severity, Span
from pagelint.html import dom
from pagelint.html.markup import Piece, decode_pieces, value_range

if TYPE_CHECKING:
    from pagelint.page.page import Page


class Element:
    """An element of a page. Equal and hashed by the parser's node, so views of one are one."""

    __slots__ = ("node", "page")

    def __init__(self, node: dom.Element, page: Page) -> None:
        self.node = node
        self.page = page

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Element) and self.node == other.node

    def __hash__(self) -> int:
        return hash(self.node)

    def __repr__(self) -> str:
        return f"<{self.name} at {self.page.source.position(self.span.start)}>"

    @property
    def name(self) -> str:
        """The tag's name, lower-case for HTML elements."""
        return self.node.tag

    def get(self, name: str) -> str | None:
        """An attribute's value, decoded; "" for an attribute without value."""
        return self.node.attr(name)

    def __contains__(self, name: str) -> bool:
        return self.node.attr(name) is not None

    @property
    def attrs(self) -> dict[str, str]:
        """All attributes by lower-case name."""
        return {name: self.node.attr(name) or "" for name in self.node.attrs}

    @property
    def parent(self) -> Element | None:
        """The element around this one."""
        parent = self.node.parent
        return Element(parent, self.page) if isinstance(parent, dom.Element) else None

    @property
    def parents(self) -> Iterator[Element]:
        """The elements around this one, nearest first."""
        for node in self.node.ancestors:
            if isinstance(node, dom.Element):
                yield Element(node, self.page)

    @property
    def children(self) -> Iterator[Element]:
        """Child elements, in order."""
        for node in self.node.children:
            if isinstance(node, dom.Element):
                yield Element(node, self.page)

    def select(self, selector: str) -> list[Element]:
        """Descendants that match a CSS selector, in document order."""
        return [Element(node, self.page) for node in self.node.select(selector)]

    def select_one(self, selector: str) -> Element | None:
        """The first descendant that matches a CSS selector."""
        node = self.node.select_one(selector)
        return Element(node, self.page) if node is not None else None

    def matches(self, selector: str) -> bool:
        """Whether the element itself matches a CSS selector."""
        return self.node.matches(selector)

    def closest(self, selector: str) -> Element | None:
        """The nearest of the element and its ancestors that matches a CSS selector."""
        node = self.node.closest(selector)
        return Element(node, self.page) if node is not None else None

    @property
    def text(self) -> str:
        """The text inside, white space collapsed; scripts and hidden parts included."""
        return " ".join(self.node.text.split())

    @property
    def hidden(self) -> bool:
        """Whether the page keeps the element from its readers (see `Page.is_hidden`)."""
        return self.page.is_hidden(self.node)

    @property
    def span(self) -> Span:
        """The start tag; for an implied element, that of the nearest one around it, or in it."""
        node: dom.Node | None = self.node
        while isinstance(node, dom.Element):
            span = self._tag_span(node)
            if span is not None:
                return span
            node = node.parent
        inside = (each for each in self.node.descendants if isinstance(each, dom.Element))
        spans = map(self._tag_span, inside)
        return next((span for span in spans if span is not None), Span(0, 0))

    def _tag_span(self, node: dom.Element) -> Span | None:
        found = self.page.origin(node)
        location = found[0].source_location if found else None
        if found is None or location is None:
            return None
        start, end = location.start_tag[2::3]
        return self.page.source_span(start + found[1], end + found[1])

    @property
    def extent(self) -> Span | None:
        """From the start tag to the end tag; None unless both are written."""
        found = self.page.origin(self.node)
        location = found[0].source_location if found else None
        if found is None or location is None or location.end_tag is None:
            return None
        start, end = location.start_tag.start_offset, location.end_tag.end_offset
        return self.page.source_span(start + found[1], end + found[1])

    def value_pieces(self, name: str) -> list[Piece]:
        """How an attribute's value maps to the normalized source; empty where it has none."""
        attribute = self._attribute_range(name)
        if attribute is None:
            return []
        text = self.page.source.normalized
        value = value_range(text, *attribute)
        return decode_pieces(text, *value, attribute=True) if value else []

    def _attribute_range(self, name: str) -> tuple[int, int] | None:
        """Where an attribute stands in the normalized source."""
        found = self.page.origin(self.node)
        location = found[0].source_location if found else None
        attribute = location.attrs.get(name.lower()) if location else None
        if found is None or attribute is None:
            return None
        return attribute.start_offset + found[1], attribute.end_offset + found[1]

    def attribute_span(self, name: str) -> Span:
        """An attribute's value in the source, without quotes; the whole attribute if it is empty.

        The start tag for an attribute that the element does not have.
        """
        attribute = self._attribute_range(name)
        if attribute is None:
            return self.span
        pieces = self.value_pieces(name)
        if not pieces:
            return self.page.source_span(*attribute)
        last = pieces[-1]
        return self.page.source_span(pieces[0].source, last.source + last.source_length)

    def finding(
        self,
        message: str,
        *,
        attribute: str = "",
        hint: str = "",
        severity: Severity | None = None,
        suggestions: tuple[str, ...] = (),
        fix: Fix | None = None,
    ) -> Finding:
        """A finding on the start tag, or on the value of one attribute.

        There is no fix of an element that was not written.
        """
        if fix is not None and self._tag_span(self.node) is None:
            fix = None
        return Finding(
            self.attribute_span(attribute) if attribute else self.span,
            message,
            hint=hint,
            severity=severity,
            suggestions=suggestions,
            fix=fix,
            selector=self.selector,
            extent=None if attribute else self.extent,
        )

    @property
    def selector(self) -> str:
        """A CSS path to the element, for tools that show a page."""
        return self.page.css_path(self.node)
