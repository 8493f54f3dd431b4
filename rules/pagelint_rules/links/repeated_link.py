"""A picture and the words beside it are two links to the same place.

Readers of screen readers hear the same link twice, and readers who use the keyboard stop twice.
Put both into one link, and write `alt=""` where the words say it all.
"""

from collections.abc import Iterator
from itertools import pairwise

from pagelint.accessibility.names import accessible_name
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import links, quoted


@rule(
    category="links",
    severity="info",
    since="0.1",
    bad=[
        '⟦<a href="/b">⟧<img src="b.jpg" alt="Boats"></a> <a href="/b">Boats</a>',
        '<a href="/b">Sea</a>⟦<a href="/b">⟧<img src="b.jpg" alt="Sea"></a><a href="/b">Sea</a>',
        '<h3><a href="/b">Boats</a></h3>⟦<a href="/b">⟧<img src="b.jpg" alt="Boats"></a>',
    ],
    good=[
        '<a href="/b"><img src="b.jpg" alt=""> Boats</a>',
        '<a href="/b"><img src="b.jpg" alt="Boats"></a> <a href="/s">Boats</a>',
        (
            '<a href="/b" tabindex="-1" aria-hidden="true"><img src="b.jpg" alt="Boats"></a>'
            '<a href="/b">Boats</a>'
        ),
        '<a href="/b"><img src="b.jpg" alt="Low tide"></a> <a href="/b">Boats</a>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report a link around a picture whose neighbour has its target and its name."""
    reported = None
    for (first, place), (second, other) in pairwise(page.once(links)):
        if place != other or not place or place.startswith(("#", "javascript:")):
            continue
        picture, words = (second, first) if first.node.text.strip() else (first, second)
        if picture.node.text.strip() or not words.node.text.strip() or picture is reported:
            continue
        name = accessible_name(picture)
        if name and _is_same(name, words) and is_exposed(picture) and is_exposed(words):
            reported = picture
            yield picture.finding(
                f"picture and words are two links {quoted(name)} to the same place",
                hint='listeners hear it twice: make it one link, with alt="" for the picture',
            )


def _is_same(name: str, words: Element) -> bool:
    return accessible_name(words).strip(" .").lower() == name.strip(" .").lower()
