"""Media queries and `@supports` on a desktop screen of 1280 × 720."""

import pytest

from pagelint.screen import Screen
from pagelint.styles.conditions import media_holds, supports

SCREEN = Screen()


@pytest.mark.parametrize(
    "query",
    [
        "", "all", "only screen", "not print", "screen\n and\n (min-width: 1px)", "print, screen",
        "screen  and  (min-width: 1px)  and  (max-width: 2000px)", "(width >= 1280px)",
        "(100px < width <= 1280px)", "(width = 1280px)", "(min-width: 80em)", "(min-width: 80rem)",
        "(min-width: calc(100px + 1em))", "(min-width: 0)", "not all and (monochrome)",
        "(orientation: landscape)", "(orientation)", "(prefers-color-scheme: light)",
        "(prefers-reduced-motion: no-preference)", "(color)", "(min-color: 8)", "(monochrome: 0)",
        "(grid: 0)", "(max-resolution: 1x)", "(-webkit-min-device-pixel-ratio: 1)",
        "(aspect-ratio: 16/9)", "(min-aspect-ratio: 1)", "(nonsense) or (color)", "not nonsense",
        "((hover) or (color)) and (min-width: 1px)", "(scripting: enabled)", ", screen",
        "(not (hover: none))", "(min-width: 1px)and (max-width: 2000px)", "/* all */screen",
    ],
)  # fmt: skip
def test_holds(query: str) -> None:
    """Types, ranges, units, logic, preferences."""
    assert media_holds(query, SCREEN)


@pytest.mark.parametrize(
    "query",
    [
        "print", "not all", "not screen", "screen and(min-width: 1px)", "(width > 1280px)",
        "(1280px < width)", "(min-width: 80.1em)", "(min-width: 100)", "(max-width: 0)",
        "(orientation: portrait)", "(prefers-color-scheme: dark)", "(prefers-reduced-motion)",
        "not (prefers-reduced-motion: no-preference)", "(prefers-contrast: more)",
        "(forced-colors)", "(monochrome)", "(grid)", "(min-resolution: 2dppx)",
        "(-webkit-min-device-pixel-ratio: 1.5)", "(min--moz-device-pixel-ratio: 1)",
        "(max-aspect-ratio: 1/1)", "(nonsense)", "not (nonsense)", "not screen and (nonsense)",
        "(hover) and (color) or (color)", "screen or (color)", "(scripting: none)",
        "(1px < width > 2px)", "(width:)", "not(color)", "(color)and(hover)",
        "screen and (min-width: 0\\0)", "all and (-ms-high-contrast: none)",
    ],
)  # fmt: skip
def test_fails(query: str) -> None:
    """What isn't so, what is unknown, and what is no query."""
    assert not media_holds(query, SCREEN)


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ("(display: grid)and (color: red)", True),
        ("(display: grid) and(color: red)", False),
        ("not(display: grid)", False),
        ("not (display: grid)", False),
        ("display: grid", False),
        ("(line-clamp: 3)", False),
        ("(-webkit-line-clamp: 3)", True),
        ("(-webkit-backdrop-filter: blur(2px))", False),
        ("(foo: bar)", False),
        ("(--foo: bar)", True),
        ("(color: red !important)", True),
        ("(bottom: constant(safe-area-inset-bottom))", False),
        ("selector(a:has(> b))", True),
        ("selector(a, b)", False),
        ("selector(:foo)", False),
        ("font-format(woff2)", True),
        ("(display:grid)\n and\n (color: red)", True),
        ("(display: nonsense)", False),
        ("(color: nonsense)", False),
        ("(color: lch(0 0 0))", True),
        ("(display: grid) and (not (display: inline-grid))", False),
        ("(display: nonsense) or (color: red)", True),
        ("(--a: b)", True),
        ("selector(:has(a))", True),
        ("selector(:nonsense)", False),
        ("(-moz-appearance: none)", False),
        ("(-ms-ime-align: auto)", False),
        ("(-webkit-touch-callout: none)", False),
        ("(font: -apple-system-body)", False),
        ("(width: -moz-available)", False),
        ("(position: sticky) or (position: -webkit-sticky)", True),
        ("((display: grid))", True),
    ],
)
def test_supports(condition: str, wanted: bool) -> None:
    """What a desktop browser of today takes."""
    assert supports(condition) is wanted
