"""A sheet's rules at their place in the cascade, for all pages where the sheet has that place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pagelint.patterns import pattern
from pagelint.screen import Screen
from pagelint.styles.conditions import holds
from pagelint.styles.index import Candidate
from pagelint.styles.match import UNLAYERED, LayerOrder, Match, layer_order, match_of, own_names
from pagelint.styles.selectors import Selector
from pagelint.styles.sheets import StyleSheet
from pagelint.styles.syntax import Rule, scopes_of

_GENERATED = ("before", "after")
_CONTENT = "details-content"
# What shows the content of `<details>` that is closed (HTML standard, 15.5.4).
_SHOWS = pattern(r"(?:^|[;\s])content-visibility\s*:\s*(?:visible|auto)", flags=2)


class Place(NamedTuple):
    """Where a sheet stands on a page.

    `number` among the page's sheets; `behind`: how many places in the order other rules have taken;
    `certain` is false where only a layout could tell whether the sheet applies; `layers` are all
    layers of the page, in order.
    """

    number: int
    behind: int
    layer: tuple[str, ...]
    certain: bool
    layers: tuple[tuple[str, ...], ...]
    screen: Screen
    quirks: bool


class Ready(NamedTuple):
    """A selector to be tried, and what applies to the elements that it matches, or is generated.

    `key` tells it from others of a page. Within `scopes` the match depends on the element, too.
    """

    key: tuple[int, str, str]
    selector: Selector
    match: Match
    generated: bool
    scopes: tuple[str, ...]

    @property
    def is_simple(self) -> bool:
        """Whether all elements of the selector's key match."""
        apart = self.scopes or self.unfolds or "sibling-" in self.match.body
        return self.selector.simple and not apart

    @property
    def unfolds(self) -> bool:
        """Whether it shows what `<details>` that are closed hold."""
        return self.selector.pseudo == _CONTENT


class Under(NamedTuple):
    """What a sheet has for elements of one name.

    `own` and `generated` apply to all of them; the others, each with names that must stand on the
    page besides, are still to be tried.
    """

    own: tuple[Match, ...]
    generated: tuple[Match, ...]
    others: tuple[tuple[frozenset[str], Ready], ...]


class Placed:
    """The rules of a sheet at a place."""

    def __init__(self, sheet: StyleSheet, place: Place) -> None:
        self._rules: Sequence[Rule] = sheet.parsed.rules
        self._index = sheet.index(quirks=place.quirks)
        self._place = place
        self._prefix = own_names(place.layer, place.number)
        self._layers: Mapping[tuple[str, ...], int] = {
            name: number for number, name in enumerate(place.layers)
        }
        self._under: dict[str, Under] = {}
        self.names = self._index.names
        self.others = self._index.others

    def under(self, name: str) -> Under:
        """What applies, or may apply, to elements of a name; a selector stands under one name."""
        found = self._under.get(name)
        if found is None:
            found = self._under[name] = self._made(name)
        return found

    def _made(self, name: str) -> Under:
        own: list[Match] = []
        generated: list[Match] = []
        others: list[tuple[frozenset[str], Ready]] = []
        for needs, candidate in self._index.under(name):
            ready = self._ready(candidate)
            if ready is None:
                continue
            if not ready.is_simple:
                others.append((needs, ready))
            elif ready.generated:
                generated.append(ready.match)
            else:
                own.append(ready.match)
        return Under(tuple(own), tuple(generated), tuple(others))

    def _ready(self, candidate: Candidate) -> Ready | None:
        """A selector with its match; None where it applies to no element on this screen."""
        rule = self._rules[candidate.rule]
        here = holds(rule.conditions, self._place.screen) if rule.conditions else True
        if here is False:
            return None
        path = (*self._prefix, *own_names(rule.layer, self._place.number))
        layer = layer_order(path, self._layers) if path else UNLAYERED
        certain = bool(here and self._place.certain)
        order = self._place.behind + candidate.rule
        selector, scopes = candidate.selector, scopes_of(rule.conditions)
        return made_ready(selector, layer, order, rule.body, scopes, certain=certain)


def made_ready(
    selector: Selector,
    layer: LayerOrder,
    order: int,
    body: str,
    scopes: tuple[str, ...] = (),
    *,
    certain: bool,
) -> Ready | None:
    """A selector with its match; None where it is about no element, nor what stands around it."""
    if selector.pseudo not in ("", "first-line", _CONTENT, *_GENERATED):
        return None
    if selector.pseudo == _CONTENT and not _SHOWS.search(body):
        return None
    # Only a layout knows which text stands in the first line.
    certain = certain and selector.pseudo != "first-line"
    match = match_of(layer, selector.specificity, order, body, certain=certain)
    key = order, selector.text, selector.pseudo
    return Ready(key, selector, match, selector.pseudo in _GENERATED, scopes)


# Sheets at a place; of a site that has them at a hundred places there is little to share.
@lru_cache(maxsize=256)
def placed(sheet: StyleSheet, place: Place) -> Placed:
    """A sheet's rules at a place; the pages of a site share theirs."""
    return Placed(sheet, place)
