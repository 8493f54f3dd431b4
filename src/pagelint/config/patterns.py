"""Patterns of paths, as in .gitignore: `*` within a name, `**` across folders.

A pattern without a slash (but at its end) matches a name at any depth, another one from the folder
of the configuration on; what matches a folder matches all that lies in it. Matching takes time in
proportion to the path: what a sign between two fixed parts has taken is never tried again longer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pagelint.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIGNS = re.compile(r"\*+|\?|\[[^\]]+\]|[^*?\[]+|\[")
_IN_SET = re.compile(r"(.)-(.)|(.)", re.DOTALL)
_FOLDERS = "(?:[^/]*/)*?"  # as few as will do
_SIGN = frozenset("*?[")


def compile_patterns(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """One expression for all the patterns, to `match` a relative path; None where there are none.

    Raises UserError for a pattern that is none.
    """
    sources = [translate(pattern) for pattern in patterns]
    return re.compile(f"(?:{'|'.join(sources)})(?:/|\\Z)") if sources else None


def translate(pattern: str) -> str:
    """The source of an expression for a pattern. Raises UserError for a pattern that is none."""
    if pattern.startswith("!"):
        raise UserError(
            f"{pattern!r}: ! does not bring back here what another pattern matches: "
            f"make that one narrower (a name that starts with ! is written ./!)"
        )
    names = _names(pattern)
    parts: list[list[str]] = [[]] if _is_anchored(pattern) else [[], []]  # between any folders
    for name in names[:-1]:
        crosses = name.endswith("**") and not name.endswith("***")
        if name != "**":
            parts[-1].append(_name(name, pattern))
        if crosses:
            parts.append([])
    parts[-1].append(_name(names[-1], pattern))
    head = "".join(f"{name}/" for name in parts[0])
    middle = "".join(f"(?>{_FOLDERS}{'/'.join(part)}/)" for part in parts[1:-1] if part)
    last = "/".join(parts[-1])
    return f"{head}{middle}{_FOLDERS}{last}" if len(parts) > 1 else last


def fixed_name(pattern: str) -> str | None:
    """A name that every path has that the pattern matches; None where there is none such."""
    return next((name for name in _names(pattern) if name and not _SIGN & set(name)), None)


def _trimmed(pattern: str) -> str:
    return pattern.replace("\\", "/").removeprefix("./").rstrip("/")


def _is_anchored(pattern: str) -> bool:
    return "/" in _trimmed(pattern)


def _names(pattern: str) -> list[str]:
    return _trimmed(pattern).lstrip("/").split("/")


def _name(name: str, pattern: str) -> str:
    """The source for one name: of its fixed parts each the first that fits, but the last one."""
    parts = [""]
    for sign in map(str, _SIGNS.findall(name)):
        if sign.startswith("*"):
            parts.append("")
        else:
            parts[-1] += _one(sign, pattern)
    first, *others = parts
    if not others:
        return first
    middle = "".join(f"(?>[^/]*?{part})" for part in others[:-1])
    return f"{first}{middle}[^/]*{others[-1]}"


def _one(sign: str, pattern: str) -> str:
    if sign == "?":
        return "[^/]"
    if sign == "[":
        raise UserError(f"{pattern!r} is no pattern of paths: its [ is never closed; [[] means a [")
    return _set(sign[1:-1], pattern) if sign.startswith("[") else re.escape(sign)


def _set(inside: str, pattern: str) -> str:
    is_negated = inside[0] in "!^"
    ranges = _IN_SET.findall(inside[is_negated:])
    if not ranges or any(first > last for first, last, _ in ranges):
        raise UserError(f"{pattern!r} is no pattern of paths")
    items = (
        re.escape(one) if one else f"{re.escape(first)}-{re.escape(last)}"
        for first, last, one in ranges
    )
    return f"[{'^/' if is_negated else ''}{''.join(items)}]"


class PatternIndex:
    """Which of many lists of patterns match a path: only those are tried that may.

    A pattern with a name without signs is looked up by that name.
    """

    def __init__(self, lists: Sequence[Sequence[str]]) -> None:
        self._by_name: dict[str | None, list[tuple[int, str]]] = {}
        self._compiled: dict[str, re.Pattern[str] | None] = {}
        for number, patterns in enumerate(lists):
            for pattern in patterns:
                self._by_name.setdefault(fixed_name(pattern), []).append((number, pattern))

    def matching(self, relative: str) -> list[int]:
        """The numbers of the lists of which a pattern matches, in rising order."""
        return sorted({
            number
            for name in {None, *relative.split("/")}
            for number, pattern in self._by_name.get(name, ())
            if self._matches(pattern, relative)
        })  # fmt: skip

    def _matches(self, pattern: str, relative: str) -> bool:
        if pattern not in self._compiled:
            self._compiled[pattern] = compile_patterns([pattern])
        compiled = self._compiled[pattern]
        return compiled is not None and compiled.match(relative) is not None
