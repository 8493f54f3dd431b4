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
        ("", 0),
    ],
)
def test_content(content: str, wanted: int) -> None:
    """Values are read as a browser reads them (CSS Device Adaptation, 10)."""
    assert len(lint(check.rule, f'<meta name="viewport" content="{content}">')) == wanted
