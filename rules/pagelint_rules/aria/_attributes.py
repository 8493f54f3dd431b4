"""What the rules about states and properties share: the attributes that are there to be judged."""

from collections.abc import Iterator

from pagelint.page import Element, Page
from pagelint.page.accessibility.vocabulary import attributes
from pagelint.patterns import pattern

_NAME = pattern(r"[a-z]+")
_MOST = 200  # names; a page with more has them in its scripts
_BOUND = ("{{", "{%", "<%", "${", "[[")


def bearers(page: Page) -> list[tuple[Element, tuple[str, ...]]]:
    """Elements with states or properties, and which; names are without `aria-`. For `once`."""
    mentions = map(_NAME.match, page.source.text.split("aria-")[1:])  # faster than one pattern
    names = {found[0] for found in mentions if found} - {"hidden"}
    if not names:
        return []
    selector = ",".join(f"[aria-{name}]" for name in sorted(names)[:_MOST])
    return [(element, _aria(element)) for element in page.select(selector)]


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
