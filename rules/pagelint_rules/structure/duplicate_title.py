"""Several pages with the same title.

Readers can't tell such pages apart in tabs, bookmarks and search results, and a screen reader
doesn't say that a new page has come up. Name in each title what only this page has.
"""

from collections.abc import Iterator, Mapping

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import rule
from pagelint_rules.links.addresses import quoted
from pagelint_rules.structure.documents import Bearer, bearer, document_title, shared


def facts(page: Page) -> Bearer | None:
    """The page's title; None for pages that readers don't find by their title."""
    title = document_title(page)
    return bearer(page, title.text, title.span) if title is not None and title.text else None


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    wcag=["2.4.2"],
    facts=facts,
    bad=[
        "=== a.html\n⟦<title>⟧Clinic</title>\n=== b.html\n⟦<title>⟧Clinic</title>\n",
    ],
    good=[
        "=== a.html\n<title>Prices</title>\n=== b.html\n<title>Team</title>\n",
        "=== a.html\n<title>A</title><meta http-equiv=refresh>\n=== b.html\n<title>A</title>\n",
        "=== a.html\n<html lang=en><title>A</title>\n=== b.html\n<html lang=de><title>A</title>\n",
    ],
)
def check(pages: Mapping[str, Bearer | None], options: None) -> Iterator[tuple[str, Finding]]:
    """Report every page whose title another page of the same language has too."""
    for path, own, also in shared(pages):
        message = f"title {quoted(own.text)} is also that of {also}"
        yield path, Finding(own.span, message, hint="name what only this page has")
