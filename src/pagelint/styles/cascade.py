"""The cascade: from the declarations that apply to an element to the values it has.

CSS Cascade 5. Every answer may be None: cannot tell, because a sheet is missing, a layout would
have to decide, or the value is in words that nobody here understands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from pagelint.html import dom
from pagelint.screen import Screen
from pagelint.styles.browser import QUIRKY_TABLE, WITH_HINTS, browser_style, hints
from pagelint.styles.colours import Colour, legacy_colour, parse_colour
from pagelint.styles.matching import Match, Matches, match_rules
from pagelint.styles.properties import (
    FONT_SIZES,
    INHERITED,
    INITIAL,
    WIDE,
    expand,
    resolve_shorthand,
)
from pagelint.styles.quirks import is_quirky, quirky_value
from pagelint.styles.sources import Part, Sources, sources
from pagelint.styles.syntax import Registered, parse_declarations
from pagelint.styles.values import (
    FIRST_FONT,
    Measures,
    calculated,
    fraction,
    length,
    number,
    substitute,
)

if TYPE_CHECKING:
    from pagelint.page.page import Page

_DEEPEST_VARIABLE = 24
_UNKNOWN = "\0"  # stands in a custom property's value for what can't be told
_EMPTY: Mapping[str, str] = {}


class Declared(NamedTuple):
    """A declaration that won: its value, None where it can't be told whether it applies.

    `shorthand` is the property as written, whose `var()` are still to be replaced.
    """

    value: str | None
    shorthand: str
    important: bool
    inline: bool


class Style:
    """The values that an element has; shared by all elements to which the same applies.

    `registered` are the custom properties that have an initial value, `colourful` the names of the
    animations that change colours.

    `parent` is the style inherited from: that of the nearest element around that has one of its
    own, since elements that nothing is declared for share one.
    """

    __slots__ = (
        "_browser", "_children", "_custom", "_hints", "_known", "_own", "_plain", "colour",
        "colourful", "font_size", "generated", "parent", "registered", "root", "screen", "weight",
    )  # fmt: skip

    def __init__(
        self,
        parent: Style | None,
        screen: Screen,
        own: Mapping[str, Declared],
        hinted: Mapping[str, str] = _EMPTY,
        browser: Mapping[str, str] = _EMPTY,
    ) -> None:
        self.parent = parent
        self.screen = screen
        self._own = own
        self._hints = hinted
        self._browser = browser
        self._known: dict[str, str | None] = {}
        self._custom: dict[str, str | None] = {}
        self._children: dict[object, Style] = {}
        self._plain: Style | None = None
        self.generated: tuple[Style, ...] = ()
        self.registered: Mapping[str, Registered] = parent.registered if parent else {}
        self.colourful: frozenset[str] = parent.colourful if parent else frozenset()
        self.root: Style = parent.root if parent and parent.parent else self
        # From the root down, so that no depth of nesting is a depth of recursion.
        self.font_size: float | None = _font_size(self)
        self.weight: float | None = _weight(self)
        self.colour: Colour | None = _colour(self)

    def get(self, name: str) -> str | None:
        """The value of a property as specified, inheritance and `var()` resolved.

        For inherited properties of relative lengths it is the value where it was declared: see
        `origin`.
        """
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def _resolved(self, name: str) -> str | None:
        way: list[Style] = []
        style: Style | None = self
        value: str | None = INITIAL[name]
        while style is not None:
            if name in style._known:
                value = style._known[name]
                break
            way.append(style)
            own = style.own(name)
            if own != "inherit":
                value = own
                break
            style = style.parent
        for each in way:
            each._known[name] = value
        return value

    def own(self, name: str) -> str | None:
        """The value that the element itself gives a property; "inherit" for the parent's."""
        value = self._author_value(name)
        if value == "revert":
            value = self._browser.get(name, "unset")
        elif value == "revert-layer":
            return None
        if value == "unset":
            value = "inherit" if name in INHERITED else "initial"
        return INITIAL[name] if value == "initial" else value

    def _author_value(self, name: str) -> str | None:
        declared = self._own.get(name)
        if declared is None:
            return self._hints.get(name) or self._browser.get(name, "unset")
        if declared.value is None or "var(" not in declared.value.lower():
            return declared.value
        replaced = substitute(declared.value, self.custom)
        if replaced is None:
            return "unset"  # invalid at computed-value time
        if _UNKNOWN in replaced:
            return None
        if replaced.lower() in WIDE:
            return replaced.lower()
        return resolve_shorthand(declared.shorthand, name, replaced) or "unset"

    def origin(self, name: str) -> tuple[Style, Declared] | None:
        """The style and declaration that a property's value comes from, here or inherited."""
        style: Style | None = self
        while style is not None:
            value = style.own(name)
            if value != "inherit":
                declared = style._own.get(name)
                return (style, declared) if declared else None
            style = style.parent
        return None

    @property
    def is_styled(self) -> bool:
        """Whether anything at all is declared for the element itself."""
        return bool(self._own or self._hints or self._browser)

    def declares(self, *names: str) -> bool:
        """Whether an author declares one of these properties for the element itself."""
        return self.declares_any(names)

    def declares_any(self, names: Iterable[str]) -> bool:
        """The same, for a set of properties."""
        own = self._own.keys()
        return not own.isdisjoint(names) or not self._hints.keys().isdisjoint(names)

    def is_inline(self, name: str) -> bool:
        """Whether the style attribute's declaration won."""
        declared = self._own.get(name)
        return declared is not None and declared.inline

    def custom(self, name: str) -> str | None:
        """The value of a custom property; None for one that isn't set, or refers to itself.

        What can't be told stands in it as a NUL.
        """
        return self._custom_value(name, [], set())

    def _custom_value(self, name: str, way: list[_Custom], cycle: set[_Custom]) -> str | None:
        if name in self._custom:
            return self._custom[name]
        registered = self.registered.get(name)
        style: Style | None = self
        while style is not None and name not in style._own:
            style = style.parent if not registered or registered.inherits else None
        key = style, name
        if style is None:
            value = None
        elif name in style._custom:
            value = style._custom[name]
        elif key in way:
            cycle.update(way[way.index(key) :])
            return None
        elif len(way) > _DEEPEST_VARIABLE:
            return _UNKNOWN
        else:
            way.append(key)
            value = style._own_custom(name, way, cycle)
            way.pop()
            # All of a cycle is invalid, whatever fallbacks there are (CSS Variables 1, 3.3).
            value = style._custom[name] = None if key in cycle else value
        if value is None and registered:
            value = registered.initial
        self._custom[name] = value
        return value

    def _own_custom(self, name: str, way: list[_Custom], cycle: set[_Custom]) -> str | None:
        value = self._own[name].value
        if value is None:
            return _UNKNOWN
        if value.lower() in ("inherit", "unset", "revert"):
            return self.parent._custom_value(name, way, cycle) if self.parent else None
        if value.lower() == "initial":
            return None
        if "var(" not in value.lower():
            return value
        return substitute(value, lambda other: self._custom_value(other, way, cycle))

    # Measures

    @property
    def measures(self) -> Measures:
        """What relative lengths refer to in this style."""
        return Measures(
            self.font_size or FIRST_FONT,
            self.root.font_size or FIRST_FONT,
            self.screen.width,
            self.screen.height,
        )

    def pixels(self, name: str, percent_of: float | None = None) -> float | None:
        """A property's own length in pixels; None for a keyword and what can't be told."""
        value = self.get(name)
        return None if value is None else length(value, self.measures, percent_of)

    @property
    def opacity(self) -> float | None:
        """From 0 to 1; None where it can't be told."""
        value = self.get("opacity")
        amount = fraction(value) if value else None
        return None if amount is None else min(1.0, max(0.0, amount))


