"""What the rules about fragments share: which places a page has, and what is no place at all."""

from collections.abc import Iterator

from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint_rules.links.addresses import is_unfilled, unescaped

# Fragments that are no places: routes, media times, text directives, actions of builders.
_OBJECT = (
    r"(?:menu|modal|pop-?up|nav\w*|form|chat|search|dialog|login|panel|sidebar|cart|filters?|all|more"
    r"|offcanvas|drawer|video|lightbox)"
)
_NO_PLACE = pattern(
    r"(?i)top|[!/].*|:~:.*|.*[=&].*|(?:elementor|popup|popmake|modal|gdpr|cookie|cmplz|cky"
    r"|borlabs|consent|usercentrics|cmp|ot-|open|close|show|toggle|lightbox|login|search|menu)[-_:].*"
    rf"|(?:open|close|toggle|show|hide)(?:{_OBJECT})?|(?-i:(?:open|close|toggle|show|hide)[A-Z]\w*)"
    r"|line-?\d+|L\d+(?:-L?\d+)?"  # lines of code, which a script numbers
    r"|0|back|void\w*|none|null|[<{$].*|%\w+%.*|prev|next|cookies?|search|share|print|login|modal"
)


def anchors(page: Page) -> frozenset[str]:
    """The names of all places on the page; for `Page.once`.

    Frameworks make more places as they run, some of them from templates. No fragment reaches into a
    shadow tree.
    """
    return frozenset((*_values(page, "[id]", "id"), *_values(page, "a[name]", "name")))


def _values(page: Page, selector: str, attribute: str) -> Iterator[str]:
    for node in page.document.select(selector):
        if not page.tree_of(node):
            yield node.attr(attribute) or ""


def is_lost(fragment: str, known: frozenset[str] | None) -> bool:
    """Whether a fragment, written without "#", names a place that isn't among the known ones."""
    if not fragment or known is None or fragment in known or is_unfilled(fragment):
        return False
    decoded = unescaped(fragment)
    return decoded not in known and not _NO_PLACE.fullmatch(decoded)
