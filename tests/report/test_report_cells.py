import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.report.cells import Cell, clean, cropped, one_line, width, wrap

UNSAFE = ("Cc", "Cs", "Co", "Zl", "Zp")


@given(st.text())
def test_no_control_survives(text):
    """No control, surrogate, private or line-ending character is shown raw."""
    assert not any(unicodedata.category(char) in UNSAFE for char in clean(text))


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    """Cleaned text is safe as it stands."""
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[0m", "\\x1b[0m"),
        ("a\x00b\x7f", "a\\x00b\\x7f"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("a\u200cb\u200d", "a\\u200cb\\u200d"),
        ("\udcff", "\\udcff"),
        ("\ue000", "\\ue000"),
        ("\u3164", "\\u3164"),
        ("a\tb", "a    b"),
        ("\N{FAMILY}\ufe0f", "\N{FAMILY}"),
    ],
)
def test_invisible_characters_are_escaped(text, shown):
    """What a terminal would obey or hide is spelt out; a selector after an emoji is dropped."""
    assert clean(text) == shown


def test_persian_keeps_its_non_joiner():
    """A zero-width non-joiner inside a word of a joining script belongs to its spelling."""
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("日本", 4),
        ("ｱ", 1),
        ("Cafe\u0301", 4),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),
        ("🇩🇪", 2),
        ("❤️", 1),
        ("👍🏽", 2),
        ("👨‍👩‍👧", 6),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", 2),
        ("\U0001fae8", 2),
    ],
)
def test_columns_of_a_text(text, columns):
    """Wide characters take two columns, attached ones none, joined emoji those of their parts."""
    assert width(clean(text)) == columns


@given(st.text(), st.integers(2, 60))
def test_wrapped_lines_fit(text, room):
    """No wrapped line is wider than its room, whatever the text."""
    assert all(width(line) <= room for line in wrap(one_line(text), room))


@given(st.text(), st.integers(2, 60))
def test_wrapping_loses_nothing_but_blanks(text, room):
    """Every character of the text stands in one of the lines."""
    line = one_line(text)
    assert "".join(wrap(line, room)).replace(" ", "") == line.replace(" ", "")


@given(st.text(), st.integers(1, 60))
def test_cropped_text_fits(text, room):
    """A cropped text is never wider than its room."""
    assert width(cropped(clean(text), room)) <= room


def test_a_wide_word_is_gone_through_once(monkeypatch):
    """Its pieces are cut off as it is read, not each from a copy of all that is left."""
    monkeypatch.setattr(
        "pagelint.report.cells.cells", lambda text: iter([Cell(c, 1) for c in text])
    )
    assert wrap("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]
