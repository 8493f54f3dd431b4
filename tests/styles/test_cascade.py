"""The cascade: which declaration wins (CSS Cascade 5)."""

import pytest

from pagelint.screen import Screen
from tests.styles.styled_pages import colour, style

RED, BLUE, BLACK = "#ff0000", "#0000ff", "#000000"


@pytest.mark.parametrize(
    ("css", "attributes", "wanted"),
    [
        ("p { color: red }", "", RED),
        ("p { color: blue } p { color: red }", "", RED),
        (".a { color: red } p { color: blue }", "class=a", RED),
        ("#i { color: red } .a.a { color: blue }", "id=i class=a", RED),
        ("p { color: blue }", 'style="color: red"', RED),
        ("p { color: red !important }", 'style="color: blue"', RED),
        ("p { color: blue !important }", 'style="color: red !important"', RED),
        (":where(#i) { color: blue } p { color: red }", "id=i", RED),
        (":is(#i, b) { color: red } .a { color: blue }", "id=i class=a", RED),
        ("p:not(#x) { color: red } .a { color: blue }", "class=a", RED),
        ("p:hover { color: blue } p { color: red }", "", RED),
        ("p { color: red } p { color: nonsense }", "", RED),
        ("p { color: red } p { color: }", "", RED),
        ("body { color: red }", "", RED),
        ("body { color: red } p { color: initial }", "", BLACK),
        ("body { color: red } p { color: unset }", "", RED),
        ("p { all: unset } body { color: red }", "", RED),
        ("@layer a, b; @layer b { p { color: red } } @layer a { p { color: blue } }", "", RED),
        ("@layer a { p#i { color: blue } } p { color: red }", "id=i", RED),
        ("@layer a { p { color: red !important } } p { color: blue !important }", "", RED),
        ("@layer a { @layer b { #i { color: blue } } p { color: red } }", "id=i", RED),
        ("@media print { p { color: blue } } p { color: red }", "", RED),
        ("@media (min-width: 40em) { p { color: red } }", "", RED),
        ("@supports (display: grid) { p { color: red } }", "", RED),
        ("@supports not (display: grid) { p { color: blue } } body { color: red }", "", RED),
        ("body { color: red; p { color: blue } & p { color: red } }", "", RED),
        ("p { color: currentcolor } body { color: red }", "", RED),
    ],
)
def test_winner(css: str, attributes: str, wanted: str) -> None:
    """Importance, layers, specificity, order, inheritance, conditions."""
    assert colour(f"<style>{css}</style><body><p {attributes}>x") == wanted


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        (":root { --a: red } p { color: var(--a) }", RED),
        ("p { color: var(--none, red) }", RED),
        ("p { color: var(--none, rgb(255, 0, 0)) }", RED),
        (":root { --a: var(--b); --b: red } p { color: var(--a) }", RED),
        (":root { --a: blue } p { --a: red; color: var(--a) }", RED),
        ("body { color: red } p { color: var(--none) }", RED),
        ("body { color: red } p { --a: var(--b); --b: var(--a); color: var(--a) }", RED),
        (":root { --l: 50% } p { color: hsl(0 100% var(--l)) }", RED),
        (":root { --a: url(x) red } p { color: blue; background: var(--a) }", BLUE),
    ],
)
def test_custom_properties(css: str, wanted: str) -> None:
    """CSS Variables 1: fallbacks, chains, cycles and scopes."""
    assert colour(f"<style>{css}</style><body><p>x") == wanted


def test_variables_that_grow_without_end() -> None:
    """A value that doubles at each step is given up, not written out."""
    steps = "".join(f"--a{i + 1}: var(--a{i}) var(--a{i});" for i in range(60))
    css = f"p {{ --a0: red; {steps} color: var(--a60) }} body {{ color: blue }}"
    assert colour(f"<style>{css}</style><body><p>x") == BLUE


