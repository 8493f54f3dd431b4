"""Viewports that the rule blocked-zoom tells apart, beyond its examples."""

import pytest

from pagelint.testing import lint
from pagelint_rules.layout.blocked_zoom import check


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("user-scalable=no", 1),
        ("USER-SCALABLE = NO", 1),
        ("user-scalable=0.5", 1),
        ("user-scalable=never", 1),
        ("user-scalable=1", 0),
        ("user-scalable=-1", 0),
        ("user-scalable=device-width", 0),
        ("maximum-scale=1.99", 1),
        ("maximum-scale=yes", 1),
        ("maximum-scale=never", 1),
        ("maximum-scale=2", 0),
        ("maximum-scale=-5", 0),
        ("maximum-scale=device-height", 0),
        ("maximum-scale=1, maximum-scale=5", 0),
        ("maximum-scale", 0),
        ("maximum-scale, user-scalable=no", 1),
        ("user-scalable==no", 1),
        ("user-scalable = = no", 1),
        ("user-scalable whatever=no", 1),
        ("width=device-width;user-scalable=no;", 1),
        ("width=device-width user-scalable=no", 1),
        (",;=user-scalable=no", 1),
        ("user-scalable=,no", 0),
        ("user-scalable=no, user-scalable=yes", 0),
        ("user-scalable=2e0", 0),
        ("user-scalable=+1.", 0),
        ("user-scalable=.9", 1),
        ("user-scalable=1x", 0),
        ("maximum-scale=1.5x", 1),
        ("maximum-scale=0", 1),
        ("maximum-scale=2.0", 0),
        ("maximum-scale=20", 0),
        ("maximum-scale=1e1", 0),
        ("maximum-scale=1 maximum-scale=3", 0),
        ("minimum-scale=1, initial-scale=1", 0),
        ("", 0),
    ],
)
def test_content(content: str, wanted: int) -> None:
    """Values are read as a browser reads them (CSS Device Adaptation, 10)."""
    assert len(lint(check.rule, f'<meta name="viewport" content="{content}">')) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<meta name="VIEWPORT" content="user-scalable=no">', 1),
        ('<meta name="viewport"><meta name="viewport" content="user-scalable=no">', 1),
        ('<meta name="viewport" content="x"><meta name="viewport" content="user-scalable=no">', 1),
        ('<meta name="viewport" content="user-scalable=no"><meta name="viewport" content="">', 0),
        ('<template><meta name="viewport" content="user-scalable=no"></template>', 0),
        ('<meta name="description" content="user-scalable=no">', 0),
    ],
)
def test_elements(html: str, wanted: int) -> None:
    """The last viewport of a page takes the place of those before it."""
    assert len(lint(check.rule, html)) == wanted


def test_long_content_takes_no_time() -> None:
    """Each character is read once, whatever signs are missing."""
    for content in ("a" * 300_000, "a " * 150_000, "a=" * 150_000, "=" * 300_000):
        assert lint(check.rule, f'<meta name="viewport" content="{content}">') == []
