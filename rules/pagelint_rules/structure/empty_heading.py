"""A heading without words.

Readers who jump from heading to heading land on silence, and a table of contents gets a blank
line. Mostly the heading was deleted in the editor and its element stayed, or it is used to make
room. Write the heading or delete it; make room in the style sheet.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import nameless
from pagelint.accessibility.roles import explicit_role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.rule import Context, rule

# Parts of a page that come up when a script fills them.
_PARTS = ",".join(
    f"[class*={name} i]"
    for name in ("modal", "overlay", "lightbox", "popup", "gallery", "player", "widget", "dialog")
)


@rule(
    category="structure",
    severity="error",
    since="0.1",
    wcag=["1.3.1", "2.4.6"],
    act=["ffd0e9"],
    bad=[
        "⟦<h2>⟧</h2>",
        "⟦<h2>⟧&nbsp;<br></h2>",
        '⟦<h1>⟧<img src="logo.svg" alt=""></h1>',
        '⟦<h1>⟧<span aria-hidden="true">Prices</span></h1>',
        '⟦<div role="heading" aria-level="2">⟧</div>',
    ],
    good=[
        "<h2>Prices</h2>",
        '<h1><img src="logo.svg" alt="Hill clinic"></h1>',
        '<h2 aria-label="Prices"></h2>',
        "<h2 hidden></h2>",
        '<h2 role="presentation"></h2>',
        '<h2 role="tab"></h2>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report headings whose accessible name is empty."""
    for heading in nameless(with_role(page, {"heading"}, "h1,h2,h3,h4,h5,h6")):
        yield from _findings(heading)


def _findings(heading: Element) -> Iterator[Finding]:
    if explicit_role(heading) in ("", "heading") and is_exposed(heading):
        severity = Severity.WARNING if _awaits_text(heading) else Severity.ERROR
        hint = "write it, or delete the element"
        yield heading.finding("heading has no text", hint=hint, severity=severity)


def _awaits_text(heading: Element) -> bool:
    """Whether a script may put the text in: by a handle, or where it fills the whole part."""
    if any(name == "id" or name.startswith(("data-", "aria-")) for name in heading.attrs):
        return True
    return heading.closest(_PARTS) is not None
