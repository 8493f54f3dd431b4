"""Tables of patterns, by a literal that lets most blocks be passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pagelint.patterns import pattern
from pagelint_rules.text._texts import is_quoted


class Shape(NamedTuple):
    """A pattern and what it shows; `sure` where nothing else is written like that."""

    pattern: re.Pattern[str]
    what: str
    sure: bool = True


class Found(NamedTuple):
    """A shape at `text[start:end]`."""

    start: int
    end: int
    shape: Shape


Table = Mapping[str, tuple[Shape, ...]]  # by a literal that each pattern of an entry needs


def shape(text: str, what: str, *, sure: bool = True, ignore_case: bool = False) -> Shape:
    """A shape from a pattern's text."""
    return Shape(pattern(text, re.IGNORECASE if ignore_case else 0), what, sure)


def find_shapes(text: str, table: Table, more: Iterable[Found] = ()) -> list[Found]:
    """All shapes of a table in a text, in order, the first and longest where several overlap.

    What stands alone between quotation marks is spoken of, and left out.
    """
    found = [
        Found(*match.span(), each)
        for literal, shapes in table.items()
        if literal in text
        for each in shapes
        for match in each.pattern.finditer(text)
    ]
    found = sorted([*found, *more], key=lambda each: (each.start, -each.end))
    chosen: list[Found] = []
    for each in found:
        free = not chosen or each.start >= chosen[-1].end
        if free and not is_quoted(text, each.start, each.end):
            chosen.append(each)
    return chosen


def rest_of(text: str, found: Iterable[Found]) -> str:
    """The text without what was found."""
    kept: list[str] = []
    at = 0
    for each in found:
        kept.append(text[at : each.start])
        at = each.end
    return " ".join([*kept, text[at:]])
