"""Pages and findings as JSON-ready mappings, by the contract in `report.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pagelint.engine.fingerprint import fingerprints
from pagelint.report.places import all_placed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pagelint.finding import Fix, Suppression
    from pagelint.report.places import Placed
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
    found = all_placed(page)
    prints = fingerprints(page.path, page.source, [each.finding for each in found])
    return [_finding(page, *each, url) for each in zip(found, prints, strict=True)]


def _finding(page: PageResult, each: Placed, print_: str, url: Callable[[str], str]) -> Document:
    finding = each.finding
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": each.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "line": each.start.line,
        "column": each.start.column,
        "end_line": each.end.line,
        "end_column": each.end.column,
        "offset": each.span.start,
        "end_offset": each.span.end,
        "excerpt": finding.excerpt,
        "text": page.source.text[each.span.start : each.span.end],
        "selector": finding.selector,
        "suggestions": list(finding.suggestions),
        "fix": _fix(finding.fix),
        "wcag": list(finding.wcag),
        "url": url(finding.rule),
        "fingerprint": print_,
        "suppressed": _suppression(finding.suppressed),
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
