"""The word a misspelling may have meant."""

from typing import NamedTuple

from pagelint.spelling.edits import single_edit
from pagelint.spelling.lexicon import Lexicon

NATS = 2.3026
TWO_SLIPS = 13.0
FREQUENCY = 0.8


class Candidate(NamedTuple):
    """A word, its Zipf frequency, and the cost in nats of the slips that lead away from it."""

    text: str
    zipf: float
    cost: float

    @property
    def score(self) -> float:
        return FREQUENCY * NATS * self.zipf - self.cost


def candidates(word: str, lexicon: Lexicon) -> list[Candidate]:
    """Words within a slip or two of an unknown folded word, most plausible first."""
    found = [weighed(word, text, zipf, lexicon) for text, zipf in lexicon.near(word).items()]
    found = [c for c in found if c.text.lower() != word]
    found.sort(key=lambda c: (-c.score, c.text))
    return found


def weighed(word: str, text: str, zipf: float, lexicon: Lexicon) -> Candidate:
    edit = single_edit(word, text.lower())
    return Candidate(text, zipf, lexicon.edit_cost(edit) if edit else TWO_SLIPS)
