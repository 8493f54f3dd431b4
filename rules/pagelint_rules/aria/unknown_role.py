"""A role that does not exist.

A browser ignores it, and assistive technology takes the element for plain text: a "button" that is
no button. Mostly a letter is wrong. Write a role of WAI-ARIA, or better the HTML element that has
it.
"""

from collections.abc import Iterator

from pagelint.accessibility.roles import with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.accessibility.vocabulary import roles
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.aria._attributes import is_bound
from pagelint_rules.links.addresses import quoted


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["4.1.2"],
    act=["674b10"],
    bad=[
        '<span role="⟦buton⟧" tabindex="0">Save</span>',
        '<span role="⟦save-me buton⟧">Save</span>',
        '<div role="⟦widget⟧">Save</div>',
    ],
    good=[
        '<span role="button" tabindex="0">Save</span><div role="">Plain</div>',
        '<input role="searchfield searchbox" aria-label="Search">',
        '<div role="buton" hidden>Save</div><div role="{{ role }}"></div>',
        '<p role="doc-subtitle">Part one</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report `role` attributes of which no word is a role."""
    for element in with_role(page, {""}):
        yield from _findings(element)


def _findings(element: Element) -> Iterator[Finding]:
    from difflib import get_close_matches

    written = (element.get("role") or "").lower()
    words = written.split()
    known = roles()
    if not words or any(word in known for word in words) or is_bound(written):
        return
    if is_exposed(element):
        yield element.finding(
            f"role {quoted(written)} does not exist",
            attribute="role",
            hint="assistive technology ignores it: write a role of WAI-ARIA or remove it",
            suggestions=tuple(get_close_matches(words[-1], known, 1, 0.75)),
        )
