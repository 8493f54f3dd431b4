"""Colours in all notations (CSS Color 4)."""

import pytest

from pagelint.styles.colours import (
    BLACK,
    WHITE,
    Colour,
    contrast,
    is_colour,
    legacy_colour,
    nearest_passing,
    over,
    parse_colour,
)


@pytest.mark.parametrize(
    ("text", "wanted", "alpha"),
    [
        ("RebeccaPurple", "#663399", 1),
        ("#ABC", "#aabbcc", 1),
        ("#abc8", "#aabbcc", 0.533),
        ("#aabbcc80", "#aabbcc", 0.502),
        ("rgb(10, 20, 30)", "#0a141e", 1),
        ("rgb(10 20 30 / 50%)", "#0a141e", 0.5),
        ("rgba(100%, 0%, 0%, .3)", "#ff0000", 0.3),
        ("rgb(300 -5 0)", "#ff0000", 1),
        ("hsl(120deg 50% 50%)", "#40bf40", 1),
        ("hsla(120, 50%, 50%, 0.5)", "#40bf40", 0.5),
        ("hsl(0.5turn 100% 50%)", "#00ffff", 1),
        ("hwb(90 10% 20%)", "#73cc1a", 1),
        ("lab(100% 0 0)", "#ffffff", 1),
        ("oklab(62.8% 0.22486 0.12585)", "#ff0000", 1),
        ("oklch(0.628 0.25768 29.234)", "#ff0000", 1),
        ("color(srgb 1 0.5 0)", "#ff8000", 1),
        ("color(display-p3 1 1 1)", "#ffffff", 1),
        ("color-mix(in srgb, red, blue)", "#800080", 1),
        ("color-mix(in srgb, white 25%, black)", "#404040", 1),
        ("transparent", "#000000", 0),
        ("CanvasText", "#000000", 1),
    ],
)
def test_notation(text: str, wanted: str, alpha: float) -> None:
    """Each notation as #rrggbb and alpha."""
    found = parse_colour(text)
    assert found is not None
    assert (found.hex, found.alpha) == (wanted, pytest.approx(alpha, abs=0.001))


@pytest.mark.parametrize(
    "text",
    [
        "#12",
        "#ggg",
        "redd",
        "rgb(1, 2)",
        "hsl(red)",
        "url(x)",
        "",
        "rgb(1, 2, 3,)",
        "rgb(1 2, 3)",
        "rgb(10%, 20, 30)",
        "rgb(none, 2, 3)",
        "hsl(120, 50, 50)",
        "hwb(1, 2%, 3%)",
        "rgb(1 2 3 4)",
        "rgb(1, 2, 3 / 4)",
        "color(nonsense 1 0 0)",
        "color(srgb 1 0)",
        "device-cmyk(0 1 1 0)",
    ],
)
def test_no_colour(text: str) -> None:
    """What a browser would not take, so that an earlier declaration stands."""
    assert not is_colour(text)


@pytest.mark.parametrize(
    "text",
    ["color(rec2020 1 0 0)", "contrast-color(red)", "env(x, red)", "attr(a type(<color>))",
     "color-mix(in srgb, red 0%, blue 0%)", "rgb(from attr(a) r g b)"],
)  # fmt: skip
def test_beyond_telling(text: str) -> None:
    """A browser takes it, but its value isn't known here."""
    assert is_colour(text)
    assert parse_colour(text) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("chucknorris", "#c00000"), ("#abc", "#aabbcc"), ("abcdef", "#abcdef"), ("red", "#ff0000")],
)
def test_legacy_colour(text: str, wanted: str) -> None:
    """Attributes take anything for a colour (HTML standard, 2.4.6)."""
    found = legacy_colour(text)
    assert found is not None
    assert found.hex == wanted


def test_contrast_bounds() -> None:
    """From 1 for the same colour to 21 for black on white, either way round."""
    assert contrast(WHITE, BLACK) == contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1


def test_over() -> None:
    """Half of black over white is grey."""
    assert over(Colour(0, 0, 0, 0.5), WHITE).hex == "#808080"


@pytest.mark.parametrize("text", ["#aaaaaa", "#00aaff", "#ff8800", "#ffffff"])
@pytest.mark.parametrize("wanted", [3.0, 4.5, 7.0])
def test_nearest_passing_passes_as_written(text: str, wanted: float) -> None:
    """The colour that a hint names has the contrast that it promises."""
    colour = parse_colour(text)
    assert colour is not None
    better = nearest_passing(colour, WHITE, wanted)
    assert better is not None
    written = parse_colour(better.hex)
    assert written is not None
    assert contrast(written, WHITE) >= wanted


def test_nothing_passes() -> None:
    """Between black and white no colour has a contrast of 7 with a middling grey."""
    grey = parse_colour("#777")
    assert grey is not None
    assert nearest_passing(BLACK, grey, 7.0) is None
