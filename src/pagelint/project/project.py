"""Pages found, settings chosen, runs made: as a request and the project's configuration ask."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from pagelint.config import Configuration
from pagelint.config.check import Flaw, check_rules, check_values
from pagelint.errors import UserError
from pagelint.finding import Severity
from pagelint.resource import Resource
from pagelint.results import Problem
from pagelint.sources.files import Found, find_pages, near_path, read_page

if TYPE_CHECKING:
    from pagelint.engine.cache import Cache
    from pagelint.engine.comparison import Comparison
    from pagelint.engine.run import Mender, Run
    from pagelint.page import Page
    from pagelint.results import Report
    from pagelint.rule import Rule
    from pagelint.settings import ActiveRule, Settings

STDIN = "-"
STDIN_NAME = "<stdin>"
_SMALL = 100_000  # bytes of a single page that is sooner linted than looked up


class Request(NamedTuple):
    """What is asked of a run, beside what configuration files say.

    `values` are keys of the configuration that beat all files, `config` the file to use instead of
    the nearest one, or the values that take the place of all files; `isolated` uses none. `prefix`
    goes before the names of keys in messages. `asserted` are rules that a report speaks of even
    where they found nothing, `recorded` keeps what lies beyond the project's conformance level.
    Without `use_words` the project's word lists don't hold.
    """

    values: Mapping[str, Any] = {}
    config: Path | Mapping[str, Any] | None = None
    isolated: bool = False
    prefix: str = "--"
    stdin_name: str = STDIN_NAME
    force_exclude: bool = False
    allow_empty_input: bool = False
    info: bool = False
    undecided: bool = False
    recorded: bool = False
    asserted: frozenset[str] = frozenset()
    use_words: bool = True
    use_cache: bool = False


class Project:
    """The pages that a run was asked about, and what holds for each."""

    def __init__(self, rules: Mapping[str, Rule], request: Request) -> None:
        self.rules = rules
        self.request = request
        self.configuration = _configuration(rules, request)
        self.notes: list[str] = []  # what a run left unchecked on purpose
        self._heard: dict[int, tuple[Settings, Settings]] = {}

    def find(self, paths: Sequence[str]) -> Found:
        """The pages that files, folders, patterns and "-" stand for; those here without any.

        A folder without pages is a problem unless that is allowed.
        """
        excluded, force = self.configuration.excluded, self.request.force_exclude
        named = [path for path in paths or ["."] if path != STDIN]
        found = find_pages(named, excluded, force_exclude=force)
        if STDIN in paths and not (force and excluded(self.request.stdin_name)):
            found.paths.append(STDIN)
        found.paths.sort(key=self.name)
        if not self.request.allow_empty_input:
            found.problems.extend(Problem(path, _NO_PAGE) for path in found.empty)
        # A flawed configuration stops the run before it prints anything.
        resolved = {self.configuration.resolve(self.name(path)) for path in found.paths}
        for content, ignore in {(r.settings.content, r.settings.ignore) for r in resolved}:
            _check_selectors(content, ignore)
        return found

    def name(self, path: str) -> str:
        """What a page is called: its path, or the name given for standard input."""
        return self.request.stdin_name if path == STDIN else path

    def settings(self, path: str) -> Settings:
        """What holds for a page, without the rules that could only say what nobody asked for."""
        whole = self.configuration.settings(path)
        known = self._heard.get(id(whole))
        if known is None:
            known = self._heard[id(whole)] = whole, self._hear(whole)
        return known[1]

    def _hear(self, settings: Settings) -> Settings:
        info = self.request.info or settings.fail_on == "info"
        asserted = self.request.asserted
        return settings._replace(
            rules=tuple(
                active
                for active in settings.rules
                if (self.request.recorded or not active.beyond)
                and (info or active.rule.id in asserted or _level(active) is not Severity.INFO)
            ),
            accepted=settings.accepted if self.request.use_words else frozenset(),
            undecided=self.request.undecided,
            info=info,
            asserted=asserted,
        )

    @contextmanager
    def run(
        self,
        found: Found,
        *,
        keep: bool,
        mender: Mender | None = None,
        comparison: Comparison | None = None,
    ) -> Iterator[Run]:
        """A run over pages; take its results from `results`, with what `resources` yields.

        When it is left, its problems and `notes` are complete.
        """
        from pagelint.engine.run import Run, RunOptions
        from pagelint.project.grammar import Grammar

        expected = sum(map(_size, found.paths))
        cache = self._cache(found, expected) if self.request.use_cache and not mender else None
        jobs = _jobs(self.configuration.here.jobs)
        options = RunOptions(
            jobs=jobs,
            expected=expected,
            keep=keep,
            cache=cache,
            mender=mender,
            comparison=comparison,
        )
        with Grammar(self.configuration) as grammar:
            run = Run(lambda path: grammar.armed(path, self.settings(path)), options)
            run.problems += found.problems
            try:
                yield run
            finally:
                if cache is not None:
                    cache.close()
            run.problems += grammar.problems()
            self.notes = [*_unspelt(run.unspelt), *grammar.notes()]
            if cache is not None and cache.trouble:
                self.notes.append(f"{cache.folder}: not used as a cache: {cache.trouble}")

    def _cache(self, found: Found, expected: int) -> Cache | None:
        """The results of earlier runs, where looking them up takes less than linting."""
        here = self.configuration.here
        if not here.cache or (len(found.paths) < 2 and expected < _SMALL):
            return None
        from pagelint.engine.cache import Cache

        return Cache(here.cache_folder, self.rules.values())

    def lint(self, paths: Sequence[str]) -> Report:
        """All results on pages at once."""
        found = self.find(paths)
        with self.run(found, keep=True) as run:
            for _ in run.results(self.resources(found)):
                pass
        return run.report()

    def resources(self, found: Found) -> Iterator[Resource | Problem]:
        """The bytes of pages, one after the other, or what is wrong with them."""
        from pagelint.engine.linter import LARGEST
        from pagelint.project.roots import Roots
        from pagelint.sources.archives import is_archive, pages

        roots = Roots(self.configuration, found.folders)
        limit = LARGEST + 1  # enough for the linter to see that it is too much
        for path in found.paths:
            name = self.name(path)
            if is_archive(path) and path != STDIN:
                yield from pages(path, limit)
                continue
            try:
                data = _read_stdin(limit) if path == STDIN else read_page(path, limit)
            except UserError as error:
                yield Problem(name, str(error))
                continue
            if path == STDIN and not data.strip() and not self.request.allow_empty_input:
                yield Problem(name, _NOTHING)
                continue
            yield Resource(name, data, on_disk=path != STDIN, root=roots.of(name))

    def open(self, found: Found, problems: list[Problem]) -> Iterator[Page]:
        """The pages, one by one, without linting them; what can't be read goes to `problems`."""
        from pagelint.engine.linter import open_page

        problems += found.problems
        for each in self.resources(found):
            if isinstance(each, Problem):
                problems.append(each)
                continue
            page, flaws = open_page(each, self.configuration.settings(each.address))
            problems += flaws
            if page is not None:
                yield page


