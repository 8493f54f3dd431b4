"""A state or property on an element that can't have it.

`aria-checked` on a link, `aria-selected` on a paragraph: assistive technology either ignores it or
says what is not so. Remove it, or give the element the role that was meant.
"""

from collections.abc import Iterator

from pagelint.accessibility.roles import (
    PRESENTATIONAL,
    explicit_role,
    given_role,
    is_component,
    native_role,
)
from pagelint.accessibility.tree import is_exposed
from pagelint.accessibility.vocabulary import GLOBAL, roles
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.aria._attributes import known_bearers

# ARIA in HTML: what elements without a role take all the same.
_EXTRA = {
    "summary": frozenset({"expanded"}),
    "input": frozenset(
        {"activedescendant", "autocomplete", "multiline", "placeholder", "readonly", "required"}
    ),
    "body": frozenset({"expanded"}),
}
_HEADERS = frozenset({"rowheader", "columnheader"})


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["4.1.2"],
    act=["5c01ea"],
    bad=[
        '⟦<a href="/" aria-checked="true">⟧Home</a>',
        '⟦<p aria-selected="true">⟧First</p>',
        '⟦<div role="button" aria-multiselectable="true">⟧Save</div>',
        '⟦<video src="a.mp4" controls aria-valuenow="1">⟧</video>',
    ],
    good=[
        '<a href="/" aria-expanded="true" aria-current="page">Home</a>',
        '<div role="tab" aria-selected="true">First</div>',
        '<button role="none" aria-pressed="false">Bold</button>',
        '<ul role="tablist"><li role="none" aria-selected="true"><a role="tab">One</a></li></ul>',
        '<input type="password" aria-required="true" aria-label="Secret">',
        '<p aria-selected="true" hidden>First</p><my-tab aria-selected="true">One</my-tab>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first attribute of an element that its role does not support."""
    for element, names in known_bearers(page):
        wrong = [name for name in names if name not in GLOBAL and element.get(f"aria-{name}")]
        if not wrong or is_component(element.node) or explicit_role(element) in PRESENTATIONAL:
            continue
        name = next((each for each in wrong if each not in _supported(element)), "")
        if name and is_exposed(element):
            yield _finding(element, name)


def _supported(element: Element) -> frozenset[str]:
    role = _role(element)
    if role in _HEADERS:
        return roles()["columnheader"].supported
    if role:
        return roles()[role].supported
    return _EXTRA.get(element.name, frozenset())


def _role(element: Element) -> str:
    return given_role(element.node) or native_role(element.node)


def _finding(element: Element, name: str) -> Finding:
    role = _role(element)
    bearer = f"role {role}" if role and role != "generic" else f"<{element.name}>"
    return element.finding(
        f"aria-{name} has no meaning on {bearer}",
        hint="assistive technology ignores or misreads it: remove it, or give the role it needs",
    )
