"""Two words run together: "ofthe", "Morphinedoses"."""

from typing import NamedTuple

from pagelint.spelling.lexicon import Flag
from pagelint.spelling.survey import Page, Place, is_term
from pagelint.spelling.words import opens_sentence


class Glued(NamedTuple):
    text: str
    odds: float


def glued(word: str, flags: int, zipf: float, place: Place, page: Page) -> Glued | None:
    """The best way to cut a word in two known ones, with the log-odds that they are two."""
    cut = best_cut(word, page)
    if cut is None:
        return None
    left, right = word[:cut], word[cut:]
    found = features(left, right, flags, zipf, place, page)
    odds = sum(weight * found[name] for name, weight in WEIGHTS.items())
    return Glued(f"{left} {right}", odds)


def best_cut(word: str, page: Page) -> int | None:
    """Where to cut a word so that both parts are as frequent as can be."""
    best, most = None, 0.0
    for at in range(2, len(word) - 1):
        left = part_zipf(word[:at], page)
        total = left + part_zipf(word[at:], page) if left else 0.0
        if left and total > max(left, most):
            best, most = at, total
    return best


def part_zipf(part: str, page: Page) -> float:
    """The Zipf frequency of a part, 0 where it is no word that could stand by itself."""
    functional = part in page.lexicon.grammar.function_words
    if len(part) < 3 and not functional:
        return 0.0
    flags, zipf = page.lexicon.look_up(part)
    if len(part) == 3 and not functional and zipf < SHORT_PART:
        return 0.0
    if part in page.known or (part not in page.unknown and page.has(part)):
        zipf = max(zipf, ON_PAGE)
    elif flags & Flag.WRONG or (not flags & (Flag.CORE | Flag.TERM) and zipf < UNLISTED_PART):
        return 0.0
    return zipf


def features(
    left: str, right: str, flags: int, zipf: float, place: Place, page: Page
) -> dict[str, float]:
    word = left + right
    grammar = page.lexicon.grammar
    left_functional = left in grammar.function_words
    right_functional = right in grammar.function_words
    capital = place.match.group()[0].isupper()
    opening = opens_sentence(place.run.text, place.match.start())
    listed = Flag.RARE | Flag.OBSCURE | Flag.TERM | Flag.NAME | Flag.FOREIGN | Flag.PROPER
    return {
        "bias": 1.0,
        "least": min(part_zipf(left, page), part_zipf(right, page)),
        "functional": left_functional or right_functional,
        "both_functional": left_functional and right_functional,
        "length": min(len(word), 16),
        "seen": zipf,
        "listed": bool(flags & listed),
        "error": bool(flags & Flag.WRONG),
        "capital_start": capital and opening,
        "capital_middle": capital and not opening,
        "term_first": capital and is_term_first(left, right, page),
        "fragment": not place.run.prose,
        "alone": not capital and len(place.run.text) <= len(word) + 2,
        "again": page.counts[word] > 1,
        "known": word in page.known,
        "strange": place.strange,
        "beside": place.beside,
        "inflected": not left_functional and left.endswith(grammar.inflections),
        "start": not right_functional and left in grammar.compound_starts,
        "end": not left_functional and right in grammar.compound_ends,
    }


def is_term_first(left: str, right: str, page: Page) -> bool:
    """Whether a term that stands elsewhere on the page runs into a common word."""
    flags, zipf = page.lexicon.look_up(right)
    common = bool(flags & Flag.CORE) and zipf >= COMMON and len(right) >= LONG_PART
    start = right in page.lexicon.grammar.compound_ends or len(left) < LONG_PART
    return common and not start and page.has(left) and is_term(page.lexicon.look_up(left)[0])


WEIGHTS = {
    "bias": -3.3,
    "least": 0.35,
    "functional": 3.1,
    "both_functional": 1.0,
    "length": 0.3,
    "seen": -0.9,
    "listed": -1.8,
    "error": 0.9,
    "capital_start": -0.4,
    "capital_middle": -2.0,
    "term_first": 3.0,
    "fragment": -2.4,
    "alone": -3.0,
    "again": -2.7,
    "known": -5.0,
    "strange": -1.4,
    "beside": -1.8,
    "inflected": 0.9,
    "start": -2.4,
    "end": -1.4,
}
COMMON, LONG_PART = 4.0, 5  # Zipf, letters
SHORT_PART = 4.7  # least frequency of a part of three letters
UNLISTED_PART = 4.0  # least frequency of a part that no dictionary has
ON_PAGE = 4.0  # frequency granted to a part that stands by itself on the page
