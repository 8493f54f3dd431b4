"""Offsets → lines and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.html.source import Source, decode


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_at_lf_crlf_and_cr(end: str) -> None:
    """The three line ends of HTML."""
    source = Source(f"one{end}two")
    assert source.position(source.text.index("two")) == (2, 1)


@pytest.mark.parametrize("character", ["\f", "\v", "\x85", "\u2028", "\u2029", "\x1c", "\x1e"])
def test_nothing_else_ends_a_line(character: str) -> None:
    """`str.splitlines` would break at each of these."""
    assert Source(f"one{character}two").position(4) == (1, 5)


def test_a_tab_is_one_column() -> None:
    """Columns count code points, not screen cells."""
    assert Source("\t\tx").position(2) == (1, 3)


def test_an_emoji_is_one_column() -> None:
    """Code points, not UTF-16 units."""
    assert Source("😀x").position(1) == (1, 2)


def test_a_byte_order_mark_is_not_counted() -> None:
    """It is no part of the text."""
    assert decode(b"\xef\xbb\xbf<p>").position(0) == (1, 1)


def test_the_end_of_the_text_has_a_position() -> None:
    """Spans are half-open, so an end may stand behind the last character."""
    assert Source("a\n").position(2) == (2, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_lines_text_comes_without_its_end(end: str) -> None:
    """Whatever the line end is."""
    source = Source(f"one{end}two{end}")
    assert [source.line_text(line) for line in (1, 2, 3)] == ["one", "two", ""]


texts = st.text(st.sampled_from("ab\r\n\f\x85"), max_size=40)


@given(texts)
def test_positions_lead_back_to_their_offset(text: str) -> None:
    """Line start plus column is the offset, for each character."""
    source = Source(text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert source.line_starts[line - 1] + column - 1 == offset


@given(texts)
def test_normalized_offsets_lead_back_to_the_same_character(text: str) -> None:
    """An LF of the normalized text stands where its CR or CRLF begins."""
    source = Source(text)
    for offset, character in enumerate(source.normalized):
        original = text[source.from_normalized(offset)]
        assert original == character or (character == "\n" and original == "\r")


@given(texts)
def test_normalized_lines_are_the_same_lines(text: str) -> None:
    """Line numbers agree between the two texts."""
    source = Source(text)
    assert len(source.line_starts) == len(source.normalized_line_starts)
    assert [source.from_normalized(start) for start in source.normalized_line_starts] == (
        source.line_starts
    )