def test_container_queries_cannot_be_told() -> None:
    """What depends on a layout makes the value unknown, not absent."""
    css = "p { color: red } @container (width > 300px) { p { color: blue } }"
    assert colour(f"<style>{css}</style><p>x") == "?"


@pytest.mark.parametrize(
    ("html", "selector", "wanted"),
    [
        ("<a href=x>x</a>", "a", "#0000ee"),
        ("<a>x</a>", "a", BLACK),
        ("<body text=red><p>x", "p", RED),
        ("<body link=red><a href=x>x</a>", "a", RED),
        ("<font color='#f00'>x</font>", "font", RED),
        ("<font color=red style='color: blue'>x</font>", "font", BLUE),
        ("<style>* { color: red }</style><font color=blue>x</font>", "font", RED),
        ("<style>a { color: revert }</style><a href=x>x</a>", "a", "#0000ee"),
        ("<style>body { color: red }</style><button>x</button>", "button", BLACK),
    ],
)
def test_browser_and_attributes(html: str, selector: str, wanted: str) -> None:
    """The browser's own sheet and presentational hints stand below what the author declares."""
    assert colour(html, selector) == wanted


@pytest.mark.parametrize(
    ("html", "selector", "wanted"),
    [
        ("<h1>x</h1>", "h1", 32.0),
        ("<p><big><small>x", "small", 16.0),
        ("<div style='font-size: 2em'><p style='font-size: 50%'>x", "p", 16.0),
        ("<html style='font-size: 10px'><p style='font-size: 1.5rem'>x", "p", 15.0),
        ("<p style='font: bold 12pt/1.5 Arial, sans-serif'>x", "p", 16.0),
        ("<p style='font-size: calc(1em + 2 * 4px)'>x", "p", 24.0),
        ("<p style='font-size: clamp(1rem, 10vw, 20px)'>x", "p", 20.0),
        ("<p style='font-size: min(5vw, 30px)'>x", "p", 30.0),
        ("<font size='+2'>x</font>", "font", 24.0),
        ("<button>x</button>", "button", 13.3333),
    ],
)
def test_font_size(html: str, selector: str, wanted: float) -> None:
    """Relative sizes, keywords, shorthands and mathematics, in pixels."""
    assert style(f"<!DOCTYPE html>{html}", selector).font_size == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("html", "selector", "wanted"),
    [
        ("<b>x</b>", "b", 700),
        ("<b><b>x</b></b>", "b b", 900),
        ("<p style='font-weight: 100'><b>x</b></p>", "b", 400),
        ("<h2 style='font: 1em serif'>x</h2>", "h2", 400),
        ("<b style='font-weight: lighter'>x</b>", "b", 100),
    ],
)
def test_weight(html: str, selector: str, wanted: int) -> None:
    """Named and relative weights as numbers."""
    assert style(html, selector).weight == wanted


def test_screen_is_a_choice() -> None:
    """Media queries are answered for the screen that is asked about."""
    html = "<style>@media (orientation: portrait) { p { color: red } }</style><p>x"
    assert colour(html) == BLACK
    assert colour(html, screen=Screen(400, 800)) == RED


def test_quirks_mode_tables_take_no_size() -> None:
    """Without a doctype a table starts from the browser's size again."""
    table = "<body style='font-size: 30px'><table><tr><td>x</table>"
    assert style(table, "td").font_size == 16
    assert style(f"<!DOCTYPE html>{table}", "td").font_size == 30


def test_elements_of_one_look_share_a_style() -> None:
    """What the same applies to is worked out once."""
    page = "<style>p { color: red }</style>" + "<div><p><i>x</i></p></div>" * 2
    first, second = style(page, "div p i"), style(page, "div + div p i")
    assert first.colour == second.colour
    assert style(page, "p").parent is not None


def test_deep_nesting_needs_no_recursion() -> None:
    """Styles are worked out from the root down."""
    depth = 20_000
    html = "<div style='font-size: 1em'>" * depth + "<p style='letter-spacing: inherit'>x"
    assert style(html).get("letter-spacing") == "normal"
