"""An id that is there twice, and that a label refers to.

A label, `aria-labelledby` or `headers` then means the first of the two: the field with the second
has no label, and a click on its label puts the cursor elsewhere. Give every element its own id.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.page.accessibility.tree import is_exposed
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted

_REFERRING = ("for", "aria-labelledby", "aria-describedby", "headers")
_SELECTOR = "label[for],[aria-labelledby],[aria-describedby],td[headers],th[headers]"


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
    wanted = set(_referred(page))
    if not wanted:
        return
    bearers: dict[str, list[Element]] = {}
    for element in page.select("[id]"):
        identity = element.get("id") or ""
        if identity in wanted:
            bearers.setdefault(identity, []).append(element)
    for identity, elements in bearers.items():
        exposed = [each for each in elements if is_exposed(each)] if len(elements) > 1 else []
        if len(exposed) > 1:
            yield exposed[1].finding(
                f"id {quoted(identity)} is that of {len(exposed)} elements",
                hint="labels mean only the first of them: give every element its own id",
            )


def _referred(page: Page) -> Iterator[str]:
    for element in page.select(_SELECTOR):
        for name in _REFERRING:
            yield from (element.get(name) or "").split()
