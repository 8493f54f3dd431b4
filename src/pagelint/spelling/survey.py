"""The first pass over a page: which of its words nobody knows, which runs need a second look."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from re import Match
from typing import NamedTuple

from pagelint.spelling.candidates import Candidate
from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.model import TextRun
from pagelint.spelling.repeats import may_repeat
from pagelint.spelling.spaces import HINT
from pagelint.spelling.words import WORD, base_of, folded

SHORTEST = 3
MOST_FAMILIAR = 200_000
UNCLEAR = Flag.NAME | Flag.PROPER | Flag.FOREIGN | Flag.WRONG


@dataclass(slots=True)
class Page:
    """What every judgement on one page shares, and which of its runs need a second look."""

    lexicon: Lexicon
    known: frozenset[str]  # lower case
    runs: Sequence[TextRun] = ()
    words: set[str] = field(default_factory=set)  # all tokens
    unknown: set[str] = field(default_factory=set)  # tokens that are no words
    strange: set[str] = field(default_factory=set)  # and no known misspellings either
    counts: Counter[str] = field(default_factory=Counter)  # of unknown words, folded
    suspects: list[int] = field(default_factory=list)  # runs with unknown words
    repeating: list[int] = field(default_factory=list)  # runs that may repeat words
    joined: list[int] = field(default_factory=list)  # runs that may lack a space after a mark
    candidates: dict[tuple[str, bool], list[Candidate]] = field(default_factory=dict)
    termed: dict[int, bool] = field(default_factory=dict)  # runs among terms of a trade

    def has(self, word: str) -> bool:
        """Whether a word stands on the page, itself or with a capital."""
        return word in self.words or word.capitalize() in self.words


class Place(NamedTuple):
    """One occurrence of a word; `strange` and `beside` count other unknown words around it."""

    number: int  # of the run
    run: TextRun
    match: Match[str]
    strange: float  # their share in the run
    beside: int  # their number among the two words before and the two after


def survey(runs: Sequence[TextRun], lexicon: Lexicon, known: frozenset[str]) -> Page:
    page = Page(lexicon, known, runs)
    familiar = lexicon.familiar
    if len(familiar) > MOST_FAMILIAR:
        familiar.clear()
    for index, run in enumerate(runs):
        tokens = WORD.findall(run.text)
        page.words.update(tokens)
        if not familiar.issuperset(tokens):
            classify(set(tokens) - familiar - page.unknown, page)
            if not page.unknown.isdisjoint(tokens):
                page.suspects.append(index)
                page.counts.update(base_of(folded(t)) for t in tokens if t in page.unknown)
        if may_repeat(list(map(str.lower, tokens)), lexicon.grammar):
            page.repeating.append(index)
        if HINT.search(run.text):
            page.joined.append(index)
    return page


def classify(tokens: set[str], page: Page) -> None:
    """Tells words from unknown tokens, once for every page to come."""
    for token in tokens:
        word = folded(token)
        flags = flags_of(word, page.lexicon)
        if is_word(token, word, flags):
            page.lexicon.familiar.add(token)
            continue
        page.unknown.add(token)
        if not flags & Flag.WRONG and not is_term(flags):
            page.strange.add(token)


def flags_of(word: str, lexicon: Lexicon) -> int:
    """The flags of a folded word, with or without its possessive ending."""
    flags = lexicon.look_up(word)[0]
    base = base_of(word)
    return flags if base == word else flags | lexicon.look_up(base)[0]


def is_term(flags: int) -> bool:
    """Whether a word belongs to the trade of medicine or chemistry, and is no name."""
    return bool(flags & Flag.TERM) and not flags & UNCLEAR


def is_word(token: str, word: str, flags: int) -> bool:
    """Whether a token is beyond doubt: a word of the core, or a known name with its capital."""
    if len(word) < SHORTEST or flags & Flag.CORE:
        return True
    return bool(flags & Flag.PROPER) and token[0].isupper() and not flags & Flag.WRONG
