"""Typo or not: log-odds from what the lexicon and the page say about a word."""

from dataclasses import dataclass

from pagelint.spelling.candidates import Candidate, candidates
from pagelint.spelling.derivation import is_derived
from pagelint.spelling.lexicon import Flag
from pagelint.spelling.survey import Page, Place
from pagelint.spelling.words import opens_sentence

HYPHENS = frozenset("-‑‐")
LONG = 9  # letters; chance seldom makes such words neighbours
ONE_SLIP = 7.0  # nats
LONGEST = 12  # letters that count
FAVOUR = 2.0  # nats, for a candidate that stands on the page
MOST_SEARCHES = 10_000  # for words two slips away, on one page
LISTED_COST = 9.0  # nats, of a listed correction that no slips explain


@dataclass(slots=True)
class Evidence:
    """What is known of one unknown word of a page."""

    word: str  # folded, without possessive ending
    flags: int
    zipf: float
    best: Candidate
    listed: bool  # a known misspelling of the best candidate
    capital: bool
    opening: bool  # first word of a sentence
    fragment: bool  # not in running prose
    alone: bool  # all of its run, in lower case: a tag or a slug
    hyphenated: bool
    again: bool  # more than once on the page
    known: bool  # in the address, the title, an alternative text, …
    strange: float
    beside: int
    derived: bool
    on_page: bool  # the best candidate stands on the page


def features(e: Evidence) -> dict[str, float]:
    named = bool(e.flags & (Flag.NAME | Flag.PROPER))
    middle = e.capital and not e.opening
    close = len(e.word) >= LONG and e.best.cost < ONE_SLIP and e.best.text.islower()
    return {
        "bias": 1.0,
        "channel": -e.best.cost,
        "candidate": e.best.zipf,
        "seen": e.zipf,
        "length": min(len(e.word), LONGEST),
        "short": len(e.word) <= 4,
        "listed": e.listed,
        "rare": bool(e.flags & Flag.RARE),
        "term": bool(e.flags & Flag.TERM),
        "name_capital": named and e.capital,
        "name_lower": named and not e.capital,
        "capital_start": e.capital and e.opening,
        "capital_middle": middle,
        "close": close,
        "close_capital": close and middle and not e.flags,
        "fragment": e.fragment,
        "alone": e.alone,
        "hyphen": e.hyphenated,
        "again": e.again,
        "known": e.known,
        "strange": e.strange,
        "beside": e.beside,
        "derived": e.derived,
        "first": e.word[0] != e.best.text[0].lower(),
        "on_page": e.on_page,
        "dropped_g": e.word.endswith("in") and e.word + "g" == e.best.text,
    }


# Fitted by logistic regression on misspellings that people made, planted in real pages, against
# the other unknown words of those pages; rounded, and the rarely seen ones set by hand.
WEIGHTS = {
    "bias": -1.6,
    "channel": 0.5,
    "candidate": 1.4,
    "seen": -1.6,
    "length": 0.2,
    "short": -1.1,
    "listed": 2.5,
    "rare": -1.5,
    "term": -1.0,
    "name_capital": -1.2,
    "name_lower": 0.3,
    "capital_start": -1.4,
    "capital_middle": -4.2,
    "close": 0.4,
    "close_capital": 2.6,
    "fragment": -0.9,
    "alone": -2.5,
    "hyphen": -2.0,
    "again": -2.4,
    "known": -5.0,
    "strange": -0.6,
    "beside": -0.8,
    "derived": -1.2,
    "first": -0.8,
    "on_page": 1.5,
    "dropped_g": -1.5,
}


def log_odds(evidence: Evidence) -> float:
    """Natural logarithm of the odds that the word is a misspelling of its best candidate."""
    found = features(evidence)
    return sum(weight * found[name] for name, weight in WEIGHTS.items())


def weigh(
    word: str, flags: int, zipf: float, place: Place, page: Page
) -> tuple[Evidence | None, list[Candidate]]:
    """What speaks for and against a misspelling, and what it may have meant, best first."""
    capital = place.match.group()[0].isupper()
    opening = opens_sentence(place.run.text, place.match.start())
    known, again = word in page.known, page.counts[word] > 1
    doubtful = known or again or (capital and not opening)
    deep = not doubtful and len(page.candidates) < MOST_SEARCHES
    options = ordered(word, page, deep=deep)
    if not options:
        return None, []
    return Evidence(
        word=word,
        flags=flags,
        zipf=zipf,
        best=options[0],
        listed=bool(flags & Flag.WRONG) and page.lexicon.correction(word) is not None,
        capital=capital,
        opening=opening,
        fragment=not place.run.prose,
        alone=not capital and len(place.run.text) <= len(word) + 2,
        hyphenated=is_hyphenated(place),
        again=again,
        known=known,
        strange=place.strange,
        beside=place.beside,
        derived=is_derived(word, page.lexicon),
        on_page=page.has(options[0].text),
    ), options


def is_hyphenated(place: Place) -> bool:
    text, (start, end) = place.run.text, place.match.span()
    return text[start - 1 : start] in HYPHENS or text[end : end + 1] in HYPHENS


def ordered(word: str, page: Page, *, deep: bool) -> list[Candidate]:
    """Candidates, words of the page favoured, a listed correction first."""
    found = page.candidates.get((word, deep))
    if found is None:
        found = candidates(word, page.lexicon, deep=deep)
        found = sorted(found, key=lambda c: -c.score - FAVOUR * page.has(c.text))
        listed = page.lexicon.correction(word)
        if listed:
            best = next((c for c in found if c.text == listed), None)
            zipf = page.lexicon.look_up(listed.lower())[1]
            rest = [c for c in found if c.text != listed]
            found = [best or Candidate(listed, zipf, LISTED_COST), *rest]
        page.candidates[word, deep] = found
    return found
