"""A page that no other page of the site links to.

Nobody finds it who does not know its address: the link went with a menu entry, or the page was left
behind when its subject moved. Link to it, or take it off the site.

It takes a site to tell: five pages or more with an index page, nine of ten of which are linked, and
no framework that may make links in the browser. Left out are error pages and those that follow a
form, pages that lead on to another or ask search engines to pass them over, and copies that name
another page's address as theirs.
"""

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pagelint.finding import Finding, Span
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import rule
from pagelint_rules.links.addresses import is_application, links, target
from pagelint_rules.links.references import base_folder, joined
from pagelint_rules.links.site_files import SiteFiles, asked_path, common_folder
from pagelint_rules.structure.documents import document_title, is_stand_in

_OTHERS = "link[rel~=next i][href],link[rel~=alternate i][href],iframe[src],frame[src],form[action]"
_NO_PAGE = pattern(r"(?i)(?!https?:)[a-z][a-z0-9+.-]*:|#|$")
_ABSOLUTE = pattern(r"(?i)(?:https?:)?//")
_INDEX = pattern(r"index\.x?html?")
_UNLINKED = pattern(
    r"(?i)(?:[45]\d\d|50x|error|offline|maintenance|thanks|thank-you|danke|merci|gracias|grazie"
    r"|search|google\w{16}|yandex_\w+)\.x?html?"
)
_LEAST_PAGES = 5
_MOST = 10  # one page in so many is unlinked; where more are, links can't be told
_HINT = "link to it from where readers look for it, or take it off the site"


class Outgoing(NamedTuple):
    """Where a page leads to, and the address that it goes by.

    `title` is where its title stands, None for a page that needs no link. `scripted` tells whether
    a script may make more links.
    """

    targets: frozenset[str]
    canonical: str
    title: Span | None
    scripted: bool


def facts(page: Page) -> Outgoing | None:
    """A page's links to pages; None for a page from the web."""
    if page.url:
        return None
    folder = base_folder(page)
    addresses = {address for _, address in page.once(links)}
    for other in page.select(_OTHERS):
        addresses.update(target(other, name) for name in ("href", "src", "action"))
    pages = {_bare(address) for address in addresses if not _NO_PAGE.match(address)}
    away = {address for address in pages if _ABSOLUTE.match(address)}
    here = {joined(folder, address) for address in pages - away} if folder is not None else set()
    canonical = page.select_one("link[rel=canonical i]")
    title = document_title(page)
    return Outgoing(
        frozenset(away | here),
        _bare(target(canonical)) if canonical else "",
        title.span if title is not None and not is_stand_in(page) else None,
        page.once(is_application),
    )


def _bare(address: str) -> str:
    return address.partition("#")[0].partition("?")[0]


@rule(
    category="links",
    severity="warning",
    since="0.1",
    facts=facts,
    bad=[
        (
            "=== index.html\n<a href=a.html>A</a> <a href=b>B</a> <a href=c/>C</a> <a href=d.html>D"
            "</a> <a href=e.html>E</a> <a href=f.html>F</a> <a href=g.html>G</a>"
            "<a href=h.html>H</a>\n"
            "=== a.html\n<p>A\n=== b.html\n<p>B\n=== c/index.html\n<p>C\n=== d.html\n<p>D\n"
            "=== e.html\n<p>E\n=== f.html\n<p>F\n=== g.html\n<p>G\n=== h.html\n"
            "<p>H\n=== i.html\n⟦<title>⟧Prices of 2019</title>"
            "<a href=i.html>Up</a>\n"
        ),
    ],
    good=[
        (
            "=== index.html\n<title>Farm</title><a href=a.html>A</a> <a href=b/>B</a> "
            "<a href=c>C</a>\n=== a.html\n<title>A</title>\n=== b/index.html\n<title>B</title>\n"
            "=== c.html\n<title>C</title>\n=== 404.html\n<title>Not found</title>\n"
        ),
        (
            "=== index.html\n<title>Farm</title>\n=== a.html\n<title>A</title>\n"
            "=== b.html\n<title>B</title>\n=== c.html\n<title>C</title>\n"
            "=== d.html\n<title>D</title>\n"
        ),
    ],
)
def check(pages: Mapping[str, Outgoing | None], options: None) -> Iterator[tuple[str, Finding]]:
    """Report pages that no other page leads to, where nearly all others are led to."""
    names = {posixpath.normpath(path.replace("\\", "/")): path for path in pages}
    root = _root(names)
    if root is None or any(page is None or page.scripted for page in pages.values()):
        return
    unlinked = set(names) - _linked(pages, names, root)
    lonely = [name for name in sorted(unlinked) if not _is_entrance(name, root)]
    if len(lonely) * _MOST > len(names):
        return
    for name in lonely:
        page = pages[names[name]]
        if page is not None and page.title:
            yield names[name], Finding(page.title, "no other page links to this one", hint=_HINT)


def _root(names: Mapping[str, str]) -> str | None:
    """The folder around all pages, if they look like a site."""
    root = common_folder(names) if len(names) >= _LEAST_PAGES else None
    if root is None:
        return None
    at_root = (posixpath.basename(path) for path in names if posixpath.dirname(path) == root)
    return root if any(map(_INDEX.fullmatch, at_root)) else None


def _is_entrance(name: str, root: str) -> bool:
    """Whether readers come to a page by other ways than a link."""
    folder, file = posixpath.split(name)
    return bool(_UNLINKED.fullmatch(file) or (folder == root and _INDEX.fullmatch(file)))


def _linked(pages: Mapping[str, Outgoing | None], names: Mapping[str, str], root: str) -> set[str]:
    """The pages that others lead to."""
    files = SiteFiles(names, set())
    by_address = {
        _ABSOLUTE.sub("", page.canonical).rstrip("/"): name
        for name, path in names.items()
        if (page := pages[path]) is not None and _ABSOLUTE.match(page.canonical)
    }
    led_to: dict[tuple[str, str], str] = {}
    linked: set[str] = set()
    for name, path in names.items():
        page = pages[path]
        folder = posixpath.dirname(name)
        for address in page.targets if page is not None else ():
            key = ("", address) if address.startswith("/") or ":" in address else (folder, address)
            if key not in led_to:
                led_to[key] = _page_at(address, folder, root, files, by_address)
            if led_to[key] != name:
                linked.add(led_to[key])
    return linked


def _page_at(
    address: str, folder: str, root: str, files: SiteFiles, by_address: Mapping[str, str]
) -> str:
    """The page that an address in a folder means, "" for none of the site."""
    if _ABSOLUTE.match(address):
        return by_address.get(_ABSOLUTE.sub("", address).rstrip("/"), "")
    place = files.place(asked_path(root if address.startswith("/") else folder, address))
    return posixpath.normpath(place.shown) if place is not None and place.shown else ""
