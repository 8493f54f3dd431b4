"""Whole pages for the rules on locked spacing, beyond their examples."""

import pytest

from pagelint.testing import lint
from pagelint_rules.layout import locked_letter_spacing, locked_line_height, locked_word_spacing

TEXT = "Take one tablet a day with water, after breakfast. Never take more than three in a day."


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        ("letter-spacing: .1em !important", 1),
        ("letter-spacing: .1em ! IMPORTANT", 1),
        ("letter-spacing: 0 !important", 1),
        ("letter-spacing: calc(1px + 1px) !important; font-size: 10px", 0),
        ("letter-spacing: .1em !important; letter-spacing: .2em", 1),
        ("letter-spacing: .1em !important; letter-spacing: .2em !important", 0),
        ("letter-spacing: .1em !important; color: red", 1),
        ("letter-spacing: .1em; color: red !important", 0),
        ("letter-spacing: inherit !important", 0),
        ("letter-spacing: nonsense !important", 0),
        ("letter-spacing: .1em !important; visibility: hidden", 0),
        ("letter-spacing: .1em !important; position: absolute; left: -9999px", 0),
    ],
)
def test_letter_spacing(style: str, wanted: int) -> None:
    """Which declaration wins, and how wide it is for its letters."""
    html = f'<p style="{style}">{TEXT}</p>'
    assert len(lint(locked_letter_spacing.check.rule, html)) == wanted


def test_spacing_is_measured_where_the_text_is() -> None:
    """What is wide enough for the element may be too little for larger letters inside."""
    html = '<div style="word-spacing: 4px !important"><p style="font-size: {}px">One two</p></div>'
    rule = locked_word_spacing.check.rule
    assert lint(rule, html.format(16)) == []
    assert len(lint(rule, html.format(40))) == 1


@pytest.mark.parametrize(
    ("style", "wanted"),
    [
        ("line-height: 1.4 !important; width: 20em", 1),
        ("line-height: 1.5 !important; width: 20em", 0),
        ("line-height: 20px !important; max-width: 200px", 1),
        ("line-height: 24px !important; max-width: 200px", 0),
        ("line-height: 1 !important", 0),
        ("line-height: 1 !important; width: 20em; white-space: nowrap", 0),
    ],
)
def test_line_height(style: str, wanted: int) -> None:
    """Only text that is sure to wrap has lines to keep apart."""
    html = f'<p style="{style}">{TEXT}</p>'
    assert len(lint(locked_line_height.check.rule, html)) == wanted
