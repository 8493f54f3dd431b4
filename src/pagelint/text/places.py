"""Where the words of a text stand, in two numbers each: a text may have a million of them."""

from __future__ import annotations

import re
from array import array


class Places:
    """The half-open offsets of all matches of a pattern in a text, by their numbers."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self.starts, self.ends = array("q"), array("q")
        for match in pattern.finditer(text):
            self.starts.append(match.start())
            self.ends.append(match.end())

    def between(self, first: int, last: int) -> list[tuple[int, int]]:
        """Those from one number to before another."""
        return list(zip(self.starts[first:last], self.ends[first:last], strict=True))
