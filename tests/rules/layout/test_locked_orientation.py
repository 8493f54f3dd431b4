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
        ("transform: ROTATE(90DEG)", 1),
        ("transform: rotate(450deg)", 1),
        ("transform: rotate(1.5708rad)", 1),
        ("transform: rotate(calc(45deg * 2))", 1),
        ("transform: rotate3d(0, 0, 2, 90deg)", 1),
        ("transform: rotate3d(0, 0, -1, 90deg)", 1),
        ("transform: matrix3d(0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)", 1),
        ("transform: translate(9px) scale(2) rotate(90deg)", 1),
        ("transform: perspective(9px) rotate(90deg)", 1),
        ("-webkit-transform: rotate(90deg)", 1),
        ("rotate: 90deg z", 1),
        ("rotate: 0 0 -2 90deg", 1),
        ("--a: 90deg; transform: rotate(var(--a))", 1),
        ("transition: transform 1s; transform: rotate(90deg)", 1),
        ("transform: rotate(90deg) rotate(-90deg)", 0),
        ("transform: rotate(90deg); rotate: -90deg", 0),
        ("transform: rotate(90deg); transform: none", 0),
        ("transform: rotate(90)", 0),
        ("transform: rotate(360deg)", 0),
        ("transform: rotate3d(1, 0, 0, 90deg)", 0),
        ("transform: skew(90deg)", 0),
        ("rotate: x 90deg", 0),
        ("-ms-transform: rotate(90deg)", 0),
        ("writing-mode: vertical-rl", 0),
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


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("screen and (orientation: landscape)", 1),
        ("(orientation: portrait) and (max-width: 767px)", 1),
        ("(orientation: landscape) and (max-width: 767px)", 1),
        ("(min-width: 320px) and (max-width: 767px) and (orientation: landscape)", 1),
        ("(orientation: landscape) and (max-height: 400px)", 1),
        ("not all and (orientation: landscape)", 1),
        ("(max-aspect-ratio: 1/1)", 1),
        ("(orientation: portrait), print", 1),
        ("print and (orientation: portrait)", 0),
        ("(orientation: portrait) and (max-width: 100px)", 0),
        ("(orientation)", 0),
    ],
)
def test_screens(query: str, wanted: int) -> None:
    """One way up on a desktop's screen or a telephone's is enough."""
    css = "body { transform: rotate(90deg) }"
    page = "<style>{}</style><body>Our clinic"
    assert len(lint(RULE, page.format(f"@media {query} {{ {css} }}"))) == wanted
    html = f"<style media='{query}'>{css}</style><body>Our clinic"
    assert len(lint(RULE, html)) == wanted


@pytest.mark.parametrize(
    ("selector", "wanted"),
    [("html", 1), ("main", 1), ("p", 1), ("h1", 0), ("img", 0), ("main:hover", 0)],
)
def test_what_is_turned(selector: str, wanted: int) -> None:
    """Only what holds most of the page's text holds the page."""
    css = f"@media (orientation: portrait) {{ {selector} {{ rotate: 90deg }} }}"
    html = f"<style>{css}</style><body><main><h1>Clinic</h1><img src=a.png><p>Open all day long"
    assert len(lint(RULE, html)) == wanted


def test_turned_back_in_one_orientation() -> None:
    """What is turned everywhere but upright stands across, too."""
    css = "body { rotate: 90deg } @media (orientation: portrait) { body { rotate: none } }"
    assert len(lint(RULE, f"<style>{css}</style><body>Our clinic")) == 1
