"""Text as a browser may show it: what would hide, or turn the text around it, as an escape.

Markup is no danger here: the template escapes it, and the script makes text nodes only. What
remains are characters that nobody sees and that change what others look like (Unicode Technical
Report 36). Joiners and selectors within emoji and letters stay: browsers draw them right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.patterns import pattern

if TYPE_CHECKING:
    import re

_UNSEEN = (
    "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"  # controls
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u206f"  # direction marks
    "\\xad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u2028\\u2029\\u2060-\\u2065\\u3164"
    "\\ufeff\\uffa0\\ufff0-\\ufffb\\U000e0000-\\U000e00ff"  # blanks without a width, tags
    "\\ud800-\\udfff\\ufffe\\uffff"  # no characters at all
)
_IN_SOURCE = pattern(f"[{_UNSEEN}]")
_IN_LINE = pattern(f"[{_UNSEEN}\\t\\n]")
_LINE_END = pattern(r"\r\n?")


def visible(text: str) -> str:
    """The text in one line; line ends and tabs are shown as escapes, too."""
    if text.isascii() and text.isprintable():
        return text
    return _IN_LINE.sub(_escape, text)


def visible_source(text: str) -> str:
    """The text with its lines (each ends in LF) and its tabs."""
    if text.isascii() and text.isprintable():
        return text
    return _IN_SOURCE.sub(_escape, _LINE_END.sub("\n", text))


def _escape(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode()
