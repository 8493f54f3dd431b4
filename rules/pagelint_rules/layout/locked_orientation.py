"""A page turned on its side, so that it reads one way up only.

Whoever has a phone fixed to a wheelchair or a bed can't turn it. A style that rotates the page by
90 degrees when the screen stands upright (or lies flat) forces one way up. Take the rotation out
and let the page flow in both.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

if TYPE_CHECKING:
    from pagelint.styles.cascade import Styles
    from pagelint.styles.sheets import StyleSheet
    from pagelint.styles.sources import Part
    from pagelint.styles.syntax import Condition

_NEAR = 1.0  # degrees
_SCREENS = ((1280, 720), (667, 375))  # a desktop's and a telephone's
_ASKING = ("orientation", "aspect-ratio")
_ASKS = pattern(f"(?i){'|'.join(_ASKING)}")
_TURNS = pattern(r"(?i)rotate|transform|all\s*:")
_UPRIGHT = "@media (orientation: portrait)"
_WIDE = "@media (orientation: landscape)"
_MOST = 0.5  # of the page's text that an element holds before it counts as the page


@rule(
    category="layout",
    severity="error",
    since="0.1",
    wcag=["1.3.4"],
    act=["b33eff"],
    bad=[
        f"<style>{_UPRIGHT} {{ body {{ transform: rotate(90deg) }} }}</style>⟦<body>⟧Our clinic",
        f"<style>{_WIDE} {{ .a {{ rotate: -0.25turn }} }}</style>⟦<div class=a>⟧Our clinic</div>",
    ],
    good=[
        f"<style>{_UPRIGHT} {{ body {{ transform: rotate(180deg) }} }}</style><body>Our clinic",
        "<style>body { transform: rotate(90deg) }</style><body>Our clinic",
        f"<style>{_UPRIGHT} {{ i {{ rotate: 90deg }} }}</style><body>Our clinic <i>→</i> here",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report what holds the page and stands across in one orientation."""
    if not _may_turn(page):
        return
    from pagelint.screen import Screen
    from pagelint.styles.cascade import styles_of

    for width, height in _SCREENS:
        wide = styles_of(page, Screen(width, height))
        upright = styles_of(page, Screen(height, width))
        found = next(_turned_elements(page, wide, upright), None)
        if found:
            yield _finding(*found)
            return


def _turned_elements(
    page: Page, wide: Styles, upright: Styles
) -> Iterator[tuple[Element, float, float]]:
    """What holds the page and stands across, with its angles on a wide and an upright screen."""
    from pagelint.styles.transforms import rotation

    for element in page.select("html,body,body *"):
        node = element.node
        if node not in wide.styled and node not in upright.styled:
            continue
        lying, standing = rotation(wide.of(node)), rotation(upright.of(node))
        if lying is None or standing is None or not _is_across(lying - standing):
            continue
        if _holds_page(element, page):
            yield element, lying, standing


def _finding(element: Element, lying: float, standing: float) -> Finding:
    return element.finding(
        f"the page is turned by {abs(lying - standing):.0f} degrees "
        f"where the screen is {'upright' if standing else 'wide'}",
        hint="readers whose screen is fixed in place can't turn it back: let the page flow both "
        "ways",
    )


def _may_turn(page: Page) -> bool:
    """Whether any rule turns something in one orientation: a quick look."""
    if page.document.select_one("style,link[rel~=stylesheet i]") is None:
        return False
    from pagelint.styles.sources import sources

    return any(_turns(part) for part in page.once(sources, page.screen).parts)


def _turns(part: Part) -> bool:
    return part.sheet.once(_turns_ever if _asks(part.conditions) else _turns_if_asked)


def _turns_ever(sheet: StyleSheet) -> bool:
    """Whether a sheet turns anything."""
    if not _TURNS.search(sheet.text):
        return False
    return any(_TURNS.search(rule.body) for rule in sheet.parsed.rules)


def _turns_if_asked(sheet: StyleSheet) -> bool:
    """Whether a sheet turns anything in one orientation only."""
    text = sheet.text.lower()  # one pass; a search for any case takes three times as long
    if not (any(map(text.__contains__, _ASKING)) and _TURNS.search(text)):
        return False
    rules = (rule for rule in sheet.parsed.rules if rule.conditions and _asks(rule.conditions))
    return any(_TURNS.search(rule.body) for rule in rules)


def _asks(conditions: tuple[Condition, ...]) -> bool:
    return any(name == "media" and _ASKS.search(query) for name, query in conditions)


def _is_across(degrees: float) -> bool:
    return abs(degrees % 180 - 90) <= _NEAR


def _holds_page(element: Element, page: Page) -> bool:
    """Whether an element holds most of what there is to read."""
    body = page.select_one("body")
    if element.hidden or body is None:
        return False
    return element.name == "html" or len(element.text) > _MOST * max(1, len(body.text))
