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
        ("letter-spacing: unset !important", 0),
        ("letter-spacing: normal !important", 1),
        ("letter-spacing: .2em !important; font-size: 40px", 0),
        ("letter-spacing: .1rem !important; font-size: 10px", 0),
        ("letter-spacing: 20% !important", 0),
        ("letter-spacing: 1px !important; letter-spacing: 3px !important", 0),
        ("letter-spacing: 3px !important; letter-spacing: 1px !important", 1),
        ("letter-spacing: -1px ! important", 1),
        ("letter-spacing: var(--none) !important", 0),
        ("/* letter-spacing: 0 !important */", 0),
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
        ("line-height: normal !important; width: 20em", 1),
        ("line-height: 140% !important; width: 20em", 1),
        ("line-height: 1.2em !important; width: 20em", 1),
        ("line-height: calc(1.2) !important; width: 20em", 1),
        ("line-height: calc(1em + 9px) !important; width: 20em", 0),
        ("line-height: 1 !important; line-height: 2; width: 20em", 1),
        ("line-height: 2 !important; line-height: 1; width: 20em", 0),
        ("font: 16px/1.2 Arial !important; width: 20em", 1),
        ("font: 16px Arial !important; width: 20em", 1),
        ("font: 16px/1.6 Arial !important; width: 20em", 0),
        ("font: 16px/1.2 Arial; width: 20em", 0),
        ("line-height: 2 !important; font: 16px/1 Arial; width: 20em", 0),
        ("font-size: 1em !important; line-height: 1; width: 20em", 0),
    ],
)
def test_line_height(style: str, wanted: int) -> None:
    """Only text that is sure to wrap has lines to keep apart."""
    html = f'<p style="{style}">{TEXT}</p>'
    assert len(lint(locked_line_height.check.rule, html)) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<div style='{}'><p>One two</p></div>", 1),
        ("<div style='{}'><p style='word-spacing: 1em'>One two</p></div>", 0),
        ("<div style='{}'><p style='word-spacing: inherit'>One two</p></div>", 1),
        ("<div style='{}'><p hidden>One two</p></div>", 0),
        ("<div style='{}'><img alt='One two' src=a.png></div>", 0),
        ("<div style='{}'><button>One two</button></div>", 0),
        ("<p style='{}'>One</p>", 0),
        ("<p style='{}'>\u4e00\u65e5\u4e00\u9320</p>", 0),
        ("<style>p {{ word-spacing: 1em !important }}</style><p style='{}'>One two</p>", 1),
    ],
)
def test_where_word_spacing_counts(html: str, wanted: int) -> None:
    """Text that inherits it, is seen, and has more than one word."""
    css = "word-spacing: 1px !important"
    assert len(lint(locked_word_spacing.check.rule, html.format(css))) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("\u062e\u0630 \u0642\u0631\u0635\u0627", 0),
        ("\u0917\u094b\u0932\u0940", 0),
        ("\u0417\u0434\u0440\u0430\u0432\u043e", 1),
        ("12 345", 0),
    ],
)
def test_scripts_that_join_letters(text: str, wanted: int) -> None:
    """WCAG leaves out scripts that have no such spacing."""
    html = f'<p style="letter-spacing: 0 !important">{text}</p>'
    assert len(lint(locked_letter_spacing.check.rule, html)) == wanted


def test_every_block_has_its_own_lines() -> None:
    """Short paragraphs in one element don't make long lines together."""
    html = "<div style='line-height: 1 !important; width: 20em'>{}</div>"
    rule = locked_line_height.check.rule
    assert lint(rule, html.format("<p>Take one.</p>" * 30)) == []
    assert len(lint(rule, html.format(f"<p>{TEXT}</p>"))) == 1