_Custom = tuple[Style | None, str]  # a custom property where it is declared


def _weight(style: Style) -> float | None:
    """The font's weight, 1 to 1000 (CSS Fonts 4, 2.2.1)."""
    value = style.own("font-weight")
    around = style.parent.weight if style.parent else 400
    if value is None or value == "inherit":
        return around if value else None
    value = value.lower()
    if value == "bolder" and around is not None:
        return 400 if around < 350 else 700 if around < 550 else max(around, 900)
    if value == "lighter" and around is not None:
        return 100 if around < 550 else 400 if around < 750 else 700
    names = {"normal": 400.0, "bold": 700.0}
    if value in names:
        return names[value]
    amount = number(value)
    return calculated(value) if amount is None else amount


def _font_size(style: Style) -> float | None:
    """The size in pixels; relative ones refer to the parent's (CSS Fonts 4, 2.5)."""
    value = style.own("font-size")
    around = style.parent.font_size if style.parent else FIRST_FONT
    if value == "inherit":
        return around
    if value is None or around is None:
        return None
    value = value.lower()
    if value in FONT_SIZES:
        return FONT_SIZES[value]
    if value in ("larger", "smaller"):
        return around * (1.2 if value == "larger" else 1 / 1.2)
    if style.parent:
        measures = style.parent.measures
    else:
        measures = Measures(around, around, style.screen.width, style.screen.height)
    size = length(value, measures, percent_of=around)
    return None if size is None else max(0.0, size)


