"""What a run has to say: findings by page, and what went wrong. Reporters read only this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pagelint.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pagelint.html.source import Source


class PageResult:
    """One page's findings, in page order (offset, then rule).

    `path` is as the user wrote it, `readability` the scores as a JSON-ready mapping (empty where a
    page has none). `source` is the page's text, from which reporters cut excerpts, `rules` the ids
    of the rules that read it. `unspelt` are the languages of texts whose spelling was to be
    checked, had there been a lexicon.
    """

    __slots__ = (
        "findings", "language", "path", "readability", "rules", "source", "title", "unspelt", "url",
    )  # fmt: skip

    def __init__(
        self,
        path: str,
        source: Source,
        *,
        url: str = "",
        title: str = "",
        language: str = "",
        readability: dict[str, Any] | None = None,
        findings: Iterable[Finding] = (),
        rules: Iterable[str] = (),
        unspelt: tuple[str, ...] = (),
    ) -> None:
        self.path = path
        self.source = source
        self.url = url
        self.title = title
        self.language = language
        self.readability = readability or {}
        self.findings = list(findings)
        self.rules = tuple(rules)
        self.unspelt = unspelt

    def counted(self) -> list[Finding]:
        """The findings that are not suppressed."""
        return [finding for finding in self.findings if finding.suppressed is None]


class Problem(NamedTuple):
    """What pagelint itself could not do: a page it could not read, a rule that crashed."""

    path: str
    message: str
    detail: str = ""  # a traceback, printed with --verbose only


class Report:
    """A whole run."""

    __slots__ = ("pages", "problems")

    def __init__(self, pages: Iterable[PageResult] = (), problems: Iterable[Problem] = ()) -> None:
        self.pages = list(pages)
        self.problems = list(problems)

    def count(self, severity: Severity) -> int:
        """How many unsuppressed findings have this severity."""
        return sum(f.severity is severity for page in self.pages for f in page.counted())
