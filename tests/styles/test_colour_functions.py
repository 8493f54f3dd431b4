"""Functional notations of colours; the values are those that Chromium paints."""

import pytest

from pagelint.styles.colours import BLACK, parse_colour


def painted(text: str) -> tuple[int, ...]:
    """A colour in steps of 255."""
    found = parse_colour(text, BLACK)
    assert found is not None
    return tuple(round(255 * channel) for channel in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("rgb(calc(100 + 55) 0 0)", (155, 0, 0, 255)),
        ("rgb(calc(50%) 0 0)", (128, 0, 0, 255)),
        ("rgb(10% 20 30)", (26, 20, 30, 255)),
        ("rgb(none 2 3)", (0, 2, 3, 255)),
        ("rgb(1 2 3/50%)", (1, 2, 3, 128)),
        ("rgb(255 0 0 / 150%)", (255, 0, 0, 255)),
        ("hsl(120 calc(20% + 30%) 50%)", (64, 191, 64, 255)),
        ("hsl(calc(60deg * 2) 50% 50%)", (64, 191, 64, 255)),
        ("hsl(100grad 50% 50%)", (128, 191, 64, 255)),
        ("hsl(120 50 50)", (64, 191, 64, 255)),
        ("hsl(480 50% 50%)", (64, 191, 64, 255)),
        ("hwb(120 80% 80%)", (128, 128, 128, 255)),
        ("lch(50 -40 120)", (119, 119, 119, 255)),
        ("oklch(calc(.5 + .1) .1 120)", (121, 137, 64, 255)),
        ("oklch(1.2 0.1 30)", (255, 230, 215, 255)),
        ("color(xyz-d50 .3 .4 .2)", (122, 184, 127, 255)),
    ],
)
def test_channels(text: str, wanted: tuple[int, ...]) -> None:
    """Numbers, shares, angles, mathematics and `none`, within their bounds."""
    assert painted(text) == pytest.approx(wanted, abs=1)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("rgb(from #8080ff b g r / .5)", (255, 128, 128, 128)),
        ("rgb(from red calc(r - 100) 50 b)", (155, 50, 0, 255)),
        ("hsl(from red calc(h + 120) s l)", (0, 255, 0, 255)),
        ("hsl(from #336699 h s calc(l + 20))", (102, 153, 204, 255)),
        ("hsl(from #336699 h s 80%)", (179, 204, 230, 255)),
        ("oklch(from #336699 calc(l * 1.2) c h)", (80, 132, 185, 255)),
        ("oklch(from #336699 .8 c h)", (141, 195, 251, 255)),
        ("lch(from red calc(l / 2) c h)", (166, 0, 0, 255)),
        ("lab(from red l a b)", (255, 0, 0, 255)),
        ("hwb(from red h w b)", (255, 0, 0, 255)),
        ("color(from red display-p3 r g b)", (255, 0, 0, 255)),
        ("rgb(from currentcolor r g b)", (0, 0, 0, 255)),
        ("rgb(from rgb(0 0 0/.4) r g b)", (0, 0, 0, 102)),
        ("rgb(from red r g b / calc(alpha / 2))", (255, 0, 0, 128)),
        ("rgb(from color-mix(in srgb, red, blue) r g b)", (128, 0, 128, 255)),
    ],
)
def test_relative_colours(text: str, wanted: tuple[int, ...]) -> None:
    """CSS Color 5, 4: the channels of another colour by name."""
    assert painted(text) == pytest.approx(wanted, abs=1)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("color-mix(in srgb, red 20%, blue 20%)", (128, 0, 128, 102)),
        ("color-mix(in srgb, 25% red, blue)", (64, 0, 191, 255)),
        ("color-mix(in srgb, red, transparent 60%)", (255, 0, 0, 102)),
        ("color-mix(in srgb, currentcolor, white)", (128, 128, 128, 255)),
        ("color-mix(in oklch, white, blue)", (115, 163, 255, 255)),
        ("color-mix(in oklch longer hue, red, blue)", (0, 147, 0, 255)),
        ("color-mix(in hsl, white, blue)", (159, 159, 223, 255)),
        ("color-mix(in hsl increasing hue, red, lime)", (255, 255, 0, 255)),
        ("color-mix(in hwb, red, blue)", (255, 0, 255, 255)),
        ("color-mix(in lab, red, blue)", (193, 0, 136, 255)),
        ("color-mix(in lch, red, blue)", (245, 0, 134, 255)),
        ("color-mix(in xyz, red, blue)", (188, 0, 188, 255)),
        ("color-mix(in display-p3, red, blue)", (128, 10, 145, 255)),
    ],
)
def test_mixtures(text: str, wanted: tuple[int, ...]) -> None:
    """CSS Color 5, 3: every space, and hues that mean nothing give way."""
    assert painted(text) == pytest.approx(wanted, abs=2)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("ThreeDShadow", "#000000"), ("Background", "#ffffff"), ("-webkit-link", "#0000ee")],
)
def test_old_system_colours(text: str, wanted: str) -> None:
    """CSS Color 4, appendix A: the ones given up stand for those that are left."""
    found = parse_colour(text)
    assert found is not None
    assert found.hex == wanted
