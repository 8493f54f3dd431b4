"""Custom properties: their values where they are asked for (CSS Variables 1).

The properties that a value refers to are resolved before it, by a walk without recursion that
finds cycles on the way (Tarjan's strongly connected components), so that no answer depends on what
was asked before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pagelint.styles.colours import is_colour
from pagelint.styles.validity import is_length, kind_of
from pagelint.styles.values import substitute

if TYPE_CHECKING:
    from pagelint.styles.style import Style

UNKNOWN = "\0"  # stands in a value for what can't be told
_HIGHEST = 24  # references to references; what is built higher can't be told


class Custom(NamedTuple):
    """A custom property's value, None for one that isn't set or refers to itself.

    `height`: how many references lie below each other in it.
    """

    value: str | None
    height: int = 0


_Place = tuple["Style", str]  # a custom property where it is declared


def custom_value(style: Style, name: str) -> str | None:
    """The value that a custom property has for a style."""
    found = style.customs.get(name)
    if found is None:
        where = _where(style, name)
        if where is None:
            found = _unset(style, name)
        else:
            found = where.customs.get(name) or _Walk().resolve((where, name))
        style.customs[name] = found
    return found.value


def _where(style: Style | None, name: str) -> Style | None:
    """The style that declares a property for another one: itself, or the nearest around it."""
    registered = style.registered.get(name) if style else None
    inherits = registered is None or registered.inherits
    while style is not None and name not in style.own_values:
        style = style.parent if inherits else None
    return style


def _unset(style: Style, name: str) -> Custom:
    registered = style.registered.get(name)
    return Custom(registered.initial if registered else None)


class _Walk:
    """A walk from one property to all that it refers to."""

    def __init__(self) -> None:
        self._rank: dict[_Place, int] = {}  # in the order of the first visit
        self._lowest: dict[_Place, int] = {}  # the lowest rank that can be reached
        self._open: list[_Place] = []  # visited, and perhaps part of a cycle that isn't complete
        self._waiting: dict[_Place, Iterator[_Place]] = {}

    def resolve(self, start: _Place) -> Custom:
        """The value at a place; those on the way are resolved, too."""
        way = [start]
        self._enter(start)
        while way:
            place = way[-1]
            further = next(self._waiting[place], None)
            if further is None:
                value, missing = _evaluated(place)
                if any(each not in self._rank for each in missing):
                    self._waiting[place] = iter(missing)  # a fallback that turned out to be needed
                    continue
                way.pop()
                self._leave(place, way[-1] if way else None, value, missing)
            elif further not in self._rank:
                self._enter(further)
                way.append(further)
            elif further[1] not in further[0].customs:
                self._lowest[place] = min(self._lowest[place], self._rank[further])
        style, name = start
        return style.customs[name]

    def _enter(self, place: _Place) -> None:
        self._rank[place] = self._lowest[place] = len(self._rank)
        self._open.append(place)
        self._waiting[place] = iter(_evaluated(place)[1])

    def _leave(
        self, place: _Place, before: _Place | None, value: Custom, missing: list[_Place]
    ) -> None:
        lowest = self._lowest[place]
        if before is not None:
            self._lowest[before] = min(self._lowest[before], lowest)
        if lowest < self._rank[place]:
            return
        if self._open[-1] == place and place not in missing:
            members, known = [self._open.pop()], value
        else:
            # All of a cycle is invalid, whatever fallbacks there are (CSS Variables 1, 3.3).
            first = self._open.index(place)
            members, known = self._open[first:], None
            del self._open[first:]
        for style, name in members:
            style.customs[name] = known or _unset(style, name)


def _evaluated(place: _Place) -> tuple[Custom, list[_Place]]:
    """A property's own value, and the places that must be resolved before it counts."""
    style, name = place
    value = style.own_values[name].value
    if value is None:
        return Custom(UNKNOWN), []
    lower = value.lower()
    if lower in ("inherit", "unset", "revert"):
        return _inherited(style, name)
    if lower == "initial":
        return _unset(style, name), []
    if "var(" not in lower:
        return (Custom(value), []) if _fits(style, name, value) else _invalid(style, name)
    missing: list[_Place] = []
    height = 0

    def ask(other: str) -> str | None:
        nonlocal height
        where = _where(style, other)
        found = _unset(style, other) if where is None else where.customs.get(other)
        if found is None and where is not None:
            missing.append((where, other))
            return ""
        height = max(height, found.height + 1) if found else height
        return found.value if found else None

    replaced = substitute(value, ask)
    if height > _HIGHEST:
        return Custom(UNKNOWN, height), missing
    if not missing and replaced is not None and not _fits(style, name, replaced):
        return _invalid(style, name)
    return (_unset(style, name) if replaced is None else Custom(replaced, height)), missing


# What a registered property takes (CSS Properties and Values 1, 5); other syntaxes on trust.
_SYNTAXES: dict[str, Callable[[str], bool]] = {
    "<color>": is_colour,
    "<length>": lambda value: is_length(value, percent=False),
    "<length-percentage>": is_length,
    "<number>": lambda value: kind_of(value) in ("number", "zero", "any"),
    "<integer>": lambda value: kind_of(value) in ("number", "zero", "any") and "." not in value,
    "<percentage>": lambda value: kind_of(value) in ("percent", "any"),
    "<angle>": lambda value: kind_of(value) in ("angle", "any"),
}


def _fits(style: Style, name: str, value: str) -> bool:
    """Whether a value is one that a registered property takes."""
    registered = style.registered.get(name)
    check = _SYNTAXES.get(registered.syntax) if registered else None
    return check is None or UNKNOWN in value or check(value)


def _invalid(style: Style, name: str) -> tuple[Custom, list[_Place]]:
    """What stands for a value that is invalid at computed-value time (the same, 4.2)."""
    registered = style.registered.get(name)
    if registered is not None and registered.inherits:
        return _inherited(style, name)
    return _unset(style, name), []


def _inherited(style: Style, name: str) -> tuple[Custom, list[_Place]]:
    where = _where(style.parent, name)
    if where is None:
        return _unset(style, name), []
    found = where.customs.get(name)
    return (found, []) if found else (Custom(None), [(where, name)])
