"""Two words run together: "ofthe", "Morphinedoses"."""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.text.spelling.context import MOST, fit_of_two
from pagelint.text.spelling.derivation import is_inflected
from pagelint.text.spelling.lexicon import Flag, Lexicon
from pagelint.text.spelling.survey import Page, Place
from pagelint.text.spelling.unknown import Unknown, is_term
from pagelint.text.spelling.words import is_quoted, opens_sentence


class Glued(NamedTuple):
    text: str
    odds: float


def glued(unknown: Unknown, place: Place, page: Page, least: float) -> Glued | None:
    """The best way to cut a word in two known ones, with the log-odds that they are two.

    Odds below `least` are only an upper bound. None where no cut could reach them in this place.
    """
    if unknown.capital and page.lexicon.grammar.weights is not None:
        return None
    of_place = place_features(unknown, place)
    most = most_odds(unknown, page.lexicon) + WEIGHTS["fit"] * (MOST - GOOD_FIT)
    if most + weighted(of_place) - WEIGHTS["capital_start"] * unknown.capital < least:
        return None
    cut = best_cut(unknown.word, page)
    if cut is None:
        return None
    left, right = unknown.word[:cut], unknown.word[cut:]
    found = features(left, right, unknown, place, page)
    odds = weighted(found | of_place)
    if page.lexicon.grammar.weights is not None:
        odds -= FORMS
    if odds >= least and unknown.word in page.known:
        odds += WEIGHTS["known"]
    if odds >= least and not unknown.flags & Flag.WRONG:
        odds += among_software(page, functional=bool(found["functional"]))
    return Glued(f"{left} {right}", odds)


def among_software(page: Page, *, functional: bool) -> float:
    """What a page that speaks of software adds to the odds, or takes: names are run together."""
    if page.technical:
        return WEIGHTS["technical_functional" if functional else "technical"]
    return WEIGHTS["signs"] if page.signs >= SOME_SIGNS and not functional else 0.0


def weighted(found: dict[str, float]) -> float:
    return sum([WEIGHTS[name] * value for name, value in found.items() if value])


def most_odds(unknown: Unknown, lexicon: Lexicon) -> float:
    """The odds for two words that no page can lift a word above."""
    if unknown.shouted:
        return HOPELESS
    if unknown.most_glued is None:
        most = max(
            (cut_hope(*cut, unknown, lexicon) for cut in cuts(unknown.word, lexicon)),
            default=HOPELESS,
        )
        start = WEIGHTS["capital_start"] if unknown.capital else 0.0
        unknown.most_glued = most + weighted(word_features(unknown)) + start
    return unknown.most_glued


def cuts(word: str, lexicon: Lexicon) -> Iterator[tuple[str, str, float]]:
    """The ways to cut a word in two that may be words, and the lesser of their frequencies."""
    if lexicon.grammar.weights is not None and lexicon.look_up(word) != (0, 0.0):
        return
    for at in range(2, len(word) - 1):
        left = possible_zipf(word[:at], lexicon)
        least = left and min(left, possible_zipf(word[at:], lexicon))
        if least and are_apart(word[:at], word[at:], lexicon):
            yield word[:at], word[at:], least


