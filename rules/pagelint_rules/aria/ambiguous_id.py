"""An id that is there twice, and that a label refers to.

A label, `aria-labelledby` or `headers` then means the first of the two: the field with the second
has no label, and a click on its label puts the cursor elsewhere. Give every element its own id.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import namesakes
from pagelint.accessibility.tree import tree_of
from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.aria._attributes import bearing
from pagelint_rules.links.addresses import quoted

_REFERRING = ("for", "aria-labelledby", "aria-describedby", "headers")


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["4.1.2", "1.3.1"],
    bad=[
        '<label for="m">Mail</label><input id="m"><label for="m">Mail</label>⟦<input id="m">⟧',
        '<b id="t">News</b>⟦<b id="t">⟧Team</b><section aria-labelledby="t"></section>',
    ],
    good=[
        '<label for="m">Mail</label><input id="m"><p id="a">One</p><p id="a">Two</p>',
        '<label for="m">Mail</label><input id="m"><div hidden><input id="m"></div>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the second exposed element of an id that labels refer to."""
    known = page.once(namesakes)
    for identity in dict.fromkeys(referred_ids(page)):
        elements = known.get(identity, [])
        exposed = [each for each in elements if tree_of(page).holds(each)] if elements[1:] else []
        if len(exposed) > 1:
            yield page.element(exposed[1]).finding(
                f"id {quoted(identity)} is that of {len(exposed)} elements",
                hint="labels mean only the first of them: give every element its own id",
            )


def referred_ids(page: Page) -> Iterator[str]:
    """The ids that labels, descriptions and table cells refer to, in no order."""
    elements = [*page.select("label[for]"), *bearing(page, "labelledby", "describedby")]
    for element in [*elements, *page.select("td[headers],th[headers]")]:
        for name in _REFERRING:
            yield from (element.get(name) or "").split()
