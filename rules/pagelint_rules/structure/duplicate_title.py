"""Several pages with the same title.

Readers can't tell such pages apart in tabs, bookmarks and search results, and a screen reader
doesn't say that a new page has come up. Name in each title what only this page has.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pagelint.finding import Finding, Span
from pagelint.page import Page
from pagelint.page.language import primary
from pagelint.rule import rule
from pagelint_rules.links.addresses import quoted
from pagelint_rules.structure.documents import document_title


class Titled(NamedTuple):
    """A page's title and its place, its language, and the address that it goes by."""

    title: str
    language: str
    canonical: str
    span: Span


def facts(page: Page) -> Titled | None:
    """The page's title; None for pages that readers don't find by their title."""
    title = document_title(page)
    if title is None or not title.text or _is_stand_in(page):
        return None
    canonical = page.select_one("link[rel=canonical i]")
    address = (canonical.get("href") if canonical else "") or page.path
    return Titled(title.text, primary(page.language), address, title.span)


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
        "=== a.html\n<html lang=en><title>A</title>\n=== b.html\n<html lang=de><title>A</title>\n",
    ],
)
def check(pages: Mapping[str, Titled | None], options: None) -> Iterator[tuple[str, Finding]]:
    """Report every page whose title another page of the same language has too."""
    bearers: defaultdict[tuple[str, str], list[tuple[str, Titled]]] = defaultdict(list)
    for path, titled in pages.items():
        if titled:
            bearers[titled.title, titled.language].append((path, titled))
    for namesakes in bearers.values():
        first = namesakes[0][1].canonical
        second = next((path for path, each in namesakes if each.canonical != first), "")
        for path, titled in namesakes if second else ():
            other = second if titled.canonical == first else namesakes[0][0]
            yield path, _finding(titled, other, len(namesakes))


def _finding(titled: Titled, other: str, count: int) -> Finding:
    also = f"{other} and {count - 2} more" if count > 2 else other
    message = f"title {quoted(titled.title)} is also that of {also}"
    return Finding(titled.span, message, hint="name what only this page has")
