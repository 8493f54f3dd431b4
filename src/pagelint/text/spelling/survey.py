"""The first pass over a page: which of its words nobody knows, which runs need a second look."""

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from re import Match
from typing import NamedTuple

from pagelint.text.spelling.candidates import Candidate
from pagelint.text.spelling.lexicon import Flag, Lexicon
from pagelint.text.spelling.model import TextRun
from pagelint.text.spelling.texts import read
from pagelint.text.spelling.unknown import classify, met
from pagelint.text.spelling.words import SOFTWARE, WORD, is_quoted, opens_sentence


class Page:
    """What every judgement on one page shares."""

    def __init__(
        self, runs: Sequence[TextRun], lexicon: Lexicon, known: Callable[[], Collection[str]]
    ) -> None:
        self.runs = runs
        self.lexicon = lexicon
        self._gather_known = known
        self.readings = read([run.text for run in runs], lexicon)
        self.words: set[str] = set().union(*[reading.tokens for reading in self.readings])
        tokens = met(lexicon)
        self.unknown = classify(self.words - tokens.familiar, lexicon, tokens)
        self.strange = {token for token, it in self.unknown.items() if it.strange} | LONE_LETTERS
        self.terms = self.words & tokens.terms
        self.counts: Counter[str] = Counter()  # of doubtful words, folded
        self.candidates: dict[tuple[str, bool], list[Candidate]] = {}
        self.termed: dict[int, bool] = {}  # whether a run stands among terms
        self._foreign: dict[int, bool] = {}

    @cached_property
    def known(self) -> frozenset[str]:
        """The words met elsewhere, in lower case."""
        return frozenset(map(str.lower, self._gather_known()))

    def runs_with(self, tokens: AbstractSet[str]) -> list[int]:
        """The numbers of the runs in which one of these tokens stands."""
        absent = tokens.isdisjoint
        return [at for at, reading in enumerate(self.readings) if not absent(reading.tokens)]

    def tokens_of(self, index: int) -> list[str]:
        return self.readings[index].tokens

    def tokens_between(self, first: int, last: int) -> Iterator[str]:
        """The tokens of runs, from the first number to before the last."""
        return chain.from_iterable(reading.tokens for reading in self.readings[first:last])

    def count(self, doubtful: Container[str]) -> None:
        """Counts how often doubtful words stand on the page, whatever their capitals."""
        unknown = self.unknown
        words = {it.word for token, it in unknown.items() if token in doubtful}
        wanted = {token for token, it in unknown.items() if it.word in words}
        found = filter(wanted.__contains__, self.tokens_between(0, len(self.runs)))
        self.counts = Counter(unknown[token].word for token in found)

    def has(self, word: str) -> bool:
        """Whether a word stands on the page, itself or with a capital."""
        return word in self.words or word.capitalize() in self.words

    @cached_property
    def mixed(self) -> bool:
        """Whether so many words are unknown that some are of other languages: "exercice"."""
        return sum(it.strange for it in self.unknown.values()) > MIXED_SHARE * len(self.words)

    @cached_property
    def tallies(self) -> Counter[str]:
        """How often each token of the page stands there, in lower case."""
        return Counter(map(str.lower, self.tokens_between(0, len(self.runs))))

    @cached_property
    def named(self) -> set[str]:
        """Those of the known misspellings used again that some place shows to be a name."""
        wanted = {
            token
            for token, it in self.unknown.items()
            if it.flags & Flag.WRONG and self.counts[it.word] > 1
        }
        return {
            self.unknown[match.group()].word
            for index in self.runs_with(wanted)
            for match in WORD.finditer(self.runs[index].text)
            if match.group() in wanted and names(self.runs[index], *match.span())
        }

    @cached_property
    def technical(self) -> bool:
        """Whether the page is about software: half of its unknown words are names of something."""
        size = len(self.runs) + sum(len(reading.tokens) for reading in self.readings)
        return self.signs >= max(FEW_SIGNS, SIGNS * size)

    @cached_property
    def signs(self) -> int:
        """How many signs of software the page has: calls, options, paths."""
        text = "\n".join([run.text for run in self.runs])
        return sum(len(sign.findall(text)) for sign in SOFTWARE)

    def is_foreign(self, index: int) -> bool:
        """Whether a run looks to be in another language than the lexicon's."""
        known = self._foreign.get(index)
        if known is None:
            known = self._foreign[index] = looks_foreign(self.tokens_of(index), self)
        return known


class Place(NamedTuple):
    """One occurrence of a word; `strange` and `beside` count other unknown words around it."""

    number: int  # of the run
    run: TextRun
    match: Match[str]
    strange: float  # their share in the run
    beside: int  # their number among the two words before and the two after


def names(run: TextRun, start: int, end: int) -> bool:
    """Whether a word is spoken of, or stands in a sentence with a capital."""
    text = run.text
    capital = run.prose and text[start].isupper() and not opens_sentence(text, start)
    return capital or is_quoted(text, start, end)


# Letters of a spaced-out or formula-like text: "m oon", "n times k".
LONE_LETTERS = frozenset("bcdefghijklmnopqrstuvwxyz")
MIXED_SHARE = 0.3  # of the different words of a page
FOREIGN_SHARE = 0.35  # with more unknown words than this a run is in another language …
NATIVE_SHARE = 0.15  # … unless it has that many words of its own
FEW_WORDS = 4
FEW_SIGNS, SIGNS = 4, 0.009  # of software: so many, and a share of all tokens and runs


def looks_foreign(tokens: list[str], page: Page) -> bool:
    strangers = sum(map(page.strange.__contains__, tokens))
    if strangers <= FOREIGN_SHARE * max(FEW_WORDS, len(tokens)):
        return False
    native = sum(token.lower() in page.lexicon.grammar.native_words for token in tokens)
    return native < NATIVE_SHARE * len(tokens)
