"""A finding's identity across edits: the same defect keeps its fingerprint when lines move.

It is a hash of the rule, the page's path, the text of the finding and what stands around it, both
without white space so that reformatting a page changes nothing, and which of several equal ones it
is.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pagelint.finding import Finding, Span
    from pagelint.html.source import Source

AROUND = 16  # characters on either side that belong to a finding's identity
_REACH = 200  # characters searched for them, white space included
_TEXT = 1000  # characters of the finding's own text that count


def identities(path: str, source: Source, findings: Iterable[Finding]) -> list[str]:
    """What the fingerprint of each finding of a page, given in page order, is made of."""
    seen: Counter[tuple[str, ...]] = Counter()
    place = portable(path)
    made = []
    for finding in findings:
        parts = (finding.rule, *_texts(source, finding.span))
        made.append("\0".join((place, *parts, str(seen[parts]))))
        seen[parts] += 1
    return made


def portable(path: str) -> str:
    """The path with slashes, relative to the working folder where it lies inside it."""
    if "://" in path:
        return path
    plain = Path(path)
    here = Path.cwd()
    return (plain.relative_to(here) if plain.is_relative_to(here) else plain).as_posix()


def _texts(source: Source, span: Span | None) -> tuple[str, ...]:
    """What a span says, what stands before it and what behind."""
    if span is None:
        return ()
    text, (start, end) = source.text, span
    before = _squeezed(text[max(0, start - _REACH) : start])
    own = _squeezed(text[start : min(end, start + _TEXT)])
    return own, before[-AROUND:], _squeezed(text[end : end + _REACH])[:AROUND]


def _squeezed(text: str) -> str:
    return "".join(text.split())
