"""The second pass over a page: weighs the unknown words and places what is found."""

from collections.abc import Collection, Iterator, Sequence
from enum import Enum
from itertools import islice
from typing import NamedTuple

from pagelint.spelling import repeats, spaces
from pagelint.spelling.acceptance import Acceptance
from pagelint.spelling.decision import evidence_of, weigh
from pagelint.spelling.gluing import glued
from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.model import Kind, Misspelling, TextRun
from pagelint.spelling.survey import SHORTEST, Page, Place, survey
from pagelint.spelling.words import (
    INNER,
    WORD,
    base_of,
    folded,
    is_technical,
    matched_case,
)

LONGEST = 30  # letters
MOST_SUGGESTIONS = 5
MOST_TIMES = 3  # a word used more often than this is meant
FOREIGN_SHARE = 0.35  # with more unknown words than this a run is in another language …
NATIVE_SHARE = 0.15  # … unless it has that many words of its own
FEW_WORDS = 4
# Letters of a spaced-out or formula-like text: "m oon", "n times k".
LONE_LETTERS = frozenset("bcdefghijklmnopqrstuvwxyz")
GLUE_MARGIN = 0.5  # a slip is likelier than a lost space


class Strictness(Enum):
    """How likely a defect must be: the log-odds for a warning and for an error."""

    LOW = (2.5, 4.0)
    NORMAL = (1.2, 3.0)
    HIGH = (-0.2, 3.0)


class Trial(NamedTuple):
    """A page, what the user accepts, and the log-odds for a likely and for a sure defect."""

    page: Page
    acceptance: Acceptance
    likely: float
    sure: float


def check(
    runs: Sequence[TextRun],
    lexicon: Lexicon,
    *,
    known: Collection[str] = (),
    accepted: Collection[str] = (),
    strictness: Strictness = Strictness.NORMAL,
) -> list[Misspelling]:
    """The misspellings of one page, in the order of their places.

    `known` are words met elsewhere (address, title, alternative texts, link targets, other pages of
    the site): evidence, no acquittal. `accepted` is the user's word list: an entry in lower case
    accepts any capitals, one with a capital its own spelling and all capitals; plurals and
    possessives of both are accepted.
    """
    page = survey(runs, lexicon, frozenset(map(str.lower, known)))
    trial = Trial(page, Acceptance(accepted), *strictness.value)
    found: list[Misspelling] = []
    foreign: set[int] = set()
    strange = page.strange | LONE_LETTERS
    for index in page.suspects:
        tokens = WORD.findall(runs[index].text)
        strangers = [token in strange for token in tokens]
        if is_foreign(tokens, strangers, lexicon):
            foreign.add(index)
        else:
            found += check_words(index, runs[index], tokens, strangers, trial)
    for index in page.repeating:
        if index not in foreign:
            found += repeats.repeated(index, runs[index], lexicon)
    for index in page.joined:
        if index not in foreign:
            found += spaces.missing_spaces(index, runs[index], lexicon)
    found.sort(key=lambda m: (m.run, m.start, m.end))
    return found


def is_foreign(tokens: list[str], strangers: list[bool], lexicon: Lexicon) -> bool:
    """Whether a run looks to be in another language than the lexicon's."""
    if sum(strangers) <= FOREIGN_SHARE * max(FEW_WORDS, len(tokens)):
        return False
    native = sum(token.lower() in lexicon.grammar.native_words for token in tokens)
    return native < NATIVE_SHARE * len(tokens)


def check_words(
    index: int, run: TextRun, tokens: list[str], strangers: list[bool], trial: Trial
) -> Iterator[Misspelling]:
    unknown = {at for at, token in enumerate(tokens) if token in trial.page.unknown}
    total, last = sum(strangers), max(unknown)
    for at, match in enumerate(islice(WORD.finditer(run.text), last + 1)):
        if at in unknown:
            share = (total - strangers[at]) / max(FEW_WORDS, len(strangers) - 1)
            beside = sum(strangers[max(0, at - 2) : at + 3]) - strangers[at]
            yield from check_word(Place(index, run, match, share, beside), trial)


def check_word(place: Place, trial: Trial) -> Iterator[Misspelling]:
    token, start = place.match.group(), place.match.start()
    if not is_plain(token) or token in trial.acceptance:
        return
    word = base_of(folded(token))
    flags, zipf = trial.page.lexicon.look_up(word)
    often = trial.page.counts[word] > MOST_TIMES and not flags & Flag.WRONG
    if often or is_technical(place.run.text, start, place.match.end()):
        return
    base = token[:-2] if folded(token).endswith("'s") else token
    found = judged(word, flags, zipf, place, trial)
    if found:
        kind, texts, odds = found
        cased = tuple(matched_case(text, base) for text in texts[:MOST_SUGGESTIONS])
        sure = odds >= trial.sure
        yield Misspelling(place.number, start, start + len(base), kind, base, cased, sure)


def judged(
    word: str, flags: int, zipf: float, place: Place, trial: Trial
) -> tuple[Kind, list[str], float] | None:
    """What an unknown word is, the words it may stand for, and the log-odds of that."""
    evidence = evidence_of(word, flags, zipf, place, trial.page)
    odds, options = weigh(evidence, trial.page, trial.likely)
    joined = glued(word, flags, zipf, place, trial.page)
    if joined and joined.odds >= max(trial.likely, odds + GLUE_MARGIN):
        return "glued-words", [joined.text], joined.odds
    if options and odds >= trial.likely:
        return "typo", [option.text for option in options], odds
    return None


def is_plain(token: str) -> bool:
    """Whether a token could be an English word: ASCII letters, one capital at most, first."""
    letters = INNER.sub("", token)
    fits = SHORTEST <= len(letters) <= LONGEST
    return fits and letters.isascii() and letters[1:].islower()
