"""A style sheet and what is worked out of it once, for all pages that use it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar, cast

from pagelint.memory import Memory
from pagelint.styles.index import Index
from pagelint.styles.syntax import Import, Sheet, parse_sheet

T = TypeVar("T")


class StyleSheet:
    """A sheet's text; its rules and their index are made when first asked for, and kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._answers: dict[Callable[[StyleSheet], Any], Any] = {}
        self._indexes: dict[bool, Index] = {}

    @cached_property
    def parsed(self) -> Sheet:
        """The rules."""
        return parse_sheet(self.text)

    @cached_property
    def imports(self) -> list[Import]:
        """The sheets that it imports."""
        return self.parsed.imports if "@import" in self.text.lower() else []

    def index(self, *, quirks: bool) -> Index:
        """The rules by what they match; `quirks`: classes and ids are the same in either case."""
        found = self._indexes.get(quirks)
        if found is None:
            found = self._indexes[quirks] = Index(self.parsed.rules, quirks=quirks)
        return found

    def once(self, question: Callable[[StyleSheet], T]) -> T:
        """The answer to a question about the sheet alone, asked once for all pages.

        A question is a function of the module that asks, never a closure, and says nothing of a
        page.
        """
        if question not in self._answers:
            self._answers[question] = question(self)
        return cast("T", self._answers[question])


# Characters of sheets that are kept; their rules and indexes take some ten times that in bytes.
_SHEETS: Memory[str, StyleSheet] = Memory(8_000_000)


def sheet_of(text: str) -> StyleSheet:
    """The sheet of a text; the pages of a site share theirs."""
    found = _SHEETS.get(text)
    if found is None:
        found = StyleSheet(text)
        _SHEETS.keep(text, found, len(text))
    return found
