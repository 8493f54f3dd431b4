"""Styles by what is declared for an element and around it, shared by all pages.

Pages of a site repeat the same markup under the same sheets. A style depends on the style around it
and on what is declared, not on the page, so that what was worked out for one page holds for all.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final

from pagelint.screen import Screen
from pagelint.styles.browser import QUIRKY_TABLE
from pagelint.styles.match import Match
from pagelint.styles.style import Declared, Style
from pagelint.styles.syntax import Registered
from pagelint.styles.winners import winners

_NONE: Mapping[str, str] = {}
_IDENTITY = attrgetter("identity")
_MOST: Final = 5_000  # styles that are kept, of a few kilobytes each
_TEXT: Final = 2_000  # characters of declarations that weigh as much as a style


class StyleTree:
    """All styles below one root.

    `scheme` is the colour scheme that a page asks for outside its sheets; the rest as in `Style`.
    """

    def __init__(
        self,
        screen: Screen,
        scheme: str,
        colourful: frozenset[str],
        registered: Sequence[Registered],
        *,
        quirks: bool,
    ) -> None:
        own = {"color-scheme": Declared(scheme, "", important=False, inline=False)}
        self._quirks = quirks
        self.root = Style(None, screen, own if scheme else {})
        self.root.colourful = colourful
        self.root.registered = {each.name: each for each in registered}

    def child(
        self,
        parent: Style,
        browser: Mapping[str, str],
        hinted: Mapping[str, str] = _NONE,
        matched: Sequence[Match] = (),
        generated: Sequence[Match] = (),
        inline: str = "",
    ) -> Style:
        """The style of an element in one of a style, for which the rest is declared."""
        # A browser's table is a constant, or kept by the style that it belongs to.
        key = (
            id(browser), inline, tuple(hinted.items()) if hinted else (),
            tuple(map(_IDENTITY, matched)), tuple(map(_IDENTITY, generated)),
        )  # fmt: skip
        known = parent.children.get(key)
        if known is None:
            own = winners(matched, inline, quirks=self._quirks)
            known = parent.children[key] = Style(parent, parent.screen, own, hinted, browser)
            if generated:
                # The two as one: enough to know that they paint.
                own = winners(generated, "", quirks=self._quirks)
                known.generated = (Style(known, parent.screen, own),)
            _KEPT.grow(1 + (len(inline) + sum(len(each.body) for each in matched)) / _TEXT)
        return known

    def plain(self, parent: Style) -> Style:
        """The style of an element that nothing is declared for."""
        if parent.parent is not None and not parent.is_styled:
            return parent
        known = parent.children.get(None)
        if known is None:
            known = parent.children[None] = Style(parent, parent.screen, {})
        return known


class _Kept:
    """The trees of all pages; they are let go together when they have grown too large."""

    def __init__(self) -> None:
        self._trees: dict[Hashable, StyleTree] = {}
        self._weight = 0.0

    def grow(self, weight: float) -> None:
        """Take note of a style that was made."""
        self._weight += weight

    def tree(
        self,
        screen: Screen,
        scheme: str,
        colourful: frozenset[str],
        registered: Sequence[Registered],
        *,
        quirks: bool,
    ) -> StyleTree:
        """The tree of all pages for which this is the same."""
        if self._weight > _MOST:
            self._trees, self._weight = {}, 0.0
        key = screen, scheme, colourful, tuple(registered), quirks
        found = self._trees.get(key)
        if found is None:
            self.grow(1)
            found = StyleTree(screen, scheme, colourful, registered, quirks=quirks)
            self._trees[key] = found
        return found


_KEPT = _Kept()
style_tree = _KEPT.tree


@lru_cache(maxsize=256)
def quirky_table(colour: str) -> Mapping[str, str]:
    """The browser's style of a table in quirks mode: it has the body's colour."""
    return QUIRKY_TABLE | {"color": colour}
