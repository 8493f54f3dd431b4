"""A style: the values that an element has, out of the declarations that won for it.

Every answer may be None: cannot tell, because a sheet is missing, a layout would have to decide, or
the value is in words that nobody here understands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar, cast

from pagelint.screen import Screen
from pagelint.styles.colours import Colour, parse_colour
from pagelint.styles.font_sizes import Font, font_of
from pagelint.styles.properties import INHERITED, INITIAL, WIDE, resolve_shorthand
from pagelint.styles.syntax import Registered
from pagelint.styles.values import (
    FIRST_FONT,
    Measures,
    calculated,
    fraction,
    in_scheme,
    length,
    number,
    substitute,
)
from pagelint.styles.variables import UNKNOWN, Custom, custom_value

T = TypeVar("T")
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

    `own_values` are the declarations that won, by property; `customs` the values of custom
    properties, `children` the styles inside, so far as they have been asked for.

    `parent` is the style inherited from: that of the nearest element around that has one of its
    own, since elements that nothing is declared for share one.
    """

    __slots__ = (
        "_answers", "_browser", "_hints", "_known", "children", "colour", "colourful", "customs",
        "font", "font_size", "generated", "own_values", "parent", "registered", "root", "screen",
        "weight",
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
        self.own_values = own
        self._hints = hinted
        self._browser = browser
        self._known: dict[str, str | None] = {}
        self.customs: dict[str, Custom] = {}
        self._answers: dict[Callable[[Style], Any], Any] = {}
        self.children: dict[object, Style] = {}
        self.generated: tuple[Style, ...] = ()
        self.registered: Mapping[str, Registered] = parent.registered if parent else {}
        self.colourful: frozenset[str] = parent.colourful if parent else frozenset()
        self.root: Style = parent.root if parent and parent.parent else self
        # From the root down, so that no depth of nesting is a depth of recursion.
        self.font: Font = font_of(self)
        self.font_size: float | None = self.font.size
        self.weight: float | None = _weight(self)
        self.colour: Colour | None = _colour(self)

    def once(self, question: Callable[[Style], T]) -> T:
        """The answer to a question about the style alone, asked once for all that has it.

        A question is a function of the module that asks, never a closure.
        """
        answers = self._answers
        if question not in answers:
            answers[question] = question(self)
        return cast("T", answers[question])

    def once_around(self, question: Callable[[Style], T]) -> T:
        """The same for a question that asks it of the parent, too.

        The styles around are asked first, so that no depth of nesting is a depth of recursion.
        """
        way = [self]
        while (around := way[-1].parent) and question not in around._answers:
            way.append(around)
        for style in reversed(way):
            style.once(question)
        return self.once(question)

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
        if value is not None and "(" in value and "light-dark(" in value.lower():
            return in_scheme(value, is_dark=self._is_dark)
        return INITIAL[name] if value == "initial" else value

    @property
    def _is_dark(self) -> bool:
        """Whether an author asks for dark colours here (CSS Color Adjustment 1, 2)."""
        asked = (self.get("color-scheme") or "").lower().split()
        if "dark" not in asked:
            return False
        return "light" not in asked or self.screen.scheme == "dark"

    def _author_value(self, name: str) -> str | None:
        declared = self.own_values.get(name)
        if declared is None:
            return self._hints.get(name) or self._browser.get(name, "unset")
        if declared.value is None or "var(" not in declared.value.lower():
            return declared.value
        replaced = substitute(declared.value, self.custom)
        if replaced is None:
            return "unset"  # invalid at computed-value time
        if UNKNOWN in replaced:
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
                declared = style.own_values.get(name)
                return (style, declared) if declared else None
            style = style.parent
        return None

    @property
    def is_styled(self) -> bool:
        """Whether anything at all is declared for the element itself."""
        return bool(self.own_values or self._hints or self._browser)

    def declares(self, *names: str) -> bool:
        """Whether an author declares one of these properties for the element itself."""
        return self.declares_any(names)

    def declares_any(self, names: Iterable[str]) -> bool:
        """The same, for a set of properties."""
        own = self.own_values.keys()
        return not own.isdisjoint(names) or not self._hints.keys().isdisjoint(names)

    def is_inline(self, name: str) -> bool:
        """Whether the style attribute's declaration won."""
        declared = self.own_values.get(name)
        return declared is not None and declared.inline

    def custom(self, name: str) -> str | None:
        """The value of a custom property; None for one that isn't set, or refers to itself.

        What can't be told stands in it as a NUL.
        """
        return custom_value(self, name)

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


def _colour(style: Style) -> Colour | None:
    value = style.own("color")
    around = style.parent.colour if style.parent else None
    if value == "inherit":
        return around if style.parent else parse_colour(INITIAL["color"])
    return None if value is None else parse_colour(value, around)
