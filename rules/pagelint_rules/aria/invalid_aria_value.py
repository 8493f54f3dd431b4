"""A state or property with a value that it can't have.

Browsers then take the default: the menu that says `aria-expanded="open"` is never announced as
open. Write one of the values that exist; for a list of ids, those of elements on the page.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import ids_beside
from pagelint.accessibility.roles import explicit_role
from pagelint.accessibility.tree import is_exposed
from pagelint.accessibility.vocabulary import Values, attributes
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.aria._attributes import is_bound, known_bearers
from pagelint_rules.links.addresses import quoted

_KINDS = {
    "integer": pattern(r"[+-]?\d+"),
    "number": pattern(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"),
    "id": pattern(r"\S+"),
}
_WANTED = {
    "integer": "a whole number",
    "number": "a number",
    "id": "an id",
    "ids": "ids of elements on the page",
}
# Roles that can't work without the element that they control.
_CONTROLLING = frozenset({"scrollbar", "combobox"})


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["4.1.2"],
    act=["6a7281"],
    bad=[
        '<button aria-expanded="⟦open⟧">Menu</button>',
        '<div role="slider" aria-valuenow="⟦half⟧" tabindex="0" aria-label="Volume"></div>',
        '<div aria-live="⟦yes⟧"></div>',
        '<p aria-hidden="⟦yes⟧">Note</p>',
        '<div role="row" aria-rowindex="⟦1.5⟧"></div>',
        '<div role="scrollbar" aria-controls="⟦gone⟧" aria-valuenow="0"></div>',
    ],
    good=[
        '<button aria-expanded="false" aria-pressed="mixed">Menu</button>',
        '<div role="slider" aria-valuenow="1.5" tabindex="0" aria-label="Volume"></div>',
        '<div role="log" aria-relevant="additions text"></div>',
        '<button aria-expanded="">Menu</button><button aria-expanded="{{ open }}">Menu</button>',
        '<div aria-live="yes" hidden></div><button aria-controls="later">Menu</button>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report values that WAI-ARIA does not allow; empty ones count as absent."""
    table = attributes()
    for element, names in known_bearers(page):
        for name in names:
            value = element.get(f"aria-{name}") or ""
            wrong = _is_wrong(value.strip().lower(), table[name]) or (
                name == "controls" and value.strip() and _controls_nothing(element, value)
            )
            if wrong and is_exposed(element):
                yield _finding(element, name, value, table[name])


def _controls_nothing(element: Element, value: str) -> bool:
    """Whether a role that must control an element names none that is there."""
    if explicit_role(element) not in _CONTROLLING or is_bound(value):
        return False
    if (element.get("aria-expanded") or "").lower() == "false":
        return False
    known = ids_beside(element.page, element.node)
    return not any(each in known for each in value.split())


def _is_wrong(value: str, values: Values) -> bool:
    if not value or values.kind in ("text", "ids") or is_bound(value):
        return False
    if values.kind == "token":
        words = value.split() if values.many else [value]
        return not all(word in values.tokens for word in words)
    return _KINDS[values.kind].fullmatch(value) is None


def _finding(element: Element, name: str, value: str, values: Values) -> Finding:
    wanted = ", ".join(values.tokens) or _WANTED[values.kind]
    return element.finding(
        f"aria-{name} can't be {quoted(value)}",
        attribute=f"aria-{name}",
        hint=f"assistive technology ignores it; allowed: {wanted}",
    )
