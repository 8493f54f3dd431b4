"""The word a misspelling may have meant."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from pagelint.text.spelling.edits import Edit, differing, single_edit
from pagelint.text.spelling.lexicon import Lexicon

NATS = 2.3026
SHORTEST_SOUND = 5
SURE_SLIP = 6.0
MOST_SLIPS = 2
MOST_SOUNDING = 12
MOST_REMEMBERED = 20_000
MOST_COST = 18.0
LONGEST_MIDDLE = 7
FREQUENCY = 1.2


class Candidate(NamedTuple):
    """A word, its Zipf frequency, and the cost in nats of the slips that lead away from it."""

    text: str
    zipf: float
    cost: float

    @property
    def score(self) -> float:
        return FREQUENCY * NATS * self.zipf - self.cost


def candidates(word: str, lexicon: Lexicon, *, deep: bool) -> list[Candidate]:
    """Words within a slip, or if `deep` within two, of an unknown folded word, the best first."""
    remembered = lexicon.searched.get((word, deep))
    if remembered is not None:
        return remembered
    near = lexicon.near(word)
    found = list(one_slip(word, near, lexicon))
    if deep and goes_deeper(word, found):
        found += two_slips(word, near, lexicon)
    found.sort(key=lambda c: (-c.score, c.text))
    if len(lexicon.searched) >= MOST_REMEMBERED:
        lexicon.searched.clear()
    lexicon.searched[word, deep] = found
    return found


def goes_deeper(word: str, found: list[Candidate]) -> bool:
    """Whether words two slips away are worth a search: none found is much closer."""
    return len(word) >= SHORTEST_SOUND and all(c.cost > SURE_SLIP for c in found)


def one_slip(word: str, near: dict[str, float], lexicon: Lexicon) -> Iterator[Candidate]:
    """Those of the words sharing a deletion that are indeed near: fingerprints collide at times."""
    for text, zipf in near.items():
        low = text.lower()
        edit = single_edit(word, low)
        if edit:
            yield Candidate(text, zipf, lexicon.edit_cost(*edit))
            continue
        start, a, b = differing(word, low)
        if a and len(a) <= LONGEST_MIDDLE and (a[1:] == b[:-1] or a[:-1] == b[1:]):
            yield Candidate(text, zipf, slips_cost(low, start, a, b, lexicon))


def two_slips(word: str, near: Container[str], lexicon: Lexicon) -> Iterator[Candidate]:
    """The most frequent words of a like skeleton that two slips or so lead to."""
    left = MOST_SOUNDING
    for text, zipf in lexicon.sounding_like(word).items():
        low = text.lower()
        if low[0] != word[0] or text in near:
            continue
        start, a, b = differing(word, low)
        if not left or not alike(a, b):
            continue
        left -= 1
        cost = slips_cost(low, start, a, b, lexicon)
        if cost < MOST_COST:
            yield Candidate(text, zipf, cost)


def alike(a: str, b: str) -> bool:
    """Whether two middles share enough letters to be two slips apart."""
    longer = max(len(a), len(b))
    if longer > LONGEST_MIDDLE or abs(len(a) - len(b)) > MOST_SLIPS:
        return False
    return longer - sum(min(a.count(letter), b.count(letter)) for letter in set(a)) <= MOST_SLIPS


def slips_cost(right: str, start: int, a: str, b: str, lexicon: Lexicon) -> float:
    """Cost in nats of the cheapest slips from b, the middle of the right word, to a."""
    return aligned_cost(a, b, right[start - 1] if start else "^", lexicon)


def aligned_cost(wrong: str, right: str, before: str, lexicon: Lexicon) -> float:
    """Weighted Damerau-Levenshtein cost of two short middles; `before` is the letter before."""
    cost = lexicon.edit_cost
    above: list[float] = []
    last = [0.0]
    for j, other in enumerate(wrong):
        last.append(last[j] + cost(Edit.EXTRA, before, other))
    for i, letter in enumerate(right):
        left = right[i - 1] if i else before
        missing = cost(Edit.MISSING, left, letter)
        row = [last[0] + missing]
        for j, other in enumerate(wrong):
            best = min(last[j + 1] + missing, row[j] + cost(Edit.EXTRA, letter, other))
            # Most paths are dearer already: the third cost is looked up only for the others.
            if last[j] < best:
                same = 0.0 if letter == other else cost(Edit.CHANGED, letter, other)
                best = min(best, last[j] + same)
            if i and j and letter == wrong[j - 1] and left == other != letter:
                best = min(best, above[j - 1] + cost(Edit.SWAPPED, left, letter))
            row.append(best)
        above, last = last, row
    return last[-1]
