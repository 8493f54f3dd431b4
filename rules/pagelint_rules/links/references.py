"""What a page refers to on its own site: links, and the files that it shows or loads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.html import dom
from pagelint.memory import by_text
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint_rules.links.addresses import (
    LIKELY_PLACEHOLDER,
    PLACEHOLDER,
    is_application,
    is_scripted,
    is_unfilled,
)

REFERENCES = (
    "a[href],area[href],link[rel~=stylesheet i][href],link[rel~=icon i][href],img[src],script[src],"
    "iframe[src],source[src],video[src],audio[src],embed[src],object[data],img[srcset],"
    "source[srcset],video[poster],track[src],input[type=image i][src],"
    "meta[http-equiv=refresh i][content]"
)
# The attributes that hold an address, by element; "src" for all others.
_ATTRIBUTES = {
    "a": ("href",), "area": ("href",), "link": ("href",), "object": ("data",),
    "img": ("src", "srcset"), "source": ("src", "srcset"), "video": ("src", "poster"),
    "meta": ("content",),
}  # fmt: skip
_IN_HEAD = frozenset({"link", "script", "meta"})
# Other places than files: fragments, other sites, schemes, and slips that other rules report.
_NO_FILE = pattern(
    r"(?i)[#?]|//|[a-z][a-z0-9+.-]*:|(?:\.?/)?www\d?\.|https?[/;.]|[^/?#]*@|[^?#]*(?:[\s\\{}<>]|https?:)|$"
)
# Folders in which hosting services make pictures and pages as they are asked for.
_MADE_BY_HOST = pattern(r"/(?:cdn-cgi|_next|_vercel|_nuxt|_ipx|_image|\.netlify|\.well-known)/")
_FOREIGN = pattern(r"(?i)[a-z][a-z0-9+.-]*:|[\\/]{2}")
# HTML standard, 4.2.5.3: what stands before the address, and a quotation mark around it.
_REFRESH = pattern(
    r"(?i)[\t\n\f\r ]*[\d.]+[;,\t\n\f\r ]\s*(?:url\s*=)?\s*([\"']?)(?P<address>[^\"']*)"
)
_SRCSET = pattern(r"[\s,]*(?P<address>\S+)(?P<rest>(?:\([^)]*\)|[^,(])*)")
_MOST_CANDIDATES = 50  # addresses of one srcset


class Reference(NamedTuple):
    """An address in a page, the number of its element, and whether a reader follows it.

    `is_place` says that the page has no more than a fragment, which its base sends elsewhere.
    """

    address: str
    number: int
    is_link: bool
    is_place: bool = False


def references(page: Page) -> Iterator[Reference]:
    """A page's references to files of its site, by addresses as seen from its folder."""
    base = base_folder(page)
    if base is None:
        return
    places = "" if page.once(is_application) else base_path(page) or ""
    for number, node in enumerate(page.document.select(REFERENCES)):
        tag = node.tag
        is_link = tag in ("a", "area", "meta")
        for address in _addresses(node):
            is_place = bool(places) and is_link and address[:1] == "#"
            if not (is_place or _is_file(address)) or page.is_left_out(node) or node in page.copies:
                continue
            if tag not in _IN_HEAD and page.is_hidden(node):
                continue
            if is_place and (address == "#" or is_scripted(page.element(node))):
                continue
            whole = places + address if is_place else joined(base, address)
            yield Reference(whole, number, is_link, is_place)


def base_path(page: Page) -> str | None:
    """The path in a page's base address, "" for none; None for one on another site.

    The first base with an address counts (HTML standard, 2.4.3).
    """
    node = page.document.select_one("base[href]")
    address = (node.attr("href") or "").strip() if node is not None else ""
    if _FOREIGN.match(address) or is_unfilled(address):
        return None
    return address.partition("#")[0].partition("?")[0]


def base_folder(page: Page) -> str | None:
    """What a page's relative addresses are relative to, as seen from the page's own folder.

    That is the folder of the base's path: what stands behind its last slash is the name of a file
    (URL standard, 4.4). None for a base on another site.
    """
    path = base_path(page)
    if path is None:
        return None
    folder, slash, name = path.rpartition("/")
    return folder + slash + (f"{name}/" if name in (".", "..") else "")


def joined(folder: str, address: str) -> str:
    """An address behind a folder, unless it begins at the root."""
    return address if address.startswith("/") else folder + address


def _addresses(node: dom.Element) -> Iterator[str]:
    """The addresses that an element holds."""
    for name in _ATTRIBUTES.get(node.tag, ("src",)):
        value = node.attr(name) or ""
        if not value:
            continue
        if name == "srcset":
            yield from candidates(value)
        elif name == "content":
            match = _REFRESH.match(value)
            yield match["address"].strip() if match else ""
        else:
            yield value.strip()


def candidates(srcset: str) -> Iterator[str]:
    """The addresses in a `srcset` (HTML standard, 4.8.4.3.10)."""
    at = 0
    for _ in range(_MOST_CANDIDATES):
        match = _SRCSET.match(srcset, at)
        if match is None:
            return
        address = match["address"]
        at = match.end("address") if address.endswith(",") else match.end()
        if address.strip(","):
            yield address.rstrip(",")


@by_text
def _is_file(address: str) -> bool:
    """Whether an address may mean a file of the site."""
    if _NO_FILE.match(address) or is_unfilled(address) or _MADE_BY_HOST.match(address):
        return False
    # No stand-in has a slash, a hash, or a dot but in an ellipsis: most addresses need no look.
    if "/" in address or "#" in address or ("." in address and "..." not in address):
        return True
    return not (PLACEHOLDER.fullmatch(address) or LIKELY_PLACEHOLDER.fullmatch(address))
