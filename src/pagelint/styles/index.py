"""A sheet's selectors by the names they ask for, so that a page looks at those it may match."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from pagelint.patterns import pattern
from pagelint.styles.properties import is_read
from pagelint.styles.selectors import Selector, is_valid, parse_selector
from pagelint.styles.syntax import Rule, scopes_of, split_list

_NAMES = pattern(r"[.#](?:[\w-]|[^\x00-\x7f])++")
_SPECIAL = pattern(r"[(\[\\|&]")


class Entry(NamedTuple):
    """A complex selector of a rule; `needs` are the names that must stand on the page besides."""

    place: int  # among the selectors of the sheet
    rule: int
    text: str
    needs: frozenset[str]


class Candidate(NamedTuple):
    """A selector that may match something on a page, and the number of its rule."""

    place: int
    rule: int
    selector: Selector


_PLACE = attrgetter("place")


class Index:
    """The selectors of a sheet's rules, each under one name without which it matches nothing.

    Names are `.class`, `#id`, `type` and `*`; with `quirks` classes and ids are in lower case.
    """

    def __init__(self, rules: Sequence[Rule], *, quirks: bool) -> None:
        self._rules = rules
        self._folded: Callable[[str], str] = str.lower if quirks else str
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        self._candidates: dict[int, Candidate | None] = {}
        self._worth: dict[int, bool] = {}  # by rule, since a rule may have very many selectors
        found = list(self._read())
        common = Counter(name for entry in found for name in entry.needs)
        for entry in found:
            rarest = min(entry.needs, key=lambda name: (common[name], name))
            self._entries[rarest].append(entry._replace(needs=entry.needs - {rarest}))

    def _read(self) -> Iterable[Entry]:
        place = 0
        for number, rule in enumerate(self._rules):
            relative = bool(rule.conditions and scopes_of(rule.conditions))
            # A selector that is written twice counts once.
            for text in dict.fromkeys(split_list(rule.selectors)):
                for needs in needed_names(text, self._folded, relative=relative):
                    yield Entry(place, number, text, needs)
                place += 1

    def asked(self, names: frozenset[str]) -> list[Candidate]:
        """The selectors for which all names stand on a page, in the order of the sheet.

        Rules that set nothing which is read, or are invalid, are left out.
        """
        found = {
            candidate
            for name in self._entries.keys() & names
            for entry in self._entries[name]
            if entry.needs <= names and (candidate := self._candidate(entry))
        }
        return sorted(found, key=_PLACE)

    def _candidate(self, entry: Entry) -> Candidate | None:
        place, number, text, _ = entry
        if place not in self._candidates:
            if number not in self._worth:
                self._worth[number] = is_worth_trying(self._rules[number])
            relative = bool(scopes_of(self._rules[number].conditions))
            worth = self._worth[number]
            selector = parse_selector(text, relative=relative) if worth else None
            self._candidates[place] = selector and Candidate(place, number, selector)
        return self._candidates[place]


def needed_names(
    selector: str, folded: Callable[[str], str], *, relative: bool = False
) -> Iterable[frozenset[str]]:
    """Sets of names, all of one of which must stand on a page; none if it can't match anything."""
    if not _SPECIAL.search(selector):
        names = _NAMES.findall(folded(selector))
        if names:
            return (frozenset(names),)
    parsed = parse_selector(selector, relative=relative)
    if parsed is None:
        return ()
    return (frozenset(map(folded, needs)) for needs in parsed.needs)


def is_worth_trying(rule: Rule) -> bool:
    """Whether a rule sets something that is read, and its selectors are valid."""
    relative = bool(scopes_of(rule.conditions))
    return is_read_block(rule.body) and is_valid(rule.selectors, relative=relative)


def is_read_block(body: str) -> bool:
    """Whether a block of declarations sets something which is read."""
    return any(is_read(piece.partition(":")[0]) for piece in body.split(";"))
