"""A list item with nothing in it.

Screen readers count it ("list of six items") and stop at it, and readers see a bullet without
words. Mostly somebody pressed Enter once too often, or made room. Delete it; make room in the
style sheet.
"""

from collections.abc import Iterator

from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

_SCRIPTED = pattern(r"(?i)(?:^|[\s_-])js(?:$|[\s_-])|carousel|slide|swiper|tabs?\b|dots")


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    elements="li:not([class],[id],[style],[role],[hidden],:has(*:not(br,span,p,b,i,strong,em)))",
    bad=[
        "<ul><li>Your card</li><li>A towel</li>⟦<li>⟧</li></ul>",
        "<ol><li>Your card</li>⟦<li>⟧<p>&nbsp;</p></li><li>A towel</li></ol>",
    ],
    good=[
        "<ul><li>Your card</li><li>A towel</li></ul>",
        '<ul><li><img src="a.png" alt="Card"></li><li>A towel</li><li>Water</li></ul>',
        '<ul><li>Your card</li><li>A towel</li><li class="divider"></li></ul>',
        '<ul class="js-results"><li>Your card</li><li>A towel</li><li></li></ul>',
        "<ul><li></li><li></li><li></li></ul>",
        "<ul><li>Your card</li><li>A towel</li><li><i class=icon-phone></i></li></ul>",
    ],
)
def check(item: Element, context: Context) -> Iterator[Finding]:
    """Report bare items without text in lists whose other items have some."""
    if item.node.text.strip() or item.node.attrs or item.select_one("[class],[style]"):
        return
    if _is_beside_text(item) and is_exposed(item):
        yield item.finding("list item is empty", hint="delete it")


def _is_beside_text(item: Element) -> bool:
    """Whether the list is one that its author wrote: the item before or behind has text."""
    around = item.parent
    if around is None or _SCRIPTED.search(around.get("class") or ""):
        return False
    before = next(_items(item.node.previous_siblings), None)
    behind = next(_items(item.node.next_siblings), None)
    return any(each is not None and each.text.strip() for each in (before, behind))


def _items(nodes: Iterator[dom.Node]) -> Iterator[dom.Element]:
    return (each for each in nodes if isinstance(each, dom.Element) and each.tag == "li")
