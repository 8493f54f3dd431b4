"""What hides is shown as an escape, what browsers draw stays."""

import pytest

from pagelint.report.html.visible import visible, visible_source


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abc\u202edef", "abc\\u202edef"),
        ("\u2066a\u2069", "\\u2066a\\u2069"),
        ("a\u200bb", "a\\u200bb"),
        ("a\x1b[31m", "a\\x1b[31m"),
        ("\ud800", "\\ud800"),
        ("a\u2028b", "a\\u2028b"),
        ("a\U000e0041b", "a\\U000e0041b"),
    ],
)
def test_hidden_characters_are_escapes(text, shown):
    """Controls, direction marks, blanks without width, tags and lone surrogates."""
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["naïve", "שלום", "👩‍👩‍👧", "क्‍ष", "a\u00a0b", "🏳️‍🌈"])
def test_what_is_drawn_stays(text):
    """Letters of all scripts, joined emoji, no-break spaces."""
    assert visible(text) == text


def test_lines_of_names_are_escapes():
    """A path or a message is one line."""
    assert visible("a\nb\tc") == "a\\nb\\tc"


def test_lines_of_source_stay():
    """Of source, lines and tabs are part of what is shown."""
    assert visible_source("a\r\n\tb\rc\u202e") == "a\n\tb\nc\\u202e"
