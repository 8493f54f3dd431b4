"""Text that style sheets put before and after elements. CSS Generated Content 3, 2.

Loaded only where an element would have no name without it, since style sheets are dear.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pagelint.patterns import pattern
from pagelint.styles.conditions import holds
from pagelint.styles.selectors import parse_selector
from pagelint.styles.sources import sources
from pagelint.styles.syntax import Condition, parse_declarations, split_list

if TYPE_CHECKING:
    from re import Match

    from pagelint.html import dom
    from pagelint.page.page import Page
    from pagelint.styles.sheets import StyleSheet

_WRITES = pattern(r"(?i)content\s*:\s*(?!none|normal|unset|inherit|initial)[^;}\s]")
_PIECE = pattern(
    r"""(?is)"(?P<double>(?:[^"\\]|\\.)*+)"|'(?P<single>(?:[^'\\]|\\.)*+)'"""
    r"|attr\(\s*+(?P<attribute>[\w-]++)[^)]*+\)?|(?P<counter>counters?)\(|url\([^)]*+\)?|(?P<slash>/)"
)
_ESCAPE = pattern(r"(?s)\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
_MUTE = frozenset({"Co", "Cn", "Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})  # icons and white space


_MOST_TRIES = 200_000  # of writers on elements of a page


class _Writer(NamedTuple):
    """A selector whose `::before` or `::after` may have text, and the `content` that says which.

    What matches it has its `key`: a class, an id, a type, or "*" (see `Selector`).
    """

    key: str
    selector: str
    content: str
    is_icon: bool
    conditions: tuple[Condition, ...]


def is_written_by_sheet(page: Page, node: dom.Element) -> bool:
    """Whether a sheet puts text, not just an icon, into an element itself.

    So it is said, too, once a page has more of such rules and elements than can be tried.
    """
    return page.once(_Writers).write_to(node)


def is_drawn_by_sheet(page: Page, node: dom.Element) -> bool:
    """Whether a sheet puts anything into an element itself, an icon perhaps."""
    return page.once(_Writers).draw_in(node)


class _Writers:
    """The writers of a page's sheets by the names that an element must have."""

    def __init__(self, page: Page) -> None:
        screen = page.screen
        self._texts: dict[str, dict[tuple[str, str], None]] = {}
        self._icons: dict[str, dict[tuple[str, str], None]] = {}
        self._left = _MOST_TRIES
        for part in page.once(sources, screen).parts:
            for each in (
                part.sheet.once(_writers) if holds(part.conditions, screen) is not False else ()
            ):
                if holds(each.conditions, screen) is not False:
                    found = self._icons if each.is_icon else self._texts
                    found.setdefault(each.key.lower(), {})[each.selector, each.content] = None

    def write_to(self, node: dom.Element) -> bool:
        """Whether one of them writes text into an element."""
        return any(_is_text(content, node) for content in self._contents(node, self._texts))

    def draw_in(self, node: dom.Element) -> bool:
        """Whether one of them puts an icon into an element."""
        return any(self._contents(node, self._icons))

    def _contents(
        self, node: dom.Element, writers: Mapping[str, dict[tuple[str, str], None]]
    ) -> Iterator[str]:
        """What is written into an element; more than can be tried counts as a letter."""
        names = [f".{name}" for name in (node.attr("class") or "").split()]
        for name in ("*", node.tag, f"#{node.attr('id')}", *names):
            for selector, content in writers.get(name.lower(), ()):
                self._left -= 1
                if self._left < 0:
                    yield '"x"'
                    return
                if _matches(node, selector):
                    yield content


def _matches(node: dom.Element, selector: str) -> bool:
    """Whether a selector matches; one that is invalid matches nothing (Selectors 4, 4.1)."""
    try:
        return bool(node.matches(selector))
    except ValueError:
        return False


def _writers(sheet: StyleSheet) -> tuple[_Writer, ...]:
    """The writers of a sheet."""
    if not _WRITES.search(sheet.text):
        return ()
    found: list[_Writer] = []
    for rule in sheet.parsed.rules:
        declared = parse_declarations(rule.body) if "content" in rule.body else ()
        contents = [value for name, value, _important in declared if name == "content"]
        if not contents or not _WRITES.match(f"content:{contents[-1]}"):
            continue
        is_icon = not ("attr(" in contents[-1].lower() or _is_text(contents[-1], None))
        found += (
            _Writer(each.key, each.text, contents[-1], is_icon, rule.conditions)
            for each in map(parse_selector, split_list(rule.selectors))
            if each is not None and each.pseudo in ("before", "after")
        )
    return tuple(found)


def _is_text(value: str, node: dom.Element | None) -> bool:
    """Whether a value of `content` is told; what stands behind a slash is told in its stead."""
    text = ""
    for piece in _PIECE.finditer(value):
        if piece["slash"]:
            text = ""
        elif piece["counter"]:
            text += "1"
        elif piece["attribute"]:
            text += (node.attr(piece["attribute"].lower()) if node else None) or ""
        else:
            text += _ESCAPE.sub(_unescaped, piece["double"] or piece["single"] or "")
    return any(unicodedata.category(each) not in _MUTE for each in text)


def _unescaped(escape: Match[str]) -> str:
    code, plain = escape[1], escape[2]
    if not code:
        return str(plain)
    number = int(code, 16)
    return chr(number) if 0 < number < 0x110000 else "\ufffd"
