"""What sites hide, draw and put off until later is no defect; one among it is found."""

import re
from pathlib import Path

import pytest

from pagelint.engine.linter import lint_page
from pagelint.finding import Severity
from pagelint.page import Page
from pagelint.plugins import load
from pagelint.results import Problem
from pagelint.settings import ActiveRule, Settings
from pagelint.testing import unmarked

HERE = Path(__file__).parent / "quiet"
CATEGORIES = frozenset({
    "aria", "colour", "forms", "images", "language", "layout", "links", "media", "structure",
    "tables",
})  # fmt: skip
RULES = Settings(
    tuple(
        ActiveRule(rule, options=rule.options() if rule.options else None)
        for rule in load("pagelint_rules")
        if rule.category in CATEGORIES and not rule.facts and rule.default
    )
)
FAMILIES = sorted(path.stem for path in HERE.glob("*.html"))
SHEET = re.compile("<style>.*?</style>", re.DOTALL)


def html(family: str) -> str:
    return (HERE / f"{family}.html").read_text("utf-8")


def found(text: str) -> list[tuple[str, str]]:
    """Rules and the source that they report, without what is silent by default."""
    problems: list[Problem] = []
    findings = lint_page(Page(text), RULES, problems).findings
    assert not problems
    return [
        (each.rule, text[each.span.start : each.span.end] if each.span else "")
        for each in findings
        if each.severity is not Severity.INFO
    ]


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_is_said(family: str) -> None:
    """Nothing on the page is a defect for a reader."""
    assert found(html(family)) == []


@pytest.mark.parametrize(
    "family", ["forms", "icons", "lazy_images", "skip_links", "tracking_pixels"]
)
def test_nothing_is_said_with_the_sheet_elsewhere(family: str) -> None:
    """Nor where the sheet can't be read; on the others, what is put away would be defects."""
    link = '<link rel="stylesheet" href="https://cdn.example/site.css">'
    assert found(SHEET.sub(link, html(family))) == []


