"""A progress bar on stderr, for a person who has waited a second."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PATIENCE_S = 1.0
_INTERVAL_S = 0.1
_CELLS = 30


def watched(paths: Sequence[str]) -> Iterator[str]:
    """The paths, one by one; shows how far along they are, when it takes long."""
    if not sys.stderr.isatty():
        yield from paths
        return
    due = time.monotonic() + _PATIENCE_S
    shown = False
    try:
        for done, path in enumerate(paths):
            if time.monotonic() >= due:
                due = time.monotonic() + _INTERVAL_S
                shown = True
                _draw(bar(done, len(paths)))
            yield path
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
