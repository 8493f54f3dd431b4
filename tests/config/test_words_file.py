"""A project's word list."""

from __future__ import annotations

from pathlib import Path

import pytest

from pagelint.errors import UserError
from pagelint.words import add_words, demand_word, read_words, remove_words


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "words.txt"


def test_made_when_missing(path: Path) -> None:
    """The first word makes the list."""
    assert add_words(path, ["Anytown"]) == ["Anytown"]
    assert path.read_text("utf-8") == "Anytown\n"


def test_sorted_list_stays_sorted(path: Path) -> None:
    """Words go to their place, capitals aside; comments stay."""
    path.write_text("# places\nAnytown\nelsewhere\n", "utf-8")
    add_words(path, ["Borough", "Aachen", "zoo"])
    expected = "# places\nAachen\nAnytown\nBorough\nelsewhere\nzoo\n"
    assert path.read_text("utf-8") == expected


def test_unsorted_list_grows(path: Path) -> None:
    """A list in an order of its own is added to at its end."""
    path.write_text("zoo\nAnytown", "utf-8")
    add_words(path, ["b"])
    assert path.read_text("utf-8") == "zoo\nAnytown\nb\n"


def test_no_word_twice(path: Path) -> None:
    """A word that is listed is not added again, nor is one that is given twice."""
    path.write_text("Anytown # ours\n", "utf-8")
    assert add_words(path, ["Anytown", "zoo", "zoo"]) == ["zoo"]


def test_same_word_in_another_case(path: Path) -> None:
    """Capitals make another word."""
    path.write_text("anytown\n", "utf-8")
    assert add_words(path, ["Anytown"]) == ["Anytown"]


def test_remove(path: Path) -> None:
    """A word goes with its line, the rest stays."""
    path.write_text("# places\nAnytown # ours\nzoo\n", "utf-8")
    assert remove_words(path, ["Anytown"]) == ["Anytown"]
    assert path.read_text("utf-8") == "# places\nzoo\n"


def test_byte_order_mark(path: Path) -> None:
    """A byte order mark is no part of the first word."""
    path.write_bytes(b"\xef\xbb\xbfAnytown\r\nzoo\r\n")
    assert read_words(path) == ["Anytown", "zoo"]


def test_other_encoding(path: Path) -> None:
    """A list in another encoding is refused."""
    path.write_bytes(b"M\xfcnchen\n")
    with pytest.raises(UserError, match="save the word list as UTF-8"):
        read_words(path)


@pytest.mark.parametrize("word", ["", "two words", "a#b", "tab\there"])
def test_not_a_word(word: str) -> None:
    """What a line can't hold is refused."""
    with pytest.raises(UserError, match="is not one word"):
        demand_word(word)
