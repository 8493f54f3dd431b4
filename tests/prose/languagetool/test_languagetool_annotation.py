"""Passages to annotated text, and matches back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.prose.grammar import Aside, Passage
from pagelint.prose.languagetool.annotation import annotate, assign, batches, units
from tests.prose.languagetool.fake_languagetool import match


def words(*texts: str) -> list[Passage]:
    return [Passage(text) for text in texts]


@given(st.text())
def test_units(text: str) -> None:
    """A length is that of the text's UTF-16."""
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_asides_are_markup() -> None:
    """What is no prose is sent as markup, with what stands for it."""
    passage = Passage("Run ls -l now.", (Aside(4, 9, "Dummy"),))
    assert annotate([passage]) == [
        {"text": "Run "},
        {"markup": "ls -l", "interpretAs": "Dummy"},
        {"text": " now."},
        {"text": "\n\n"},
    ]


def test_aside_at_the_start() -> None:
    """No empty text is sent."""
    assert annotate([Passage("ls", (Aside(0, 2, ""),))])[0] == {"markup": "ls", "interpretAs": ""}


def test_matches_go_to_their_passages() -> None:
    """Each passage gets what was found in it, by its own offsets."""
    first, second = assign(words("She have.", "He have."), [match(4, 4), match(14, 4)])
    assert [(each.start, each.end) for each in (*first, *second)] == [(4, 8), (3, 7)]


def test_offsets_are_code_points() -> None:
    """Characters beyond the basic plane count one, here and in the passages before."""
    passages = words("😀😀 fine.", "😀 She have.")
    raw = match(units("😀😀 fine.\n\n😀 She "), 4)
    _, (found,) = assign(passages, [raw])
    assert passages[1].text[found.start : found.end] == "have"


@given(st.lists(st.text(min_size=1), min_size=1), st.data())
def test_every_place_comes_back(texts: list[str], data: st.DataObject) -> None:
    """Whatever is found where, it lands on the same characters."""
    passages = words(*texts)
    index = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[index]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[index])))
    before = sum(units(text) + 2 for text in texts[:index])
    offset = before + units(texts[index][:start])
    found = assign(passages, [match(offset, units(texts[index][start:end]))])[index]
    assert [(each.start, each.end) for each in found] == [(start, end)]


def test_match_in_the_gap() -> None:
    """What is said of the space between two passages concerns neither."""
    assert assign(words("One.", "Two."), [match(4, 2)]) == [[], []]


def test_match_over_the_end() -> None:
    """A match ends with its passage at the latest."""
    ((found,), _) = assign(words("She have", "a dog"), [match(4, 6)])
    assert (found.start, found.end) == (4, 8)


def test_few_suggestions() -> None:
    """A long list of suggestions is cut."""
    ((found,),) = assign(words("have"), [match(0, 4, *"abcdefgh")])
    assert found.suggestions == tuple("abcde")


def test_batches_fill_up() -> None:
    """Passages are gathered up to the size, paragraph breaks counted."""
    assert [len(each) for each in batches(words("12345678", "12345678", "1234"), 20)] == [2, 1]


def test_long_passage_goes_alone() -> None:
    """A passage over the size is a batch by itself."""
    assert [len(each) for each in batches(words("ab", "x" * 100, "cd"), 20)] == [1, 1, 1]


@pytest.mark.parametrize("raw", [{}, {"offset": 0}, "x", None, match(0, 4) | {"rule": {}}])
def test_nonsense(raw: object) -> None:
    """What is no match raises what the session expects."""
    with pytest.raises((LookupError, TypeError, ValueError)):
        assign(words("have"), [raw])
