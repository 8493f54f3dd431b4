"""The contrast of text with what is behind it."""

import pytest

from pagelint.styles.contrast import is_large, read_contrast
from tests.styles.styled_pages import style

_UNREAD = "the text's colour can't be read"


def ratio(html: str, selector: str = "p") -> float | str:
    """Text's contrast, rounded; or why it can't be told."""
    reading = read_contrast(style(html, selector))
    return reading.doubt or round(reading.ratio, 2)


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>x", 21.0),
        ("<p style='color: #767676'>x", 4.54),
        ("<div style='background: #000'><p style='color: #fff'>x", 21.0),
        ("<body style='background: #000'><p style='color: #777'>x", 4.69),
        ("<p style='color: rgb(0 0 0 / 30%)'>x", 2.11),
        ("<div style='opacity: .3'><p>x", 2.11),
        ("<div style='background: #000'><p style='background: rgb(255 255 255 / 50%)'>x", 5.28),
        ("<p style='color: #fff; background: linear-gradient(#ccc, #ddd)'>x", 1.61),
        ("<p style='color: #000; background: linear-gradient(#000, #fff)'>x", 21.0),
        ("<p style='background: #777; text-shadow: 0 0 3px #fff'>x", 21.0),
        ("<p style='color: red; -webkit-text-fill-color: #000'>x", 21.0),
        ("<table bgcolor=black><tr><td><p style='color: #fff'>x</table>", 21.0),
        ("<table bgcolor=black><caption><p style='color: #777'>x</caption></table>", 4.48),
        (
            "<p style='color: #777; background: linear-gradient(red, red) 0 0/9px 1px no-repeat'>x",
            4.48,
        ),
        (
            "<p style='color: #777; background: linear-gradient(#000, #000) 0/0 100% no-repeat'>x",
            4.48,
        ),
        ("<p style='color: rgb(calc(sibling-index() * 100), 100, 100)'>x", 5.92),
        ("<style>p{color:rgb(100 100 100</style><p>x", 5.92),
        ("<p style='color-scheme: light; color: light-dark(#777, #000)'>x", 4.48),
    ],
)
def test_ratio(html: str, wanted: float) -> None:
    """Opacity, layers, gradients and shadows, each at its best."""
    assert ratio(html) == wanted


@pytest.mark.parametrize(
    "css",
    [
        "background: url(x.png)",
        "border-image: linear-gradient(red, red) 10 fill",
        "color: --ink()",
        "background: #eee url(x.png) no-repeat",
        "background: linear-gradient(red, nonsense)",
        "background-clip: text; color: transparent",
        "filter: invert(1)",
        "mix-blend-mode: difference",
        "color: rgb(from attr(x) r g b)",
        "-webkit-text-stroke: 1px red",
        "color: #fff",
        "animation: fade 2s; opacity: 0.5",
    ],
)
def test_cannot_be_told(css: str) -> None:
    """Pictures, effects, unknown words, and text of its background's colour."""
    assert isinstance(ratio(f"<p style='{css}'>x"), str)


@pytest.mark.parametrize(
    "css",
    [
        "position: absolute",
        "position: fixed",
        "transform: translateX(10px)",
        "margin-top: -40px",
        "position: relative; top: 1em",
    ],
)
def test_out_of_the_flow(css: str) -> None:
    """What is moved need not have the background of what is around it."""
    html = f"<div style='background: #000'><div style='{css}'><p style='color: #777'>x"
    assert ratio(html) == "the text is taken out of the flow, and what lies behind it can't be seen"


def test_moved_with_its_own_background() -> None:
    """A box that is moved takes its own background along."""
    html = "<div style='position: fixed; background: #fff'><p style='color: #767676'>x"
    assert ratio(html) == 4.54


def test_float_counts_with_and_without_what_is_around() -> None:
    """A float may stick out of its parent, so the better of both backgrounds counts."""
    html = "<div style='background: #000'><p style='float: left; color: #eee'>x"
    assert ratio(html) == 18.1
    html = "<div style='background: #fff'><p style='float: left; color: #999'>x"
    assert ratio(html) == 2.85


