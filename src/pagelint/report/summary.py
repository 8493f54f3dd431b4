"""The closing words of a report for people, and the counts of `--statistics`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TextIO

from pagelint.finding import Severity
from pagelint.report.cells import clean, wrap
from pagelint.report.places import fixable, placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.report import Style
    from pagelint.report.places import Placed
    from pagelint.results import PageResult, Report


def summary(report: Report, style: Style) -> Iterator[str]:
    """How many problems in how many pages, and what to do next; one line if the width allows."""
    by_page = [found for page in report.pages if (found := _problems(page))]
    pages = _count(len(report.pages), "page")
    undecided = report.count(Severity.UNDECIDED)
    more = [f"{undecided} undecided: look at the page in a browser."] if undecided else []
    if not by_page:
        yield from _lines([f"No problems in {pages}.", *more], style.width)
        return
    found = [each for these in by_page for each in these]
    share = pages if len(by_page) == len(report.pages) else f"{len(by_page)} of {pages}"
    sentences = [f"{_count(len(found), 'problem')} ({_severities(report)}) in {share}."]
    if safe := fixable(each.finding for each in found):
        sentences.append(f"{safe} fixable with --fix.")
    sentences += [*more, f"Explain a rule: pagelint explain {_worst(found)}"]
    yield from _lines(sentences, style.width)


def _problems(page: PageResult) -> list[Placed]:
    return [each for each in placed(page) if each.severity is not Severity.UNDECIDED]


def write_statistics(report: Report, out: TextIO) -> None:
    """A line a rule, the most frequent first, then the total."""
    counts: Counter[tuple[str, str]] = Counter(
        (each.finding.rule, each.severity.value) for page in report.pages for each in placed(page)
    )
    total = sum(counts.values())
    wide = len(str(total))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    out.writelines(
        f"{count:>{wide}}  {level:<7}  {clean(rule)}\n" for (rule, level), count in ordered
    )
    out.write(f"{total:>{wide}}  in total\n")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _severities(report: Report) -> str:
    nouns = ((Severity.ERROR, "error"), (Severity.WARNING, "warning"))
    parts = [_count(count, noun) for severity, noun in nouns if (count := report.count(severity))]
    infos = report.count(Severity.INFO)
    return ", ".join([*parts, f"{infos} info"] if infos else parts)


def _worst(found: list[Placed]) -> str:
    return clean(min(found, key=lambda each: each.severity.rank).finding.rule)


def _lines(sentences: list[str], width: int) -> Iterator[str]:
    """The sentences on as few lines as hold them, broken between sentences first."""
    return (f"{line}\n" for line in _flowed(sentences, width))


def _flowed(sentences: list[str], width: int) -> Iterator[str]:
    line = ""
    for sentence in sentences:
        if line and len(line) + 1 + len(sentence) > width:
            yield from wrap(line, width)
            line = ""
        line = f"{line} {sentence}".strip()
    yield from wrap(line, width)
