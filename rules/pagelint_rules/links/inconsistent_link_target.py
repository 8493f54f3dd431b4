"""A link that leads elsewhere than the link of the same words on nearly all other pages.

"Book an appointment" opens the new form from forty pages and the old one from two: a page was left
out when the address changed. Correct the address, or name in the link what only this one leads to.

It takes ten pages with such a link, nine of ten of which agree; pages on which the same words lead
to several places are not asked.
"""

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pagelint.finding import Finding, Nth
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import rule
from pagelint.text.languages.detection import primary
from pagelint_rules.links.addresses import quoted, target
from pagelint_rules.links.generic_link_text import is_generic
from pagelint_rules.links.site_files import SiteFiles, asked_path, common_folder

_LINKS = "a[href]"
_NO_PAGE = pattern(r"(?i)(?!https?:)[a-z][a-z0-9+.-]*:|#|$")
_ABSOLUTE = pattern(r"(?i)(?:https?:)?//(?:www\.)?")
_TELLING = pattern(r"[^\W\d_]{3}")
# A word alone, too, means one thing here and another there.
_CODE = pattern(r"[\w.:-]+(?:\(\))?")
_CHROME = "nav,header,footer,[role=navigation],[role=banner],[role=contentinfo]"
_LONGEST = 60  # characters
_LEAST_PAGES = 10
_MINORITY = 10  # one page in so many differs


class Target(NamedTuple):
    """What a link says, where it leads, and its number among the page's links."""

    words: str
    address: str
    number: int


class Targets(NamedTuple):
    """The links of a page whose words lead to one place, and the page's language."""

    language: str
    links: tuple[Target, ...]


def facts(page: Page) -> Targets:
    """The page's links by their words."""
    found: dict[str, Target | None] = {}
    for number, link in enumerate(page.document.select(_LINKS)):
        words = " ".join(link.text.split())
        if len(words) > _LONGEST or not _TELLING.search(words) or is_generic(words):
            continue
        if _CODE.fullmatch(words) and link.closest(_CHROME) is None:
            continue
        element = page.element(link)
        address = target(element).partition("#")[0]
        if _NO_PAGE.match(address) or page.is_left_out(link) or page.is_hidden(link):
            continue
        known = found.setdefault(words.lower(), Target(words.lower(), address, number))
        if known is not None and known.address != address:
            found[words.lower()] = None
    links = tuple(each for each in found.values() if each is not None)
    return Targets(primary(page.language), links)


@rule(
    category="links",
    severity="info",
    since="0.1",
    facts=facts,
    bad=[
        "".join(f"=== {name}.html\n<a href=form.html>Book a bed</a>\n" for name in "abcdefghijk")
        + "=== l.html\n⟦<a href=old.html>⟧Book a bed</a>\n",
    ],
    good=[
        "".join(f"=== {name}.html\n<a href={name}2.html>Next</a>\n" for name in "abcdefghijkl"),
        "".join(f"=== {name}.html\n<a href=form.html>Book</a>\n" for name in "abcdefghijk")
        + "=== d/l.html\n<a href=../form>Book</a>\n=== form.html\n<p>Form\n",
    ],
)
def check(pages: Mapping[str, Targets], options: None) -> Iterator[tuple[str, Finding]]:
    """Report links whose words lead elsewhere on nine of ten pages."""
    site = _Site(pages)
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for path, page in pages.items():
        for link in page.links:
            counts[page.language, link.words][site.place(path, link.address)] += 1
    agreed = {key: usual for key, places in counts.items() if (usual := _usual(places))}
    for path, page in pages.items():
        for link in page.links:
            usual = agreed.get((page.language, link.words))
            if usual is not None and site.place(path, link.address) != usual:
                times = counts[page.language, link.words][usual]
                place = quoted(site.shown(usual))
                message = f"{quoted(link.words)} leads to {place} on {times} other pages"
                hint = "correct the address, or name what only this link leads to"
                yield path, Finding(None, message, hint=hint, at=Nth(_LINKS, link.number))


def _usual(places: Counter[str]) -> str | None:
    """Where the words lead on nearly all pages; None where they always do, or never agree."""
    total = places.total()
    place, count = places.most_common(1)[0]
    few = 0 < (total - count) * _MINORITY <= total
    return place if few and total >= _LEAST_PAGES else None


class _Site:
    """The pages, and which of them an address in one means."""

    def __init__(self, pages: Mapping[str, object]) -> None:
        names = [posixpath.normpath(path.replace("\\", "/")) for path in pages]
        self._root = common_folder(names) or ""
        self._files = SiteFiles(names, set())
        self._places: dict[tuple[str, str], str] = {}

    def shown(self, place: str) -> str:
        """A place as short as it can be told."""
        return posixpath.relpath(place, self._root) if place.startswith("/") else place

    def place(self, path: str, address: str) -> str:
        """The page's path, or the address without what makes no difference."""
        if _ABSOLUTE.match(address):
            return _ABSOLUTE.sub("", address).rstrip("/")
        at_root = address.startswith("/")
        folder = self._root if at_root else posixpath.dirname(path.replace("\\", "/"))
        key = folder, address
        if key not in self._places:
            bare, mark, query = address.partition("?")
            asked = asked_path(folder, bare)
            found = self._files.place(asked)
            self._places[key] = (found.shown if found and found.shown else asked) + mark + query
        return self._places[key]
