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
    beside: int  # unknown ones among the two words before and the two after
    derived: bool  # a prefix or suffix away from a word
    on_page: bool  # the best candidate stands on the page


def features(e: Evidence) -> dict[str, float]:
    middle = e.capital and not e.opens_sentence
    return {
        "bias": 1.0,
        "channel": -e.best.cost,
        "candidate": e.best.zipf,
        "seen": e.zipf,
        "length": min(len(e.word), 12),
        "short": float(len(e.word) <= 4),
        "error": float(e.known_error),
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
        "beside": float(e.beside),
        "derived": float(e.derived),
        "first": float(e.word[0] != e.best.text[0].lower()),
        "on_page": float(e.on_page),
        "dropped_g": float(e.word + "g" == e.best.text and e.word.endswith("in")),
    }


WEIGHTS = {
    "bias": -1.6,
    "channel": 0.5,
    "candidate": 1.4,
    "seen": -1.6,
    "length": 0.23,
    "short": -1.1,
    "error": 2.5,
    "rare": -1.5,
    "term": -1.0,
    "name_capital": -1.2,
    "name_lower": 0.3,
    "capital_start": -1.4,
    "capital_middle": -4.0,
    "fragment": -1.0,
    "hyphen": -2.0,
    "again": -2.3,
    "known": -3.0,
    "strange": -0.8,
    "beside": -1.0,
    "derived": -1.2,
    "first": -0.7,
    "on_page": 1.5,
    "dropped_g": -1.5,
}


def log_odds(e: Evidence) -> float:
    """Natural log of the odds that the word is a misspelling of its best candidate."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features(e).items())


def probability(odds: float) -> float:
    return 1 / (1 + exp(-max(-60.0, min(60.0, odds))))
