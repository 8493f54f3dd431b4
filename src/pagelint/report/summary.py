"""The closing words of a report for people, and the counts of `--statistics`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from pagelint.finding import Severity
from pagelint.report.cells import clean, one_line, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.defects import Compared
    from pagelint.report import Style
    from pagelint.report.runners import Guarded
    from pagelint.results import Problem, Report, Tally


def summary(report: Report, style: Style, advice: Iterable[str] = ()) -> Iterator[str]:
    """How many defects where, and what to do next; one line if the width allows."""
    tally = report.tally
    undecided = tally.count_defects(Severity.UNDECIDED)
    compared = [versus(report.compared)] if report.compared else []
    more = [f"{undecided} undecided: look at the page in a browser."] if undecided else []
    if not tally.all_defects:
        yield from _lines([headline(report), *compared, *more], style.width)
        return
    sentences = [headline(report), *compared, *advice]
    if tally.fixable:
        sentences.append(f"{tally.fixable} fixable with --fix.")
    sentences += [*more, f"Explain a rule: pagelint explain {clean(tally.first)}"]
    yield from _lines(sentences, style.width)


def headline(report: Report) -> str:
    """How many defects where, in a sentence; new ones beside an earlier report."""
    tally = report.tally
    noun = "new defect" if report.compared else "defect"
    if not tally.all_defects:
        return f"No {noun}s on {_count(tally.pages, 'page')}."
    return f"{_count(tally.all_defects, noun)} ({_severities(tally)}) {_spread(tally)}."


def versus(compared: Compared) -> str:
    """What has become of the defects of an earlier report, in a sentence."""
    name = clean(compared.name)
    unseen = f", {compared.unseen} not looked for" if compared.unseen else ""
    return f"Of those in {name}, {len(compared.fixed)} fixed, {compared.still} still there{unseen}."


def _spread(tally: Tally) -> str:
    """In how many places on how many pages."""
    pages = _count(tally.pages, "page")
    share = pages if len(tally.touched) == tally.pages else f"{len(tally.touched)} of {pages}"
    places = tally.counts.total() - tally.count(Severity.UNDECIDED)
    return f"on {share}" if places == tally.all_defects else f"in {places} places on {share}"


def has_news(report: Report) -> bool:
    """Whether a summary would tell the truth: "no problems" is none beside a problem."""
    tally = report.tally
    return (bool(tally.pages) and not report.problems) or bool(tally.counts or tally.suppressed)


def complaint(problem: Problem) -> str:
    """What went wrong in one line, safe for a terminal whatever file names it holds."""
    return one_line(f"{problem.path}: {problem.message}")


def write_statistics(tally: Tally, out: TextIO | Guarded) -> None:
    """A line a rule, the most frequent first, then the total."""
    counts = {(rule, severity.value): count for (rule, severity), count in tally.counts.items()}
    total = sum(counts.values())
    wide = len(str(total))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    out.writelines(
        f"{count:>{wide}}  {level:<7}  {clean(rule)}\n" for (rule, level), count in ordered
    )
    out.write(f"{total:>{wide}}  in total\n")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _severities(tally: Tally) -> str:
    nouns = ((Severity.ERROR, "error"), (Severity.WARNING, "warning"))
    counts = ((tally.count_defects(severity), noun) for severity, noun in nouns)
    infos = tally.count_defects(Severity.INFO)
    parts = [_count(count, noun) for count, noun in counts if count]
    return ", ".join([*parts, f"{infos} info"] if infos else parts)


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
