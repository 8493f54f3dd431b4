"""When a page loads anew, for the two rules about it (HTML standard, 4.2.5.3)."""

import pytest

from pagelint.testing import lint
from pagelint_rules.structure import delayed_refresh, delayed_refresh_enhanced


def refresh(content: str) -> str:
    return f'<meta http-equiv="refresh" content="{content}">'


def found(html: str) -> tuple[int, int]:
    """How many findings: of the rule that everybody needs, and of the enhanced one."""
    return (
        len(lint(delayed_refresh.check.rule, html)),
        len(lint(delayed_refresh_enhanced.check.rule, html)),
    )


@pytest.mark.parametrize(
    "content",
    ["1", " 5", "5;", "5;url=/a", "5,/a", "5 /a", "5\t;\n URL = '/a'", "5.9", "5..9", "0000000005",
     "72000", "5;url=", "01"],
)  # fmt: skip
def test_delayed(content: str) -> None:
    """Up to 20 hours, in all the ways to write it."""
    assert found(refresh(content)) == (1, 0)


@pytest.mark.parametrize("content", ["900", "900;", "900; url=", "900, URL = ''", "900.5"])
def test_reloads(content: str) -> None:
    """Without an address a page loads itself again, and there is nowhere to redirect to."""
    (finding,) = lint(delayed_refresh.check.rule, refresh(content))
    assert finding.message == "the page reloads by itself after 900 seconds"
    assert "redirect" not in finding.hint


@pytest.mark.parametrize("content", ["9;/a", "9 url=/a", "9; URL = '/a'", "9,urls", "9; url"])
def test_leaves(content: str) -> None:
    """An address may go without "url="."""
    (finding,) = lint(delayed_refresh.check.rule, refresh(content))
    assert finding.message == "the page is replaced after 9 seconds"
    assert "redirect at once" in finding.hint


@pytest.mark.parametrize("content", ["72001", "80000; url=/a", "99999999999999999999"])
def test_delayed_for_long(content: str) -> None:
    """Beyond 20 hours only the enhanced level minds."""
    assert found(refresh(content)) == (0, 1)


@pytest.mark.parametrize(
    "content",
    ["0", "0; url=/a", ".5", ".9; /a", "000", "", "x", "+5", "-5", "5x", "5:/a", "url=/a", "; 5",
     "five", "\u0665", "\u00a05"],
)  # fmt: skip
def test_at_once_or_not_at_all(content: str) -> None:
    """No delay, or no refresh."""
    assert found(refresh(content)) == (0, 0)


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        (refresh("0") + refresh("5"), (0, 0)),
        (refresh("x") + refresh("5"), (1, 0)),
        (refresh("5") + refresh("80000"), (1, 0)),
        (refresh("80000") + refresh("5"), (0, 1)),
        ('<meta http-equiv="REFRESH" content="5">', (1, 0)),
        ('<meta http-equiv="refresh">' + refresh("5"), (1, 0)),
        ('<meta name="refresh" content="5">', (0, 0)),
        (f"<noscript>{refresh('5')}</noscript>", (0, 0)),
        (f"<noscript>{refresh('0')}</noscript>{refresh('5')}", (1, 0)),
        (f"<template>{refresh('5')}</template>", (0, 0)),
        (f"<body><p>Hours</p>{refresh('5')}", (1, 0)),
    ],
)
def test_first_valid_one_counts(html: str, wanted: tuple[int, int]) -> None:
    """A page is refreshed once, and one of the two rules says so."""
    assert found(html) == wanted
