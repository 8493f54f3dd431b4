"""What a run has to say: findings by page, and what went wrong. Reporters read only this."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pagelint.finding import Finding, Severity

if TYPE_CHECKING:
    from pagelint.page.source import Source


@dataclass(slots=True)
class PageResult:
    """One page's findings, in page order (offset, then rule).

    `path` is as the user wrote it, `readability` the scores as a JSON-ready mapping (empty where a
    page has none). `source` is the page's text, from which reporters cut excerpts.
    """

    path: str
    source: Source
    url: str = ""
    title: str = ""
    language: str = ""
    readability: dict[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def counted(self) -> list[Finding]:
        """The findings that are not suppressed."""
        return [finding for finding in self.findings if finding.suppressed is None]


@dataclass(frozen=True, slots=True)
class Problem:
    """What pagelint itself could not do: a page it could not read, a rule that crashed."""

    path: str
    message: str
    detail: str = ""  # a traceback, printed with --verbose only


@dataclass(slots=True)
class Report:
    """A whole run."""

    pages: list[PageResult] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def count(self, severity: Severity) -> int:
        """How many unsuppressed findings have this severity."""
        return sum(f.severity is severity for page in self.pages for f in page.counted())
