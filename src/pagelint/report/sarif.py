"""`sarif`: SARIF 2.1.0 (OASIS standard), for code scanning services and editors.

Columns are UTF-16 code units and the log says so: readers disagree on what an unnamed unit means.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from pagelint import __version__
from pagelint.engine.fingerprint import portable
from pagelint.finding import Finding, Region, Severity
from pagelint.report import Reporter
from pagelint.report.cells import one_line
from pagelint.report.elsewhere import NAMED, others, unnamed
from pagelint.report.repeats import Repeats, Told
from pagelint.report.runners import dumps
from pagelint.report.sarif_rules import LEVELS, descriptor
from pagelint.report.uris import location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.defects import Defect
    from pagelint.results import Problem, Report

Document = dict[str, Any]

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT: Final = "pagelint/v1"
DEFECT: Final = "pagelint/defect/v1"
_BASES: Final = {"%SRCROOT%": {"description": {"text": "The folder that pagelint ran in."}}}
_CONTEXT = 100  # code points of the line shown on either side of a finding
_SNIPPET = 1000  # code points: longer regions come without their text


class Sarif(Reporter):
    """One run. Suppressed findings are left out: gates count them as open."""

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
        repeats, repeated = Repeats(report.tally), report.repeated()
        for page in report.pages:
            artifact = location(page.path)
            for told in repeats.told(page):
                result = _result(told, artifact, repeated.get(told.finding.defect))
                yield separator + dumps(result | _of_rule(told.finding.rule, indices))
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


def _of_rule(rule: str, indices: dict[str, int]) -> Document:
    return {"ruleId": rule, "ruleIndex": indices[rule]} if rule in indices else {"ruleId": rule}


def _result(told: Told, artifact: Document, defect: Defect | None) -> Document:
    """A finding; of a defect on several pages the first, the others as related locations."""
    finding = told.finding
    text = f"{finding.message}; {finding.hint}" if finding.hint else finding.message
    place = {"artifactLocation": artifact} | _regions(finding)
    made: Document = {
        "level": LEVELS[told.severity],
        "message": {"text": _plain(text) + (f" ({_linked(defect)})" if defect else "")},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint, DEFECT: finding.defect},
    }
    if defect:
        made["occurrenceCount"] = defect.count
        made["relatedLocations"] = [*_related(defect)]
    if finding.covers:
        made["properties"] = {"covers": list(finding.covers)}
    if told.severity is Severity.UNDECIDED:
        made["kind"] = "open"  # "insufficient information to decide" (3.27.9)
    if finding.fix:
        made["fixes"] = [_fix(finding, artifact)]
    return made


def _related(defect: Defect) -> Iterator[Document]:
    """Its first place on each page but the first; by their ids messages link to them."""
    for number, (path, line, _) in enumerate(defect.places[1:], 1):
        place = {"artifactLocation": location(path), "region": {"startLine": line}}
        yield {"id": number, "physicalLocation": place}


def _linked(defect: Defect) -> str:
    """Where else a defect stands, as embedded links (3.11.6) to related locations."""
    places = enumerate(defect.places[1 : NAMED + 1], 1)
    links = (f"[{_label(path)}:{line}]({number})" for number, (path, line, _) in places)
    return f"also on {others(defect)}: {', '.join(links)}{unnamed(defect)}"


def _label(path: str) -> str:
    """A path as the text of a link, where backslashes and brackets are escaped."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", one_line(portable(path)))


def _regions(finding: Finding) -> Document:
    """Where a finding stands and what stands around it; the first line for the whole page."""
    if finding.span is None:
        return {"region": {"startLine": 1}}
    place = finding.place
    made = {"region": _region(place.region, place.text)}
    before, after = place.before[-_CONTEXT:], place.after[:_CONTEXT]
    if not before and not after:
        return made
    start, end = place.region.utf16
    around = place.region._replace(utf16=(start - _units(before), end + _units(after)))
    return made | {"contextRegion": _region(around, f"{before}{place.text}{after}")}


def _region(region: Region, text: str | None = None) -> Document:
    """Lines and columns, with the text between them where that is given and short enough."""
    made: Document = {
        "startLine": region.line, "startColumn": region.utf16[0],
        "endLine": region.end_line, "endColumn": region.utf16[1],
    }  # fmt: skip
    if text is not None and len(text) <= _SNIPPET:
        made["snippet"] = {"text": text}
    return made


def _units(text: str) -> int:
    """How many UTF-16 code units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fix(finding: Finding, artifact: Document) -> Document:
    edits = finding.fix.edits if finding.fix else ()
    replacements = [
        {"deletedRegion": _region(region), "insertedContent": {"text": edit.text}}
        for edit, region in zip(edits, finding.place.edits, strict=True)
    ]
    change = {"artifactLocation": artifact, "replacements": replacements}
    return {
        "description": {"text": _plain(finding.hint or finding.message)},
        "artifactChanges": [change],
    }


def _plain(text: str) -> str:
    """The message without embedded links (SARIF 3.11.6), which a page's own words could forge."""
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text
