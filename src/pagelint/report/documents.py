"""Pages and findings as JSON-ready mappings, by the contract in `report.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pagelint.finding import level
from pagelint.report.places import PAGE, all_found

if TYPE_CHECKING:
    from collections.abc import Callable

    from pagelint.defects import Defect
    from pagelint.finding import Finding, Fix, Suppression
    from pagelint.results import PageResult

Document = dict[str, Any]


def page_document(page: PageResult, url: Callable[[str], str]) -> Document:
    """A page with its scores and all its findings; `url` tells where a rule is explained."""
    return {
        "path": page.path,
        "url": page.url,
        "title": page.title,
        "language": page.language,
        "readability": page.readability,
        "findings": finding_documents(page, url),
    }


def finding_documents(page: PageResult, url: Callable[[str], str]) -> list[Document]:
    """The findings of a page in order, the suppressed ones marked."""
    return [_finding(each, url) for each in all_found(page)]


def _finding(finding: Finding, url: Callable[[str], str]) -> Document:
    region, span = finding.place.region, finding.span or PAGE
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": level(finding).value,
        "message": finding.message,
        "hint": finding.hint,
        "line": region.line,
        "column": region.column,
        "end_line": region.end_line,
        "end_column": region.end_column,
        "offset": span.start,
        "end_offset": span.end,
        "excerpt": finding.excerpt,
        "text": finding.place.text,
        "selector": finding.selector,
        "suggestions": list(finding.suggestions),
        "fix": _fix(finding.fix),
        "wcag": list(finding.wcag),
        "url": url(finding.rule),
        "fingerprint": finding.fingerprint,
        "defect": finding.defect,
        "covers": list(finding.covers),
        "suppressed": _suppression(finding.suppressed),
    }


def defect_document(defect: Defect) -> Document:
    """A defect with its first place."""
    return {
        "id": defect.id,
        "rule": defect.rule,
        "category": defect.category,
        "severity": defect.severity.value,
        "message": defect.message,
        "count": defect.count,
        "pages": defect.pages,
        "first": defect.first._asdict(),
    }


def _fix(fix: Fix | None) -> Document | None:
    if fix is None:
        return None
    edits = [
        {"offset": edit.span.start, "end_offset": edit.span.end, "text": edit.text}
        for edit in fix.edits
    ]
    return {"safe": fix.safe, "edits": edits}


def _suppression(suppressed: Suppression | None) -> Document | None:
    return suppressed._asdict() if suppressed else None
