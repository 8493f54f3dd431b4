"""A part without its whole.

A `listitem` outside a list, a `tab` without a tab list: a screen reader can't say "2 of 5", and the
keys that move between the parts don't work. Put the part into the role that it belongs to.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.page.accessibility.roles import explicit_role, native_role, role_of
from pagelint.page.accessibility.tree import is_exposed, tree_of
from pagelint.page.accessibility.vocabulary import needed_parents
from pagelint.rule import Context, rule

_PARTS = (
    "cell", "columnheader", "gridcell", "listitem", "menuitem", "menuitemcheckbox",
    "menuitemradio", "option", "row", "rowgroup", "rowheader", "tab", "treeitem",
)  # fmt: skip


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    act=["ff89c9"],
    elements=",".join(f"[role~={part} i]" for part in _PARTS),
    bad=[
        '⟦<div role="listitem">⟧Milk</div>',
        '<div role="list"><div aria-live="polite">⟦<p role="listitem">⟧Milk</p></div></div>',
        '<ul>⟦<li role="tab">⟧One</li></ul>',
    ],
    good=[
        '<div role="list"><div><div role="listitem">Milk</div></div></div>',
        '<ul><div role="listitem">Milk</div></ul><ul><li role="listitem">Milk</li></ul>',
        '<div role="list" aria-owns="m"></div><div role="listitem" id="m">Milk</div>',
        '<ul role="tablist"><li role="tab">One</li></ul>',
        '<ul role="tablist"><li><a role="tab" href="#a">One</a></li></ul>',
        '<div role="listitem" hidden>Milk</div>',
    ],
)
def check(part: Element, context: Context) -> Iterator[Finding]:
    """Report parts whose nearest element in the accessibility tree is not their whole."""
    role = explicit_role(part)
    wanted = needed_parents().get(role)
    if wanted is None or role == native_role(part.node) or not is_exposed(part):
        return
    owner = tree_of(context.page).owner(part.node)
    if owner is None or role_of(owner) not in wanted:
        whole = " or ".join(sorted(wanted - {"group"}))
        yield part.finding(
            f"role {role} stands in no {whole}",
            hint="screen readers can't say what it is part of: add the role to what is around it",
        )
