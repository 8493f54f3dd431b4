"""Whole pages for the rule locked-orientation, beyond its examples."""

import pytest

from pagelint.testing import lint
from pagelint_rules.layout.locked_orientation import check

RULE = check.rule


@pytest.mark.parametrize(
    ("turn", "wanted"),
    [
        ("transform: rotate(90deg)", 1),
        ("transform: rotate(-90deg) scale(.5)", 1),
        ("transform: rotateZ(0.25turn)", 1),
        ("transform: rotate3d(0, 0, 1, 100grad)", 1),
        ("transform: rotate(45deg) rotate(45deg)", 1),
        ("transform: matrix(0, 1, -1, 0, 0, 0)", 1),
        ("rotate: z 90deg", 1),
        ("rotate: 45deg; transform: rotate(45deg)", 1),
        ("transform: rotate(180deg)", 0),
        ("transform: rotate(30deg)", 0),
        ("transform: rotateX(90deg)", 0),
        ("transform: rotate(var(--none))", 0),
        ("transform: translateX(90px)", 0),
    ],
)
def test_turn(turn: str, wanted: int) -> None:
    """All the ways to turn a page on its side."""
    css = f"@media (orientation: portrait) {{ body {{ {turn} }} }}"
    assert len(lint(RULE, f"<style>{css}</style><body>Our clinic")) == wanted


def test_difference_counts() -> None:
    """A page that stands askew in both is not forced into one of them."""
    both = "body {{ rotate: 3deg }} @media (orientation: landscape) {{ body {{ rotate: {} }} }}"
    assert len(lint(RULE, f"<style>{both.format('93deg')}</style><body>Our clinic")) == 1
    assert lint(RULE, f"<style>{both.format('90deg')}</style><body>Our clinic") == []
