"""A form field without a label.

A screen reader says "edit text" and nothing else; a reader who dictates can't name the field, and
nobody can click on its label. Put a `<label>` around the field or point one to its id, or give it
an `aria-label`.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import tab_index
from pagelint.accessibility.names import ids_beside, is_nameless
from pagelint.accessibility.roles import explicit_role, role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted

_ROLES = frozenset({
    "checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox",
    "slider", "spinbutton", "switch", "textbox",
})  # fmt: skip
_NATIVE = (
    "input:not([type=hidden i]):not([type=submit i]):not([type=reset i]):not([type=button i])"
    ":not([type=image i]),select,textarea"
)

_UNSEEN = pattern(r"(?i)(?:^|\s)(?:is-)?(?:hidden|hide|d-none|honeypot|hp)(?:$|\s)")
_FAR_OFF = "[style*='left:-'],[style*='left: -'],[style*='top:-'],[style*='top: -']"
# By these a script's template fills in a name.
_BOUND = pattern(r"(?::|v-bind:|\[(?:attr\.)?|x-bind:|ng-attr-)(?:aria-label|placeholder|title|id)")


@rule(
    category="forms",
    severity="error",
    since="0.1",
    wcag=["4.1.2", "1.3.1"],
    act=["e086e5"],
    covers=["ambiguous-id"],
    bad=[
        '<form>⟦<input name="city">⟧</form>',
        '<form>City ⟦<input name="city" type="text">⟧</form>',
        '<label for="town">City</label> ⟦<input id="city">⟧',
        "<form>⟦<select>⟧<option>Oslo</option></select></form>",
        "<label>City</label> ⟦<textarea>⟧</textarea>",
        '⟦<input type="checkbox" placeholder="By post">⟧',
        '<div aria-label="City">⟦<div role="textbox" contenteditable>⟧Oslo</div></div>',
    ],
    good=[
        '<label>City <input name="city"></label>',
        '<label for="city">City</label><input id="city">',
        '<input aria-label="City"><input title="City"><input title=" " placeholder="City">',
        '<input aria-labelledby="c"><b id="c">City</b>',
        '<input type="hidden" name="token"><input type="submit">',
        '<label><input><ui:text key="city" /></label>',
        '<div style="display: none"><input name="trap"></div>',
        '<div role="checkbox" aria-checked="true" tabindex="0">By post</div>',
        '<input name="website" tabindex="-1" autocomplete="off">',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report fields whose accessible name is empty."""
    for field in with_role(page, _ROLES, _NATIVE):
        yield from _findings(field)


def _findings(field: Element) -> Iterator[Finding]:
    if not _is_field(field) or not is_nameless(field) or not is_exposed(field):
        return
    if _is_out_of_reach(field) or any(map(_BOUND.match, field.attrs)):
        return
    name = field.get("name") or field.get("id") or ""
    called = f"{field.name} {quoted(name)}" if name else f"this {field.name}"
    yield field.finding(f"{called} has no label", hint=_hint(field))


def _hint(field: Element) -> str:
    identity = field.get("id") or ""
    first = ids_beside(field.page, field.node).get(identity)
    if first is not None and first != field.node:
        return f"an element before it has the id {quoted(identity)} too, and takes its label"
    return "screen readers can't say what to enter: put a <label> around it"


def _is_out_of_reach(field: Element) -> bool:
    """Whether the field is a trap for robots, or comes up only when a script shows it."""
    if _UNSEEN.search(field.get("class") or ""):
        return True
    if tab_index(field.node) != -1:
        return False
    return bool(field.get("autocomplete")) or field.closest(_FAR_OFF) is not None


def _is_field(field: Element) -> bool:
    given = explicit_role(field)
    return given in _ROLES if given else role(field) in (*_ROLES, "")
