"""Units of text in, counts and scores out."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from typing import Final, NamedTuple

from pagelint.patterns import pattern
from pagelint.text.readability import formulas
from pagelint.text.readability.tallies import (
    syllables_in,
    tallies_for,
    unpack,
    words_in,
)
from pagelint.text.sentence_words import words_for
from pagelint.text.sentences import split_sentences

WORDS_PER_MINUTE: Final = 238  # silent reading of English prose: Brysbaert 2019
LEAST_WORDS: Final = 100  # below, no formula means anything (Flesch 1948 asks for such samples)
_LEAST_UNENDED: Final = 8  # words from which text without a stop is a sentence all the same
_LEAST_LIST: Final = 30  # words from which names and commas without a stop are no sentence
_MOST_ABBREVIATED: Final = 3  # words up to which "Acme Inc." is a label, not a sentence
_RUNS: Final = 10
_LEAST_BAND: Final = 0.5  # grades: no formula is surer than that
_UNSPACED: Final = frozenset({"zh", "yue", "wuu", "ja", "th", "lo", "km", "my", "bo"})
_CLOSERS: Final = "\"'”’“‘»«›‹)\\]}*」』"
_LETTER: Final = r"[^\W\d_]"
_ENDED: Final = pattern(
    rf"[.!?…。！？][{_CLOSERS}]*(?:\s[»›])?(?:(?<={_LETTER}[.!?)”\"])\d{{1,3}}(?:[,–-]\d{{1,3}})*)?"
    r"(?:\s?\[[\d,–-]+\])*[^\w.!?:]*$"
)
_DIVIDER: Final = pattern(r"[|¦·•›»→>/](?<=\s.)(?=\s)")
_TIME: Final = pattern(r"\b\d{1,2}:\d\d(?!\d)")
_PARTING: Final = pattern(r"[|¦·•›»→>/:](?:(?<!:)|(?=\d))")  # one is in whatever those find
_FEW_DIVIDERS: Final = 3
_FEW_TIMES: Final = 4
_ENTRY: Final = 12  # words of an entry with its time, at most
_FEW_LINES: Final = 2  # beginning inside of a sentence
_LINE_WORDS: Final = 8  # of a line or an entry, on average
_LETTERS: Final = pattern(_LETTER)
_NAME_ENDS: Final = ("", ",", ".", "'s", "’s")
_TAIL: Final = 40  # characters that may stand behind a stop, at most


class TextUnit(NamedTuple):
    """What a reader meets as one unit: a block's text, its white space collapsed."""

    text: str
    heading: bool
    """headings, labels and buttons are never prose, even with a question mark"""
    lines: tuple[int, ...] = ()
    """offsets at which lines begin that the author parted from the one before"""


class Sentence(NamedTuple):
    """One counted sentence or fragment: text[start:end] of the unit with that index."""

    unit: int
    start: int
    end: int
    prose: bool
    words: int
    syllables: int
    tally: int = 0
    """all counts of the sentence (`tallies.unpack`)"""


class Readability(NamedTuple):
    """Counts and scores of prose; None is a score not meant for the language, or no prose."""

    language: str
    words: int
    sentences: int
    syllables: int
    fragments: int
    flesch_reading_ease: float | None = None
    flesch_kincaid_grade: float | None = None
    dale_chall: float | None = None
    gunning_fog: float | None = None
    smog_index: float | None = None
    automated_readability_index: float | None = None
    coleman_liau_index: float | None = None
    lix: float | None = None
    rix: float | None = None
    gulpease: float | None = None
    wiener_sachtextformel: float | None = None
    reading_time_s: float = 0.0
    reliable: bool = False
    grade: float | None = None
    """US school grade by the formula of the language (`formulas.grade`)"""
    band: float | None = None
    """plus or minus, at 95 %: how much the grade hangs on which sentences were written"""


def measure(units: Sequence[TextUnit], language: str) -> tuple[Readability, list[Sentence]]:
    """Count and score the units of a page in one language (BCP 47 tag), in time linear in text."""
    counter = _Counter(_primary(language))
    for index, unit in enumerate(units):
        counter.add(index, unit)
    return counter.readability(language), counter.counted


def measure_part(sentences: Sequence[Sentence], language: str) -> Readability:
    """Score some of the sentences that `measure` counted, a section's for example."""
    prose = [sentence.tally for sentence in sentences if sentence.prose]
    return _readability(language, prose, len(sentences) - len(prose), 0)


def without_dashes(text: str) -> str:
    """The text with dashes, which part words as spaces do, blanked out; offsets stay."""
    return text.replace("—", " ").replace("--", "  ")


