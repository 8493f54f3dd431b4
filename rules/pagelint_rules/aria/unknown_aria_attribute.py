"""An attribute that starts with `aria-` and does not exist.

Browsers ignore it, so what it was to tell readers of assistive technology never arrives. Mostly it
is a slip for another: `aria-labeledby`, `aria-role`. Write the one that was meant.
"""

from collections.abc import Iterator

from pagelint.accessibility.vocabulary import attributes
from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.aria._attributes import bearers

_NAME = pattern(r"[a-z][a-z0-9_-]*")


@rule(
    category="aria",
    severity="error",
    since="0.1",
    wcag=["4.1.2"],
    act=["5f99a7"],
    bad=[
        '⟦<div role="region" aria-labeledby="t">⟧<b id="t">News</b></div>',
        '⟦<div aria-role="button">⟧Save</div>',
        '⟦<section aria-labelled-by="t">⟧<b id="t">News</b></section>',
        '<p hidden>⟦<i ARIA-Labelby="t">⟧</i></p>',
    ],
    good=[
        '<div role="region" aria-labelledby="t"><b id="t">News</b></div>',
        '<input type="number" aria-valuenow="3" aria-label="Guests">',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first of an element's attributes that WAI-ARIA does not define."""
    from difflib import get_close_matches

    known = attributes()
    for element, names in page.once(bearers):
        name = next((each for each in names if each not in known and _NAME.fullmatch(each)), "")
        if name and element.closest("template") is None:
            close = get_close_matches(name, known, 1, 0.75)
            yield element.finding(
                f"aria-{name} does not exist",
                hint="assistive technology never gets it: write the attribute that was meant",
                suggestions=tuple(f"aria-{each}" for each in close),
            )
