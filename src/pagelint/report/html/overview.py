"""What the whole report comes down to, from one reading of its pages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from pagelint.defects import gather
from pagelint.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.defects import Defect
    from pagelint.results import PageResult, Report, Tally

_FEW = 10  # defects that somebody may set out to mend at once
COUNTED = (Severity.ERROR, Severity.WARNING, Severity.INFO)  # undecided findings are no defects


class Share(NamedTuple):
    """Findings of one rule or family: how many errors, warnings and infos."""

    name: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many of any severity."""
        return sum(self.counts)


class Overview(NamedTuple):
    """Counts of a run. `defects` has the most important first; `numbers` are pages' by path.

    `grades` says how many pages have a reading grade, rounded; `rules` and `families` have the most
    findings first. `repeated` findings are of defects on several pages.
    """

    tally: Tally
    defects: list[Defect]
    numbers: dict[str, int]
    grades: Counter[int]
    rules: list[Share]
    families: list[Share]
    repeated: int

    @property
    def counts(self) -> tuple[int, ...]:
        """How many errors, warnings and infos."""
        return tuple(self.tally.count(severity) for severity in COUNTED)

    @property
    def findings(self) -> int:
        """How many findings, but for undecided ones."""
        return sum(self.counts)

    def leading(self) -> tuple[int, int]:
        """How many first defects make half of all findings, and how many findings these are.

        Zeros where it takes more than a few.
        """
        found = 0
        for count, defect in enumerate(self.defects[:_FEW], 1):
            found += defect.count
            if found * 2 >= self.findings:
                return count, found
        return 0, 0


def overview(report: Report) -> Overview:
    """Read all pages of a report once."""
    numbers: dict[str, int] = {}
    grades: Counter[int] = Counter()

    def noted(pages: Iterable[PageResult]) -> Iterator[PageResult]:
        for number, page in enumerate(pages):
            numbers.setdefault(page.path, number)
            grade = reading_grade(page)
            if grade is not None:
                grades[round(grade)] += 1
            yield page

    defects = gather(noted(report.pages))
    family_of = {defect.rule: defect.category for defect in defects}
    by_rule = {
        rule: tuple(report.tally.counts[rule, severity] for severity in COUNTED)
        for rule in family_of
    }
    by_family: dict[str, tuple[int, ...]] = {}
    for rule, counts in by_rule.items():
        before = by_family.get(family_of[rule], (0,) * len(COUNTED))
        by_family[family_of[rule]] = tuple(map(sum, zip(before, counts, strict=True)))
    return Overview(
        report.tally,
        defects,
        numbers,
        grades,
        _shares(by_rule),
        _shares(by_family),
        sum(each.count for each in defects if each.pages > 1),
    )


def reading_grade(page: PageResult) -> float | None:
    """The page's reading grade; None where its prose is too short for one."""
    grade = page.readability.get("grade")
    return float(grade) if page.readability.get("reliable") and grade is not None else None


def _shares(counts: dict[str, tuple[int, ...]]) -> list[Share]:
    shares = (Share(name, each) for name, each in counts.items())
    return sorted(shares, key=lambda share: (-share.total, share.name))