# On the page of a family, what is written in place of what; the rule must report what is marked.
DEFECTS = [
    (
        "menus",
        (
            '<button class="menu-toggle" aria-controls="primary" aria-expanded="false">'
            '<span class="hamburger" aria-hidden="true"></span>'
            '<span class="screen-reader-text">Menu</span>'
        ),
        '⟦<button class="menu-toggle" aria-controls="primary">⟧<span class="hamburger"></span>',
        "empty-button",
    ),
    (
        "menus",
        '<a class="navbar-brand" href="/"><img src="/img/logo.svg" alt="Harbour Bakery"',
        '⟦<a class="navbar-brand" href="/">⟧<img src="/img/logo.svg" alt=""',
        "empty-link",
    ),
    (
        "menus",
        (
            '<input class="form-control" type="search" name="q" placeholder="Search"'
            ' aria-label="Search">'
        ),
        '⟦<input class="form-control" type="search" name="q">⟧',
        "unlabelled-field",
    ),
    (
        "menus",
        (
            '<a role="menuitem" href="/account" aria-haspopup="true" aria-expanded="false"'
            ' tabindex="0">Your account</a>'
        ),
        '⟦<a role="menuitem" href="/account">⟧<i class="icon-user"></i></a>',
        "empty-menu-item",
    ),
    (
        "dialogs",
        (
            '<dialog id="confirm"><form method="dialog"><h2></h2><img src="/img/ok.png">'
            '<button value="ok">'
        ),
        (
            '<dialog open><form method="dialog"><h2>Ready?</h2><img src="/img/ok.png" alt="">'
            '⟦<button value="ok">⟧'
        ),
        "empty-button",
    ),
    (
        "dialogs",
        '<img src="/img/boat.jpg" alt="A green boat at the jetty">',
        'Boats ⟦<img src="/img/boat.jpg">⟧',
        "missing-alt",
    ),
    (
        "cookies",
        '<button type="button" class="consent-close" aria-label="Close this box">✕',
        '⟦<button type="button" class="consent-close">⟧<i class="icon-close"></i>',
        "empty-button",
    ),
    (
        "cookies",
        (
            '<input type="checkbox" name="stats" role="switch"><span class="slider"'
            ' aria-hidden="true"></span> <span>Statistics</span>'
        ),
        '⟦<input type="checkbox" name="stats" role="switch">⟧<span class="slider"></span>',
        "unlabelled-field",
    ),
    (
        "cookies",
        "<p>Open from ten to five.",
        '⟦<p style="color: #999">⟧Open from ten to five.',
        "low-contrast",
    ),
    (
        "skip_links",
        '<a class="visually-hidden" href="#search">Skip to the search</a>',
        '⟦<a class="visually-hidden" href="#search">⟧</a>',
        "empty-link",
    ),
    (
        "skip_links",
        (
            '<label for="q" class="sr-only">Search the minutes</label>'
            '<input id="q" name="q" type="search">'
        ),
        '<span class="sr-only">Search the minutes</span>⟦<input id="q" name="q" type="search">⟧',
        "unlabelled-field",
    ),
    (
        "icons",
        '<a href="/cart"><i class="bi bi-cart" role="img" aria-label="Cart"></i></a>',
        '⟦<a href="/cart">⟧<i class="bi bi-cart"></i></a>',
        "empty-link",
    ),
    (
        "icons",
        '<button type="button" class="btn-plain" title="Print">',
        '⟦<button type="button" class="btn-plain">⟧',
        "empty-button",
    ),
    (
        "icons",
        '<svg role="img" width="20" height="20"><title>Write to us</title>',
        '⟦<svg role="img" width="20" height="20">⟧Write to us',
        "unnamed-svg",
    ),
    (
        "lazy_images",
        '<img data-src="/img/plover.jpg" alt="Grey plover" src="/img/blank.gif">',
        '⟦<img data-src="/img/plover.jpg" src="/img/blank.gif">⟧ Plover',
        "missing-alt",
    ),
    (
        "lazy_images",
        '<img src="/img/gull.jpg" alt="A gull">',
        '⟦<img src="/img/gull.jpg">⟧',
        "missing-alt",
    ),
    (
        "lazy_images",
        '<a href="/dunlin"><noscript><img src="/img/dunlin.jpg" alt="Dunlin"></noscript>',
        '⟦<a href="/dunlin">⟧<noscript><img src="/img/dunlin.jpg" alt=""></noscript>',
        "empty-link",
    ),
    (
        "tracking_pixels",
        '<img src="https://stats.example/pixel.gif?page=knit" width="1" height="1">',
        '⟦<img src="https://stats.example/jumper.jpg" width="300" height="200">⟧',
        "missing-alt",
    ),
    (
        "tracking_pixels",
        '<iframe src="https://sync.example/match" width="1" height="1" frameborder="0">',
        '⟦<iframe src="https://maps.example/hall" width="400" height="300">⟧',
        "unnamed-frame",
    ),
    (
        "carousels",
        '<a href="/corner"><img src="/img/corner.jpg" alt="The corner room"></a>',
        '<a href="/corner">⟦<img src="/img/corner.jpg">⟧Corner</a>',
        "missing-alt",
    ),
    (
        "carousels",
        '<div class="swiper-button-prev" tabindex="0" role="button" aria-label="Previous slide">',
        '⟦<div class="swiper-button-prev" tabindex="0" role="button">⟧',
        "empty-button",
    ),
    (
        "carousels",
        "<p>Quiet at night.</p></div>\n",
        '<p>Quiet at night. ⟦<a href="/attic">⟧More</a></p></div>\n',
        "hidden-focusable",
    ),
    (
        "tabs",
        (
            '<button class="nav-link active" id="day-tab" data-bs-toggle="tab"'
            ' data-bs-target="#day" type="button" role="tab" aria-controls="day"'
            ' aria-selected="true">Day</button>'
        ),
        '⟦<button class="nav-link active" id="day-tab" role="tab">⟧<a href="#day">Day</a></button>',
        "nested-control",
    ),
    (
        "tabs",
        '<summary>Refunds <i class="icon-plus"></i></summary>',
        '⟦<summary>⟧<i class="icon-plus"></i></summary>',
        "empty-summary",
    ),
    (
        "tabs",
        'data-bs-target="#q1" aria-expanded="true"',
        'data-bs-target="#q1" aria-expanded="⟦open⟧"',
        "invalid-aria-value",
    ),
    (
        "forms",
        '<label>Telephone <input type="tel" name="tel" autocomplete="tel"></label>',
        'Telephone ⟦<input type="tel" name="tel" autocomplete="tel">⟧',
        "unlabelled-field",
    ),
    (
        "forms",
        '<select name="size" aria-labelledby="size-label">',
        '⟦<select name="size">⟧',
        "unlabelled-field",
    ),
    (
        "forms",
        '<input type="image" src="/img/go.png" alt="Go on">',
        '⟦<input type="image" src="/img/go.png">⟧',
        "empty-image-button",
    ),
    (
        "players",
        (
            '<button class="vjs-mute-control" type="button" title="Mute">'
            '<span aria-hidden="true" class="vjs-icon-placeholder"></span>'
            '<span class="vjs-control-text">Mute</span>'
        ),
        (
            '⟦<button class="vjs-mute-control" type="button">⟧'
            '<span aria-hidden="true" class="vjs-icon-placeholder"></span>'
        ),
        "empty-button",
    ),
    (
        "players",
        (
            '<video controls preload="none" poster="/img/ringers.jpg">'
            '<source src="/film/ringers.mp4" type="video/mp4"><track kind="captions"'
        ),
        (
            '⟦<video controls preload="none" poster="/img/ringers.jpg">⟧'
            '<source src="/film/ringers.mp4" type="video/mp4"><track kind="chapters"'
        ),
        "missing-captions",
    ),
]


@pytest.mark.parametrize(("family", "right", "wrong", "rule"), DEFECTS)
def test_a_defect_is_found(family: str, right: str, wrong: str, rule: str) -> None:
    """One real defect among it is found at its place, and nothing else is."""
    page = html(family)
    assert page.count(right) == 1
    text, marks = unmarked(page.replace(right, wrong))
    assert found(text) == [(rule, text[span.start : span.end]) for span in marks]
