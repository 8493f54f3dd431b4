"""Which declarations a browser takes, and what becomes of their values."""

import pytest

from tests.styles.styled_pages import colour, style

RED = "#ff0000"
REGISTERED = "@property --z {{ syntax: '*'; inherits: {}; initial-value: red }}"
SIZES = "<!DOCTYPE html><style>html{{font-size:10px}}body{{font-size:20px}}p{{{}}}</style><p>x"


def value(name: str, css: str) -> str | None:
    return style(f"<style>p {{ {css} }}</style><p>x").get(name)


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("url(x) center/cover", "transparent"),
        ("url(x) center / cover red", "red"),
        ("red url(x) 50% 50%/contain no-repeat fixed", "red"),
        ("url(x), red", "red"),
        ("url(x)red", "red"),
        ("right 10px bottom 5px red", "red"),
        ("red border-box padding-box", "red"),
        ("calc(1px + 2px) 0 red", "red"),
        ("bottom 10px right 20px/cover url(x) red", "red"),
        ("0 0", "transparent"),
        ("red, url(x)", "green"),
        ("url(x) red, blue", "green"),
        ("red red", "green"),
        ("red nonsense", "green"),
        ("red/cover", "green"),
        ("red 0 0/1px 2px 3px", "green"),
        ("url(x) repeat repeat repeat", "green"),
        ("red,", "green"),
        (", red", "green"),
        ("red!ie", "green"),
        ("-moz-linear-gradient(red, blue)", "green"),
        ("-webkit-linear-gradient(left, red, blue)", "transparent"),
        ("linear-gradient(left, red, blue)", "green"),
        ("linear-gradient(nonsense, blue)", "green"),
        ("linear-gradient(to right, red, blue)", "transparent"),
        ("linear-gradient(.25turn, red, blue)", "transparent"),
        ("cross-fade(url(x), url(y))", "green"),
    ],
)
def test_background(css: str, wanted: str) -> None:
    """The shorthand's colour; the one before it where no browser takes it."""
    assert value("background-color", f"background: green; background: {css}") == wanted


@pytest.mark.parametrize(
    ("css", "size", "weight"),
    [
        ("italic bold 20px/2 x", 20, 700),
        ("bold italic small-caps condensed 20px/1.5 a, b", 20, 700),
        ("oblique 10deg 20px x", 20, 400),
        ("450 1.5em x", 30, 450),
        ("20px / 2 x", 20, 400),
        ("calc(10px + 1em)/2 x", 30, 400),
        ("clamp(1rem, 2vw, 3rem)/1.2 x", 25.6, 400),
        ('bold 20px/2 "a / b"', 20, 700),
        ("var(--x, bold 30px y)", 30, 700),
    ],
)
def test_font(css: str, size: float, weight: float) -> None:
    """The shorthand sets size and weight, those that are left out as well."""
    found = style(SIZES.format(f"font-weight: 300; font: {css}"))
    assert (found.font_size, found.weight) == (pytest.approx(size), weight)


@pytest.mark.parametrize(
    "css", ["30px", "30px/x y", "30px/-1 x", "30px x !ie", "30px x,", "x 30px", "bold x", "30px 1x"]
)
def test_no_font(css: str) -> None:
    """What is no font leaves size and weight alone."""
    found = style(SIZES.format(f"font-weight: 300; font: {css}"))
    assert (found.font_size, found.weight) == (20, 300)


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("-1px", 20), ("20", 20), ("calc(-5px)", 0), ("1E1PX", 10), ("calc(2 * (1em - 1px))", 38),
        ("calc(pi * 1px)", 3.14159), ("abs(-30px)", 30),
        ("hypot(3px, 4px)", 5), ("mod(18px, 5px)", 3), ("2dvh", 14.4), ("40q", 37.795),
        ("calc(1px * pow(2, 4))", 16), ("calc(10px * sign(5px))", 10),
        ("calc(1px+2px)", 20), ("sqrt(4)", 20), ("2cqw", None),
    ],
)  # fmt: skip
def test_font_size(css: str, wanted: float | None) -> None:
    """Mathematics, units, bounds; None for what can't be told."""
    found = style(SIZES.format(f"font-size: {css}")).font_size
    assert found == (None if wanted is None else pytest.approx(wanted, abs=0.01))


@pytest.mark.parametrize(
    ("css", "wanted"),
    [("450.5", 450.5), ("4e2", 400), ("calc(300 + 400)", 700), ("1001", 300), ("-400", 300)],
)
def test_font_weight(css: str, wanted: float) -> None:
    """Any number from 1 to 1000."""
    assert style(SIZES.format(f"font-weight: 300; font-weight: {css}")).weight == wanted


@pytest.mark.parametrize(
    ("name", "css", "wanted"),
    [
        ("visibility", "HIDDEN", "hidden"),
        ("visibility", "nonsense", "visible"),
        ("display", "NONE", "none"),
        ("display", "nonsense", "block"),
        ("display", "inline flex", "inline flex"),
        ("display", "-ms-flexbox", "block"),
        ("position", "centre", "static"),
    ],
)
def test_keywords(name: str, css: str, wanted: str) -> None:
    """In any case; what is none is ignored."""
    assert value(name, f"{name}: {css}") == wanted


@pytest.mark.parametrize(("css", "wanted"), [("calc(1 / 2)", 0.5), ("min(.3, .5)", 0.3), ("-1", 0)])
def test_opacity(css: str, wanted: float) -> None:
    """Mathematics, and no less than nothing."""
    assert style(f"<p style='opacity: {css}'>x").opacity == wanted


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("p { color: VAR(--a, red) }", RED),
        ("p { --a: 255 0 0; color: rgb(var(--a) / 50%) }", RED),
        ("p { --l: 30%; color: hsl(10 50% calc(var(--l) + 10%)) }", "#994433"),
        ("p { --a: r; color: var(--a)ed }", "#000000"),
        ("p { --a: var(--b, blue); --b: var(--a, blue); color: var(--a, red) }", RED),
        ("p { --a: var(--a, blue); color: var(--a, red) }", RED),
        ("body { --a: var(--b); --b: red } p { --b: blue; color: var(--a) }", RED),
        (":root { --a: red } p { --a: initial; color: var(--a, blue) }", "#0000ff"),
        (f"{REGISTERED.format('true')} p {{ color: var(--z, blue) }}", RED),
        (f"{REGISTERED.format('false')} body {{ --z: blue }} p {{ color: var(--z) }}", RED),
        ("@container (width > 1px) { p { --a: red } } p { color: var(--a, blue) }", "?"),
    ],
)  # fmt: skip
def test_custom_properties(css: str, wanted: str) -> None:
    """Cycles are invalid as a whole, registered ones have a value, the unknown stays unknown."""
    assert colour(f"<style>{css}</style><body><p>x") == wanted
