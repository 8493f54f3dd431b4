"""The first pass over a page: which words it uses, and which of them nobody knows."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from re import Match
from typing import NamedTuple

from pagelint.spelling.candidates import Candidate
from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.model import TextRun
from pagelint.spelling.words import WORD, base_of, folded

SHORTEST = 3


@dataclass(slots=True)
class Page:
    """What every judgement on one page shares."""

    lexicon: Lexicon
    known: frozenset[str]  # lower case
    words: set[str] = field(default_factory=set)  # every folded word that the lexicon knows
    unknown: set[str] = field(default_factory=set)  # the other tokens
    strange: set[str] = field(default_factory=set)  # those that are no known misspellings either
    counts: Counter[str] = field(default_factory=Counter)  # of unknown words, folded
    candidates: dict[tuple[str, bool], list[Candidate]] = field(default_factory=dict)


class Place(NamedTuple):
    """One occurrence of a word; `strange` and `beside` count other unknown words around it."""

    run: TextRun
    match: Match[str]
    strange: float  # their share in the run
    beside: int  # their number among the two words before and the two after


def survey(runs: Sequence[TextRun], lexicon: Lexicon, known: frozenset[str]) -> Page:
    page = Page(lexicon, known)
    seen: set[str] = set()
    for run in runs:
        seen.update(WORD.findall(run.text))
    for token in seen:
        word = folded(token)
        flags = flags_of(word, lexicon)
        if is_word(token, word, flags):
            page.words.add(word)
            continue
        page.unknown.add(token)
        if not flags & Flag.WRONG:
            page.strange.add(token)
    for run in runs if page.unknown else ():
        tokens = WORD.findall(run.text)
        if not page.unknown.isdisjoint(tokens):
            page.counts.update(base_of(folded(t)) for t in tokens if t in page.unknown)
    return page


def flags_of(word: str, lexicon: Lexicon) -> int:
    """The flags of a folded word, with or without its possessive ending."""
    flags, zipf = lexicon.look_up(word)
    base = base_of(word)
    return lexicon.look_up(base)[0] if not flags and not zipf and base != word else flags


def is_word(token: str, word: str, flags: int) -> bool:
    """Whether a token is beyond doubt: a word of the core, or a known name with its capital."""
    if len(word) < SHORTEST or flags & Flag.CORE:
        return True
    return bool(flags & Flag.PROPER) and token[0].isupper() and not flags & Flag.WRONG
