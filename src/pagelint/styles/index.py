"""A sheet's selectors by the names they ask for, so that a page looks at those it may match."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from pagelint.patterns import pattern
from pagelint.styles.properties import is_read
from pagelint.styles.selectors import Selector, is_valid, parse_selector
from pagelint.styles.syntax import Rule, scopes_of, split_list

_NAMES = pattern(r"[.#](?:[\w-]|[^\x00-\x7f])++")
_SPECIAL = pattern(r"[(\[\\|&]")
_HARD = pattern(r"[\"'\\|&]|:(?:is|where|has)\(")
_BRACKETS = pattern(r"\[[^\[\]]*+\]|\([^()]*+\)")


# A rule's number, a complex selector of it, and the names that must stand on the page.
_Entry = tuple[int, str, frozenset[str]]
_NONE: frozenset[str] = frozenset()


class Candidate(NamedTuple):
    """A selector that may match something on a page, and the number of its rule."""

    rule: int
    selector: Selector


class Index:
    """The selectors of a sheet's rules, each under one name without which it matches nothing.

    Names are those that selectors need; with `quirks` classes and ids are in lower case. A selector
    that asks for one of several things stands under a name for each. `others` are the names that
    start with a bracket.
    """

    def __init__(self, rules: Sequence[Rule], *, quirks: bool) -> None:
        self._rules = rules
        self._folded: Callable[[str], str] = str.lower if quirks else str
        self._entries: dict[str, list[_Entry]] = defaultdict(list)
        self._worth: dict[int, bool] = {}  # by rule, since a rule may have very many selectors
        found = list(self._read())
        common = Counter(chain.from_iterable(needs for _, _, needs in found))
        for number, text, needs in found:
            if len(needs) == 1:
                (rarest,), more = needs, _NONE
            else:
                rarest = min(needs, key=lambda name: (common[name], name))
                more = needs - {rarest}
            self._entries[rarest].append((number, text, more))
        self.names = self._entries.keys()
        self.others = [name for name in common if name[0] == "["]

    def _read(self) -> Iterable[_Entry]:
        folded = self._folded
        for number, rule in enumerate(self._rules):
            relative = bool(rule.conditions and scopes_of(rule.conditions))
            # A selector that is written twice counts once.
            for text in dict.fromkeys(split_list(rule.selectors)):
                for needs in needed_names(text, folded, relative=relative):
                    yield number, text, needs

    def under(self, name: str) -> Iterable[tuple[frozenset[str], Candidate]]:
        """The selectors under a name, each with the names that it needs besides.

        Rules that set nothing which is read, or are invalid, are left out.
        """
        for number, text, needs in self._entries.get(name, ()):
            rule = self._rules[number]
            if number not in self._worth:
                self._worth[number] = is_worth_trying(rule)
            if self._worth[number]:
                selector = parse_selector(text, relative=bool(scopes_of(rule.conditions)))
                if selector is not None:
                    yield needs, Candidate(number, selector)


def needed_names(
    selector: str, folded: Callable[[str], str], *, relative: bool = False
) -> Iterable[frozenset[str]]:
    """Sets of names, all of one of which must stand on a page; none if it can't match anything."""
    bare = selector
    if _SPECIAL.search(selector):
        # What stands outside of brackets says enough, as a rule.
        bare = "" if _HARD.search(selector) else _BRACKETS.sub("", selector)
    names = _NAMES.findall(folded(bare))
    if names and "(" not in bare:
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
