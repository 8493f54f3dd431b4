"""Regular expressions that are compiled when they are first used.

The rules of this package have hundreds of them, a page needs a few, and compiling all of them would
take longer than linting a small page does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

_END = 2**62  # beyond the end of any text


class Pattern:
    """Stands in for `re.compile(source, flags)`, as far as these rules use one."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """`re.Pattern.match`."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """`re.Pattern.fullmatch`."""
        return self._compiled.fullmatch(text)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """`re.Pattern.search`."""
        return self._compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """`re.Pattern.finditer`."""
        return self._compiled.finditer(text, start, end)

    def sub(self, replacement: str, text: str) -> str:
        """`re.Pattern.sub`."""
        return self._compiled.sub(replacement, text)
