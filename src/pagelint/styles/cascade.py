"""The cascade: what a page's sheets, its attributes and the browser make of its elements.

CSS Cascade 5. Which rules apply is found once a page, the styles once for all pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from pagelint.html import dom
from pagelint.screen import Screen
from pagelint.styles.browser import WITH_HINTS, browser_style, hints
from pagelint.styles.colours import legacy_colour
from pagelint.styles.match import Siblings
from pagelint.styles.matching import Matches, match_rules
from pagelint.styles.quirks import is_quirky
from pagelint.styles.sources import Part, Sources, sources
from pagelint.styles.style import Style
from pagelint.styles.style_tree import quirky_table, style_tree
from pagelint.styles.winners import winners

if TYPE_CHECKING:
    from pagelint.page.page import Page

_EMPTY: Mapping[str, str] = {}


class Styles:
    """The styles of a page on a screen.

    `missing` says that a sheet which applies can't be had; `complete` that all rules could be
    tried in the time there is.
    """

    def __init__(self, page: Page, screen: Screen) -> None:
        found: Sources = page.once(sources, screen)
        document = page.document
        self.screen = screen
        self.missing = bool(found.missing)
        self._quirks = is_quirky(document)
        self._matches: Matches = _matches(page, found.parts, screen, quirks=self._quirks)
        self.complete = self._matches.complete and all(
            part.sheet.parsed.complete for part in found.parts
        )
        body = document.select_one("body[link]")
        link = legacy_colour(body.attr("link") or "") if body is not None else None
        self._link = link.hex if link else ""
        self._hinted = set(document.select(f"{WITH_HINTS},a[href]" if link else WITH_HINTS))
        self._styled = {
            *document.select("[style]"), *self._hinted, *self._matches.elements,
            *self._matches.generated,
        }  # fmt: skip
        self._tree = style_tree(
            screen,
            _scheme(document),
            frozenset().union(*(part.sheet.parsed.colourful for part in found.parts)),
            [each for part in found.parts for each in part.sheet.parsed.registered],
            quirks=self._quirks,
        )
        self._siblings = Siblings()
        self._known: dict[dom.Node, Style] = {}

    def of(self, node: dom.Element) -> Style:
        """The style of an element."""
        return self._known.get(node) or self._worked_out(node)

    def _worked_out(self, node: dom.Element) -> Style:
        way = [node]
        style = self._tree.root
        each = node.parent
        while isinstance(each, dom.Element):
            known = self._known.get(each)
            if known is not None:
                style = known
                break
            way.append(each)
            each = each.parent
        for each in reversed(way):
            style = self._known[each] = self._child(style, each)
        return style

    def _child(self, parent: Style, node: dom.Element) -> Style:
        unfolded = self._matches.unfolded
        browser = browser_style(node, is_unfolded=bool(unfolded) and node.parent in unfolded)
        if self._quirks and node.tag == "table":
            browser = self._quirky_table(node)
        if node not in self._styled:
            return self._tree.child(parent, browser) if browser else self._tree.plain(parent)
        inline = node.attr("style") or ""
        return self._tree.child(
            parent,
            browser,
            hints(node, self._link) if node in self._hinted else _EMPTY,
            self._matches.elements.get(node, ()),
            self._matches.generated.get(node, ()),
            self._siblings.counted(inline, node) if "sibling-" in inline else inline,
        )

    def _quirky_table(self, node: dom.Element) -> Mapping[str, str]:
        body = node.closest("body")
        colour = self.of(body).colour if body is not None else None
        return quirky_table(colour.notation if colour else "inherit")

    @property
    def styled(self) -> AbstractSet[dom.Element]:
        """The elements that an author declares something for."""
        return self._styled


def _scheme(document: dom.Document) -> str:
    """The colour scheme that a page asks for in a `<meta>`: what its root element inherits."""
    node = document.select_one("meta[name=color-scheme i][content]")
    return (node.attr("content") or "").strip().lower() if node is not None else ""


def _matches(page: Page, parts: tuple[Part, ...], screen: Screen, *, quirks: bool) -> Matches:
    """Which rules apply to which elements, in all trees of the page."""
    if page.shadow is None:
        return match_rules(page.document, parts, screen, quirks=quirks)
    from pagelint.styles.shadow import match_trees

    return match_trees(page.shadow, parts, screen, quirks=quirks)


def inline_style(text: str) -> Style:
    """What a style attribute alone makes of an element, as if nothing were around it."""
    return Style(None, Screen(), winners((), text, quirks=False))


def styles_of(page: Page, screen: Screen | None = None) -> Styles:
    """The styles of a page on its screen, or on another one, worked out once."""
    return page.once(Styles, screen or page.screen)