def are_apart(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether two parts are hardly one word: one is a function word, the other frequent.

    In English nothing is asked here: what is known of its parts is part of the evidence.
    """
    grammar = lexicon.grammar
    if grammar.weights is None:
        return True
    starts = left in grammar.function_words and left not in grammar.compound_starts
    ends = right in grammar.function_words and right not in grammar.compound_ends
    if starts and ends:
        return len(left) + len(right) >= SHORTEST_PAIR
    least = 3 if grammar.links else 2
    if starts and len(left) >= least:
        return len(right) >= LONG_PART and lexicon.look_up(right)[1] >= COMMON_PART
    long_enough = ends and len(right) >= 3 and len(left) >= LONG_PART
    return long_enough and lexicon.look_up(left)[1] >= COMMON_PART


def cut_hope(left: str, right: str, least: float, unknown: Unknown, lexicon: Lexicon) -> float:
    functional = lexicon.grammar.function_words
    found = {
        "least": least,
        "functional": left in functional or right in functional,
        "both_functional": left in functional and right in functional,
        "inflected": True,
        "fit": GOOD_FIT,
        "term_first": unknown.capital and is_term(lexicon.look_up(left)[0]),
    }
    return weighted(found)


def best_cut(word: str, page: Page) -> int | None:
    """Where to cut a word so that both parts are as frequent as can be."""
    best, most = None, 0.0
    for left, right, _ in cuts(word, page.lexicon):
        first, second = part_zipf(left, page), part_zipf(right, page)
        if first and second and first + second > most:
            best, most = len(left), first + second
    return best


def possible_zipf(part: str, lexicon: Lexicon) -> float:
    """The Zipf frequency of a part if it stands on the page, 0 where it is no word even then."""
    functional = part in lexicon.grammar.function_words
    if len(part) < 3 and not functional:
        return 0.0
    flags, zipf = lexicon.look_up(part)
    if len(part) == 3 and not functional and zipf < SHORT_PART:
        return 0.0
    plain = not flags & Flag.WRONG and (flags & STANDING or zipf >= UNLISTED_PART)
    return max(zipf, ON_PAGE) if plain else 0.0


def part_zipf(part: str, page: Page) -> float:
    """The Zipf frequency of a possible part, 0 where it is no word that could stand by itself."""
    flags, zipf = page.lexicon.look_up(part)
    if zipf >= ON_PAGE:
        return zipf
    if (part not in page.unknown and page.has(part)) or part in page.known:
        return ON_PAGE
    return zipf if flags & (Flag.CORE | Flag.TERM) else 0.0


def word_features(unknown: Unknown) -> dict[str, float]:
    """What holds for a word wherever it stands, and however it is cut."""
    return {
        "bias": 1.0,
        "length": min(len(unknown.word), 16),
        "seen": unknown.zipf,
        "listed": bool(unknown.flags & LISTED),
        "error": bool(unknown.flags & Flag.WRONG),
    }


def place_features(unknown: Unknown, place: Place) -> dict[str, float]:
    opening = unknown.capital and opens_sentence(place.run.text, place.match.start())
    return {
        "capital_start": opening,
        "capital_middle": unknown.capital and not opening,
        "fragment": not place.run.prose,
        "alone": not unknown.capital and len(place.run.text) <= len(unknown.word) + 2,
        "strange": place.strange,
        "beside": place.beside,
        "quoted": is_quoted(place.run.text, *place.match.span()),
    }


def features(left: str, right: str, unknown: Unknown, place: Place, page: Page) -> dict[str, float]:
    word = unknown.word
    grammar = page.lexicon.grammar
    left_functional = left in grammar.function_words
    right_functional = right in grammar.function_words
    starting = left in grammar.compound_starts  # "nopause", "overlines"
    listed = unknown.flags & Flag.WRONG and left_functional and right_functional  # "ofthe"
    return word_features(unknown) | {
        "least": min(part_zipf(left, page), part_zipf(right, page)),
        "functional": right_functional or (left_functional and not starting),
        "both_functional": left_functional and right_functional,
        "fit": fit_of_two(left, right, place, page.lexicon),
        "term_first": unknown.capital and is_term_first(left, right, page),
        "again": page.counts[word] > 1 and (not listed or word in page.named),
        "inflected": not (left_functional or starting) and left.endswith(grammar.inflections),
        "derived": is_inflected(word, page.lexicon),
        "start": not right_functional and starting,
        "end": not left_functional and right in grammar.compound_ends,
    }


def is_term_first(left: str, right: str, page: Page) -> bool:
    """Whether a term that stands elsewhere on the page runs into a common word."""
    flags, zipf = page.lexicon.look_up(right)
    common = bool(flags & Flag.CORE) and zipf >= COMMON and len(right) >= LONG_PART
    start = right in page.lexicon.grammar.compound_ends or len(left) < LONG_PART
    return common and not start and page.has(left) and is_term(page.lexicon.look_up(left)[0])


WEIGHTS = {
    "bias": -3.2,
    "fit": 0.8,
    "least": 0.35,
    "functional": 3.3,
    "both_functional": 1.0,
    "length": 0.3,
    "seen": -0.9,
    "listed": -1.8,
    "error": 0.9,
    "capital_start": -0.4,
    "capital_middle": -3.0,
    "term_first": 4.4,
    "fragment": -2.4,
    "alone": -3.0,
    "again": -2.7,
    "known": -5.0,
    "strange": -1.4,
    "beside": -1.8,
    "inflected": 0.9,
    "derived": -3.0,  # set by hand: "upkeeping"
    "start": -2.4,
    "end": -1.4,
    # Set by hand: names of functions and options are run together, "tolower" as well.
    "technical": -5.0,
    "technical_functional": -2.5,
    "signs": -2.0,
    "quoted": -1.5,
}
SOME_SIGNS = 2
FORMS = 0.5  # log-odds, where dictionaries lack more forms than the English one
GOOD_FIT = 1.0  # powers of ten
COMMON, LONG_PART = 4.0, 5  # Zipf, letters
COMMON_PART = 4.2  # Zipf, of the part beside a function word
SHORTEST_PAIR = 6  # letters of two function words
SHORT_PART = 4.7  # least frequency of a part of three letters
UNLISTED_PART = 4.0  # least frequency of a part that no dictionary has
ON_PAGE = UNLISTED_PART  # frequency granted to a part that stands by itself on the page
STANDING = Flag.CORE | Flag.TERM | Flag.PROPER
LISTED = Flag.RARE | Flag.OBSCURE | Flag.TERM | Flag.NAME | Flag.FOREIGN | Flag.PROPER
HOPELESS = -99.0
MOST_LOST = -5.0  # odds that no cut makes good
