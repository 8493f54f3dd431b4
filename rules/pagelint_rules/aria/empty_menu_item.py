"""A menu item without words.

A screen reader says "menu item" and leaves the reader to guess. Write what it does inside it, in
its picture's alt text, or in `aria-label`.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import is_nameless
from pagelint.accessibility.roles import with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule


@rule(
    category="aria",
    severity="error",
    since="0.1",
    wcag=["4.1.2"],
    act=["m6b1q3"],
    bad=[
        '<div role="menu">⟦<button role="menuitem">⟧</button></div>',
        '<ul role="menu">⟦<li role="menuitem">⟧<img src="print.png" alt=""></li></ul>',
    ],
    good=[
        '<div role="menu"><button role="menuitem">Print</button></div>',
        '<ul role="menu"><li role="menuitem"><img src="print.png" alt="Print"></li></ul>',
        '<ul role="menu"><li role="menuitem" hidden></li></ul>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report menu items whose accessible name is empty."""
    for item in with_role(page, {"menuitem"}):
        yield from _findings(item)


def _findings(item: Element) -> Iterator[Finding]:
    if is_nameless(item) and is_exposed(item):
        hint = "screen readers say only “menu item”: write what it does"
        yield item.finding("menu item has no text", hint=hint)
