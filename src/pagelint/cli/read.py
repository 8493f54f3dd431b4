"""`pagelint read`: how hard pages are to read, and where."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import click

from pagelint.cli import options
from pagelint.cli.terminal import complain_of, make_style, open_stdout
from pagelint.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.page import Page
    from pagelint.prose.reading import Reading, Section
    from pagelint.report import Style
    from pagelint.results import Problem
    from pagelint.text.readability import Sentence

_LONG = 25  # words; where most style guides draw the line
_SENTENCES = 5
_PAGES = 20


@click.command(name="read")
@options.paths_argument
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json"]), default="text",
    help="Text for people [default], or JSON with every sentence.",
)  # fmt: skip
@click.option(
    "--hardest", type=click.IntRange(min=0), metavar="N",
    help="How many of a page's hardest sentences [default: 5], or of the hardest pages [default: "
    "20], to show.",
)  # fmt: skip
@click.option("--each", is_flag=True, help="Show several pages one by one, too.")
@options.page_options
@options.source_options
@options.config_options
@options.colour_options
def command(
    paths: tuple[str, ...], form: str, hardest: int | None, *, each: bool, **given: Any
) -> int:
    """Show how hard pages are to read, and what makes them so.

    Of one page its hardest sentences, of several the hardest pages.

    PATHS are as for check. Exits with 2 when a page can't be read, otherwise with 0.
    """
    from pagelint.plugins import discover

    project = Project(discover(), options.request(given))
    problems: list[Problem] = []
    pages = project.open(project.find(paths), problems)
    out = open_stdout()
    if form == "json":
        from pagelint.report.runners import dumps

        document = _document([page_document(page) for page in pages], problems)
        out.write(dumps(document, indent=1) + "\n")
    else:
        style = make_style(sys.stdout, colour=given["colour"], width=given["width"])
        addressed: Iterator[tuple[Page, str]] = (
            (page, project.configuration.settings(page.path).audience) for page in pages
        )
        first = list(islice(addressed, 2))
        addressed = chain(first, addressed)
        if each or len(first) < 2:
            lines = _views(addressed, _SENTENCES if hardest is None else hardest, style)
        else:
            lines = _table(addressed, _PAGES if hardest is None else hardest, style)
        out.writelines(f"{line}\n" for line in lines)
    out.flush()
    complain_of(problems)
    return 2 if problems else 0


def _views(pages: Iterable[tuple[Page, str]], most: int, style: Style) -> Iterator[str]:
    from pagelint.cli.read_view import Choice, view

    for page, audience in pages:
        yield from view(page, Choice(audience, most), style)


def _table(pages: Iterable[tuple[Page, str]], most: int, style: Style) -> Iterator[str]:
    from pagelint.cli.read_table import row, table
    from pagelint.page.page import let_go

    rows = []
    for page, audience in pages:
        rows.append(row(page, audience))
        let_go(page)
    return table(rows, most, style)


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
    from pagelint.prose.reading import find_passives, hard_words, read, scores, sections

    reading = page.once(read)
    found = page.once(find_passives)
    units = [_unit(page, reading, sentence) for sentence in reading.sentences]
    return {
        "path": page.path,
        "url": page.url,
        "title": page.title,
        "language": page.language,
        "readability": {
            **scores(page),
            "passive_sentences": len(found),
            "sections": [_section(section, reading) for section in page.once(sections)],
            "hard_words": [{"word": word, "count": count} for word, count in hard_words(page)],
            "units": units,
        },
    }


def _section(section: Section, reading: Reading) -> dict[str, Any]:
    from pagelint.prose.reading import section_start

    line, column = section_start(reading, section)
    scores = section.scores
    return {
        "heading": section.heading.text if section.heading else None,
        "line": line,
        "column": column,
        "words": scores.words,
        "sentences": scores.sentences,
        "grade": scores.grade,
        "band": scores.band,
        "reliable": scores.reliable,
    }


def _unit(page: Page, reading: Reading, sentence: Sentence) -> dict[str, Any]:
    from pagelint.cli.read_text import why
    from pagelint.prose.reading import said

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
        "why": why(sentence, _LONG),
    }
