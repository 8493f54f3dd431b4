"""Gives findings what reports show of the page: lines, columns, the words around, an identity."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from pagelint.engine.fingerprint import identities
from pagelint.finding import AROUND, Place, Region

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pagelint.finding import Finding, Fix, Span
    from pagelint.html.source import Source


def place(path: str, source: Source, findings: Sequence[Finding]) -> None:
    """Fill in `place` and `identity` of a page's findings, given in page order."""
    for finding, identity in zip(findings, identities(path, source, findings), strict=True):
        finding.identity = identity
        if finding.span is not None:
            finding.place = _place(source, finding.span, finding.fix)


def _place(source: Source, span: Span, fix: Fix | None) -> Place:
    start, end = span
    starts, text = source.line_starts, source.text
    first, last = starts[bisect_right(starts, start) - 1], _line_end(source, span)
    shown = min(start, _content_end(text, first, start))
    return Place(
        _region(source, span),
        text[start:end],
        text[max(first, shown - AROUND) : shown],
        text[end : min(last, end + AROUND)],
        (shown - AROUND > first, end + AROUND < last),
        tuple(_region(source, edit.span) for edit in fix.edits) if fix else (),
    )


def _line_end(source: Source, span: Span) -> int:
    """Where the line ends, without its line end, that holds a span's last character."""
    starts, text = source.line_starts, source.text
    following = bisect_left(starts, max(span.end, span.start + 1))
    last = starts[following] if following < len(starts) else len(text)
    while last > span.end and text[last - 1] in "\r\n":
        last -= 1
    return last


def _content_end(text: str, first: int, at: int) -> int:
    """Where a line's content ends that begins at `first`, if that is before `at`."""
    while at > first and text[at - 1] in "\r\n":
        at -= 1
    return at


def _region(source: Source, span: Span) -> Region:
    start, end = source.position(span.start), source.position(span.end)
    return Region(*start, *end, (source.utf16_column(span.start), source.utf16_column(span.end)))
