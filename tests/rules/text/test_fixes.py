"""Fixes of the rules about texts: what they remove, and that nothing of it is left."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pagelint.finding import Edit
from pagelint.plugins import load
from pagelint.testing import lint

RULES = {rule.id: rule for rule in load("pagelint_rules.text")}
FIXING = ["leftover-shortcode", "double-encoded-entity", "mojibake"]
PIECES = [
    "[vc_row]", "[/vc_row]", "[box a=&#8221;1&#8243;]", "[/box]", "[gallery ids='1']", "[", "]",
    "[[", "&amp;nbsp;", "&amp;amp;quot;", "&amp;", "&uuml;", "&lt;", "Ã¼", "â€™", "Ã¢â‚¬â„¢",
    "Â\u00a0", "é", "<b>", "</b>", "<br>", "\r\n", " ", "a", "Text", "5", ";", "#039;", "😀",
]  # fmt: skip


def edits(rule: str, html: str) -> list[Edit]:
    findings = lint(RULES[rule], html)
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


def fixed(rule: str, html: str) -> str:
    for (start, end), text in sorted(edits(rule, html), reverse=True):
        html = html[:start] + text + html[end:]
    return html


@pytest.mark.parametrize(
    ("rule", "html", "wanted"),
    [
        ("leftover-shortcode", "<p>[su_box a='1']Open[/su_box] now</p>", "<p>Open now</p>"),
        (
            "double-encoded-entity",
            "<p>M&amp;uuml;hle &amp;amp; Co</p>",
            "<p>M&uuml;hle &amp; Co</p>",
        ),
        ("double-encoded-entity", "<p>&amp;amp;lt;b&amp;gt;</p>", "<p>&lt;b&gt;</p>"),
        ("mojibake", "<p>CafÃ© â€“ itÃ¢â‚¬â„¢s</p>", "<p>Café – it’s</p>"),
        ("mojibake", "<img alt='f&Atilde;&frac14;r'>", "<img alt='für'>"),
    ],
)
def test_fix(rule: str, html: str, wanted: str) -> None:
    """The fix mends what is reported."""
    assert fixed(rule, html) == wanted


def test_no_fix_over_markup() -> None:
    """What markup interrupts is left to a person."""
    assert edits("leftover-shortcode", "<p>[vc_<b>row</b>]</p>") == []


@pytest.mark.parametrize("rule", FIXING)
@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_fixes_mend(rule: str, pieces: list[str]) -> None:
    """Fixes don't overlap, and after a few rounds nothing that can be fixed is left."""
    html = f"<p>{''.join(pieces)}</p>"
    for _ in pieces:
        found = sorted(edits(rule, html))
        assert all(one.span.end <= two.span.start for one, two in pairwise(found))
        html = fixed(rule, html)
    assert edits(rule, html) == []
