"""Whether a word fits between its neighbours, by how often the two stand in a row in books."""

from pagelint.text.spelling.lexicon import Lexicon
from pagelint.text.spelling.survey import Place
from pagelint.text.spelling.words import neighbours

RAREST = 2.9  # Zipf; a pair that the lexicon has not is rarer
SUM = 9.0  # Zipf of what is certain
MOST, LEAST = 3.0, -2.0


def fit(word: str, place: Place, lexicon: Lexicon) -> float:
    """How much likelier than elsewhere a folded word is between its neighbours, as log10.

    The pointwise mutual information of both pairs (Church & Hanks 1990, "Word association norms,
    mutual information, and lexicography"), within bounds. A pair that the lexicon has not tells
    only where both words are so frequent that it should.
    """
    before, after = neighbours(place.run.text, *place.match.span())
    return association(before, word, lexicon) + association(word, after, lexicon)


def fit_of_two(left: str, right: str, place: Place, lexicon: Lexicon) -> float:
    """The lesser of what both neighbours say of two words that stand there run together."""
    before, after = neighbours(place.run.text, *place.match.span())
    return min(association(before, left, lexicon), association(right, after, lexicon))


def association(first: str, second: str, lexicon: Lexicon) -> float:
    if not lexicon.has_pairs or not first.isalpha() or not second.isalpha():
        return 0.0
    expected = lexicon.look_up(first)[1] + lexicon.look_up(second)[1] - SUM
    pair = lexicon.pair_zipf(first, second)
    found = pair - expected if pair else min(0.0, RAREST - expected)
    return max(LEAST, min(MOST, found))
