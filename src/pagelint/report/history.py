"""Earlier reports as JSON: how many findings there were, for a trend."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

_HEAD = 65_536  # characters at the start of a report that hold its summary
_KEY = '"summary":'
_COUNTS = ("pages", "errors", "warnings", "infos")


class Past(NamedTuple):
    """The counts of findings in an earlier report; `name` is its file's without the ending."""

    name: str
    pages: int
    errors: int
    warnings: int
    infos: int


def read_past(file: str) -> Past:
    """The counts of a report in JSON. Raises OSError, and ValueError where it is none.

    pagelint writes the summary first: then no more than that is read.
    """
    with Path(file).open(encoding="utf-8-sig") as text:
        summary = _at_the_start(text.read(_HEAD))
    if summary is None:
        with Path(file).open(encoding="utf-8-sig") as text:
            report = json.load(text)
        summary = report.get("summary") if isinstance(report, dict) else None
    counts = [summary.get(key) for key in _COUNTS] if isinstance(summary, dict) else [None]
    if not all(type(each) is int and each >= 0 for each in counts):
        raise ValueError("no report of pagelint in JSON")
    return Past(Path(file).stem, *counts)


def _at_the_start(head: str) -> Any:
    """The summary, if it stands there whole and before any page."""
    before, key, rest = head.partition(_KEY)
    if not key or '"pages":' in before:
        return None
    try:
        return json.JSONDecoder().raw_decode(rest.lstrip())[0]
    except ValueError:
        return None
