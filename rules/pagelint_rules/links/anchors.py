"""What the rules about fragments share: which places a page has, and what is no place at all."""

from collections.abc import Iterator

from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint_rules.links.addresses import is_unfilled, unescaped

# Fragments that are no places: routes, media times, text directives, actions of builders.
_NO_PLACE = pattern(
    r"(?i)top|[!/].*|:~:.*|[a-z]+=.*|.*[=&/?].*|(?:elementor|popup|popmake|modal|gdpr|cookie|cmplz|cky"
    r"|borlabs|consent|usercentrics|cmp|ot-|open|close|show|toggle|lightbox|login|search|menu)[-_:].*"
    r"|\d+|(?:open|close|toggle|show|hide|back|void|none|null)\w*|[<{$%].*|prev|next|cookies?|search|share|print|login|modal"
)


def anchors(page: Page) -> frozenset[str] | None:
    """The names of all places on the page; None with a base address. For `Page.once`.

    Then fragments may mean another page. Frameworks make more places as they run, some of them from
    templates. No fragment reaches into a shadow tree.
    """
    if page.document.select_one("base[href]") is not None:
        return None
    return frozenset((*_values(page, "[id]", "id"), *_values(page, "a[name]", "name")))


def _values(page: Page, selector: str, attribute: str) -> Iterator[str]:
    for node in page.document.select(selector):
        if not page.tree_of(node):
            yield node.attr(attribute) or ""


def is_lost(fragment: str, known: frozenset[str] | None) -> bool:
    """Whether a fragment, written without "#", names a place that isn't among the known ones."""
    if not fragment or known is None or _NO_PLACE.fullmatch(fragment) or is_unfilled(fragment):
        return False
    return fragment not in known and unescaped(fragment) not in known
