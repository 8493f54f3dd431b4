"""`pagelint read`: how hard pages are to read, and where."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from pagelint.cli import options
from pagelint.cli.project import Project
from pagelint.cli.terminal import complain_of, make_style, open_stdout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.page import Page
    from pagelint.readability import Sentence
    from pagelint.reading import Reading
    from pagelint.report import Style
    from pagelint.results import Problem

LONG = 25  # words; where most style guides draw the line
HEAVY = 1.8  # syllables a word; plain English has about 1.5
_BAR = 24  # cells of the longest bar
_WORDS_A_CELL = 2


@click.command(name="read")
@options.paths_argument
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json"]), default="text",
    help="Text for people [default], or JSON with every sentence.",
)  # fmt: skip
@click.option(
    "--hardest", type=click.IntRange(min=0), default=5, metavar="N",
    help="How many of the hardest sentences to show [default: 5].",
)  # fmt: skip
@options.page_options
@options.source_options
@options.config_options
@options.colour_options
def command(paths: tuple[str, ...], form: str, hardest: int, **given: Any) -> int:
    """Show how hard pages are to read, and their hardest sentences.

    PATHS are as for check. Exits with 2 when a page can't be read, otherwise with 0.
    """
    from pagelint.plugins import discover

    project = Project(discover(), given)
    problems: list[Problem] = []
    pages = project.open(project.find(paths), problems)
    out = open_stdout()
    if form == "json":
        import json

        document = _document([page_document(page) for page in pages], problems)
        out.write(json.dumps(document, indent=1) + "\n")
    else:
        style = make_style(sys.stdout, colour=given["colour"], width=given["width"])
        for page in pages:
            out.writelines(f"{line}\n" for line in _lines(page, hardest, style))
    out.flush()
    complain_of(problems)
    return 2 if problems else 0


def _document(pages: list[dict[str, Any]], problems: list[Problem]) -> dict[str, Any]:
    from pagelint import __version__

    return {
        "version": 1,
        "tool": {"name": "pagelint", "version": __version__},
        "pages": pages,
        "errors": [{"path": each.path, "message": each.message} for each in problems],
    }


def page_document(page: Page) -> dict[str, Any]:
    """A page's scores and each of its sentences, ready for JSON."""
    from pagelint.reading import read, scores

    reading = page.once(read)
    units = [_unit(page, reading, sentence) for sentence in reading.sentences]
    return {
        "path": page.path,
        "url": page.url,
        "title": page.title,
        "language": page.language,
        "readability": {**scores(page), "units": units},
    }


def _unit(page: Page, reading: Reading, sentence: Sentence) -> dict[str, Any]:
    from pagelint.reading import said

    first, text = said(reading, sentence)
    span = reading.blocks[sentence.unit].span(first, sentence.end)
    start, end = page.source.position(span.start), page.source.position(span.end)
    return {
        "text": text,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "kind": "prose" if sentence.prose else "fragment",
        "words": sentence.words,
        "syllables": sentence.syllables,
        "why": why(sentence),
    }


def why(sentence: Sentence) -> list[str]:
    """What makes a sentence hard: its length, its long words."""
    reasons = []
    if sentence.prose and sentence.words > LONG:
        reasons.append(f"{sentence.words} words")
    if sentence.prose and sentence.syllables > HEAVY * sentence.words:
        reasons.append(f"{sentence.syllables / sentence.words:.1f} syllables a word")
    return reasons


def _lines(page: Page, most: int, style: Style) -> Iterator[str]:
    from pagelint.readability import describe
    from pagelint.reading import hardest, read
    from pagelint.report.cells import clean, wrap
    from pagelint.report.ink import BOLD, paint

    reading = page.once(read)
    found = reading.scores
    yield paint(style, BOLD, clean(page.path))
    said = [describe(found)]
    if found.words:
        length = f"{found.words} words in {found.sentences} sentences"
        said.append(f"{length}, {_duration(found.reading_time_s)}")
    yield from (f"  {line}" for text in said for line in wrap(text, style.width - 2))
    worst = [each for each in hardest(reading.sentences) if why(each)][:most]
    for sentence in worst:
        yield _bar_line(page, reading, sentence, style)
    yield ""


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes} min to read" if minutes else "less than a minute to read"


def _bar_line(page: Page, reading: Reading, sentence: Sentence, style: Style) -> str:
    from pagelint.finding import Severity
    from pagelint.report.cells import cropped
    from pagelint.report.ink import OF, paint

    unit = _unit(page, reading, sentence)
    place = f"{unit['line']}:{unit['column']}"
    bar = "█" * min(_BAR, -(-sentence.words // _WORDS_A_CELL))
    head = f"  {place:<9} {sentence.words:>3} words "
    room = max(style.width - len(head) - _BAR - 1, 10)
    painted = paint(style, OF[Severity.WARNING], bar) + " " * (_BAR - len(bar))
    return f"{head}{painted} {cropped(unit['text'], room)}"
