"""Tables of patterns, by the literal that they begin with: nothing is tried anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from pagelint.finding import Severity
from pagelint.patterns import pattern
from pagelint_rules.text._texts import is_quoted


class Shape(NamedTuple):
    """A pattern and what it shows; `sure` where nothing else is written like that."""

    pattern: re.Pattern[str]
    what: str
    sure: bool = True

    @property
    def severity(self) -> Severity:
        """How sure a finding of it is."""
        return Severity.ERROR if self.sure else Severity.WARNING


class Found(NamedTuple):
    """A shape at `text[start:end]`."""

    start: int
    end: int
    shape: Shape


def shape(text: str, what: str, *, sure: bool = True, ignore_case: bool = False) -> Shape:
    """A shape from a pattern's text."""
    return Shape(pattern(text, re.IGNORECASE if ignore_case else 0), what, sure)


class Table:
    """Shapes by the literal that they begin with."""

    def __init__(self, shapes: Mapping[str, tuple[Shape, ...]]) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[Shape, ...]]]] = {}
        for literal, each in shapes.items():
            self._by_first.setdefault(literal[0], []).append((literal, each))

    def matches(self, text: str) -> Iterator[Found]:
        """Every shape in a text, overlapping ones too."""
        for first, entries in self._by_first.items():
            if first in text:
                for literal, shapes in entries:
                    if literal in text:  # no generator for what is not there
                        yield from _matches(text, literal, shapes)


def _matches(text: str, literal: str, shapes: tuple[Shape, ...]) -> Iterator[Found]:
    at = text.find(literal)
    while at >= 0:
        for each in shapes:
            match = each.pattern.match(text, at)
            if match:
                yield Found(*match.span(), each)
        at = text.find(literal, at + 1)


def find_shapes(text: str, table: Table, more: Iterable[Found] = ()) -> list[Found]:
    """All shapes of a table in a text, in order, the first and longest where several overlap.

    What stands alone between quotation marks is spoken of, and left out.
    """
    found = [*table.matches(text), *more]
    found.sort(key=attrgetter("end"), reverse=True)  # two sorts: a pair for each would cost more
    found.sort(key=attrgetter("start"))
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
