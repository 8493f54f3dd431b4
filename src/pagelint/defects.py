"""Findings → defects: the same message, the same text and the same markup around it are one.

What stands in a template is found on every page that has it; it is mended once, so it counts once.
"""

from __future__ import annotations

from bisect import insort
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pagelint.finding import Severity, level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pagelint.finding import Finding

PLACES = 100  # pages of a defect that are named; more nobody reads


class Page(Protocol):
    """What is asked of a page's result."""

    path: str

    def counted(self) -> list[Finding]:
        """The findings that are not suppressed."""


class Location(NamedTuple):
    """Where a finding stands: line and column from 1, in code points; 1:1 for a whole page."""

    path: str
    line: int
    column: int


class Defect:
    """Findings with the same rule, message, text and markup around it, on any number of pages.

    `id` is what each of them has as `defect`; severity and hint are those of the most severe of
    them. `count` is how many there are, `pages` on how many pages. `places` are the
    first places on the first `PLACES` of these pages, in the order of the run.
    """

    __slots__ = (
        "category", "count", "hint", "id", "message", "pages", "places", "rule", "severity",
    )  # fmt: skip

    def __init__(self, finding: Finding, path: str) -> None:
        self.id = finding.defect
        self.rule = finding.rule
        self.category = finding.category
        self.severity = level(finding)
        self.message = finding.message
        self.hint = finding.hint
        self.count = 1
        self.pages = 1
        self.places = [Location(path, finding.line, finding.column)]

    def __repr__(self) -> str:
        return f"Defect({self.rule}, {self.message!r}, count={self.count}, pages={self.pages})"

    @property
    def first(self) -> Location:
        """Its first place in the run."""
        return self.places[0]

    def add(self, finding: Finding, path: str, *, is_new_page: bool) -> None:
        """Count one more of its findings."""
        self.count += 1
        if is_new_page:
            self.pages += 1
            if self.pages <= PLACES:
                self.places.append(Location(path, finding.line, finding.column))
        if level(finding).rank < self.severity.rank:
            self.severity = level(finding)
            self.hint = finding.hint


class Earlier(NamedTuple):
    """A defect of an earlier report, and its first place."""

    id: str
    rule: str
    severity: str
    message: str
    path: str
    line: int
    column: int


class Compared(NamedTuple):
    """An earlier report beside a run: `name` is what the user called it.

    `still` defects of it are still there, `fixed` are gone, and for `unseen` nobody looked: their
    page or their rule is no part of this run.
    """

    name: str
    still: int
    fixed: list[Earlier]
    unseen: int


def counts(each: Finding | Defect) -> bool:
    """Whether what is not suppressed is a defect: a doubt is none."""
    return each.severity is not Severity.UNDECIDED


def gather(pages: Iterable[Page], wanted: Callable[[Finding], bool] = counts) -> list[Defect]:
    """The defects of a run, the most important first: on most pages, most severe, most frequent.

    Suppressed findings make none.
    """
    found: dict[str, Defect] = {}
    for page in pages:
        here: set[str] = set()
        for each in page.counted():
            if not wanted(each):
                continue
            name = each.defect
            if name in found:
                found[name].add(each, page.path, is_new_page=name not in here)
            else:
                found[name] = Defect(each, page.path)
            here.add(name)
    return sorted(found.values(), key=importance)


def foremost(defects: Iterable[Defect], most: int) -> list[Defect]:
    """The most important ones; if there are more than so many, no rule crowds out the others.

    Each may have as many as fit if all have as many. Memory holds some of each rule.
    """
    by_rule: dict[str, list[Defect]] = {}
    for each in defects:
        kept = by_rule.setdefault(each.rule, [])
        insort(kept, each, key=importance)
        del kept[most:]
    share = most
    while share > 1 and sum(min(len(each), share) for each in by_rule.values()) > most:
        share -= 1
    chosen = chain.from_iterable(each[:share] for each in by_rule.values())
    return sorted(chosen, key=importance)[:most]


def importance(defect: Defect) -> tuple[int, int, int]:
    """What defects are sorted by."""
    return -defect.pages, defect.severity.rank, -defect.count
