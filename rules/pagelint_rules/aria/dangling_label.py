"""A label that points to nothing.

The id in `for` or `aria-labelledby` is on no element of the page: the field it was meant for has no
label, and a click on the label does nothing. Write the id of the field, or of the words that name
it.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import ids_beside
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.aria._attributes import bearing, is_bound
from pagelint_rules.links.addresses import quoted

_HINTS = {
    "for": "the field that it belongs to gets no label from it: write the id of that field",
    "aria-labelledby": "nothing names this element: write the id of the words that name it",
}
_CONTROL = "input,select,textarea,button,meter,output,progress"


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["1.3.1", "4.1.2"],
    bad=[
        '<label for="⟦mail⟧">Mail</label><input id="e-mail">',
        '<section aria-labelledby="⟦news⟧"><h2>News</h2></section>',
    ],
    good=[
        '<label for="mail">Mail</label><input id="mail">',
        '<section aria-labelledby="lost news"><h2 id="news">News</h2></section>',
        '<label for="{{ id }}">Mail</label><label for="mail" hidden>Mail</label>',
        '<label for="mail">Mail <input></label>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report references of which no id exists."""
    for element in [*page.select("label[for]"), *bearing(page, "labelledby")]:
        yield from _findings(element)


def _findings(element: Element) -> Iterator[Finding]:
    name = "aria-labelledby" if "aria-labelledby" in element else "for"
    value = element.get(name) or ""
    known = ids_beside(element.page, element.node)
    if not value.strip() or is_bound(value) or any(each in known for each in value.split()):
        return
    if element.select_one(_CONTROL) is None and is_exposed(element):
        yield element.finding(
            f"{name}={quoted(value)}: no element of the page has that id",
            attribute=name,
            hint=_HINTS[name],
        )