class _Counter:
    """Running counts of one page."""

    def __init__(self, language: str) -> None:
        self.counted: list[Sentence] = []
        self._language = language
        self._tallies = tallies_for(language)
        self._openers = tallies_for(language, opens_sentence=True)
        self._abbreviations = words_for(language).abbreviations
        self._prose: list[int] = []
        self._first: list[str] = []
        self._inner: set[str] = set()

    def add(self, index: int, unit: TextUnit) -> None:
        text = without_dashes(unit.text)
        spans = [(0, len(text))] if unit.heading else split_sentences(unit.text, self._language)
        if unit.lines and not unit.heading:
            spans = [part for span in spans for part in _lines_of(*span, unit)]
        for start, end in spans:
            first, *rest = text[start:end].split() or ("",)
            tally = sum(map(self._tallies.__getitem__, rest), self._openers[first])
            words = words_in(tally)
            if not words:
                continue
            prose = not unit.heading and self._is_prose(unit.text, start, end, words, len(spans))
            self.counted.append(
                Sentence(index, start, end, prose, words, syllables_in(tally), tally)
            )
            if prose:
                self._prose.append(tally)
                self._first.append(first)
                self._inner.update(rest)

    def _is_prose(self, text: str, start: int, end: int, words: int, siblings: int) -> bool:
        if not _LETTERS.search(text, start, end) or _is_row(text, start, end, words):
            return False
        if not _is_ended(text, start, end, words):
            listed = words >= _LEAST_LIST and text.count(",", start, end) > words / 4
            return words >= _LEAST_UNENDED and not listed
        if siblings > 1 or words > _MOST_ABBREVIATED or text[end - 1] != ".":
            return True
        return text[start : end - 1].rsplit(maxsplit=1)[-1].lower() not in self._abbreviations

    def readability(self, language: str) -> Readability:
        fragments = len(self.counted) - len(self._prose)
        return _readability(language, self._prose, fragments, self._names())

    def _names(self) -> int:
        """Return what to add to the total: a word that opens a sentence may be a name after all."""
        return sum(
            times * (self._tallies[token] - self._openers[token])
            for token, times in Counter(self._first).items()
            if token[0].isupper() and token.lower() not in self._inner and self._is_inside(token)
        )

    def _is_inside(self, token: str) -> bool:
        return any(token + end in self._inner for end in _NAME_ENDS)


def _readability(
    language: str, tallies: Sequence[int], fragments: int, correction: int
) -> Readability:
    """The scores of prose, from the tally of each sentence; `correction` is added to their sum."""
    primary = _primary(language)
    counts = unpack(sum(tallies) + correction)
    spaced = primary not in _UNSPACED
    scores: dict[str, float] = {}
    if tallies and spaced:
        found = formulas.scores(primary, counts, len(tallies))
        scores = {name: round(score, 2) for name, score in found.items()}
    return Readability(
        language=language,
        words=counts.words,
        sentences=len(tallies),
        syllables=counts.syllables,
        fragments=fragments,
        reading_time_s=round(60 * counts.words / WORDS_PER_MINUTE, 1),
        reliable=counts.words >= LEAST_WORDS and spaced,
        band=_band(primary, tallies) if scores else None,
        **scores,
    )


def _band(language: str, tallies: Sequence[int]) -> float | None:
    """Return 1.96 standard errors of the grade, None for one sentence.

    Jackknife: the grade without each of up to ten runs of neighbouring sentences.
    """
    size = -(-len(tallies) // _RUNS)
    runs = [tallies[start : start + size] for start in range(0, len(tallies), size)]
    if len(runs) < 2:
        return None
    total = sum(tallies)
    grades = [
        formulas.grade(language, unpack(total - sum(run)), len(tallies) - len(run)) for run in runs
    ]
    mean = sum(grades) / len(runs)
    variance = (len(runs) - 1) / len(runs) * sum((grade - mean) ** 2 for grade in grades)
    return max(_LEAST_BAND, round(1.96 * sqrt(variance), 1))


def _primary(language: str) -> str:
    return language.replace("_", "-").split("-", 1)[0].lower()


def _lines_of(start: int, end: int, unit: TextUnit) -> list[tuple[int, int]]:
    """The lines of a sentence, if each opens with a capital or a number and all are short.

    So are addresses, opening hours and verse; a sentence that was broken by hand goes on small.
    """
    text = unit.text
    lines = [line for line in unit.lines if start < line < end]
    if len(lines) < _FEW_LINES or any(_goes_on(text, line) for line in lines):
        return [(start, end)]
    if text.count(" ", start, end) > _LINE_WORDS * (len(lines) + 1):
        return [(start, end)]
    return [
        (first, first + len(text[first:last].rstrip()))
        for first, last in pairwise((start, *lines, end))
    ]


def _goes_on(text: str, line: int) -> bool:
    """Whether a line begins with a small letter, and not with an address."""
    word = text[line : line + _TAIL].partition(" ")[0]
    return word[:1].islower() and "@" not in word and "." not in word[:-1]


def _is_row(text: str, start: int, end: int, words: int) -> bool:
    """Whether dividers or times of day part a text: a menu, a path, a table of contents."""
    if words < _LEAST_UNENDED or not _PARTING.search(text, start, end):
        return False
    for divider, few, most in ((_DIVIDER, _FEW_DIVIDERS, _LINE_WORDS), (_TIME, _FEW_TIMES, _ENTRY)):
        count = len(divider.findall(text, start, end))
        if count >= few and words <= most * (count + 1):
            return True
    return False


def _is_ended(text: str, start: int, end: int, words: int) -> bool:
    """Say whether a stop ends the text, behind which quotes, notes and symbols may stand."""
    last = text[end - 1]
    if last == ":":
        return words > 1
    return last in ".!?…" or _ENDED.search(text, max(start, end - _TAIL), end) is not None
