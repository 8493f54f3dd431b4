"""Spacing that a style attribute fixes with `!important`, so that no reader can widen it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element, Page
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from pagelint.styles.cascade import Styles
    from pagelint.styles.style import Style

ELEMENTS = "[style*=important i]"
_TYPICAL_LETTER = (
    0.4  # of the font's size, a narrow one's width: text wraps at least where this does
)
_NOT_WRAPPED = frozenset({"nowrap", "pre"})
_SETTERS = {
    "letter-spacing": ("letter-spacing",), "word-spacing": ("word-spacing",),
    "line-height": ("line-height", "font"),
}  # fmt: skip
# Letters that stand apart; Arabic and the scripts of India join them, and no gap may part those.
_APART = pattern(r"(?![\u0600-\u08ff\u0900-\u0dff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufeff])[^\W\d_]")


def locked(element: Element, name: str, least: float) -> Iterator[Finding]:
    """A finding if an element's own important spacing is less than `least` of its font's size.

    Text in elements inside counts where they inherit the spacing.
    """
    page = element.page
    text = (element.get("style") or "").lower()
    if not any(each in text for each in _SETTERS[name]):
        return
    if element.node.namespace != dom.Namespace.HTML:
        return
    from pagelint.styles.cascade import styles_of

    styles = styles_of(page)
    own = styles.of(element.node)
    found = own.origin(name)
    if found is None or found[0] is not own or not (found[1].inline and found[1].important):
        return
    for node in _text_inside(page, element.node):
        style = styles.of(node)
        share = _share(style, own, name)
        origin = style.origin(name)
        if share is None or origin is None or origin[0] is not own or share >= least - 1e-6:
            continue
        if _needs(name, styles, node):
            yield _finding(element, name, share, least)
            return


def _needs(name: str, styles: Styles, node: dom.Element) -> bool:
    """Whether text has what the spacing is about, in its script (WCAG 1.4.12, exception)."""
    if name == "line-height":
        return _wraps(styles, node)
    if name == "word-spacing":
        return len(node.text.split()) > 1
    return _APART.search(node.text) is not None


def _finding(element: Element, name: str, share: float, least: float) -> Finding:
    return element.finding(
        f"{name} is fixed at {share:.3g} of the letters' size, {least:g} is what some readers need",
        attribute="style",
        hint="readers with dyslexia or weak sight widen text with a style of their own, which "
        "!important in an attribute defeats: take !important away",
    )


def _text_inside(page: Page, node: dom.Element) -> Iterator[dom.Element]:
    """The element itself and those inside it that hold text which is seen."""
    from pagelint.styles.cascade import styles_of
    from pagelint.styles.visibility import is_seen

    for each in (node, *node.select("*")):
        if each.namespace != dom.Namespace.HTML or page.is_hidden(each):
            continue
        texts = (child.data for child in each.children if isinstance(child, dom.Text))
        if any(text.strip() for text in texts) and is_seen(styles_of(page).of(each)):
            yield each


def _share(style: Style, origin: Style, name: str) -> float | None:
    """The spacing as a share of the size of the letters that it stands between."""
    from pagelint.styles.values import calculated, fraction, length, number

    value, size = origin.get(name), style.font_size
    if value is None or not size or origin.font_size is None:
        return None
    if value == "normal":
        return 1.2 if name == "line-height" else 0.0
    if name == "line-height":
        bare = calculated(value) if "(" in value else number(value)
        if bare is not None:
            return bare
    if value.endswith("%"):
        part = fraction(value)
        return None if part is None else part * origin.font_size / size
    pixels = length(value, origin.measures)
    return None if pixels is None else pixels / size


def _wraps(styles: Styles, node: dom.Element) -> bool:
    """Whether text is sure to need more than one line."""
    style = styles.of(node)
    if style.get("white-space") in _NOT_WRAPPED or style.font_size is None:
        return False
    letters = len(" ".join(node.text.split()))
    return letters * _TYPICAL_LETTER * style.font_size > _room(style)


def _room(style: Style) -> float:
    """The width that there is for lines, as far as the styles around say; else the screen's."""
    room = style.screen.width
    each: Style | None = style
    while each is not None:
        for name in ("width", "max-width"):
            if each.declares(name):
                room = min(room, each.pixels(name, room) or room)
        each = each.parent
    return room
