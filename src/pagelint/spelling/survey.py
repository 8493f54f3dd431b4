"""The first pass over a page: which of its words nobody knows, which runs need a second look."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from re import Match
from typing import NamedTuple

from pagelint.spelling.candidates import Candidate
from pagelint.spelling.lexicon import Lexicon
from pagelint.spelling.model import TextRun
from pagelint.spelling.unknown import classify
from pagelint.spelling.words import WORD


class Page:
    """What every judgement on one page shares."""

    def __init__(
        self, runs: Sequence[TextRun], lexicon: Lexicon, known: frozenset[str] = frozenset()
    ) -> None:
        self.runs = runs
        self.lexicon = lexicon
        self.known = known  # lower case
        findall = WORD.findall
        self.tokens: list[list[str]] = [findall(run.text) for run in runs]
        self.words = set(chain.from_iterable(self.tokens))
        self.unknown = classify(self.words - lexicon.familiar, lexicon)
        self.terms = self.words & lexicon.terms
        self.suspects = self._suspects()  # runs with unknown words
        self.counts = self._counts()  # of unknown words, folded
        self.candidates: dict[tuple[str, bool], list[Candidate]] = {}
        self.termed: dict[int, bool] = {}  # whether a run stands among terms
        self._foreign: dict[int, bool] = {}

    def _suspects(self) -> list[int]:
        disjoint = self.unknown.keys().isdisjoint
        return [at for at, tokens in enumerate(self.tokens) if not disjoint(tokens)]

    def _counts(self) -> Counter[str]:
        unknown = self.unknown
        counted: Counter[str] = Counter()
        for at in self.suspects:
            counted.update([unknown[token].word for token in self.tokens[at] if token in unknown])
        return counted

    def has(self, word: str) -> bool:
        """Whether a word stands on the page, itself or with a capital."""
        return word in self.words or word.capitalize() in self.words

    def is_foreign(self, index: int) -> bool:
        """Whether a run looks to be in another language than the lexicon's."""
        known = self._foreign.get(index)
        if known is None:
            known = self._foreign[index] = looks_foreign(self.tokens[index], self)
        return known

    def strangers(self, index: int) -> list[bool]:
        """Which tokens of a run nobody knows."""
        unknown = self.unknown
        return [
            (token in unknown and unknown[token].strange) or token in LONE_LETTERS
            for token in self.tokens[index]
        ]


class Place(NamedTuple):
    """One occurrence of a word; `strange` and `beside` count other unknown words around it."""

    number: int  # of the run
    run: TextRun
    match: Match[str]
    strange: float  # their share in the run
    beside: int  # their number among the two words before and the two after


# Letters of a spaced-out or formula-like text: "m oon", "n times k".
LONE_LETTERS = frozenset("bcdefghijklmnopqrstuvwxyz")
FOREIGN_SHARE = 0.35  # with more unknown words than this a run is in another language …
NATIVE_SHARE = 0.15  # … unless it has that many words of its own
FEW_WORDS = 4


def looks_foreign(tokens: list[str], page: Page) -> bool:
    unknown = page.unknown
    strangers = sum(token in unknown and unknown[token].strange for token in tokens)
    strangers += sum(map(LONE_LETTERS.__contains__, tokens))
    if strangers <= FOREIGN_SHARE * max(FEW_WORDS, len(tokens)):
        return False
    native = sum(token.lower() in page.lexicon.grammar.native_words for token in tokens)
    return native < NATIVE_SHARE * len(tokens)
