"""One pass over the text runs of a page: collect unknown words, weigh them, place what is found."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from re import Match

from pagelint.spelling import decision, repeats, spaces
from pagelint.spelling.candidates import Candidate, candidates
from pagelint.spelling.gluing import Glued, derived, glued
from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.model import Misspelling, TextRun
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


class Strictness(Enum):
    """How likely a word must be a misspelling: log-odds for a warning and for an error."""

    LOW = (4.0, 6.0)
    NORMAL = (2.0, 4.0)
    HIGH = (0.0, 4.0)


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
    if not page.unknown.isdisjoint(tokens):
        yield from check_words(index, run, tokens, page)
    if repeats.may_repeat([t.lower() for t in tokens]):
        yield from repeats.repeated(index, run, page.lexicon)
    if spaces.HINT.search(run.text):
        yield from spaces.missing_spaces(index, run, page.lexicon)


def check_words(index: int, run: TextRun, tokens: list[str], page: Page) -> Iterator[Misspelling]:
    strangers = sum(token in page.unknown for token in tokens)
    strange = (strangers - 1) / max(4, len(tokens) - 1)
    for match in WORD.finditer(run.text):
        if match.group() in page.unknown:
            yield from check_word(index, run, match, strange, page)


def check_word(
    index: int, run: TextRun, match: Match[str], strange: float, page: Page
) -> Iterator[Misspelling]:
    token, (start, end) = match.group(), match.span()
    if not is_plain(token) or is_accepted(token, page.accepted):
        return
    if is_technical(run.text, start, end):
        return
    word = base_of(folded(token))
    evidence, options = weigh(word, run, match, strange, page)
    odds = decision.log_odds(evidence) if evidence else -99.0
    warn, error = page.strictness.value
    joined = glued(word, run, match, strange, page)
    if joined and joined.odds >= max(warn, odds):
        text = matched_case(joined.text, token)
        yield Misspelling(index, start, end, "glued-words", token, (text,), joined.odds >= error)
    elif odds >= warn:
        tail = token[len(token) - 2 :] if folded(token).endswith("'s") else ""
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
    word: str, run: TextRun, match: Match[str], strange: float, page: Page
) -> tuple[decision.Evidence | None, list[Candidate]]:
    options = ordered(word, page)
    if not options:
        return None, []
    best = options[0]
    flags, zipf = page.lexicon.look_up(word)
    start, end = match.span()
    text = run.text
    return decision.Evidence(
        word=word,
        flags=flags,
        zipf=zipf,
        best=best,
        known_error=bool(flags & Flag.WRONG) and page.lexicon.correction(word) is not None,
        capital=match.group()[0].isupper(),
        opens_sentence=opens_sentence(text, start),
        prose=run.prose,
        hyphenated=text[start - 1 : start] in ("-", "‑") or text[end : end + 1] in ("-", "‑"),
        times=page.counts[word],
        known=word in page.known,
        strange=strange,
        derived=derived(word, page.lexicon),
        compound=False,
        on_page=best.text.lower() in page.words,
    ), options


def ordered(word: str, page: Page) -> list[Candidate]:
    """Candidates, the listed correction of a known misspelling first."""
    options = candidates(word, page.lexicon)
    listed = page.lexicon.correction(word)
    if listed:
        first = [c for c in options if c.text == listed]
        rest = [c for c in options if c.text != listed]
        options = [
            *(first or [Candidate(listed, page.lexicon.look_up(listed.lower())[1], 9.0)]),
            *rest,
        ]
    return options
