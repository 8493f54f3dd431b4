"""Findings with what every reporter needs of them: their order, lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.finding import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pagelint.html.source import Position
    from pagelint.results import PageResult

PAGE = Span(0, 0)


class Placed(NamedTuple):
    """A finding and where it stands; one about the whole page stands at its first character."""

    finding: Finding
    severity: Severity
    span: Span
    start: Position
    end: Position


def all_placed(page: PageResult) -> list[Placed]:
    """Every finding of a page, suppressed ones too, by offset, then rule."""
    ordered = sorted(page.findings, key=lambda finding: (finding.span or PAGE, finding.rule))
    return [_placed(page, finding) for finding in ordered]


def placed(page: PageResult) -> list[Placed]:
    """The findings of a page that count, by offset, then rule."""
    return [each for each in all_placed(page) if each.finding.suppressed is None]


def fixable(found: Iterable[Finding]) -> int:
    """How many findings count and have a fix that needs no second look."""
    return sum(each.suppressed is None and each.fix is not None and each.fix.safe for each in found)


def _placed(page: PageResult, finding: Finding) -> Placed:
    span = finding.span or PAGE
    # The linter gives every finding a severity; one made by hand may lack it.
    severity = finding.severity or Severity.WARNING
    position = page.source.position
    return Placed(finding, severity, span, position(span.start), position(span.end))
