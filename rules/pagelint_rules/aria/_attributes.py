"""What the rules about states and properties share: the attributes that are there to be judged."""

from collections.abc import Iterator

from pagelint.accessibility.vocabulary import attributes
from pagelint.page import Element, Page
from pagelint.patterns import pattern

_NAME = pattern(r"[a-z][\w-]*", flags=256)
_MOST = 200  # names; a page with more has them in its scripts
# `aria-hidden` is everywhere; what stands out is its other values.
_ODDLY_HIDDEN = "[aria-hidden]:not([aria-hidden=true i]):not([aria-hidden=false i])"
_BOUND = ("{{", "{%", "<%", "${", "[[")


def bearers(page: Page) -> list[tuple[Element, tuple[str, ...]]]:
    """Elements with states or properties, and which; names are without `aria-`. For `once`."""
    mentioned = _mentioned(page.source.text)
    names = sorted(mentioned - {"hidden"})[:_MOST]
    selectors = [f"[aria-{name}]" for name in names]
    if "hidden" in mentioned:
        selectors.append(_ODDLY_HIDDEN)
    if not selectors:
        return []
    return [(element, _aria(element)) for element in page.select(",".join(selectors))]


def _mentioned(text: str) -> set[str]:
    """The names after `aria-` in a text; faster than one pattern would be."""
    if "ARIA-" in text or "Aria-" in text:
        text = text.lower()
    names = set()
    at = text.find("aria-")
    while at >= 0:
        found = _NAME.match(text, at + len("aria-"))
        if found:
            names.add(found[0])
        at = text.find("aria-", at + 1)
    return names


def _aria(element: Element) -> tuple[str, ...]:
    return tuple(name[5:] for name in element.node.attrs if name.startswith("aria-"))


def known_bearers(page: Page) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """As `bearers`, with those attributes that exist."""
    known = attributes()
    for element, names in page.once(bearers):
        yield element, tuple(name for name in names if name in known)


def bearing(page: Page, *wanted: str) -> list[Element]:
    """The elements that have one of some states or properties."""
    return [element for element, names in page.once(bearers) if set(wanted) & set(names)]


def is_bound(value: str) -> bool:
    """Whether a template or a script is to fill a value in."""
    return any(mark in value for mark in _BOUND)
