"""Which values browsers take; each was asked of Chromium 156."""

import pytest

from pagelint.styles.properties import expand

TAKEN = {
    "color": ["rgb(1 2 3 / 50%)", "hsl(120 50 50)", "color-mix(red, blue)", "var(--x)"],
    "background": [
        "red 0/0", "url(x)no-repeat", "red left 10px top 20px", "red border-box padding-box",
        "linear-gradient(red, 50%, blue)", "red repeat-x", "paint(x)",
    ],
    "font-size": ["0", "calc(1px + 1em)", "clamp(none, 2vw, 3rem)", "1cqw", "calc(1px/0)", "math"],
    "font": ["oblique 10deg 16px serif", "16px / 1.5 serif", "100 16px serif"],
    "display": ["inline flex", "flex inline", "inline flow-root list-item", "-webkit-box", "NONE"],
    "clip": ["rect(0,0,0,0)", "rect(0 0 0 0)", "rect(auto,auto,auto,auto)", "auto"],
    "clip-path": ["inset(50%)", "circle(closest-side)", "inset(50%) border-box", "path('M0 0')"],
    "text-indent": ["100%", "1px hanging", "-9999px"],
    "overflow": ["hidden visible", "overlay"],
    "width": ["stretch", "0", "calc-size(auto, size)", "anchor-size(width)"],
    "text-shadow": ["red 1px 1px", "1px 1px 1px red, 2px 2px blue", "0 0 0"],
    "transform": ["scale(0)", "rotate(0)", "translate(1px) rotate(1turn)", "perspective(none)"],
    "filter": ["blur()", "hue-rotate(1deg) blur(1px)", "drop-shadow(1px 1px red)", "url(#a)"],
    "color-scheme": ["dark only", "light dark", "foo"],
    "white-space": ["preserve nowrap", "nowrap", "wrap"],
    "background-position": ["top left", "left 1px top", "bottom 1px right 1px", "1px top"],
    "opacity": ["50%", "calc(50%)", "-1"],
    "content": ["'a' / 'b'", "attr(x)", "open-quote"],
    "margin": ["0 auto", "-1px"],
}  # fmt: skip
DROPPED = {
    "color": [
        "rgb (1, 2, 3)", "rgb(1, 2 3)", "color-mix(in srgb red, blue)", "light-dark(red)", "var(x)",
        "color-mix(in lab, red, blue 110%)", "rgb(calc(1+1), 2, 3)", "#12345",
    ],
    "background": [
        "red repeat-x repeat-y", "red left left", "red 10px left", "none none",
        "linear-gradient(red,)",
        "red scroll local", "red 1px 2px 3px", "red blue",
    ],
    "font-size": ["calc(1px+1em)", "calc(2)", "pow(2, 2)", "16", "-1px", "sibling-index()", "1foo"],
    "font": ["bold bold 16px serif", "16px inherit", "16 serif", "italic italic 16px serif"],
    "display": ["flex list-item", "block inline", "block block", "none block", "box"],
    "clip": ["rect(1px, 2px)", "inset(0)", "none", "rect(1%,1%,1%,1%)", "rect(1,1,1,1)"],
    "clip-path": ["inset(50)", "circle(-1px)", "auto", "path(M0 0)", "inset(1px) inset(1px)"],
    "text-indent": ["auto", "1", "hanging"],
    "overflow": ["none", "-moz-scrollbars-none", "hidden hidden hidden"],
    "width": ["none", "-1px", "1", "-moz-available", "intrinsic"],
    "max-height": ["auto", "-1px"],
    "text-shadow": ["1px red", "inset 1px 1px red", "1px 1px -1px red", "none, 1px 1px", "red"],
    "transform": ["translate(1)", "rotate(1)", "scale(0), translate(1px)", "scale(1, 2, 3)"],
    "filter": ["blur(1)", "alpha(opacity=50)", "blur(-1px)", "contrast(-1)"],
    "mix-blend-mode": ["plus-darker", "add"],
    "z-index": ["1.5", "none", "1px"],
    "color-scheme": ["light only dark", "normal light", "light, dark"],
    "white-space": ["no-wrap", "balance", "none"],
    "text-transform": ["capitalise", "small-caps", "uppercase lowercase"],
    "text-align": ["middle", "-moz-center", "auto"],
    "background-clip": ["none", "no-clip"],
    "background-size": ["1px 1px 1px", "-1px", "cover cover"],
    "position": ["-webkit-sticky"],
    "opacity": ["calc(1px)", "1px"],
    "margin": ["1", "none", "1px, 2px"],
    "box-shadow": ["0", "0 0 -1px red", "inset inset 0 0"],
    "content": ["a", "none none"],
}  # fmt: skip


def _pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, values in table.items() for value in values]


@pytest.mark.parametrize(("name", "value"), _pairs(TAKEN))
def test_taken(name: str, value: str) -> None:
    """What browsers take sets something."""
    assert expand(name, value)


@pytest.mark.parametrize(("name", "value"), _pairs(DROPPED))
def test_dropped(name: str, value: str) -> None:
    """What they drop leaves the declaration before it in force."""
    assert not expand(name, value)
