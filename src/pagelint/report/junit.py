"""`junit`: JUnit XML, a suite a page and a case a finding; most CI systems show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.cells import clean, one_line
from pagelint.report.elsewhere import elsewhere
from pagelint.report.repeats import Repeats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.defects import Defect
    from pagelint.report.repeats import Told
    from pagelint.results import PageResult, Problem, Report

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"})


class JUnit(Reporter):
    """A case fails, or is skipped where a rule could not tell.

    A page without findings is a suite with one passed case; an unreadable one has an error. A
    defect on several pages fails in the suite of the first.
    """

    def chunks(self, report: Report) -> Iterator[str]:
        cases, failures = 0, 0
        repeats = Repeats(report.tally)
        for page in report.pages:
            told = list(repeats.told(page))
            cases += max(1, len(told))
            failures += _failures(told)
        errors = len(report.problems)
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        yield _open("testsuites", "pagelint", cases + errors, failures, errors)
        repeats, repeated = Repeats(report.tally), report.repeated()
        for page in report.pages:
            yield from _suite(page, list(repeats.told(page)), repeated)
        for problem in report.problems:
            yield from _problem(problem)
        yield "</testsuites>\n"


def _suite(page: PageResult, told: list[Told], repeated: dict[str, Defect]) -> Iterator[str]:
    yield _open("testsuite", page.path, max(1, len(told)), _failures(told), 0)
    for each in told:
        yield from _case(page.path, each, elsewhere(repeated.get(each.finding.defect)))
    if not told:
        name = "no findings of its own" if page.counted() else "no findings"
        yield f"<testcase name={_quoted(name)} classname={_quoted(page.path)}/>\n"
    yield "</testsuite>\n"


def _failures(told: list[Told]) -> int:
    return sum(each.severity is not Severity.UNDECIDED for each in told)


def _case(path: str, told: Told, more: str) -> Iterator[str]:
    finding = told.finding
    line, column = finding.place.region[:2]
    yield f"<testcase name={_quoted(f'{finding.rule} {line}:{column}')} classname={_quoted(path)}"
    yield f' file={_quoted(path)} line="{line}">\n'
    if told.severity is Severity.UNDECIDED:
        yield f"<skipped message={_quoted(finding.message)}/>\n</testcase>\n"
        return
    yield f"<failure type={_quoted(told.severity.value)} message={_quoted(finding.message)}>"
    yield _text(f"{path}:{line}:{column}")
    texts = finding.message, finding.hint, more
    yield from (f"&#10;{_text(words)}" for words in texts if words)
    yield "</failure>\n</testcase>\n"


def _problem(problem: Problem) -> Iterator[str]:
    yield _open("testsuite", problem.path, 1, 0, 1)
    yield f'<testcase name="pagelint" classname={_quoted(problem.path)}>'
    yield f"<error message={_quoted(problem.message)}/></testcase>\n</testsuite>\n"


def _open(tag: str, name: str, tests: int, failures: int, errors: int) -> str:
    return f'<{tag} name={_quoted(name)} tests="{tests}" failures="{failures}" errors="{errors}">\n'


def _text(text: str) -> str:
    """Escaped, and without the characters that XML 1.0 forbids even when escaped."""
    return _escaped(one_line(text))


def _quoted(text: str) -> str:
    return f'"{_escaped(clean(text))}"'


def _escaped(text: str) -> str:
    escaped = text.translate(_ENTITIES).encode("ascii", "xmlcharrefreplace").decode()
    return escaped.replace("##", "#&#35;")  # no command for a CI runner
