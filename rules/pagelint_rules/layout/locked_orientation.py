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
from pagelint.rule import Context, rule

if TYPE_CHECKING:
    from pagelint.page.styles.cascade import Style

_NEAR = 1.0  # degrees
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
    from pagelint.page.styles.cascade import styles_of
    from pagelint.page.styles.conditions import Screen

    wide = styles_of(page)
    upright = styles_of(page, Screen(wide.screen.height, wide.screen.width))
    for element in page.select("html,body,body *"):
        node = element.node
        if node not in wide.styled and node not in upright.styled:
            continue
        turned = _turned(wide.of(node)), _turned(upright.of(node))
        if None in turned or not _is_across((turned[0] or 0) - (turned[1] or 0)):
            continue
        if _holds_page(element, page):
            yield element.finding(
                f"the page is turned by {abs((turned[0] or 0) - (turned[1] or 0)):.0f} degrees "
                f"where the screen is {'upright' if turned[1] else 'wide'}",
                hint="readers whose screen is fixed in place can't turn it back: "
                "let the page flow both ways",
            )
            return


def _may_turn(page: Page) -> bool:
    """Whether any sheet speaks of orientation and rotation: a quick look."""
    from pagelint.page.styles.conditions import Screen
    from pagelint.page.styles.sources import sources

    if page.document.select_one("style,link[rel~=stylesheet i]") is None:
        return False
    texts = [part.text for part in page.once(sources, Screen()).parts]
    return any("orientation" in text and ("rotate" in text or "matrix" in text) for text in texts)


def _turned(style: Style) -> float | None:
    from pagelint.page.styles.transforms import rotation

    return rotation(style)


def _is_across(degrees: float) -> bool:
    return abs(degrees % 180 - 90) <= _NEAR


def _holds_page(element: Element, page: Page) -> bool:
    """Whether an element holds most of what there is to read."""
    body = page.select_one("body")
    if element.hidden or body is None:
        return False
    return element.name == "html" or len(element.text) > _MOST * max(1, len(body.text))
