"""Words written twice."""

from collections.abc import Callable

import pytest

from pagelint.text.spelling import Misspelling

Checker = Callable[..., list[Misspelling]]

REPEATED = [
    ("The rest of the the day was fine.", "the the", "the"),
    ("He waited for to to many hours.", "to to", "to"),
    ("He said he said it because it was true.", "He said he said", "He said"),
    ("This service now is now open to everybody.", "now is now", "now is"),
    ("The old library is still is open on Sundays.", "is still is", "is still"),
    ("It is now is used as a barn.", "is now is", "is now"),
    ("The building building is closed on Sundays.", "building building", "building"),
    ("It is one of the of the best hotels.", "of the of the", "of the"),
]


@pytest.mark.parametrize(("sentence", "text", "once"), REPEATED)
def test_repeated_words_are_found(proofread: Checker, sentence: str, text: str, once: str) -> None:
    """The span holds both, the suggestion one of them."""
    found = [(m.kind, m.text, m.suggestions) for m in proofread(sentence)]
    assert found == [("repeated-word", text, (once,))]


@pytest.mark.parametrize(
    "sentence",
    [
        "He had had enough of it, and she knew that that was true.",
        "Bye bye, said the child, and it was very very late.",
        "Duran Duran came from Birmingham to play for us.",
        "It goes step by step by step, one by one by one.",
        "The list has: red, red, green, blue and blue.",
        "Press yes. Yes is the default here.",
        "The price rose from 10 10 years ago to 20 today.",
        "What it is now is a museum, and the man he is now is a stranger.",
        "Where the office is now is a good question.",
        "The place our school was then was a barn.",
        "She gave her her book back.",
    ],
)
def test_right_repetition_gives_no_finding(proofread: Checker, sentence: str) -> None:
    """Grammar, emphasis, names and lists repeat words on purpose."""
    assert proofread(sentence) == []


def test_function_word_in_prose_is_sure(proofread: Checker) -> None:
    """No style doubles an article."""
    (found,) = proofread("The rest of the the day was fine.")
    assert found.sure


def test_content_word_is_only_likely(proofread: Checker) -> None:
    """A doubled noun may be meant."""
    (found,) = proofread("The building building is closed on Sundays.")
    assert not found.sure


def test_repetition_in_a_label_is_passed_over(proofread: Checker) -> None:
    """Cells and buttons repeat words."""
    assert proofread("Value value", prose=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "Next next content word of the phrase, after the one that you look at.",
        "Write the two lists with AND and OR between the commands of the list.",
        "The line is made of three characters (dash dash space) before the name.",
    ],
)
def test_gloss_is_no_repetition(proofread: Checker, text: str) -> None:
    """A label before its gloss, and a name that is spelt out, may come twice."""
    assert proofread(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The old tap goes drip drip all through the long night.",
        "She gave us a warm warm welcome in the small kitchen.",
        "PAGO PAGO AND WALLA WALLA ARE FAR FROM HERE",
    ],
)
def test_sounds_and_praise_are_doubled_on_purpose(proofread: Checker, text: str) -> None:
    """What is heard twice is written twice, and what is felt strongly."""
    assert proofread(text) == []


def test_repeated_word_in_capitals_is_found(proofread: Checker) -> None:
    """A headline in capitals repeats words as any other does."""
    found = proofread("A CONCERT WITH WITH SUPPER", prose=False)
    assert [(m.kind, m.text) for m in found] == [("repeated-word", "WITH WITH")]
