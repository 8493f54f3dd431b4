"""What a run has to say: findings by page, and what went wrong. Reporters read only this.

All of it is plain data that pickles, and holds of a page's text only what findings show.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from pagelint.defects import counts, foremost, gather
from pagelint.finding import Directive, Finding, Severity, level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pagelint.defects import Compared, Defect


class PageResult:
    """One page's findings, in page order (offset, then rule).

    `path` is as the user wrote it, `edit_url` where the page is edited ("" where nobody knows),
    `readability` the scores as a JSON-ready mapping (empty where a page has none). `rules` are the
    ids of the rules that read it, `facts` what it contributes to site rules, by their ids, as bytes
    (`engine.plain`). `comments` are those in the page that suppress findings, `files` the local
    files that rules looked at, with digests, `unspelt` the languages of texts whose spelling was to
    be checked, had there been a lexicon.
    """

    __slots__ = (
        "comments", "edit_url", "facts", "files", "findings", "language", "path", "readability",
        "rules", "title", "unspelt", "url",
    )  # fmt: skip

    def __init__(
        self,
        path: str,
        *,
        url: str = "",
        edit_url: str = "",
        title: str = "",
        language: str = "",
        readability: Mapping[str, Any] | None = None,
        findings: Iterable[Finding] = (),
        rules: Iterable[str] = (),
        facts: Mapping[str, bytes] | None = None,
        comments: Iterable[Directive] = (),
        files: Mapping[str, str] | None = None,
        unspelt: tuple[str, ...] = (),
    ) -> None:
        self.path = path
        self.url = url
        self.edit_url = edit_url
        self.title = title
        self.language = language
        self.readability = readability or {}
        self.findings = list(findings)
        self.rules = tuple(rules)
        self.facts = facts or {}
        self.comments = tuple(comments)
        self.files = files or {}
        self.unspelt = unspelt

    def __repr__(self) -> str:
        return f"PageResult({self.path!r}, findings={self.findings!r})"

    def counted(self) -> list[Finding]:
        """The findings that are not suppressed."""
        return [finding for finding in self.findings if finding.suppressed is None]


class Problem(NamedTuple):
    """What pagelint itself could not do: a page it could not read, a rule that crashed."""

    path: str
    message: str
    detail: str = ""  # a traceback, printed with --verbose only


class Tally:
    """What adds up over pages, whether or not their results are kept.

    `counts` are findings that count, by rule and severity, `defects` the defects that they are
    (`pagelint.defects`); `touched` the paths of pages with a defect; `first` the rule of the first
    of the most severe ones.
    """

    def __init__(self, pages: Iterable[PageResult] = ()) -> None:
        self.pages = 0
        self.counts: Counter[tuple[str, Severity]] = Counter()
        self.defects: Counter[tuple[str, Severity]] = Counter()
        self.suppressed = 0
        self.fixable = 0
        self.touched: set[str] = set()
        self.first = ""
        self._rank = len(Severity)
        self._known: dict[int, int] = {}  # by defect: on how many pages, and the least rank
        for page in pages:
            self.add(page)

    def add(self, page: PageResult) -> None:
        """Count a page and its findings."""
        self.pages += 1
        self.add_findings(page.path, page.findings)

    def add_findings(self, path: str, findings: Iterable[Finding]) -> None:
        """Count findings of a page that has been counted."""
        here: dict[int, Finding] = {}  # by defect, the most severe
        for finding in findings:
            if finding.suppressed is not None:
                self.suppressed += 1
                continue
            severity = level(finding)
            self.counts[finding.rule, severity] += 1
            defect = int(finding.defect, 16)
            if defect not in here or severity.rank < level(here[defect]).rank:
                here[defect] = finding
            self.fixable += finding.fix is not None and finding.fix.safe
            if severity is not Severity.UNDECIDED:
                self.touched.add(path)
                if severity.rank < self._rank:
                    self._rank, self.first = severity.rank, finding.rule
        for defect, finding in here.items():
            self._add_defect(defect, finding.rule, level(finding))

    def _add_defect(self, defect: int, rule: str, severity: Severity) -> None:
        """Count a defect as often as a run has it: once, by its most severe finding."""
        known = self._known.get(defect)
        pages, rank = (0, len(_SEVERITIES)) if known is None else divmod(known, len(_SEVERITIES))
        if severity.rank < rank:
            if known is not None:
                self.defects[rule, _SEVERITIES[rank]] -= 1
            self.defects[rule, severity] += 1
            rank = severity.rank
        self._known[defect] = (pages + 1) * len(_SEVERITIES) + rank

    def count(self, severity: Severity) -> int:
        """How many findings that count have this severity."""
        return sum(count for (_, each), count in self.counts.items() if each is severity)

    @property
    def all_defects(self) -> int:
        """How many defects there are, without what is undecided."""
        return self.defects.total() - self.count_defects(Severity.UNDECIDED)

    def count_defects(self, severity: Severity) -> int:
        """How many defects have this severity as their highest."""
        return sum(count for (_, each), count in self.defects.items() if each is severity)

    def spread_of(self, finding: Finding) -> tuple[int, Severity]:
        """On how many pages the defect stands that a finding is of, and its highest severity."""
        known = self._known.get(int(finding.defect, 16))
        if known is None:
            return 0, level(finding)
        pages, rank = divmod(known, len(_SEVERITIES))
        return pages, _SEVERITIES[rank]


_SEVERITIES = tuple(Severity)


class Report:
    """A whole run. `pages` can be gone through more than once; they need not be in memory.

    `problems` is what went wrong; `failed` tells whether a finding is too severe for its page.
    `compared` is an earlier report beside it, if that was asked for.
    """

    def __init__(
        self,
        pages: Iterable[PageResult] = (),
        problems: Iterable[Problem] = (),
        *,
        tally: Tally | None = None,
        failed: bool = False,
        compared: Compared | None = None,
    ) -> None:
        self.pages = pages if tally else list(pages)
        self.problems = list(problems)
        self.tally = tally or Tally(self.pages)
        self.failed = failed
        self.compared = compared

    def defects(self) -> list[Defect]:
        """What the findings come down to, the most important first (`pagelint.defects`)."""
        return gather(self.pages)

    def foremost(self, most: int) -> list[Defect]:
        """The most important defects, those on several pages before all others.

        Of the others no rule crowds out the rest. Memory does not grow with how many there are.
        """
        repeated = [each for each in self.repeated().values() if counts(each)][:most]
        return [*repeated, *foremost(self.single(), most - len(repeated))]

    def single(self) -> Iterator[Defect]:
        """The defects that stand on one page only, in the order of pages; none is kept."""

        def is_single(finding: Finding) -> bool:
            return counts(finding) and self.tally.spread_of(finding)[0] < 2

        for page in self.pages:
            yield from gather([page], is_single)

    def repeated(self) -> dict[str, Defect]:
        """What stands on more than one page, by its id: defects, and what is undecided."""
        found = gather(self.pages, lambda finding: self.tally.spread_of(finding)[0] > 1)
        return {each.id: each for each in found}

    def __getstate__(self) -> dict[str, Any]:
        """All that is there to know, the pages in memory."""
        return {**self.__dict__, "pages": list(self.pages)}
