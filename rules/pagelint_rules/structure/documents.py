"""What the rules about whole documents share."""

import posixpath
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pagelint.finding import Span
from pagelint.page import Element, Page
from pagelint.text.languages.detection import primary

_DOCTYPE = "<!doctype"
_HEAD = 4096  # characters; a document type stands before anything but comments
_STAND_INS = frozenset({"404.html", "404.htm", "500.html", "offline.html"})
_WHOLE = ("html", "head", "body", "frameset")


def is_document(page: Page) -> bool:
    """Whether the file is a whole document, and no part that is put into another page."""
    if _DOCTYPE in page.source.text[:_HEAD].lower():
        return True
    return any(each.node.source_location for name in _WHOLE for each in page.select(name))


def document_title(page: Page) -> Element | None:
    """The element that gives the document its title: the first in HTML, none of a drawing's."""
    titles = (each for each in page.select("title") if each.node.namespace.value == "html")
    return next(
        (each for each in titles if not each.closest("template") and not page.tree_of(each.node)),
        None,
    )


def description(page: Page) -> Element | None:
    """The element that gives search engines the document's description."""
    return page.select_one("meta[name=description i]")


def is_stand_in(page: Page) -> bool:
    """Whether the page only points to another, stands for one that isn't there, or hides.

    Hosts show `404.html` for any address that they don't have; a page may ask search engines to
    pass it over.
    """
    if posixpath.basename(page.path.replace("\\", "/")) in _STAND_INS:
        return True
    if page.select_one("meta[http-equiv=refresh i]"):
        return True
    robots = page.select_one("meta[name=robots i]")
    return robots is not None and "noindex" in (robots.get("content") or "").lower()


class Bearer(NamedTuple):
    """What a page says of itself and where, its language, and the address that it goes by."""

    text: str
    language: str
    canonical: str
    span: Span


def bearer(page: Page, text: str, span: Span) -> Bearer | None:
    """The fact about a page that says `text`; None for one that readers don't find by it."""
    if is_stand_in(page):
        return None
    canonical = page.select_one("link[rel=canonical i]")
    address = (canonical.get("href") if canonical else "") or page.path
    return Bearer(text, primary(page.language), address, span)


def shared(pages: Mapping[str, Bearer | None]) -> Iterator[tuple[str, Bearer, str]]:
    """The pages that say what others of their language say: path, fact, and which others."""
    groups: defaultdict[tuple[str, str], list[tuple[str, Bearer]]] = defaultdict(list)
    for path, each in pages.items():
        if each:
            groups[each.text, each.language].append((path, each))
    for group in groups.values():
        first = group[0][1].canonical
        second = next((path for path, each in group if each.canonical != first), "")
        for path, each in group if second else ():
            other = second if each.canonical == first else group[0][0]
            yield path, each, f"{other} and {len(group) - 2} more" if len(group) > 2 else other
