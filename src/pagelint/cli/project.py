"""What every command that reads pages needs: the rules, the configuration, the pages."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any, TextIO

from pagelint.cli.options import command_line_values
from pagelint.cli.progress import watched
from pagelint.config import Configuration
from pagelint.config.check import Flaw, check_rules, check_values
from pagelint.errors import UserError
from pagelint.finding import Severity
from pagelint.results import Problem, Report
from pagelint.sources.files import Found, find_pages, near_path, read_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from pagelint.cli.fix import Mender
    from pagelint.cli.grammar import Grammar
    from pagelint.engine.linter import Linter
    from pagelint.page import Page
    from pagelint.results import PageResult
    from pagelint.rule import Rule
    from pagelint.settings import ActiveRule, Settings

_COLLECTED = 20_000_000  # bytes of pages between two collections
STDIN = "-"
STDIN_NAME = "<stdin>"


class Project:
    """The pages that a command was given, and what holds for each; `given` are parsed options."""

    def __init__(self, rules: Mapping[str, Rule], given: dict[str, Any]) -> None:
        self.rules = rules
        self.given = given
        self.configuration = _configuration(rules, given)
        self.stdin_name: str = given.get("stdin_filename") or STDIN_NAME
        self.notes: list[str] = []  # what a run left unchecked on purpose

    def find(self, paths: Sequence[str]) -> Found:
        """The pages that files, folders, patterns and "-" stand for; those here without any.

        A folder without pages is a problem unless that is allowed.
        """
        excluded = self.configuration.excluded
        force: bool = self.given["force_exclude"]
        named = [path for path in paths or ["."] if path != STDIN]
        found = find_pages(named, excluded, force_exclude=force)
        if STDIN in paths and not (force and excluded(self.stdin_name)):
            found.paths.append(STDIN)
        if not self.given["allow_empty_input"]:
            found.problems.extend(Problem(path, _NO_PAGE) for path in found.empty)
        # A flawed configuration stops the run before it prints anything.
        resolved = {self.configuration.resolve(self.name(path)) for path in found.paths}
        for content, ignore in {(r.settings.content, r.settings.ignore) for r in resolved}:
            _check_selectors(content, ignore)
        return found

    def name(self, path: str) -> str:
        """What a page is called: its path, or the name given for standard input."""
        return self.stdin_name if path == STDIN else path

    def fail_on(self, path: str) -> str:
        """The least severity that fails the run on this page, or "never"."""
        return self.configuration.resolve(path).fail_on

    def _heard(self, path: str, settings: Settings) -> Settings:
        """The settings for what was asked for, without the rules that could only say more."""
        settings = settings._replace(undecided=bool(self.given.get("show_undecided")))
        if self.given.get("without_words"):
            settings = settings._replace(accepted=frozenset())
        heard = [rule for rule in settings.rules if not rule.beyond or self.given.get("recorded")]
        if not self.given.get("info") and self.fail_on(path) != "info":
            heard = [
                rule
                for rule in heard
                if _level(rule) is not Severity.INFO or self.asserts(rule.rule.id)
            ]
        return settings._replace(rules=tuple(heard))

    def asserts(self, rule: str) -> bool:
        """Whether a format has something to say of a rule even where it found nothing."""
        if not self.given.get("asserted"):
            return False
        from pagelint.report.earl import is_tested

        return rule in self.rules and is_tested(self.rules[rule])

    def lint(self, found: Found, mender: Mender | None = None) -> Report:
        """Lint pages, mended first; what can't be read is a problem, and the others go on."""
        from pagelint.cli.grammar import Grammar

        report = Report(problems=list(found.problems))
        with Grammar(self.configuration) as grammar:
            self._lint(found, mender, report, grammar)
            report.problems += grammar.problems()
            self.notes = [*_unspelt(report.pages), *grammar.notes()]
        report.pages.sort(key=lambda page: page.path)
        report.problems.sort(key=lambda problem: problem.path)
        return report

    def _lint(self, found: Found, mender: Mender | None, report: Report, grammar: Grammar) -> None:
        from pagelint.engine.linter import Linter

        linter = Linter(lambda path: self._heard(path, grammar.settings(path)))
        files = frozenset(found.paths) - {STDIN}
        for name, data in _collecting(self._contents(found, report.problems)):
            page, problems = linter.lint(name, data, on_disk=name in files)
            if page is not None and mender is not None:
                page, problems = self._mended(mender, linter, page, data, problems)
            report.problems += problems
            if page is not None:
                report.pages.append(page)
        linter.finish(report)

    def _mended(
        self,
        mender: Mender,
        linter: Linter,
        page: PageResult,
        data: bytes,
        problems: list[Problem],
    ) -> tuple[PageResult | None, list[Problem]]:
        """What is left to say of a page after its fixes."""
        settings = self._heard(page.path, self.configuration.settings(page.path))
        on_disk = page.path != self.stdin_name
        try:
            after = mender.mended(page, data, settings, file=on_disk)
        except UserError as error:
            return page, [*problems, Problem(page.path, str(error))]
        if after == data:
            return page, problems
        return linter.lint(page.path, after, on_disk=on_disk)

    def open(self, found: Found, problems: list[Problem]) -> Iterator[Page]:
        """The pages, one by one, without linting them; what can't be read goes to `problems`."""
        from pagelint.engine.linter import open_page

        problems += found.problems
        for name, data in self._contents(found, problems):
            page, flaws = open_page(name, data, self.configuration.settings(name))
            problems += flaws
            if page is not None:
                yield page

    def _contents(self, found: Found, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
        from pagelint.engine.linter import LARGEST

        limit = LARGEST + 1  # enough for the linter to see that it is too much
        for path in watched(found.paths):
            try:
                data = _read_stdin(limit) if path == STDIN else read_page(path, limit)
            except UserError as error:
                problems.append(Problem(self.name(path), str(error)))
                continue
            if path == STDIN and not data.strip() and not self.given["allow_empty_input"]:
                problems.append(Problem(self.name(path), _NOTHING))
                continue
            yield self.name(path), data


def _read_stdin(limit: int) -> bytes:
    stdin: TextIO | None = sys.stdin
    if stdin is None:
        raise UserError("closed: there is nothing to read")
    return stdin.buffer.read(limit)


def _collecting(contents: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The pages, with garbage collected now and then between them."""
    seen = 0
    for name, data in contents:
        yield name, data
        seen += len(data)
        if seen > _COLLECTED:
            gc.collect()
            seen = 0


def _unspelt(pages: Iterable[PageResult]) -> Iterator[str]:
    """A line for each page with texts in languages that have no lexicon."""
    for page in sorted(pages, key=lambda page: page.path):
        if page.unspelt:
            yield f"{page.path}: spelling not checked, no lexicon for: {', '.join(page.unspelt)}"


def _level(active: ActiveRule) -> Severity:
    return active.severity or active.rule.severity


def _check_selectors(content: str, ignore: tuple[str, ...]) -> None:
    if not content and not ignore:
        return
    from pagelint.page import Page

    try:
        Page("", content=content, ignore=ignore)
    except ValueError as error:
        raise UserError(f"regions: {error}") from None


_NOTHING = "nothing to read: see what should have written it, or use --allow-empty-input"
_NO_PAGE = "no .html, .htm or .xhtml file in this folder: name files, or use --allow-empty-input"


def _configuration(rules: Mapping[str, Rule], given: dict[str, Any]) -> Configuration:
    values = command_line_values(given)
    try:
        check_values(values)
        check_rules(values, rules, prefix="--")
    except Flaw as flaw:
        raise UserError(str(flaw)) from None
    file: Path | None = given.get("config")
    if file and not file.is_file():
        what = "a folder, not a file" if file.is_dir() else "no such file"
        raise UserError(f"--config {file}: {what}{near_path(str(file))}")
    return Configuration(rules, command_line=values, file=file, isolated=given["isolated"])
