"""A button or link that the keyboard can't reach.

`role="button"` on a `<div>` or `<span>` tells readers that they can press it, but only `tabindex`
lets them get to it without a mouse. Use `<button>` or `<a href>`, or add `tabindex="0"`.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import FOCUSABLE, is_focusable
from pagelint.accessibility.roles import explicit_role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

_ROLES = frozenset({"button", "link", "checkbox", "switch"})
_PLAIN = frozenset({"a", "div", "i", "img", "li", "p", "span", "svg"})
_BOUND = pattern(r"(?i).*tabindex\]?$|aria-disabled|disabled|contenteditable")


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["2.1.1"],
    bad=[
        '⟦<div role="button">⟧Save</div>',
        '⟦<span role="link" onclick="go()">⟧Home</span>',
    ],
    good=[
        '<div role="button" tabindex="0">Save</div><button>Save</button>',
        '<div role="button" hidden>Save</div><div role="button" aria-disabled="true">Save</div>',
        '<div role="button"><input aria-label="Name"></div>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report controls by role that nothing makes focusable."""
    for control in with_role(page, _ROLES):
        yield from _findings(control)


def _findings(control: Element) -> Iterator[Finding]:
    if control.name not in _PLAIN or any(map(_BOUND.match, control.attrs)):
        return
    if is_focusable(control.node) or control.closest("a[href],button,[tabindex],label") is not None:
        return
    if control.node.select_one(FOCUSABLE) is None and is_exposed(control):
        yield control.finding(
            f"role {explicit_role(control)} is out of the keyboard's reach",
            hint='readers without a mouse never get to it: add tabindex="0", or use <button>',
        )
