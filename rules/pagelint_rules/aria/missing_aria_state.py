"""A role without the state that it can't do without.

A "checkbox" that doesn't say whether it is checked, a "heading" without a level: readers who can't
see the page hear half of it. Add the attribute, or use the HTML element, which has it built in.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import is_focusable
from pagelint.accessibility.roles import explicit_role, native_role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.accessibility.vocabulary import roles
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule

# States that an HTML element brings along under another role.
_NATIVE = {
    "checked": "input[type=checkbox i],input[type=radio i]",
    "level": "h1,h2,h3,h4,h5,h6",
    "valuenow": "input[type=range i],input[type=number i],progress,meter",
    "expanded": "select,summary,input[list]",
    "controls": "select,input[list]",
}
_ROLES = frozenset({
    "checkbox", "combobox", "heading", "menuitemcheckbox", "menuitemradio", "meter", "radio",
    "scrollbar", "separator", "slider", "switch",
})  # fmt: skip


@rule(
    category="aria",
    severity="error",
    since="0.1",
    wcag=["4.1.2", "1.3.1"],
    act=["4e8ab6"],
    bad=[
        '⟦<div role="heading">⟧Prices</div>',
        '⟦<span role="checkbox" tabindex="0">⟧By post</span>',
        '⟦<div role="slider" aria-valuenow="" tabindex="0">⟧</div>',
        '⟦<hr role="separator" tabindex="0">⟧',
        '⟦<input role="combobox" aria-expanded="true" aria-label="Town">⟧',
    ],
    good=[
        '<div role="heading" aria-level="2">Prices</div><h2 role="heading">Prices</h2>',
        '<span role="checkbox" aria-checked="false" tabindex="0">By post</span>',
        '<input type="checkbox" role="switch"><div role="separator"></div>',
        '<input role="combobox" aria-expanded="false" aria-label="Town">',
        '<input role="combobox" aria-expanded="true" aria-controls="t" aria-label="Town">',
        '<div role="heading" hidden>Prices</div>',
        '<div role="heading" :aria-level="depth">Prices</div>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report roles with a required attribute missing or empty."""
    for element in with_role(page, _ROLES):
        yield from _findings(element)


def _findings(element: Element) -> Iterator[Finding]:
    role = explicit_role(element)
    native = role == native_role(element.node) and role != "separator"
    if not role or native:
        return
    missing = next((name for name in _required(element, role) if _lacks(element, name)), "")
    if missing and is_exposed(element):
        yield element.finding(
            f"role {role} needs aria-{missing}",
            hint="screen readers can't tell its state: add it, or use the HTML element",
        )


def _required(element: Element, role: str) -> tuple[str, ...]:
    if role == "separator":
        return ("valuenow",) if is_focusable(element.node) else ()
    if role == "combobox" and (element.get("aria-expanded") or "").lower() == "false":
        return ("expanded",)
    return roles()[role].required


def _lacks(element: Element, name: str) -> bool:
    if (element.get(f"aria-{name}") or "").strip():
        return False
    if any(
        each.rstrip("]").endswith(f"aria-{name}") for each in element.attrs if each[0] in ":@[v*"
    ):
        return False
    return name not in _NATIVE or not element.matches(_NATIVE[name])
