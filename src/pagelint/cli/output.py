"""Where reports go: standard output, files, or several at once."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from pagelint.cli.terminal import open_stdout
from pagelint.errors import UserError, did_you_mean
from pagelint.report import FORMATS, TEXTS, Style, reporter
from pagelint.report.summary import write_statistics
from pagelint.sources.files import said_plainly

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pagelint.results import PageResult, Report
    from pagelint.rule import Rule


class Format(NamedTuple):
    """A format and the file it goes to; an empty file is standard output."""

    name: str
    file: str = ""


def parse_formats(
    _context: click.Context, _parameter: click.Parameter, given: Iterable[str]
) -> list[Format]:
    """`NAME` or `NAME=FILE`, each."""
    formats = [_parse(each) for each in given]
    files = [os.path.realpath(each.file) for each in formats if each.file]
    for each in formats:
        if each.file and files.count(os.path.realpath(each.file)) > 1:
            raise click.BadParameter(f"two formats go to {each.file}: give each its own file")
    return formats


def usual_formats(*, summary: bool) -> list[Format]:
    """Those of a run that names none: for people, and beside it github in its Actions."""
    text = Format("summary" if summary else "auto")
    return [text, Format("github")] if os.environ.get("GITHUB_ACTIONS") == "true" else [text]


def _parse(text: str) -> Format:
    name, equals, file = text.partition("=")
    if name not in FORMATS:
        hint = did_you_mean(name, FORMATS) or f"; there are {', '.join(FORMATS)}"
        raise click.BadParameter(f"no format {name!r}{hint}")
    if equals and not file:
        raise click.BadParameter(f"{text} names no file: is a variable empty?")
    return Format(name, "" if file == "-" else file)


def spare_pages(formats: Iterable[Format], pages: Iterable[str]) -> None:
    """Raise UserError where a report would overwrite one of the pages."""
    identities = ((_identity(each.file), each.file) for each in formats if each.file)
    files = {identity: file for identity, file in identities if identity}
    for page in pages if files else ():
        identity = _identity(page)
        if identity in files:
            raise UserError(f"{files[identity]}: a page, which the report would overwrite")


def _identity(path: str) -> tuple[int, int] | None:
    """What tells an existing regular file from others, whatever its name."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return (status.st_dev, status.st_ino) if stat.S_ISREG(status.st_mode) else None


class Output:
    """Where results go as they come, and the whole report at the end.

    The first format on standard output is written page by page where it can be. `statistics` takes
    the place of text on standard output, or goes to stderr beside data there.
    """

    def __init__(
        self,
        formats: Iterable[Format],
        style: Style,
        rules: Mapping[str, Rule],
        *,
        statistics: bool = False,
    ) -> None:
        formats = list(formats)
        self._rules = rules
        self._style = style
        self._statistics = statistics
        self._files = [each for each in formats if each.file]
        names = [each.name for each in formats if not each.file]
        shown = [name for name in names if not (statistics and name in TEXTS)]
        self._reporters = [reporter(name, style, rules) for name in shown]
        self._first = next(iter(self._reporters[:1]), None)
        self._out = open_stdout()
        self.keeps = bool(self._files) or not all(
            each is self._first and each.streams and not each.recalls for each in self._reporters
        )

    def page(self, page: PageResult) -> None:
        """Show a result at once, if the format allows."""
        if self._first is not None and self._first.streams:
            self._first.put(self._first.page(page), self._out)
            self._out.flush()

    def close(self, report: Report, *, summary: bool) -> list[str]:
        """Write what needs the whole report; gives back what could not be written."""
        for each in self._reporters:
            each.style = self._style._replace(summary=summary)
            if each is self._first and each.streams:
                each.put(each.closing(report), self._out)
            else:
                each.write(report, self._out)
        if self._statistics:
            write_statistics(report.tally, sys.stderr if self._reporters else self._out)
        self._out.flush()
        return [failure for each in self._files if (failure := self._to_file(report, each))]

    def _to_file(self, report: Report, to: Format) -> str:
        """What went wrong, or nothing."""
        try:
            with Path(to.file).open("w", encoding="utf-8", newline="\n") as out:
                reporter(to.name, self._style_of(to), self._rules).write(report, out)
        except OSError as error:
            return f"{to.file}: report not written: {said_plainly(error)}"
        return ""

    def _style_of(self, to: Format) -> Style:
        return Style(
            folder=str(Path(to.file).parent),
            history=self._style.history,
            edit_url=self._style.edit_url,
        )