def _read_stdin(limit: int) -> bytes:
    stdin: TextIO | None = sys.stdin
    if stdin is None:
        raise UserError("closed: there is nothing to read")
    return stdin.buffer.read(limit)


def _size(path: str) -> int:
    """The bytes of a file; none for what will be found unreadable, or can't be told."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - once a page
    except OSError:
        return 0


def _jobs(jobs: int) -> int:
    """How many processes to use: 0 stands for as many as can run at the same time."""
    if jobs:
        return jobs
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _unspelt(pages: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """A line for each page with texts in languages that have no lexicon."""
    for path, languages in sorted(pages.items()):
        yield f"{path}: spelling not checked, no lexicon for: {', '.join(languages)}"


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


def _configuration(rules: Mapping[str, Rule], request: Request) -> Configuration:
    values, given, prefix = dict(request.values), request.config, request.prefix
    _check(values, rules, prefix)
    if isinstance(given, Mapping):
        base = dict(given)
        _check(base, rules, where="config: ")
        return Configuration(rules, command_line=values, base=base)
    if given and not given.is_file():
        what = "a folder, not a file" if given.is_dir() else "no such file"
        raise UserError(f"{prefix}config {given}: {what}{near_path(str(given))}")
    return Configuration(rules, command_line=values, file=given, isolated=request.isolated)


def _check(
    values: dict[str, Any], rules: Mapping[str, Rule], prefix: str = "", where: str = ""
) -> None:
    try:
        check_values(values)
        check_rules(values, rules, prefix=prefix)
    except Flaw as flaw:
        raise UserError(f"{where}{flaw}") from None
