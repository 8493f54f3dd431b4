"""Several pages with the same title.

Readers can't tell such pages apart in tabs, bookmarks and search results, and a screen reader
doesn't say that a new page has come up. Name in each title what only this page has.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pagelint.finding import Finding, Span
from pagelint.page import Page
from pagelint.rule import rule
from pagelint_rules.links.addresses import quoted
from pagelint_rules.structure.documents import document_title

Titled = tuple[str, Span] | None


def facts(page: Page) -> Titled:
    """The page's title and its place; None for pages that readers don't find by their title."""
    title = document_title(page)
    if title is None or not title.text or _is_stand_in(page):
        return None
    return title.text, title.span


def _is_stand_in(page: Page) -> bool:
    """Whether the page only points to another, or asks search engines to pass it over."""
    if page.select_one("meta[http-equiv=refresh i]"):
        return True
    robots = page.select_one("meta[name=robots i]")
    return robots is not None and "noindex" in (robots.get("content") or "").lower()


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
    ],
)
def check(pages: Mapping[str, Titled], options: None) -> Iterator[tuple[str, Finding]]:
    """Report every page whose title another page has too."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for path, titled in pages.items():
        if titled:
            bearers[titled[0]].append(path)
    for title, paths in bearers.items():
        for path in paths if len(paths) > 1 else ():
            other = next(each for each in paths if each != path)
            yield path, _finding(pages[path], title, other, len(paths) - 1)


def _finding(titled: Titled, title: str, other: str, count: int) -> Finding:
    also = f"{other} and {count - 1} more" if count > 1 else other
    return Finding(
        titled[1] if titled else None,
        f"title {quoted(title)} is also that of {also}",
        hint="name what only this page has",
    )
