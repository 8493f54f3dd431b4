"""`check --fix` and `--diff`: mended pages, written back or shown."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from pagelint.cli.terminal import open_stdout
from pagelint.engine.budget import TooCostly, within_budget
from pagelint.engine.fixing import CannotWrite, mend, write_back
from pagelint.engine.linter import lint_source
from pagelint.errors import UserError
from pagelint.html.source import decode, encode
from pagelint.sources.files import said_plainly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from pagelint.engine.budget import Watch
    from pagelint.finding import Finding
    from pagelint.html.source import Source
    from pagelint.resource import Resource
    from pagelint.results import PageResult
    from pagelint.settings import Settings


class Mender:
    """Mends the pages of a run; `count` says how many findings, in `pages` pages.

    `named` are the rules that --select names: what they mend on request was asked for.
    """

    def __init__(self, *, unsafe: bool, diff: bool, named: AbstractSet[str] = frozenset()) -> None:
        self.unsafe = unsafe
        self.named = named
        self.diff = diff
        self.count = 0
        self.pages = 0
        self._out = sys.stdout  # as it is now: rules that print are sent elsewhere

    def mended(self, page: PageResult, resource: Resource, settings: Settings) -> bytes:
        """The bytes of the page after its fixes, which are written or shown.

        A page that is no file goes to standard output. Raises UserError where writing fails, or
        the fixes take more than the page's budget.
        """
        data = resource.data
        if resource.archive and not self.diff:
            raise UserError("not fixed: it lies in an archive; --diff shows what to mend")
        source = decode(data)
        if source.flaw:
            raise UserError("not fixed: its bytes are not valid in its encoding")
        try:
            text, count = within_budget(partial(self._mend, page.path, source, settings), settings)
        except TooCostly as error:
            raise UserError(f"not fixed: {error}") from None
        after = encode(text, source.encoding, like=data) if count else data
        if self.diff:
            out = open_stdout(self._out)
            out.writelines(_diff(page.path, source.text, text))
            out.flush()
        elif not resource.on_disk:
            self._out.buffer.write(after)
        elif count:
            _write(page.path, data, after)
        self.count += count
        self.pages += bool(count)
        return data if self.diff else after

    def _mend(self, path: str, source: Source, settings: Settings, watch: Watch) -> tuple[str, int]:
        def lint(text: str) -> Iterable[Finding]:
            return lint_source(path, source.like(text), settings, watch)

        return mend(source, lint, unsafe=self.unsafe, named=self.named)

    def notice(self) -> str:
        """What was done, in one line."""
        what = "Would fix" if self.diff else "Fixed"
        problems = "1 problem" if self.count == 1 else f"{self.count} problems"
        pages = "1 page" if self.pages == 1 else f"{self.pages} pages"
        return f"{what} {problems} in {pages}."


def _write(path: str, data: bytes, after: bytes) -> None:
    try:
        write_back(path, data, after)
    except OSError as error:
        raise UserError(f"not fixed: {said_plainly(error)}") from None
    except CannotWrite as error:
        raise UserError(f"not fixed: {error}") from None


def _diff(path: str, before: str, after: str) -> Iterator[str]:
    """A unified diff, safe for a terminal."""
    from difflib import unified_diff

    from pagelint.report.cells import clean

    lines = unified_diff(before.split("\n"), after.split("\n"), path, path, lineterm="")
    return (clean(line.rstrip("\r")) + "\n" for line in lines)
