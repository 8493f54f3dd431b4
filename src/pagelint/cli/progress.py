"""A progress bar on stderr, for a person who has waited a second."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

_PATIENCE_S = 1.0
_INTERVAL_S = 0.1
_CELLS = 30


def watched(results: Iterable[T], total: int) -> Iterator[T]:
    """The results, one by one; between them shows how far along they are, when it takes long."""
    if not sys.stderr.isatty():
        yield from results
        return
    due = time.monotonic() + _PATIENCE_S
    shown = ""
    try:
        for done, result in enumerate(results, 1):
            if shown:
                _draw("")  # what is said of the page may go to the same terminal
            yield result
            if time.monotonic() >= due:
                due = time.monotonic() + _INTERVAL_S
                shown = bar(min(done, total), total)
            if shown:
                _draw(shown)
    finally:
        if shown:
            _draw("")


def bar(done: int, total: int) -> str:
    """A bar and the count: `[####    ] 120 of 300 pages`."""
    filled = _CELLS * done // total
    return f"[{'#' * filled:<{_CELLS}}] {done} of {total} pages"


def _draw(text: str) -> None:
    sys.stderr.write(f"\r\x1b[K{text}")
    sys.stderr.flush()
