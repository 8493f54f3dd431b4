"""One defect, one finding: what another finding explains is kept for the record, and not shown.

Rules say what they explain. `covers` names rules that may report the same place: a server's message
is no prose in another language. `causes` names rules that may report an element around it: a link
is empty because its image has no alt text. No finding gives way to a milder one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from pagelint.finding import Severity, Span, Suppression, level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pagelint.finding import Finding
    from pagelint.rule import Rule


def fold(findings: Sequence[Finding], rules: Iterable[Rule]) -> None:
    """Suppress the findings of a page that others explain, and name them with those."""
    by_rule: dict[str, list[Finding]] = {}
    for each in findings:
        if each.suppressed is None:
            by_rule.setdefault(each.rule, []).append(each)
    causes: dict[int, Finding] = {}
    for rule in rules:
        if rule.id in by_rule and (rule.covers or rule.causes):
            for covered, cause in _explained(rule, by_rule):
                if id(covered) not in causes and _root(cause, causes) is not covered:
                    causes[id(covered)] = cause
    for each in findings:
        if id(each) in causes:
            root = _root(each, causes)
            each.suppressed = Suppression("config", f"covered by {root.rule}")
            root.covers = tuple(sorted({*root.covers, each.rule}))
        each.extent = None


def _root(finding: Finding, causes: dict[int, Finding]) -> Finding:
    """What explains a finding and is explained by none."""
    while id(finding) in causes:
        finding = causes[id(finding)]
    return finding


def _explained(rule: Rule, by_rule: dict[str, list[Finding]]) -> Iterator[tuple[Finding, Finding]]:
    """Findings of other rules, each with the one of this rule that explains it."""
    for is_doubt in (False, True):
        own = [each for each in by_rule[rule.id] if _is_doubt(each) is is_doubt]
        places = _Places(own)
        for names, find in ((rule.covers, places.over), (rule.causes, places.inside)):
            for each in (each for name in names for each in by_rule.get(name, ())):
                cause = find(each) if _is_doubt(each) is is_doubt else None
                if cause is not None and level(cause).rank <= level(each).rank:
                    yield each, cause


def _is_doubt(finding: Finding) -> bool:
    return level(finding) is Severity.UNDECIDED


class _Places:
    """Where the findings of a rule stand."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._whole = next((each for each in findings if each.span is None), None)
        placed = ((each.span, each) for each in findings if each.span is not None)
        self._placed = sorted(placed, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._placed]
        self._joined = _joined(span for span, _ in self._placed)

    def over(self, other: Finding) -> Finding | None:
        """The first of them where they stand on more than half of another finding's place."""
        span = other.span
        if span is None:
            return self._whole
        first = bisect_right(self._joined, span.start, key=lambda each: each.end)
        past = bisect_left(self._joined, span.end, key=lambda each: each.start)
        shared = [
            min(each.end, span.end) - max(each.start, span.start)
            for each in self._joined[first:past]
        ]
        if 2 * sum(shared) <= span.end - span.start:
            return None
        return self._placed[bisect_left(self._starts, self._joined[first].start)][1]

    def inside(self, other: Finding) -> Finding | None:
        """The first of them inside the element that another finding is about."""
        if other.extent is None:
            return None
        number = bisect_right(self._starts, other.extent.start)
        if number == len(self._placed):
            return None
        span, found = self._placed[number]
        return found if span.end <= other.extent.end else None


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans, those that overlap as one."""
    made: list[Span] = []
    for each in spans:
        if made and each.start < made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, each.end))
        else:
            made.append(each)
    return made
