"""`sarif`: SARIF 2.1.0 (OASIS standard), for code scanning services and editors.

Columns are UTF-16 code units and the log says so: readers disagree on what an unnamed unit means.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from json import dumps
from typing import TYPE_CHECKING, Any, Final

from pagelint import __version__
from pagelint.engine.fingerprint import fingerprints
from pagelint.finding import Finding, Severity, Span, Suppression
from pagelint.report import Reporter
from pagelint.report.places import all_placed
from pagelint.report.sarif_rules import LEVELS, descriptor
from pagelint.report.uris import location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.html.source import Source
    from pagelint.report.places import Placed
    from pagelint.results import PageResult, Problem, Report

Document = dict[str, Any]

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT: Final = "pagelint/v1"
_BASES: Final = {"%SRCROOT%": {"description": {"text": "The folder that pagelint ran in."}}}
_CONTEXT = 100  # code points of the line shown on either side of a finding
_SNIPPET = 1000  # code points: longer regions come without their text
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Sarif(Reporter):
    """One run. Suppressed findings are results with suppressions, as the standard wants them."""

    def chunks(self, report: Report) -> Iterator[str]:
        indices = {rule: index for index, rule in enumerate(self.rules)}
        driver = {
            "name": "pagelint",
            "version": __version__,
            "informationUri": "https://github.com/pagelint/pagelint",
            "rules": [descriptor(rule) for rule in self.rules.values()],
        }
        yield f'{{"$schema": "{SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n'
        yield f'"tool": {dumps({"driver": driver})},\n'
        yield '"columnKind": "utf16CodeUnits",\n'
        yield f'"originalUriBaseIds": {dumps(_BASES)},\n'
        yield f'"invocations": [{dumps(_invocation(report.problems))}],\n"results": ['
        separator = "\n"
        for page in report.pages:
            for result in _results(page, indices):
                yield separator + dumps(result)
                separator = ",\n"
        yield "]}]}\n"


def _invocation(problems: list[Problem]) -> Document:
    """How the run went, by what pagelint itself could not do."""
    notifications = [_notification(each) for each in problems]
    return {"executionSuccessful": not problems, "toolExecutionNotifications": notifications}


def _notification(problem: Problem) -> Document:
    made: Document = {"level": "error", "message": {"text": problem.message}}
    if problem.path:
        made["locations"] = [{"physicalLocation": {"artifactLocation": location(problem.path)}}]
    return made


def _results(page: PageResult, indices: dict[str, int]) -> Iterator[Document]:
    artifact = location(page.path)
    regions = Regions(page.source)
    found = all_placed(page)
    prints = fingerprints(page.path, page.source, [each.finding for each in found])
    for each, print_ in zip(found, prints, strict=True):
        yield _result(each, artifact, regions, print_) | _of_rule(each.finding.rule, indices)


def _of_rule(rule: str, indices: dict[str, int]) -> Document:
    return {"ruleId": rule, "ruleIndex": indices[rule]} if rule in indices else {"ruleId": rule}


def _result(each: Placed, artifact: Document, regions: Regions, print_: str) -> Document:
    finding = each.finding
    text = f"{finding.message}; {finding.hint}" if finding.hint else finding.message
    place = {"artifactLocation": artifact} | _regions(finding.span, regions)
    made: Document = {
        "level": LEVELS[each.severity],
        "message": {"text": _plain(text)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: print_},
    }
    if each.severity is Severity.UNDECIDED:
        made["kind"] = "open"  # "insufficient information to decide" (3.27.9)
    if finding.suppressed:
        made["suppressions"] = [_suppression(finding.suppressed)]
    if finding.fix:
        made["fixes"] = [_fix(finding, artifact, regions)]
    return made


def _regions(span: Span | None, regions: Regions) -> Document:
    """Where a finding stands and what stands around it; the first line for the whole page."""
    if span is None:
        return {"region": {"startLine": 1}}
    around = regions.around(span)
    made = {"region": regions.region(span, snippet=True)}
    return (
        made if around == span else made | {"contextRegion": regions.region(around, snippet=True)}
    )


def _suppression(suppressed: Suppression) -> Document:
    inside = suppressed.by in ("comment", "attribute")
    made = {"kind": "inSource" if inside else "external"}
    return made | {"justification": suppressed.reason} if suppressed.reason else made


def _fix(finding: Finding, artifact: Document, regions: Regions) -> Document:
    fix = finding.fix
    edits = fix.edits if fix else ()
    replacements = [
        {"deletedRegion": regions.region(edit.span), "insertedContent": {"text": edit.text}}
        for edit in edits
    ]
    change = {"artifactLocation": artifact, "replacements": replacements}
    return {
        "description": {"text": _plain(finding.hint or finding.message)},
        "artifactChanges": [change],
    }


def _plain(text: str) -> str:
    """The message without embedded links (SARIF 3.11.6), which a page's own words could forge."""
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text


class Regions:
    """Spans of a page as SARIF regions."""

    def __init__(self, source: Source) -> None:
        self._source = source
        text = source.text
        self._astral = [] if text.isascii() else [m.start() for m in _ASTRAL.finditer(text)]

    def region(self, span: Span, *, snippet: bool = False) -> Document:
        """Lines and columns of a span, with its text where that is wanted and short enough."""
        (start_line, start), (end_line, end) = map(self._utf16, span)
        made: Document = {
            "startLine": start_line, "startColumn": start, "endLine": end_line, "endColumn": end,
        }  # fmt: skip
        if snippet and span.end - span.start <= _SNIPPET:
            made["snippet"] = {"text": self._source.text[span.start : span.end]}
        return made

    def around(self, span: Span) -> Span:
        """The span with what stands on its lines, cropped."""
        starts, text = self._source.line_starts, self._source.text
        first = starts[bisect_right(starts, span.start) - 1]
        following = bisect_left(starts, max(span.end, span.start + 1))
        last = starts[following] if following < len(starts) else len(text)
        while last > span.end and text[last - 1] in "\r\n":
            last -= 1
        return Span(max(first, span.start - _CONTEXT), min(last, span.end + _CONTEXT))

    def _utf16(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; a character beyond the BMP fills two columns."""
        line, column = self._source.position(offset)
        pairs = bisect_left(self._astral, offset) - bisect_left(self._astral, offset - column + 1)
        return line, column + pairs
