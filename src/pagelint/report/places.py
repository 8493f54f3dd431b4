"""Findings in the order of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.finding import Finding, Span

if TYPE_CHECKING:
    from pagelint.results import PageResult

PAGE = Span(0, 0)  # a finding about the whole page stands at its first character


def all_found(page: PageResult) -> list[Finding]:
    """Every finding of a page, suppressed ones too, by offset, then rule."""
    return sorted(page.findings, key=lambda finding: (finding.span or PAGE, finding.rule))


def found(page: PageResult) -> list[Finding]:
    """The findings of a page that count, by offset, then rule."""
    return [each for each in all_found(page) if each.suppressed is None]
