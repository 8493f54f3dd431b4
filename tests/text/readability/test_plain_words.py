"""Plain words for long ones, verbs out of nouns, and the forms of verbs."""

import pytest

from pagelint.text.readability.english_words import forms_of
from pagelint.text.readability.hidden_verbs import hidden_verbs
from pagelint.text.readability.plain_words import plainer_words


def plainer(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[each.start : each.end], each.instead) for each in plainer_words(text)]


def hidden(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[each.start : each.end], each.verbs) for each in hidden_verbs(text)]


@pytest.mark.parametrize(
    ("verb", "third", "past", "gerund"),
    [
        ("help", "helps", ("helped",), "helping"),
        ("use", "uses", ("used",), "using"),
        ("agree", "agrees", ("agreed",), "agreeing"),
        ("try", "tries", ("tried",), "trying"),
        ("stay", "stays", ("stayed",), "staying"),
        ("finish", "finishes", ("finished",), "finishing"),
        ("stop", "stops", ("stopped",), "stopping"),
        ("begin", "begins", ("began", "begun"), "beginning"),
        ("have", "has", ("had",), "having"),
        ("go with", "goes with", ("went with", "gone with"), "going with"),
    ],
)
def test_forms(verb: str, third: str, past: tuple[str, ...], gerund: str) -> None:
    """Regular and irregular verbs, and verbs of two words."""
    assert forms_of(verb) == (verb, third, past, gerund)


def test_plainer_word_in_the_same_form() -> None:
    """The plain word comes in the form of the long one."""
    assert plainer("She utilized it, and is notifying us.") == [
        ("utilized", ("used",)),
        ("notifying", ("telling", "letting know")),
    ]


def test_longest_phrase_wins() -> None:
    """A phrase is one find, also where a word of it has an entry of its own."""
    text = "Subsequent to that, and with the exception of one, due to the fact that it rained."
    assert [said for said, _ in plainer(text)] == [
        "Subsequent to",
        "with the exception of",
        "due to the fact that",
    ]


def test_phrase_is_not_read_over_a_stop() -> None:
    """Words of two clauses make no phrase."""
    assert plainer("Give it prior, to be safe.") == []


def test_entry_of_a_form() -> None:
    """A form knows the word of the table that it belongs to."""
    assert [each.entry for each in plainer_words("They utilized and utilizes")] == ["utilize"] * 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We made a decision.", [("made a decision", ("decided",))]),
        ("They make an early choice.", [("make an early choice", ("choose",))]),
        ("He is carrying out the review.", [("carrying out the review", ("reviewing",))]),
        ("It took action.", [("took action", ("acted",))]),
        ("It is taking some action.", [("taking some action", ("acting",))]),
        ("She gave up the review.", []),
        ("We make sure of the decision.", []),
        ("The decision to make, a review, is hard.", []),
    ],
)
def test_hidden_verbs(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    """A verb without meaning and its noun, an article and an adjective between."""
    assert hidden(text) == found
