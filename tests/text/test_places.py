"""Where words stand, in bounded memory."""

import re
import tracemalloc
from collections.abc import Callable, Iterable

import pytest

from pagelint.text.places import Places
from pagelint.text.readability.hidden_verbs import hidden_verbs
from pagelint.text.readability.passive import passives
from pagelint.text.readability.plain_words import plainer_words
from pagelint.text.spelling.repeats import in_order

WORDS = 50_000


def test_places_of_words() -> None:
    """Starts and ends by number, and some of them as pairs."""
    places = Places(re.compile(r"\w+"), "one two  three")
    assert list(places.starts) == [0, 4, 9]
    assert list(places.ends) == [3, 7, 14]
    assert places.between(1, 3) == [(4, 7), (9, 14)]


@pytest.mark.parametrize("read", [hidden_verbs, passives, plainer_words])
def test_memory_for_a_word(read: Callable[[str], Iterable[object]]) -> None:
    """A text of many words takes the words and two numbers for each, no objects for places."""
    text = "We make a decision; it was made to utilize a b. " + "a " * WORDS
    next(iter(read(text)))  # word lists, patterns
    tracemalloc.start()
    next(iter(read(text)))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 40 * WORDS


def test_numbers_in_order() -> None:
    """Each once, in order, whatever order they came in."""
    assert list(in_order([5, 1, 5, 3], 6)) == [1, 3, 5]
    assert list(in_order([], 3)) == []
