"""Text that style sheets put before and after elements. CSS Generated Content 3, 2.

Loaded only where an element would have no name without it, since style sheets are dear.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pagelint.page.styles.cascade import styles_of
from pagelint.page.styles.conditions import Screen
from pagelint.page.styles.sources import sources
from pagelint.page.styles.syntax import parse_declarations
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from re import Match

    from pagelint.page import dom
    from pagelint.page.page import Page

_WRITES = pattern(r"(?i)content\s*:\s*(?!none|normal|unset|inherit|initial)[^;}\s]")
_PIECE = pattern(
    r"""(?is)"(?P<double>(?:[^"\\]|\\.)*+)"|'(?P<single>(?:[^'\\]|\\.)*+)'"""
    r"|attr\(\s*(?P<attribute>[\w-]+)[^)]*\)|(?P<counter>counters?)\(|url\([^)]*\)|(?P<slash>/)"
)
_ESCAPE = pattern(r"(?s)\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
_MUTE = frozenset({"Co", "Cn", "Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})  # icons and white space


def is_written_by_sheet(page: Page, node: dom.Element) -> bool:
    """Whether a sheet puts text, not just an icon, into an element itself."""
    if not page.once(_writes_text):
        return False
    for body in styles_of(page).generated_by(node):
        for name, value, _important in parse_declarations(body):
            if name == "content" and _is_text(value, node):
                return True
    return False


def _writes_text(page: Page) -> bool:
    return any(_WRITES.search(part.text) for part in page.once(sources, Screen()).parts)


def _is_text(value: str, node: dom.Element) -> bool:
    """Whether a value of `content` is told; what stands behind a slash is told in its stead."""
    text = ""
    for piece in _PIECE.finditer(value):
        if piece["slash"]:
            text = ""
        elif piece["counter"]:
            text += "1"
        elif piece["attribute"]:
            text += node.attr(piece["attribute"].lower()) or ""
        else:
            text += _ESCAPE.sub(_unescaped, piece["double"] or piece["single"] or "")
    return any(unicodedata.category(each) not in _MUTE for each in text)


def _unescaped(escape: Match[str]) -> str:
    code, plain = escape[1], escape[2]
    if not code:
        return str(plain)
    number = int(code, 16)
    return chr(number) if 0 < number < 0x110000 else "\ufffd"