def test_generated_boxes_may_lie_between() -> None:
    """`::before` with a background is often an overlay."""
    css = "div { background: #fff } div::before { content: ''; background: #000 } p { color: #ccc }"
    assert (
        ratio(f"<style>{css}</style><div><p>x")
        == "a style sheet draws something over the background"
    )


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("font-size: 24px", True),
        ("font-size: 23.9px", False),
        ("font: bold 14pt serif", True),
        ("font-size: 14pt", False),
        ("font-size: calc(1em + var(--none))", False),
        ("font-size: 2cqw", None),
    ],
)
def test_large_text(css: str, wanted: bool | None) -> None:
    """18 point, or 14 point bold."""
    assert is_large(style(f"<p style='{css}'>x")) is wanted


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("color: #333; background: linear-gradient(#444, #222)", 1.3),
        ("color: #333; background: linear-gradient(#444, #222) no-repeat", 1.3),
        ("color: #333; background: linear-gradient(#444, #222) 0 0 / cover", 1.3),
        ("color: #333; background: linear-gradient(#444, #222) 0 0 / 10px 10px no-repeat", 12.63),
        ("color: #333; background: linear-gradient(#444, #222) 9px 0 no-repeat", 12.63),
        ("color: #333; background-image: linear-gradient(#444, #222); background-size: 9px", 12.63),
        ("color: #999; background: linear-gradient(rgb(0 0 0 / 10%), transparent)", 2.85),
        ("color: #999; background: repeating-linear-gradient(45deg, #fff 0 9px, #eee 9px)", 2.85),
        ("color: #000; opacity: 40%", 2.85),
        ("-webkit-text-stroke: 0px red; color: #767676", 4.54),
        ("box-shadow: inset 0 0 0 2px #000; color: #767676", 4.54),
        ("color: #777; text-shadow: 1px 1px 0 #fff", 4.48),
    ],
)
def test_backgrounds_that_cover(css: str, wanted: float) -> None:
    """A gradient fills its box unless it is sized or shifted; thin shadows don't."""
    assert ratio(f"<!DOCTYPE html><p style='{css}'>x") == wanted


@pytest.mark.parametrize(
    "css",
    [
        "box-shadow: inset 0 0 0 99px #000",
        "background: linear-gradient(in oklch, red, blue)",
        "mask: linear-gradient(#000, transparent)",
        "backdrop-filter: blur(2px)",
        "color: transparent",
        "background: image-set(url(a.png) 1x)",
    ],
)
def test_filled_or_masked(css: str) -> None:
    """Shadows that fill the box, gradients in other spaces, masks."""
    assert isinstance(ratio(f"<p style='color: #777; {css}'>x"), str)


@pytest.mark.parametrize(
    ("css", "is_told"),
    [
        (":root { color-scheme: light dark }", True),
        (":root { color-scheme: only light }", True),
        (":root { color-scheme: dark }", False),
        (":root { color-scheme: dark } body { background: #fff; color: #777 }", True),
        (":root { color-scheme: dark } body { background: #fff }", False),
        ("p { color-scheme: dark }", False),
    ],
)
def test_colour_scheme(css: str, is_told: bool) -> None:
    """Dark colours of the browser's own can't be told; those of the page can."""
    assert isinstance(ratio(f"<style>{css}</style><body><p>x"), float) is is_told


def test_colour_scheme_of_a_meta_element() -> None:
    """It says what a style sheet could."""
    dark = "<meta name=color-scheme content=dark><p>x"
    assert ratio(dark) == "the page asks for the browser's own dark colours"
    assert ratio("<meta name=color-scheme content='dark light'><p>x") == 21


@pytest.mark.parametrize(
    ("frame", "wanted"),
    [
        ("to { color: #ccc }", "an animation changes its colours"),
        ("50% { top: 1px }", 21.0),
        ("to { opacity: 1 }", 21.0),
    ],
)
def test_animations_that_change_colours(frame: str, wanted: float | str) -> None:
    """What an animation paints is not what is declared."""
    css = f"@keyframes glow {{ from {{ left: 0 }} {frame} }} p {{ animation: 2s glow infinite }}"
    assert ratio(f"<style>{css}</style><p>x") == wanted


def test_first_line() -> None:
    """Only a layout knows which words stand in the first line."""
    assert ratio("<style>p::first-line { color: #ccc }</style><p>x") == _UNREAD
    assert ratio("<style>p::first-letter { color: #ccc }</style><p>x") == 21
