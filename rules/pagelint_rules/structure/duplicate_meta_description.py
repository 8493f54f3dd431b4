"""Several pages with the same description.

Search results then show the same lines under each of them, and nobody can tell which page answers
the question. Say in each what only this page has, or leave the description out.
"""

from collections.abc import Iterator, Mapping

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import rule
from pagelint_rules.links.addresses import quoted
from pagelint_rules.structure.documents import Bearer, bearer, description, shared


def facts(page: Page) -> Bearer | None:
    """The page's description; None for pages that search engines don't list."""
    found = description(page)
    text = " ".join((found.get("content") or "").split()) if found else ""
    return bearer(page, text, found.attribute_span("content")) if found and text else None


@rule(
    category="structure",
    severity="info",
    since="0.1",
    facts=facts,
    bad=[
        (
            '=== a.html\n<meta name=description content="⟦A clinic⟧">\n'
            '=== b.html\n<meta name=description content="⟦A clinic⟧">\n'
        ),
    ],
    good=[
        (
            "=== a.html\n<meta name=description content=Prices>\n"
            "=== b.html\n<meta name=description content=Team>\n"
        ),
        (
            "=== a.html\n<meta name=description content=A><meta name=robots content=noindex>\n"
            "=== b.html\n<meta name=description content=A>\n"
        ),
    ],
)
def check(pages: Mapping[str, Bearer | None], options: None) -> Iterator[tuple[str, Finding]]:
    """Report every page whose description another page of the same language has too."""
    for path, own, also in shared(pages):
        message = f"description {quoted(own.text)} is also that of {also}"
        yield path, Finding(own.span, message, hint="say what only this page has")
