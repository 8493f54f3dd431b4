"""Capitals and emoji."""

import pytest

from pagelint.testing import lint
from pagelint_rules.text import emoji_run, shouted_text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("🐟🐟🐟🐟", 4),
        ("🐟 🐠 🦈 🐡 🐙", 5),
        ("❤️❤️❤️❤️", 4),
        ("👍🏽👍🏿👍👍🏻", 4),
        ("🇳🇴🇮🇸🇫🇴🇩🇰", 4),
        ("👩‍👩‍👧‍👦👩‍💻🏳️‍🌈🧖🏻‍♀️", 4),
    ],
)
def test_row(text: str, count: int) -> None:
    """What readers see as one counts as one: skins, families, flags."""
    (finding,) = lint(emoji_run.check.rule, f"<p>Cod {text} today</p>")
    assert finding.message == f"{count} emoji in a row"
    assert finding.excerpt == text


@pytest.mark.parametrize(
    "text",
    [
        "🐟🐟🐟",
        "👩‍👩‍👧‍👦",
        "👩‍❤️‍💋‍👨👍🏽",
        "🇳🇴🇮🇸",
        "★★★★★",
        "→→→→→",
        "1234",
        "🐟 a 🐟 b 🐟 c 🐟",
        "©©©©",
    ],
)
def test_no_row(text: str) -> None:
    """Up to three, signs that are letters of a font, and emoji between words are no row."""
    assert lint(emoji_run.check.rule, f"<p>{text}</p>") == []


def test_row_in_alt_text() -> None:
    """Alt text is read out, too."""
    assert len(lint(emoji_run.check.rule, '<img src=a alt="Cod 🐟🐟🐟🐟">')) == 1


def test_row_with_a_name() -> None:
    """A row that has a name of its own is read as one."""
    html = '<p>Cod <span role="img" aria-label="4 of 5">⭐⭐⭐⭐</span></p>'
    assert lint(emoji_run.check.rule, html) == []


@pytest.mark.parametrize(
    "text",
    [
        "FRESH COD, WARM BREAD, GOOD BEER",
        "OUR SHOP IS CLOSED ON 24 AND 25 DECEMBER",
        "WIR HABEN HEUTE LEIDER KEINEN FISCH",
        "СЕГОДНЯ МЫ НЕ ПРОДАЕМ СВЕЖУЮ РЫБУ",
        "LA PÊCHE N’EST PAS OUVERTE AUJOURD’HUI",
    ],
)
def test_capitals(text: str) -> None:
    """Five words in capitals shout, in every script that has them, numbers between or not."""
    (finding,) = lint(shouted_text.check.rule, f"<p>{text}.</p>")
    assert finding.excerpt == text


@pytest.mark.parametrize(
    "text",
    [
        "FRESH COD AND EEL",
        "NATO, UNESCO, UNICEF, OPEC, ASEAN",
        "BSD MIT GPL EPL MPL",
        "ACGT GATTACA CATG TAGC ACCA GATT",
        "MODE=[OPEN|CLOSED|LOCKED|BROKEN|MISSING]",
        "今天 没有 新鲜 的 鱼 卖",
        "“FRESH COD AND EEL EVERY DAY” said the board",
        "COD_ICE EEL_SMOKE RAY_FRESH NET_LINE HOOK_BAIT",
    ],
)
def test_no_capitals(text: str) -> None:
    """Abbreviations, codes, quotations and scripts without capitals are left alone."""
    assert lint(shouted_text.check.rule, f"<p>{text}</p>") == []
