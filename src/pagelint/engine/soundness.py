"""Is a finding what a rule may say? What plugins yield is anything, until it is looked at."""

from __future__ import annotations

from typing import Any

from pagelint.finding import Edit, Finding, Fix, Nth, Severity, Span


class UnsoundFinding(Exception):
    """Something that a rule yielded and no report could show; the message says what."""


def demand_sound(finding: object, length: int) -> None:
    """Raise UnsoundFinding unless it is a finding, all of it within a page of `length` characters.

    A site rule's finding, which knows no page, is given `length` -1.
    """
    if not isinstance(finding, Finding):
        raise UnsoundFinding(f"{finding!r:.80} is no finding")
    for name in ("message", "hint", "excerpt", "selector"):
        _demand(name, getattr(finding, name), str)
    _demand("severity", finding.severity, Severity | None)
    _demand("at", finding.at, Nth | None)
    _demand("suggestions", finding.suggestions, tuple)
    for each in finding.suggestions:
        _demand("a suggestion", each, str)
    if finding.span is not None:
        _demand_span("span", finding.span, length)
    _demand("fix", finding.fix, Fix | None)
    if finding.fix is not None:
        _demand("the fix's edits", finding.fix.edits, tuple)
        for edit in finding.fix.edits:
            _demand("an edit", edit, Edit)
            _demand("an edit's text", edit.text, str)
            _demand_span("an edit's span", edit.span, length)


def _demand(what: str, value: object, kind: Any) -> None:
    if not isinstance(value, kind):
        raise UnsoundFinding(f"{what} is {value!r:.80}")


def _demand_span(what: str, span: object, length: int) -> None:
    if not isinstance(span, Span) or not all(type(each) is int for each in span):
        raise UnsoundFinding(f"{what} is {span!r:.80}")
    if not 0 <= span.start <= span.end or (length >= 0 and span.end > length):
        raise UnsoundFinding(f"{what} {span.start}:{span.end} lies outside the page")
