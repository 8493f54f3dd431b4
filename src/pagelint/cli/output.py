"""Where reports go: standard output, files, or several at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from pagelint.cli.terminal import open_stdout
from pagelint.errors import did_you_mean
from pagelint.report import FORMATS, Style, reporter
from pagelint.report.summary import write_statistics
from pagelint.sources.files import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pagelint.results import Report
    from pagelint.rule import Rule

_TEXT = ("full", "concise", "grouped")


class Format(NamedTuple):
    """A format and the file it goes to; an empty file is standard output."""

    name: str
    file: str = ""


def parse_formats(
    _context: click.Context, _parameter: click.Parameter, given: Iterable[str]
) -> list[Format]:
    """`NAME` or `NAME=FILE`, each. Without any: full, and beside it github in its Actions."""
    formats = [_parse(each) for each in given]
    if formats:
        return formats
    in_actions = os.environ.get("GITHUB_ACTIONS") == "true"
    return [Format("full"), Format("github")] if in_actions else [Format("full")]


def _parse(text: str) -> Format:
    name, _, file = text.partition("=")
    if name not in FORMATS:
        hint = did_you_mean(name, FORMATS) or f"; there are {', '.join(FORMATS)}"
        raise click.BadParameter(f"no format {name!r}{hint}")
    return Format(name, "" if file == "-" else file)


def write_report(
    report: Report,
    formats: Iterable[Format],
    style: Style,
    rules: Mapping[str, Rule],
    *,
    statistics: bool = False,
) -> list[str]:
    """Write the report in each format; gives back what could not be written.

    `statistics` takes the place of text on standard output, or goes to stderr beside data there.
    """
    to_files = [each for each in formats if each.file]
    failures = [failure for each in to_files if (failure := _to_file(report, each, rules))]
    names = [each.name for each in formats if not each.file]
    _to_stdout(report, names, style, rules, statistics=statistics)
    return failures


def _to_stdout(
    report: Report,
    names: list[str],
    style: Style,
    rules: Mapping[str, Rule],
    *,
    statistics: bool,
) -> None:
    out = open_stdout()
    data = [name for name in names if not (statistics and name in _TEXT)]
    for name in data:
        reporter(name, style, rules).write(report, out)
    if statistics:
        write_statistics(report, sys.stderr if data else out)
    out.flush()


def _to_file(report: Report, to: Format, rules: Mapping[str, Rule]) -> str:
    """What went wrong, or nothing."""
    try:
        with Path(to.file).open("w", encoding="utf-8", newline="\n") as out:
            reporter(to.name, Style(), rules).write(report, out)
    except OSError as error:
        return f"{to.file}: report not written: {said(error)}"
    return ""
