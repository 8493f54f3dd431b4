"""A part without its whole.

A `listitem` outside a list, a `tab` without a tab list: a screen reader can't say "2 of 5", and the
keys that move between the parts don't work. Put the part into the role that it belongs to.
"""

from collections.abc import Iterator

from pagelint.accessibility.roles import explicit_role, native_role, role_of, with_role
from pagelint.accessibility.tree import Tree, is_exposed, tree_of
from pagelint.accessibility.vocabulary import needed_parents
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import elsewhere

_DEEPEST = 20  # groups in groups


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    act=["ff89c9"],
    bad=[
        '⟦<div role="listitem">⟧Milk</div>',
        '<div role="list"><div aria-live="polite">⟦<p role="listitem">⟧Milk</p></div></div>',
        '<ul>⟦<li role="tab">⟧One</li></ul>',
        '<ul><li>⟦<a href="/" role="listitem">⟧Home</a></li></ul>',
        '<div role="group">⟦<div role="option">⟧Oslo</div></div>',
        '<table role="none">⟦<tr role="row">⟧<td>Oslo</td></tr></table>',
    ],
    good=[
        '<div role="list"><div><div role="listitem">Milk</div></div></div>',
        '<ul><div role="listitem">Milk</div></ul><ul><li role="listitem">Milk</li></ul>',
        '<div role="list" aria-owns="m"></div><div role="listitem" id="m">Milk</div>',
        '<ul role="tablist"><li role="tab">One</li></ul>',
        '<ul role="tablist"><li><a role="tab" href="#a">One</a></li></ul>',
        '<div role="listbox"><div role="group"><div role="option">Oslo</div></div></div>',
        "<div role=tree><p role=treeitem><b role=group><i role=treeitem>A</i></b></p></div>",
        '<div role="list"><label><my-row><div role="listitem">Milk</div></my-row></label></div>',
        '<div role="listitem" hidden>Milk</div>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first of the parts that stand in the wrong element of the accessibility tree."""
    strays: dict[tuple[dom.Node | None, str], list[Element]] = {}
    for part in with_role(page, needed_parents()):
        role = explicit_role(part)
        wanted = needed_parents().get(role)
        if wanted is None or role == native_role(part.node) or not is_exposed(part):
            continue
        owner, is_whole = _owner(part.node, tree_of(page), wanted)
        if not is_whole:
            strays.setdefault((_list_of(owner), role), []).append(part)
    for (_, role), parts in strays.items():
        yield _finding(role, parts)


def _list_of(owner: dom.Element | None) -> dom.Node | None:
    """What strays are counted by: their owner, or the list whose items each hold one."""
    return owner.parent if owner is not None and owner.tag == "li" else owner


def _owner(
    part: dom.Element, tree: Tree, wanted: frozenset[str]
) -> tuple[dom.Element | None, bool]:
    """What owns a part, past groups where those may stand between; and whether that is right."""
    owner = tree.owner(part)
    whole = wanted - {"group"}
    for _ in range(_DEEPEST if "group" in wanted else 0):
        if owner is None or role_of(owner) != "group":
            break
        owner = tree.owner(owner)
        whole = wanted | {"treeitem"} if "tree" in wanted else whole
    return owner, owner is not None and role_of(owner) in whole


def _finding(role: str, parts: list[Element]) -> Finding:
    wanted = sorted(needed_parents()[role] - {"group"})
    return parts[0].finding(
        f"role {role} stands in no {' or '.join(wanted)}{elsewhere(len(parts))}",
        hint="screen readers can't say what it is part of: write "
        + " or ".join(f'role="{each}"' for each in wanted)
        + " on what is around it",
    )
