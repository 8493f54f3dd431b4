"""Pages as rows of the report, each with the data that shows its findings when it is opened."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from pagelint.finding import Severity, level
from pagelint.report.html.embedded import embedded
from pagelint.report.html.links import edit_link, page_link
from pagelint.report.html.overview import reading_grade
from pagelint.report.html.passages import passages
from pagelint.report.html.visible import visible
from pagelint.report.places import found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from markupsafe import Markup

    from pagelint.finding import Finding
    from pagelint.results import PageResult

SEVERITIES = tuple(Severity)


class Row(NamedTuple):
    """A page; `counts` has its severities with findings, `data` the findings for the script.

    `statements` are the numbers of what is said on it, divided by blanks; `found` is how many
    findings it has.
    """

    number: int
    path: str
    title: str
    link: str
    edit: str
    grade: float | None
    counts: list[tuple[str, int]]
    statements: str
    found: int
    data: Markup


class _Statement(NamedTuple):
    """What a finding says, but for its place."""

    rule: str
    severity: Severity
    message: str
    hint: str
    defect: str
    covers: tuple[str, ...]


class Rows:
    """Makes rows, and keeps what they say: each statement once, however many pages have it.

    A template's defect is on a thousand pages, its words stand in the report once.
    """

    def __init__(self, defects: Iterable[str], folder: str, edit_url: str) -> None:
        self._defects = {name: number for number, name in enumerate(defects)}
        self._folder = folder
        self._edit_url = edit_url
        self._numbers: dict[_Statement, int] = {}
        self.families: dict[str, str] = {}

    def of(self, pages: Iterable[PageResult]) -> Iterator[Row]:
        """A row for each page."""
        return (self._row(number, page) for number, page in enumerate(pages))

    def _row(self, number: int, page: PageResult) -> Row:
        findings = found(page)
        said = [self._number(each) for each in findings]
        counts = Counter(level(each) for each in findings)
        return Row(
            number,
            visible(page.path),
            visible(" ".join(page.title.split())),
            page_link(page, self._folder),
            edit_link(page, self._edit_url),
            reading_grade(page),
            [(each.value, counts[each]) for each in SEVERITIES if each in counts],
            " ".join(map(str, sorted(set(said)))),
            len(findings),
            embedded(_document(findings, said)),
        )

    def _number(self, finding: Finding) -> int:
        self.families.setdefault(finding.rule, finding.category)
        key = _Statement(
            finding.rule, level(finding), finding.message, finding.hint, finding.defect,
            finding.covers,
        )  # fmt: skip
        return self._numbers.setdefault(key, len(self._numbers))

    def statements(self) -> Markup:
        """All statements by number, once all rows are made.

        Each is `[rule, severity, message, hint, defect, covered rules]`: rule and severity are
        numbers in the lists beside them, the defect is its place in the order of importance (-1: it
        is none).
        """
        rules = {rule: number for number, rule in enumerate(self.families)}
        made = [
            [
                rules[each.rule], each.severity.rank, visible(each.message), visible(each.hint),
                self._defects.get(each.defect, -1), visible(", ".join(each.covers)),
            ]
            for each in self._numbers
        ]  # fmt: skip
        return embedded(
            {
                "rules": [visible(rule) for rule in rules],
                "families": [visible(family) for family in self.families.values()],
                "severities": [each.value for each in SEVERITIES],
                "statements": made,
            }
        )


def _document(findings: list[Finding], said: list[int]) -> Mapping[str, Any]:
    """Findings: `[statement, line, column]`. Passages: `[line, cut left, cut right, pieces]`."""
    return {
        "findings": [
            [number, each.line, each.column] for number, each in zip(said, findings, strict=True)
        ],
        "passages": [
            [each.line, *map(int, each.cut), list(each.pieces())] for each in passages(findings)
        ],
    }
