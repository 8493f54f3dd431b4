"""Typo or not: log-odds from what the lexicon and the page say about a word."""

from dataclasses import dataclass
from math import exp

from pagelint.spelling.candidates import Candidate
from pagelint.spelling.lexicon import Flag


@dataclass(slots=True)
class Evidence:
    """What is known of one unknown word of a page; feeds `log_odds`."""

    word: str  # folded, without possessive ending
    flags: int
    zipf: float
    best: Candidate
    known_error: bool  # listed misspelling of the best candidate
    capital: bool
    opens_sentence: bool
    prose: bool
    hyphenated: bool
    times: int  # on the page
    known: bool  # in the address, the title, an alternative text, …
    strange: float  # share of unknown words among the other words of the run
    derived: bool  # a prefix or suffix away from a word
    compound: bool  # two words in one
    on_page: bool  # the best candidate stands on the page


def features(e: Evidence) -> dict[str, float]:
    middle = e.capital and not e.opens_sentence
    return {
        "bias": 1.0,
        "channel": -e.best.cost,
        "candidate": e.best.zipf,
        "cheap": float(e.best.cost < 4.5),
        "seen": e.zipf,
        "length": min(len(e.word), 12),
        "short": float(len(e.word) <= 4),
        "error": float(e.known_error),
        "other_error": float(bool(e.flags & Flag.WRONG) and not e.known_error),
        "rare": float(bool(e.flags & Flag.RARE)),
        "obscure": float(bool(e.flags & Flag.OBSCURE)),
        "term": float(bool(e.flags & Flag.TERM)),
        "name_capital": float(bool(e.flags & (Flag.NAME | Flag.PROPER)) and e.capital),
        "name_lower": float(bool(e.flags & (Flag.NAME | Flag.PROPER)) and not e.capital),
        "foreign": float(bool(e.flags & Flag.FOREIGN)),
        "capital_start": float(e.capital and e.opens_sentence),
        "capital_middle": float(middle),
        "fragment": float(not e.prose),
        "hyphen": float(e.hyphenated),
        "again": float(e.times > 1),
        "often": float(e.times > 3),
        "known": float(e.known),
        "strange": e.strange,
        "derived": float(e.derived),
        "compound": float(e.compound),
        "first": float(e.word[0] != e.best.text[0].lower()),
        "on_page": float(e.on_page),
        "apostrophe": float("'" in e.word),
    }


WEIGHTS = {
    "bias": -1.0,
    "channel": 0.6,
    "candidate": 1.5,
    "seen": -1.0,
    "length": 0.2,
    "error": 6.0,
    "rare": -3.0,
    "term": -4.0,
    "name_capital": -6.0,
    "name_lower": -1.5,
    "foreign": -1.5,
    "capital_middle": -3.0,
    "fragment": -0.5,
    "hyphen": -1.0,
    "again": -3.0,
    "often": -2.0,
    "known": -4.0,
    "strange": -5.0,
    "derived": -3.0,
    "compound": -3.0,
    "first": -2.0,
    "on_page": 1.0,
}


def log_odds(e: Evidence) -> float:
    """Natural log of the odds that the word is a misspelling of its best candidate."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features(e).items())


def probability(odds: float) -> float:
    return 1 / (1 + exp(-max(-60.0, min(60.0, odds))))
