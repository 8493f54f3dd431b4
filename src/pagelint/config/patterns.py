"""Patterns of paths, as in .gitignore: `*` within a name, `**` across folders.

A pattern without a slash (but at its end) matches a name at any depth, another one from the folder
of the configuration on; what matches a folder matches all that lies in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pagelint.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIGNS = re.compile(r"\*\*/|\*+|\?|\[[^\]/]+\]|[^*?\[]+|\[")


def compile_patterns(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """One expression for all the patterns, to `match` a relative path; None where there are none.

    Raises UserError for a pattern that is none.
    """
    sources = [_translate(pattern) for pattern in patterns]
    return re.compile(f"(?:{'|'.join(sources)})(?:/|$)") if sources else None


def _translate(pattern: str) -> str:
    trimmed = pattern.replace("\\", "/").removeprefix("./").rstrip("/")
    anchored = "/" in trimmed
    signs = [sign[0] for sign in _SIGNS.finditer(trimmed.lstrip("/"))]
    if "[" in signs:
        raise UserError(f"{pattern!r} is no pattern of paths: its [ is never closed; [[] means a [")
    body = "".join(map(_part, signs))
    try:
        re.compile(body)
    except re.error:
        raise UserError(f"{pattern!r} is no pattern of paths") from None
    return body if anchored else f"(?:.*/)?{body}"


def _part(sign: str) -> str:
    if sign == "**/":
        return "(?:.*/)?"
    if sign.startswith("*"):
        return "[^/]*"
    if sign == "?":
        return "[^/]"
    if sign.startswith("[") and sign.endswith("]"):
        return "[" + sign[1:-1].replace("\\", "\\\\").replace("[", "\\[").replace("!", "^", 1) + "]"
    return re.escape(sign)
