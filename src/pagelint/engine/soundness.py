"""Is a finding what a rule may say? What plugins yield is anything, until it is looked at."""

from __future__ import annotations

from typing import Any

from pagelint.finding import Edit, Finding, Fix, Nth, Said, Severity, Span


class UnsoundFinding(Exception):
    """Something that a rule yielded and no report could show; the message says what."""


def sound(finding: object, length: int) -> Finding:
    """What a rule yielded, as a finding of plain values that the rule can change no more.

    A subclass may not pickle, and may give something else the second time. Raises UnsoundFinding
    unless it is a finding, all of it within a page of `length` characters. A site rule's finding,
    which knows no page, is given `length` -1.
    """
    if not isinstance(finding, Finding):
        raise UnsoundFinding(f"{finding!r:.80} is no finding")
    suggestions = _of("suggestions", finding.suggestions, tuple)
    return Finding(
        _span("span", finding.span, length) if finding.span is not None else None,
        _text("message", finding.message),
        hint=_text("hint", finding.hint),
        severity=_of("severity", finding.severity, Severity | None),
        suggestions=tuple(_text("a suggestion", each) for each in suggestions),
        fix=_fix(finding.fix, length) if finding.fix is not None else None,
        excerpt=_text("excerpt", finding.excerpt),
        selector=_text("selector", finding.selector),
        at=_at(finding.at) if finding.at is not None else None,
        extent=_span("extent", finding.extent, length) if finding.extent is not None else None,
    )


def _fix(fix: object, length: int) -> Fix:
    given = _of("fix", fix, Fix)
    edits = []
    for each in _of("the fix's edits", given.edits, tuple):
        edit = _of("an edit", each, Edit)
        text = _text("an edit's text", edit.text)
        edits.append(Edit(_span("an edit's span", edit.span, length), text))
    return Fix(tuple(edits), safe=bool(given.safe), on_request=bool(given.on_request))


def _at(at: object) -> Nth | Said:
    given = _of("at", at, Nth | Said)
    if isinstance(given, Said):
        return Said(_text("at", given.words))
    if type(given.number) is not int or given.number < 0:
        raise UnsoundFinding(f"at is {given!r:.80}")
    return Nth(_text("at", given.selector), given.number)


def _of(what: str, value: Any, kind: Any) -> Any:
    if not isinstance(value, kind):
        raise UnsoundFinding(f"{what} is {value!r:.80}")
    return value


def _text(what: str, value: object) -> str:
    return value if type(value) is str else str.__str__(_of(what, value, str))


def _span(what: str, value: object, length: int) -> Span:
    if not isinstance(value, Span) or not all(type(each) is int for each in value):
        raise UnsoundFinding(f"{what} is {value!r:.80}")
    start, end = value
    if not 0 <= start <= end or (length >= 0 and end > length):
        raise UnsoundFinding(f"{what} {start}:{end} lies outside the page")
    return Span(start, end)
