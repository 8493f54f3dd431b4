"""A fold-out part without a heading to open it by.

The `<summary>` of a `<details>` is the button that opens it. Without words a screen reader says
nothing of what is inside. Write what the part is about.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import is_nameless
from pagelint.accessibility.roles import explicit_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule


@rule(
    category="aria",
    severity="error",
    since="0.1",
    wcag=["4.1.2"],
    act=["2t702h"],
    bad=[
        "<details>⟦<summary>⟧</summary>Monday to Friday</details>",
        '<details>⟦<summary>⟧<img src="clock.png" alt=""></summary>Monday to Friday</details>',
    ],
    good=[
        "<details><summary>Opening hours</summary>Monday to Friday</details>",
        '<details><summary aria-label="Opening hours"></summary>Monday to Friday</details>',
        "<details hidden><summary></summary></details><summary></summary>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report summaries whose accessible name is empty."""
    for summary in page.select("summary"):
        yield from _findings(summary)


def _findings(summary: Element) -> Iterator[Finding]:
    if not summary.matches("details > summary:first-of-type"):
        return
    if not explicit_role(summary) and is_nameless(summary) and is_exposed(summary):
        yield summary.finding("summary has no text", hint="write what the part is about")
