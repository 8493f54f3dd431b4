"""Where a page's style sheets come from: `<style>`, `<link>`, `@import`; never the network."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes, urljoin, urlsplit

from pagelint.page.files import is_inside, read_beside
from pagelint.patterns import pattern
from pagelint.screen import Screen
from pagelint.styles.conditions import holds, media_holds
from pagelint.styles.sheets import StyleSheet, sheet_of
from pagelint.styles.syntax import Condition, Layer, split_list

if TYPE_CHECKING:
    from pagelint.html import dom
    from pagelint.page.page import Page

_EMPTY = "data:,"
_DEEPEST_IMPORT = 8
_MOST_IMPORTS = 1_000  # of a page, those of imported sheets included
_ADDRESS = pattern(r"(?:url\(\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\s\"')]+))\s*\)?", flags=2)
_IMPORT_LAYER = pattern(r"layer(?:\(([^)]*)\))?(?:\s+|\Z)", flags=2)
_IMPORT_SUPPORTS = pattern(r"supports\(", flags=2)


class Part(NamedTuple):
    """One sheet in the cascade's order, and what holds for all of it.

    `tree`: the number of the node tree that it is for, as `Page.tree_of`.
    """

    sheet: StyleSheet
    conditions: tuple[Condition, ...] = ()
    layer: tuple[str, ...] = ()
    tree: int = 0


class Lost(NamedTuple):
    """A sheet that applies and can't be had, and the element that asks for it."""

    node: dom.Element
    address: str


class Sources(NamedTuple):
    """A page's sheets in order, and those that are missing."""

    parts: tuple[Part, ...]
    missing: tuple[Lost, ...]


def sources(page: Page, screen: Screen) -> Sources:
    """All author sheets that may apply on a screen; for `Page.once`."""
    base = _base(page)
    parts: list[Part] = []
    missing: list[Lost] = []
    imports = _Imports(page, screen)
    chosen = ""  # the title of the set of sheets that applies (CSSOM 1, 6.2)
    for node in page.document.select("style,link[rel][href]"):
        is_style = node.tag == "style"
        if node.closest("template,noscript" if is_style else "template,noscript,svg"):
            continue
        if not (_is_css(node) if is_style else _is_sheet(node)):
            continue
        title = (node.attr("title") or "").strip()
        if title and title != (chosen := chosen or title):
            continue
        address = base if is_style else joined(base, (node.attr("href") or "").strip())
        text: str | None = node.text
        if not is_style:
            text = load(page, address) if media_holds(_media(node), screen) else ""
        if text is None:
            missing.append(Lost(node, address))
        conditions = (("media", _media(node)),) if _media(node) else ()
        for part in imports.sheet(text, conditions, (), (address,)) if text else ():
            if isinstance(part, str):
                missing.append(Lost(node, part))
            else:
                parts.append(part._replace(tree=page.tree_of(node)))
    return Sources(tuple(parts), tuple(missing))


def _base(page: Page) -> str:
    node = page.document.select_one("base[href]")
    return (node.attr("href") or "").strip() if node is not None else ""


def _is_css(node: dom.Element) -> bool:
    kind = (node.attr("type") or "").strip().lower()
    return kind in ("", "text/css") and node.namespace.name == "HTML"


def _is_sheet(node: dom.Element) -> bool:
    """Whether a link brings a sheet that applies, now or as soon as a script lets it."""
    kinds = (node.attr("rel") or "").lower().split()
    late = "preload" in kinds and "stylesheet" in (node.attr("onload") or "").lower()
    if "alternate" in kinds or node.attr("disabled") is not None:
        return False
    kind = (node.attr("type") or "").partition(";")[0].strip().lower()
    return ("stylesheet" in kinds or late) and kind in ("", "text/css")


def _media(node: dom.Element) -> str:
    """The media that a sheet is for; `media=print onload=…` is a trick to load it later."""
    if node.attr("onload") is not None:
        return ""
    return (node.attr("media") or "").strip()


