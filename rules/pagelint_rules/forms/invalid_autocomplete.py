"""An `autocomplete` that browsers don't know.

The attribute lets the browser fill in names and addresses, which spares readers who type with
difficulty or forget what to enter. A wrong word in it does nothing. Write the words of the HTML
standard, in their order: `section-…`, `shipping` or `billing`, `home` or `work`, then the field.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import is_disabled, tab_index
from pagelint.accessibility.roles import explicit_role
from pagelint.accessibility.tree import tree_of
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted

# HTML standard, 4.10.18.7.1
_FIELDS = """
    name honorific-prefix given-name additional-name family-name honorific-suffix nickname username
    new-password current-password one-time-code organization-title organization street-address
    address-line1 address-line2 address-line3 address-level4 address-level3 address-level2
    address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name
    cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency
    transaction-amount language bday bday-day bday-month bday-year sex url photo
"""
_CONTACT = """
    tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix
    tel-extension email impp
"""
# WAI-ARIA 1.2, 5.3.2
_WIDGETS = frozenset({
    "button", "checkbox", "combobox", "grid", "gridcell", "link", "listbox", "menu", "menubar",
    "menuitem", "menuitemcheckbox", "menuitemradio", "option", "progressbar", "radio", "radiogroup",
    "scrollbar", "searchbox", "separator", "slider", "spinbutton", "switch", "tab", "tablist",
    "tabpanel", "textbox", "tree", "treegrid", "treeitem",
})  # fmt: skip
_PLACES = frozenset({"home", "work", "mobile", "fax", "pager"})
# Written to keep browsers from filling in, which `off` does not always do.
_REFUSAL = pattern(
    r"on|.*(?:off(?![a-z])|fake|nope|ignore|hidden|\d{3,}|random|autocomplete|autofill).*|false|true|no|nope|none|null"
    r"|nofill|do-?not-?\w+|disabled?|enabled?|undefined|new-(?!password)[\w-]+|xyz\d*|chrome-\w+"
    r"|search|new|x{2,}|foo(?:bar)?|never|stop|nah|nothing|non|nein|[\W_]+"
)


@rule(
    category="forms",
    severity="warning",
    since="0.1",
    wcag=["1.3.5"],
    act=["73f2c2"],
    elements="input[autocomplete],select[autocomplete],textarea[autocomplete]",
    bad=[
        '<label>Name <input autocomplete="⟦fullname⟧"></label>',
        '<label>Mail <input autocomplete="⟦email work⟧"></label>',
        '<label>City <input autocomplete="⟦home address-level2⟧"></label>',
        '<label>Name <input autocomplete="⟦name, email⟧"></label>',
        '<label>Mail <input autocomplete="⟦shipping⟧"></label>',
        '<label>Name <input tabindex="-1" autocomplete="⟦fullname⟧"></label>',
    ],
    good=[
        '<label>Name <input autocomplete="name"></label>',
        '<label>Mail <input autocomplete="section-a Shipping work email"></label>',
        '<label>Name <input autocomplete="off"><input autocomplete="nope"></label>',
        '<label>Name <input autocomplete="fullname" disabled></label>',
        '<label>Name <input autocomplete="fullname" hidden></label>',
        '<label>Key <input autocomplete="username webauthn"></label>',
        '<input type="submit" autocomplete="fullname">',
        '<input role="img" tabindex="-1" autocomplete="fullname">',
        '<p aria-hidden=true style="position:absolute;left:-999px"><input autocomplete=trap></p>',
    ],
)
def check(field: Element, context: Context) -> Iterator[Finding]:
    """Report values that the HTML standard does not define."""
    from difflib import get_close_matches

    value = (field.get("autocomplete") or "").strip().lower()
    if not value or _REFUSAL.fullmatch(value) or _is_valid(value.split()) or "{" in value:
        return
    if not _is_applicable(field) or _is_for_nobody(field):
        return
    close = get_close_matches(value, (_FIELDS + _CONTACT).split(), 1, 0.75)
    yield field.finding(
        f"autocomplete {quoted(value)} means nothing to browsers",
        attribute="autocomplete",
        hint="readers must type what could be filled in: write a field name of the standard",
        suggestions=tuple(close),
    )


def _is_applicable(field: Element) -> bool:
    kind = (field.get("type") or "").lower()
    if kind in ("hidden", "button", "submit", "reset", "image", "checkbox", "radio", "file"):
        return False
    if is_disabled(field.node) or (field.get("aria-disabled") or "").lower() == "true":
        return False
    out_of_order = (tab_index(field.node) or 0) < 0
    return not (out_of_order and explicit_role(field) not in ("", *_WIDGETS))


def _is_for_nobody(field: Element) -> bool:
    """Whether the field is neither seen nor told of, as traps for robots are."""
    tree = tree_of(field.page)
    if not tree.is_rendered(field.node):
        return True
    if tree.holds(field.node):
        return False
    from pagelint.styles.cascade import styles_of
    from pagelint.styles.visibility import is_seen

    return is_seen(styles_of(field.page).of(field.node)) is False


def _is_valid(words: list[str]) -> bool:
    """Whether words are autofill detail tokens, in the order of the standard."""
    if words[0].startswith("section-"):
        words = words[1:]
    if words and words[0] in ("shipping", "billing"):
        words = words[1:]
    if words and words[-1] == "webauthn":
        words = words[:-1]
    if len(words) == 2 and words[0] in _PLACES:
        return words[1] in _CONTACT.split()
    return len(words) == 1 and words[0] in (_FIELDS + _CONTACT).split()
