"""A list with something in it that is no list item.

Screen readers announce "list of three items" and read what stands between the items without
saying where it belongs; some leave it out. Put it into the item that it goes with, or out of the
list. A list inside another one belongs into the item before it.
"""

from collections.abc import Iterator

from pagelint.accessibility.roles import given_role, is_component
from pagelint.accessibility.tree import tree_of
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element
from pagelint.rule import Context, rule

_EXPECTED = frozenset({"li", "script", "template", "style"})
_LISTS = frozenset({"ul", "ol", "menu"})
_CONTENT = "img,svg,input,button,select,iframe"


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    elements="ul:not([role]),ol:not([role]),menu:not([role])",
    bad=[
        "<ul>⟦<h3>⟧Bring along</h3><li>Your card</li><li>A towel</li></ul>",
        "<ul><li>Your card</li>⟦<ul>⟧<li>with its number</li></ul></ul>",
        "⟦<ul>⟧Your card <li>A towel</li></ul>",
        "<ul>⟦<div>⟧<a href=/card>Your card</a></div><li>A towel</li></ul>",
    ],
    good=[
        "<ul><li>Your card<ul><li>with its number</li></ul></li></ul>",
        "<ul><div><li>Your card</li></div><li>A towel</li><script>count()</script></ul>",
        "<ul><h3 hidden>Bring along</h3><li>Your card</li><my-item></my-item></ul>",
        "<ul><li>Home</li><span>/</span><li>Prices</li><br><!-- more --></ul>",
        "<div role=tablist><ul><a role=tab href=#a>Card</a></ul></div>",
    ],
)
def check(whole: Element, context: Context) -> Iterator[Finding]:
    """Report the first child of a list that is neither an item, nor around items, nor nothing."""
    tree = tree_of(whole.page)
    stray = next(filter(_is_stray, whole.node.children), None)
    if stray is None or not tree.holds(whole.node):
        return
    if not isinstance(stray, dom.Element):
        yield _finding(whole, "text", whole.name)
    elif tree.holds(stray):
        yield _finding(whole.page.element(stray), f"<{stray.tag}>", whole.name)


def _finding(stray: Element, what: str, whole: str) -> Finding:
    inner = what.strip("<>") in _LISTS
    place = "the item before it" if inner else "an <li>, or out of the list"
    return stray.finding(
        f"{what} stands in <{whole}>, outside of its items",
        hint=f"screen readers can't tell where it belongs: put it into {place}",
    )


def _is_stray(child: dom.Node) -> bool:
    if isinstance(child, dom.Text):
        return _has_words(child.data)
    if not isinstance(child, dom.Element) or child.tag in _EXPECTED or given_role(child):
        return False
    if is_component(child) or (child.tag not in _LISTS and child.select_one("li") is not None):
        return False
    return _has_words(child.text) or child.select_one(_CONTENT) is not None


def _has_words(text: str) -> bool:
    """Whether there is more than a sign that stands between items."""
    return any(map(str.isalnum, text))
