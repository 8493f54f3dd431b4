"""One pass over the text runs of a page: collect unknown words, weigh them, place what is found."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from pagelint.spelling import decision, repeats, spaces
from pagelint.spelling.candidates import Candidate, candidates
from pagelint.spelling.gluing import Glued, derived, glued
from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.model import Misspelling, TextRun
from pagelint.spelling.place import Place
from pagelint.spelling.words import (
    INNER,
    WORD,
    base_of,
    folded,
    is_technical,
    matched_case,
    opens_sentence,
)

SHORTEST, LONGEST = 3, 30
MOST_SUGGESTIONS = 5
MOST_TIMES = 3
FOREIGN_SHARE = 0.35
HYPHENS = frozenset("-‑‐")


class Strictness(Enum):
    """How likely a word must be a misspelling: log-odds for a warning and for an error."""

    LOW = (2.5, 4.0)
    NORMAL = (1.2, 2.5)
    HIGH = (-0.2, 2.5)


@dataclass(slots=True)
class Page:
    """What every judgement on one page shares."""

    lexicon: Lexicon
    words: set[str]  # every folded word
    unknown: set[str]
    counts: Counter[str]
    known: frozenset[str]
    accepted: frozenset[str]
    strictness: Strictness
    candidates: dict[tuple[str, bool], list[Candidate]] = field(default_factory=dict)


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
    accepts any capitals, one with a capital only its own spelling or all capitals; 's is accepted.
    """
    page = survey(runs, lexicon, frozenset(map(str.lower, known)), frozenset(accepted), strictness)
    found: list[Misspelling] = []
    for index, run in enumerate(runs):
        found += check_run(index, run, page)
    found.sort(key=lambda m: (m.run, m.start, m.end))
    return found


def survey(
    runs: Sequence[TextRun],
    lexicon: Lexicon,
    known: frozenset[str],
    accepted: frozenset[str],
    strictness: Strictness,
) -> Page:
    """First pass: which words the page uses, and which of them the lexicon does not know."""
    seen: set[str] = set()
    for run in runs:
        seen.update(WORD.findall(run.text))
    unknown = {word for word in seen if not is_word(word, lexicon)}
    counts: Counter[str] = Counter()
    for run in runs:
        tokens = WORD.findall(run.text)
        if not unknown.isdisjoint(tokens):
            counts.update(base_of(folded(t)) for t in tokens if t in unknown)
    words = {folded(word) for word in seen - unknown}
    return Page(lexicon, words, unknown, counts, known, accepted, strictness)


def is_word(token: str, lexicon: Lexicon) -> bool:
    """Whether a token is beyond doubt: a word of the core, or a well-known name with its capital."""
    word = folded(token)
    if len(word) < SHORTEST:
        return True
    flags, _ = lexicon.look_up(word)
    if not flags and word.endswith("'s"):
        flags, _ = lexicon.look_up(base_of(word))
    if flags & Flag.CORE:
        return True
    return bool(flags & Flag.PROPER) and token[0].isupper() and not flags & Flag.WRONG


def check_run(index: int, run: TextRun, page: Page) -> Iterator[Misspelling]:
    tokens = WORD.findall(run.text)
    strangers = [] if page.unknown.isdisjoint(tokens) else [t in page.unknown for t in tokens]
    strange = (sum(strangers) - 1) / max(4, len(tokens) - 1)
    if strange > FOREIGN_SHARE:
        return
    if strangers:
        yield from check_words(index, run, strangers, strange, page)
    if repeats.may_repeat([t.lower() for t in tokens]):
        yield from repeats.repeated(index, run, page.lexicon)
    if spaces.HINT.search(run.text):
        yield from spaces.missing_spaces(index, run, page.lexicon)


def check_words(
    index: int, run: TextRun, strangers: list[bool], strange: float, page: Page
) -> Iterator[Misspelling]:
    for at, match in enumerate(WORD.finditer(run.text)):
        if strangers[at]:
            beside = strangers[max(0, at - 2) : at + 3]
            yield from check_word(index, Place(run, match, strange, sum(beside) - 1), page)


def check_word(index: int, place: Place, page: Page) -> Iterator[Misspelling]:
    token, (start, end) = place.match.group(), place.match.span()
    if not is_plain(token) or is_accepted(token, page.accepted):
        return
    word = base_of(folded(token))
    flags, zipf = page.lexicon.look_up(word)
    if page.counts[word] > MOST_TIMES and not flags & Flag.WRONG:
        return
    if is_technical(place.run.text, start, end):
        return
    warn, error = page.strictness.value
    evidence, options = weigh(word, flags, zipf, place, page)
    odds = decision.log_odds(evidence) if evidence else -99.0
    joined = glued(word, flags, zipf, place, page)
    if joined and joined.odds >= max(warn, odds):
        texts: tuple[str, ...] = (matched_case(joined.text, token),)
        yield Misspelling(index, start, end, "glued-words", token, texts, joined.odds >= error)
    elif odds >= warn:
        tail = token[-2:] if folded(token).endswith("'s") else ""
        texts = tuple(matched_case(c.text, token) + tail for c in options[:MOST_SUGGESTIONS])
        yield Misspelling(index, start, end, "typo", token, texts, odds >= error)


def is_plain(token: str) -> bool:
    """Whether a token could be an English word: ASCII letters, one capital at most, first."""
    letters = INNER.sub("", token)
    if not letters.isascii() or not SHORTEST <= len(letters) <= LONGEST:
        return False
    return letters[1:].islower()


def is_accepted(token: str, accepted: frozenset[str]) -> bool:
    if not accepted:
        return False
    plain = base_of(INNER.sub("'", token))
    forms = {plain, plain.lower()}
    return not accepted.isdisjoint(forms)


def weigh(
    word: str, flags: int, zipf: float, place: Place, page: Page
) -> tuple[decision.Evidence | None, list[Candidate]]:
    capital = place.match.group()[0].isupper()
    opening = opens_sentence(place.run.text, place.match.start())
    known = word in page.known
    doubtful = known or page.counts[word] > 1 or (capital and not opening)
    options = ordered(word, page, deep=not doubtful)
    if not options:
        return None, []
    return decision.Evidence(
        word=word,
        flags=flags,
        zipf=zipf,
        best=options[0],
        known_error=bool(flags & Flag.WRONG) and page.lexicon.correction(word) is not None,
        capital=capital,
        opens_sentence=opening,
        prose=place.run.prose,
        hyphenated=is_hyphenated(place),
        times=page.counts[word],
        known=known,
        strange=place.strange,
        beside=place.beside,
        derived=derived(word, page.lexicon),
        on_page=options[0].text.lower() in page.words,
    ), options


def is_hyphenated(place: Place) -> bool:
    text, (start, end) = place.run.text, place.match.span()
    return text[start - 1 : start] in HYPHENS or text[end : end + 1] in HYPHENS


def ordered(word: str, page: Page, *, deep: bool) -> list[Candidate]:
    """Candidates, the listed correction of a known misspelling first."""
    if (word, deep) not in page.candidates:
        options = candidates(word, page.lexicon, deep=deep)
        listed = page.lexicon.correction(word)
        if listed:
            first = next((c for c in options if c.text == listed), None)
            first = first or Candidate(listed, page.lexicon.look_up(listed.lower())[1], 9.0)
            options = [first, *(c for c in options if c.text != listed)]
        page.candidates[word, deep] = options
    return page.candidates[word, deep]