def _colour(style: Style) -> Colour | None:
    value = style.own("color")
    around = style.parent.colour if style.parent else None
    if value == "inherit":
        return around if style.parent else parse_colour(INITIAL["color"])
    return None if value is None else parse_colour(value, around)


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
        self._root = Style(None, screen, _scheme(document))
        self._root.colourful = frozenset().union(
            *(part.sheet.parsed.colourful for part in found.parts)
        )
        self._root.registered = {
            each.name: each for part in found.parts for each in part.sheet.parsed.registered
        }
        self._known: dict[dom.Node, Style] = {}
        self._tables: dict[str, Mapping[str, str]] = {}

    def of(self, node: dom.Element) -> Style:
        """The style of an element."""
        way: list[dom.Element] = []
        style = self._root
        each: dom.Node | None = node
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
        browser = browser_style(node)
        if self._quirks and node.tag == "table":
            browser = self._quirky_table(node)
        if node not in self._styled and not browser:
            return _plain(parent)
        matched = self._matches.elements.get(node, ())
        generated = self._matches.generated.get(node, ())
        inline = node.attr("style") or ""
        hinted = hints(node, self._link) if node in self._hinted else _EMPTY
        key = (
            id(browser), inline, tuple(hinted.items()), _identity(matched), _identity(generated),
        )  # fmt: skip
        known = parent._children.get(key)
        if known is None:
            own = _winners(matched, inline, quirks=self._quirks)
            known = parent._children[key] = Style(parent, self.screen, own, hinted, browser)
            known.generated = tuple(
                Style(known, self.screen, _winners(each, "", quirks=self._quirks))
                for each in _by_rule(generated)
            )
        return known

    def _quirky_table(self, node: dom.Element) -> Mapping[str, str]:
        """The browser's style of a table in quirks mode: it has the body's colour."""
        body = node.closest("body")
        colour = self.of(body).colour if body is not None else None
        value = colour.notation if colour else "inherit"
        return self._tables.setdefault(value, QUIRKY_TABLE | {"color": value})

    @property
    def styled(self) -> Iterable[dom.Element]:
        """The elements that an author declares something for, in no order."""
        return self._styled


def _scheme(document: dom.Document) -> dict[str, Declared]:
    """The colour scheme that a page asks for in a `<meta>`: what its root element inherits."""
    node = document.select_one("meta[name=color-scheme i][content]")
    value = (node.attr("content") or "").strip().lower() if node is not None else ""
    return {"color-scheme": Declared(value, "", important=False, inline=False)} if value else {}


def _matches(page: Page, parts: tuple[Part, ...], screen: Screen, *, quirks: bool) -> Matches:
    """Which rules apply to which elements, in all trees of the page."""
    if page.shadow is None:
        return match_rules(page.document, parts, screen, quirks=quirks)
    from pagelint.styles.shadow import match_trees

    return match_trees(page.shadow, parts, screen, quirks=quirks)


def _plain(parent: Style) -> Style:
    """The style of an element that nothing is declared for."""
    if parent._plain is None:
        is_plain = parent.parent is not None and not parent.is_styled
        parent._plain = parent if is_plain else Style(parent, parent.screen, {})
    return parent._plain


def _identity(matches: Iterable[Match]) -> tuple[tuple[int, object], ...]:
    return tuple((match.order, match.specificity) for match in matches)


def _by_rule(matches: Iterable[Match]) -> Iterable[list[Match]]:
    """The matches of `::before` and `::after` as one style; enough to know that they paint."""
    listed = list(matches)
    return [listed] if listed else []


_ORDER = attrgetter("layer", "specificity", "order")


def _winners(matches: Iterable[Match], inline: str, *, quirks: bool) -> dict[str, Declared]:
    """The declaration that wins for each property (CSS Cascade 5, 6.1)."""
    normal: dict[str, Declared] = {}
    important: dict[str, Declared] = {}
    ordered = sorted(matches, key=_ORDER)
    for _, layer in groupby(ordered, key=_LAYER):
        below = normal.copy()
        for match in layer:
            _collect(match.body, normal, quirks=quirks, important=False, certain=match.certain)
        _roll_back(normal, below)
    if inline:
        below = normal.copy()
        _collect(inline, normal, quirks=quirks, important=False, inline=True)
        _roll_back(normal, below)
    # Important declarations win in the reverse order of layers.
    for match in sorted(ordered, key=_LAYER, reverse=True) if ordered else ():
        if "!" in match.body:
            _collect(match.body, important, quirks=quirks, important=True, certain=match.certain)
    if "!" in inline:
        _collect(inline, important, quirks=quirks, important=True, inline=True)
    return normal | important


_LAYER = attrgetter("layer")


def _roll_back(winners: dict[str, Declared], below: Mapping[str, Declared]) -> None:
    """Give properties that revert a layer what the layers below say (CSS Cascade 5, 7.3.5)."""
    for name in [name for name, each in winners.items() if each.value == "revert-layer"]:
        if name in below:
            winners[name] = below[name]
        else:
            del winners[name]


def _collect(
    body: str,
    winners: dict[str, Declared],
    *,
    quirks: bool,
    important: bool,
    certain: bool = True,
    inline: bool = False,
) -> None:
    for name, value, is_important in parse_declarations(body) if body else ():
        if is_important is not important:
            continue
        if name.startswith("--"):
            winners[name] = Declared(value if certain else None, name, important, inline)
            continue
        read = quirky_value(name, value) if quirks else value
        for longhand, each in expand(name, read).items():
            winners[longhand] = Declared(each if certain else None, name, important, inline)


def inline_style(text: str) -> Style:
    """What a style attribute alone makes of an element, as if nothing were around it."""
    return Style(None, Screen(), _winners((), text, quirks=False))


def styles_of(page: Page, screen: Screen | None = None) -> Styles:
    """The styles of a page on its screen, or on another one, worked out once."""
    return page.once(Styles, screen or page.screen)