class _Imports:
    """Sheets after those that they import, so many as a page may have."""

    def __init__(self, page: Page, screen: Screen) -> None:
        self._page = page
        self._screen = screen
        self._left = _MOST_IMPORTS

    def sheet(
        self,
        text: str,
        conditions: tuple[Condition, ...],
        layer: tuple[str, ...],
        way: tuple[str, ...],
    ) -> Iterator[Part | str]:
        """A sheet after those that it imports; of one that can't be had, the address.

        `way`: the addresses of the sheets that lead here, its own last. None of them is imported
        again, as browsers do it.
        """
        sheet = sheet_of(text)
        for each in sheet.imports:
            if each.layers:
                statement = _statement(sheet.parsed.layers[: each.layers])
                yield Part(sheet_of(statement), conditions, layer)
            match = _ADDRESS.match(each.prelude)
            if match is None:
                continue
            own, inner = _import_terms(each.prelude[match.end() :].strip(), conditions, layer)
            if holds(own, self._screen) is False:
                continue
            target = joined(way[-1], match[1] or match[2] or match[3] or "")
            if target in way:
                continue
            imported = self._load(target, len(way))
            if imported is None:
                yield target
            else:
                yield from self.sheet(imported, own, inner, (*way, target))
        yield Part(sheet, conditions, layer)

    def _load(self, address: str, depth: int) -> str | None:
        self._left -= 1
        return load(self._page, address) if depth <= _DEEPEST_IMPORT and self._left >= 0 else None


def _statement(layers: list[Layer]) -> str:
    """The layers named before an import, whose order counts before its own."""
    return f"@layer {','.join('.'.join(each.name) for each in layers)};"


def joined(base: str, address: str) -> str:
    """An address as seen from another; unlike urljoin's, a relative one may start with `..`.

    What is no address leads to an empty sheet: browsers fetch nothing for it, and as a base it
    counts for nothing (HTML standard, 4.2.3 and 4.6.7).
    """
    if not _is_address(base):
        base = ""
    if not _is_address(address):
        return _EMPTY
    parts = urlsplit(base)
    if parts.scheme or parts.netloc or urlsplit(address).scheme or address.startswith("/"):
        whole = urljoin(base, address)
        return whole if _is_address(whole) else _EMPTY
    return posixpath.join(posixpath.dirname(parts.path), address)


def _is_address(text: str) -> bool:
    """Whether a text can be taken apart; a bracket in a host that is none can't, for one."""
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def _import_terms(
    rest: str, conditions: tuple[Condition, ...], layer: tuple[str, ...]
) -> tuple[tuple[Condition, ...], tuple[str, ...]]:
    """What an import's `layer`, `supports()` and media add."""
    match = _IMPORT_LAYER.match(rest)
    if match:
        layer = (*layer, *(match[1] or "\0import").strip().split("."))
        rest = rest[match.end() :].strip()
    if _IMPORT_SUPPORTS.match(rest):
        first = split_list(rest, " ")[0]
        conditions = (*conditions, ("supports", first[len("supports") :]))
        rest = rest[len(first) :].strip()
    return ((*conditions, ("media", rest)) if rest else conditions), layer


# Reading


def load(page: Page, address: str) -> str | None:
    """The text of a sheet in a file beside the page; None for one that isn't there.

    A page that was fetched has no files beside it.
    """
    if not _is_address(address):
        return None
    parts = urlsplit(address)
    if parts.scheme == "data":
        return _data(address)
    if parts.scheme not in ("", "file") or parts.netloc or page.url or not page.path:
        return None
    name = unquote_to_bytes(parts.path).decode("utf-8", "replace")
    if not name or "\0" in name:
        return None
    if parts.scheme:
        return read_beside(page, name)
    folder = os.path.dirname(page.path)  # noqa: PTH120 - a page is called what the user called it
    if not name.startswith("/"):
        return read_beside(page, os.path.join(folder, name))  # noqa: PTH118
    while True:
        text = read_beside(page, os.path.join(folder, name.lstrip("/")))  # noqa: PTH118
        above = os.path.dirname(folder)  # noqa: PTH120
        if text is not None or above == folder or not is_inside(page.root, above or "."):
            return text
        folder = above


def _data(address: str) -> str | None:
    head, comma, body = address.partition(",")
    if not comma:
        return None
    data = unquote_to_bytes(body)
    if head.lower().endswith(";base64"):
        from base64 import b64decode

        try:
            data = b64decode(data)
        except ValueError:
            return None
    return data.decode("utf-8", "replace")
