"""The same words lead to different places, and nothing around them tells which.

Readers who go from link to link, by screen reader or by eye, meet "Flyer" and "Flyer" and have to
open both. Name in each link what only that one leads to, as in "Flyer on asthma".

What the paragraph, the list item, the table or the heading says of a link counts; words that say
nothing anyhow are `generic-link-text`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.accessibility.names import accessible_name
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Block, Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import is_control, links_in, quoted, target, unescaped
from pagelint_rules.links.generic_link_text import is_generic

_KINDS = frozenset({"paragraph", "list-item", "caption"})
_EXPLAINED = "table,dl"
_NO_PLACE = pattern(r"(?i)#|(?:javascript|mailto|tel|sms|data):|.*(?:shar(?:e|er|ing)\b|/intent/)")
# What differs between addresses of one place.
_SAME = pattern(
    r"(?i)^(?:https?:)?//(?:www\.)?|^\./|#.*$|(?<=[?&])(?:utm_\w+|fbclid|gclid|ref|source)=[^&#]*&?"
)
_ENDING = pattern(r"(?:(?:^|/)index\.\w{3,5}|/|\.html?)?[?&]?$")
_NAMES = pattern(r"[^\W\d_]{2}")


class _Place(NamedTuple):
    """A link, and where it leads to, without what makes no difference."""

    link: Element
    target: str


class _Context(NamedTuple):
    """What a reader can be told of a link: its name and, beside it, what is around."""

    name: str
    text: str
    heading: int
    item: dom.Element | None


@rule(
    category="links",
    severity="info",
    since="0.1",
    wcag=["2.4.4", "2.4.9"],
    bad=[
        "<h2>Asthma</h2><p>⟦<a href=/a1>⟧Flyer</a></p><p><a href=/a2>Flyer</a></p>",
        "<ul><li>⟦<a href=/a>⟧Team</a> (new)</li><li><a href=/b>Team</a> (new)</li></ul>",
    ],
    good=[
        "<h2>Asthma</h2><p><a href=/a>Flyer</a></p><h2>Gout</h2><p><a href=/g>Flyer</a></p>",
        "<p><a href=/a>Team</a></p><p><a href=/a/?utm_source=x#top>Team</a></p>",
        "<p><a href=/%C3%A9>Team</a></p><p><a href=/é.html>Team</a></p>",
        "<p>Asthma: <a href=/a>Flyer</a></p><p>Gout: <a href=/g>Flyer</a></p>",
        "<ul><li>Asthma<ul><li><a href=/a>Flyer</a></ul><li>Gout<ul><li><a href=/g>Flyer</a></ul>",
        '<p><a href=/a aria-label="Flyer on asthma">Flyer</a></p><p><a href=/b>Flyer</a></p>',
        "<p><a href=/a>Read more</a></p><p><a href=/b>Read more</a></p>",
        "<p>The law: <a href=/a>Part one</a>, <a href=/b>Part one</a>.</p>",
        "<table><tr><td>A<td><p><a href=/a>Flyer</a><tr><td>B<td><p><a href=/b>Flyer</a></table>",
        "<p><a href=/2>2</a></p><p><a href=/3>2</a></p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first link of every wording that leads to several places in one context."""
    found: dict[_Context, list[_Place]] = {}
    heading = 0
    for number, block in enumerate(page.blocks):
        if block.kind == "heading":
            heading = number
        for link in _links(block):
            around = _Context(link.text.lower(), block.text, heading, _item_around(block))
            found.setdefault(around, []).append(_Place(link, _place(link)))
    for around, places in found.items():
        named = [each for each in places if _is_meant(each, around.name)] if places[1:] else []
        if len({place.target for place in named}) > 1:
            yield _finding([*{place.target: place.link for place in reversed(named)}.values()])


def _links(block: Block) -> Iterator[Element]:
    """The links of a block that lead to a page, the first of each wording."""
    if block.region != "content" or block.kind not in _KINDS:
        return
    seen: set[str] = set()
    for link in links_in(block):
        words = link.text.lower()
        if _NAMES.search(words) and words not in seen and _leads_to_page(link):
            yield link
        seen.add(words)


def _item_around(block: Block) -> dom.Element | None:
    """The list item around the block's own: WCAG counts what it says as the link's context."""
    item = block.node.closest("li")
    above = item.parent if item is not None else None
    return above.closest("li") if isinstance(above, dom.Element) else None


def _leads_to_page(link: Element) -> bool:
    """Whether a link leads somewhere, and no row or term tells where."""
    return not _NO_PLACE.match(target(link) or "#") and link.closest(_EXPLAINED) is None


def _place(link: Element) -> str:
    address = target(link)
    path, question, query = unescaped(_SAME.sub("", address)).partition("?")
    if address.startswith(("//", "http")):
        host, slash, rest = path.partition("/")
        path = host.lower() + slash + rest
    return _ENDING.sub("", path) + _ENDING.sub("", question + query)


def _is_meant(place: _Place, words: str) -> bool:
    """Whether a link's words are all that it has to say, and more than a button's."""
    link = place.link
    if is_generic(words) or is_control(link) or link.get("aria-describedby"):
        return False
    return is_exposed(link) and accessible_name(link).lower() == words


def _finding(links: list[Element]) -> Finding:
    first = links[-1]
    return first.finding(
        f"link text {quoted(first.text)} leads to {len(links)} different places",
        hint="readers can't tell which is which: name in each what only that one leads to",
    )
