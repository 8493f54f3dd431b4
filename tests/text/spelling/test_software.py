"""Names of commands, functions and options on pages about software."""

from collections.abc import Callable

import pytest

from pagelint.text.spelling import Misspelling

Checker = Callable[..., list[Misspelling]]

MANUAL = "Call open_file() or read_line() with --quiet, see stat(2), and look into /etc/hosts."


@pytest.mark.parametrize("name", ["strdup", "notail", "tolower", "gzcat", "qsave", "outfile"])
def test_name_of_a_command_is_never_a_sure_typo(proofread: Checker, name: str) -> None:
    """Such names are short, or words run together, or a word and one letter."""
    found = proofread(MANUAL, f"The second step is to pass it to {name} in a loop.")
    assert not any(m.sure for m in found)


def test_listed_misspelling_is_sure_there_too(proofread: Checker) -> None:
    """Nobody names a command like that."""
    (found,) = proofread(MANUAL, "The second step is to recieve the file.")
    assert found.sure


@pytest.mark.parametrize("text", ["compares an (o)bject with it", "give the nume(x) to it"])
def test_word_beside_a_bracket_is_cut_or_called(proofread: Checker, text: str) -> None:
    """The bracket belongs to it: a hint at a key, or a call."""
    assert proofread(f"The next command {text} and goes on with the rest.") == []


def test_quoted_word_is_spoken_of(proofread: Checker) -> None:
    """A single word between quotation marks is more likely meant."""
    bare, quoted = proofread("It has a gentel touch."), proofread("It has a “gentel” touch.")
    assert bare[0].sure
    assert not any(m.sure for m in quoted)


@pytest.mark.parametrize("word", ['"d"ownload', "o(ptions", "l[anguage"])
def test_rest_of_a_word_with_a_key_is_no_typo(proofread: Checker, word: str) -> None:
    """The letter to press stands apart from the rest of the word."""
    assert proofread(f"Then choose the {word} in the menu above, and go on from there.") == []
