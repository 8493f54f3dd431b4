"""A whole with something in it that is no part of it.

A `tablist` with list items, a `menu` with plain text: a screen reader counts wrongly or leaves out
what it doesn't expect. Give what stands inside the roles that belong there, or take the role away.
"""

from collections.abc import Iterator

from pagelint.accessibility.roles import (
    explicit_role,
    given_role,
    is_component,
    role_of,
    with_role,
)
from pagelint.accessibility.tree import is_exposed, tree_of
from pagelint.accessibility.vocabulary import allowed_children
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element, Page
from pagelint.rule import Context, rule

# The part that authors mean where several may stand in a whole.
_USUAL = {
    "feed": "article",
    "grid": "row",
    "list": "listitem",
    "listbox": "option",
    "menu": "menuitem",
    "menubar": "menuitem",
    "row": "cell",
    "rowgroup": "row",
    "table": "row",
    "tablist": "tab",
    "tree": "treeitem",
    "treegrid": "row",
}


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    act=["bc4a75"],
    bad=[
        '⟦<div role="list">⟧<span>Milk</span></div>',
        '⟦<ul role="tablist">⟧<li>One</li></ul>',
        '⟦<div role="menu">⟧<a href="/a">Home</a></div>',
        '⟦<div role="list">⟧<div role="listitem">Milk</div><a href="/a">More</a></div>',
    ],
    good=[
        '<div role="list"><div><div role="listitem">Milk</div></div></div>',
        '<ul role="list"><li>Milk</li></ul>',
        '<ul role="tablist"><li role="none"><a role="tab" href="#a">One</a></li></ul>',
        '<div role="menu"><div role="menuitem">Home</div><div role="separator"></div></div>',
        '<div role="menu" aria-busy="true">Loading</div><div role="list"></div>',
        '<div role="list" hidden>Milk</div><div role="list"><my-item tabindex="0"></my-item></div>',
        '<table role="grid"><tr><td>Milk</td></tr></table>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report wholes that own text or an element of another role."""
    for whole in with_role(page, allowed_children()):
        yield from _findings(whole)


def _findings(whole: Element) -> Iterator[Finding]:
    allowed = allowed_children()[explicit_role(whole)]
    if whole.closest('[aria-busy="true" i]') or not is_exposed(whole):
        return
    for child in tree_of(whole.page).owned(whole.node):
        role = role_of(child) if isinstance(child, dom.Element) else "text"
        if role not in allowed and not _is_part_of_table(child) and not _may_be_part(child):
            yield _finding(whole, child, role)
            return


def _may_be_part(child: dom.Node) -> bool:
    return isinstance(child, dom.Element) and not given_role(child) and is_component(child)


def _is_part_of_table(child: dom.Node) -> bool:
    return isinstance(child, dom.Element) and child.tag in ("caption", "colgroup", "col")


def _finding(whole: Element, child: dom.Node, role: str) -> Finding:
    own = explicit_role(whole)
    shown = f"<{child.tag}>" if isinstance(child, dom.Element) else "plain text"
    inside = f"{shown} with role {role}" if role not in ("", "text", "generic") else shown
    return whole.finding(
        f"role {own} holds {inside}",
        hint=f"screen readers expect {_USUAL[own]} in it: {_remedy(whole, child)}",
    )


def _remedy(whole: Element, child: dom.Node) -> str:
    """What to write, on the part or on what holds its text."""
    own = explicit_role(whole)
    part = child if isinstance(child, dom.Element) else child.parent
    if not isinstance(part, dom.Element) or part == whole.node:
        return f'put the text into an element with role="{_USUAL[own]}", or take role="{own}" away'
    return f'write role="{_USUAL[own]}" on <{part.tag}>, or take role="{own}" away'
