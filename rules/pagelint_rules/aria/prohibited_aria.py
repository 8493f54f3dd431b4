"""A name for something that can't have one.

`aria-label` on a plain `<div>` or `<span>` is ignored by most screen readers, or hides the text
inside from readers who would have heard it. Write the words as text, hidden from sight if need be,
or give the element a role that takes a name, such as `img` or `group`.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import is_focusable
from pagelint.accessibility.roles import is_component, role
from pagelint.accessibility.tree import is_exposed
from pagelint.accessibility.vocabulary import DESCRIBING_ROLES, NAMING, UNNAMEABLE
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.aria._attributes import is_bound, known_bearers


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["4.1.2"],
    act=["kb1m8s", "5c01ea"],
    bad=[
        '⟦<div aria-label="4 of 5 stars">⟧★★★★☆</div>',
        '⟦<div aria-roledescription="slide">⟧One</div>',
        '⟦<strong aria-label="Sale">⟧%</strong> ⟦<span aria-label="Help" tabindex="0">⟧?</span>',
    ],
    good=[
        '<div role="img" aria-label="4 of 5 stars">★★★★☆</div>',
        '<section aria-label="Ratings"></section><nav aria-label="Main"></nav>',
        '<div aria-label="Ratings" hidden></div><div aria-label=""></div>',
        '<star-rating aria-label="4 of 5 stars"></star-rating>',
        '<div aria-label="Editor" contenteditable></div>',
        '<p aria-roledescription="slide">One</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report names and role descriptions on roles that prohibit them."""
    for element, names in known_bearers(page):
        given = [name for name in names if name in NAMING and _is_filled(element, name)]
        given = [name for name in given if _is_prohibited(element, name)]
        if given and is_exposed(element):
            yield _finding(element, given[0])


def _is_filled(element: Element, name: str) -> bool:
    value = element.get(f"aria-{name}") or ""
    return bool(value.strip()) and not is_bound(value)


def _is_prohibited(element: Element, name: str) -> bool:
    """Whether the role prohibits an attribute, and no script is likely to give another role."""
    if is_component(element.node) or element.name in (
        "body",
        "a",
        "section",
        "header",
        "footer",
        "img",
    ):
        return False
    if element.get("contenteditable") is not None:
        return False
    return role(element) in ({"generic"} if name in DESCRIBING_ROLES else UNNAMEABLE)


def _finding(element: Element, name: str) -> Finding:
    fact = f"aria-{name} does nothing on <{element.name}>"
    if is_focusable(element.node):
        fact = f"<{element.name}> takes the focus and has aria-{name}, but no role that can have it"
    hint = "screen readers may skip it: write it as text, or add a role that takes a name"
    return element.finding(fact, hint=hint)
