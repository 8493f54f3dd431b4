"""Resources → results: one way to lint pages, for a command, a program, an editor, a worker.

Results come in the order of the resources, each as soon as it and those before it are done. What
site rules find, which takes all pages, comes last. Nothing of a page stays in memory.
"""

from __future__ import annotations

import gc
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pagelint.engine.linter import Linted, Work, lint, page_order
from pagelint.engine.site import Site
from pagelint.engine.spool import Spool
from pagelint.errors import UserError
from pagelint.finding import Severity, level
from pagelint.html.source import NotText, Source, decode
from pagelint.resource import Resource
from pagelint.results import PageResult, Problem, Report, Tally

if TYPE_CHECKING:
    from pagelint.engine.cache import Cache
    from pagelint.engine.comparison import Comparison
    from pagelint.finding import Finding
    from pagelint.settings import Settings

_COLLECTED = 20_000_000  # bytes of pages between two collections of garbage
_WARM_UP = 1_500_000  # bytes linted in this process before others are worth their start
_WORTHWHILE = 4_000_000  # bytes of a run known to be worth it from its second page on


class Mender(Protocol):
    """Writes back what its fixes make of a page."""

    def mended(self, page: PageResult, resource: Resource, settings: Settings, /) -> bytes:
        """The bytes to lint after the fixes; raises UserError where they can't be written."""


class RunOptions(NamedTuple):
    """How a run goes about it.

    `jobs` is how many processes may lint, `expected` how many bytes the pages have (0: unknown).
    `keep` says that results are wanted again at the end, by `Run.report`. `mender` mends pages
    before they are reported, in this process; `comparison` marks what an earlier report had, too.
    """

    jobs: int = 1
    expected: int = 0
    keep: bool = True
    cache: Cache | None = None
    mender: Mender | None = None
    comparison: Comparison | None = None


class Run:
    """One run over any number of pages; `settings_for` gives what holds for an address.

    `problems`, `tally` and the rest grow as results are taken from `results`: `failed` tells
    whether a finding is too severe for its page, `unspelt` which pages have texts in languages
    without a lexicon.
    """

    def __init__(self, settings_for: Callable[[str], Settings], options: RunOptions) -> None:
        self.problems: list[Problem] = []
        self.tally = Tally()
        self.failed = False
        self.unspelt: dict[str, tuple[str, ...]] = {}
        self._settings_for = settings_for
        self._options = options
        self._site = Site(settings_for, self._source)
        self._spool = Spool()
        self._kept: list[int] = []
        self._late: dict[str, int] = {}
        self._texts: dict[str, tuple[int, str]] = {}  # of pages in no file

    def results(self, resources: Iterable[Resource | Problem]) -> Iterator[PageResult]:
        """The results page by page; then, for pages that site rules speak of, what these say.

        A page that comes alone has all in one result.
        """
        coming = iter(resources)
        first = list(islice(coming, 2))
        alone: PageResult | None = None
        for page in self._pages(chain(first, coming)):
            if len(first) == 1:
                alone = page
            else:
                yield self._done(page)
        for path, findings in self._site.findings():
            if alone is None:
                yield self._done_late(path, findings)
            else:
                alone.findings = sorted([*alone.findings, *findings], key=page_order)
        self.problems += self._site.problems
        if alone is not None:
            yield self._done(alone)

    def report(self) -> Report:
        """The whole run, if `keep` was asked for: pages with what site rules say of them."""
        problems = sorted(self.problems, key=_by_path)
        comparison = self._options.comparison
        compared = comparison.result() if comparison is not None else None
        return Report(
            _Kept(self), problems, tally=self.tally, failed=self.failed, compared=compared
        )

    def kept(self) -> Iterator[PageResult]:
        """The results once more, page by page."""
        for number in self._kept:
            page: PageResult = self._spool.get_record(number)
            if page.path in self._late:
                late: PageResult = self._spool.get_record(self._late[page.path])
                page.findings = sorted([*page.findings, *late.findings], key=page_order)
            page.rules = tuple(rule for rule in page.rules if rule not in self._site.crashed)
            yield page

    def _pages(self, resources: Iterable[Resource | Problem]) -> Iterator[PageResult]:
        """The results without what site rules find, their facts handed on."""
        for linted in self._linted(resources):
            self.problems += linted.problems
            if linted.page is not None:
                self._site.add(linted.page)
                yield linted.page

    def _done(self, page: PageResult) -> PageResult:
        if self._options.comparison is not None:
            self._options.comparison.add(page)
        self.tally.add(page)
        self._note_failure(page.path, page.findings)
        if page.unspelt:
            self.unspelt[page.path] = page.unspelt
        if self._options.keep:
            self._kept.append(self._spool.add_record(page))
        return page

    def _done_late(self, path: str, findings: list[Finding]) -> PageResult:
        page = PageResult(path, findings=findings)
        if self._options.comparison is not None:
            self._options.comparison.mark(path, findings)
        self.tally.add_findings(path, findings)
        self._note_failure(path, findings)
        if self._options.keep:
            self._late[path] = self._spool.add_record(page)
        return page

    def _note_failure(self, path: str, findings: list[Finding]) -> None:
        fail_on = self._settings_for(path).fail_on
        if not self.failed and fail_on != "never":
            least = Severity(fail_on).rank
            counted = (each for each in findings if each.suppressed is None)
            self.failed = any(level(each).rank <= least for each in counted)

    def _linted(self, resources: Iterable[Resource | Problem]) -> Iterator[Linted]:
        """What comes of each resource, in order, here or by workers."""
        here = seen = known = 0  # bytes linted in this process, bytes seen, pages known already
        coming = map(self._looked_up, resources)
        for each in coming:
            if isinstance(each, Linted):
                known += 1
                yield each
                continue
            size = len(each.resource.data)
            here, seen = here + size, seen + size
            yield self._finished(each, lint(each.resource, each.settings))
            if not gc.isenabled() and here % _COLLECTED < size:
                gc.collect()
            if self._are_workers_worthwhile(here, seen, known):
                from pagelint.engine.pool import Pool

                with Pool(self._options.jobs) as pool:
                    yield from pool.results(coming, self._finished)

    def _are_workers_worthwhile(self, here: int, seen: int, known: int) -> bool:
        """Whether what is yet to come is likely to take longer than starting workers."""
        if self._options.jobs < 2 or self._options.mender is not None:
            return False
        left = self._options.expected - seen
        return here >= _WARM_UP if known or not self._options.expected else left >= _WORTHWHILE

    def _looked_up(self, each: Resource | Problem) -> Linted | Work:
        """What is known of a resource already, or what there is to do."""
        if isinstance(each, Problem):
            return Linted(None, (each,))
        settings = self._settings_for(each.address)
        cache = self._options.cache
        if cache is None or settings.grammar is not None or self._options.mender is not None:
            return Work(each, settings)
        key = cache.key(each, settings)
        page = cache.get(key)
        return Work(each, settings, key) if page is None else self._noted(each, Linted(page))

    def _finished(self, work: Work, linted: Linted) -> Linted:
        """What came of linting, kept in the cache, or mended if that was asked for."""
        resource = work.resource
        page = linted.page
        if page is None:
            return linted
        if self._options.mender is not None:
            try:
                after = self._options.mender.mended(page, resource, work.settings)
            except UserError as error:
                problem = Problem(resource.address, str(error))
                return linted._replace(problems=(*linted.problems, problem))
            if after != resource.data:
                resource = resource._replace(data=after)
                linted = lint(resource, work.settings)
        elif work.key and self._options.cache is not None and not linted.problems:
            self._options.cache.put(work.key, page)
        return self._noted(resource, linted)

    def _noted(self, resource: Resource, linted: Linted) -> Linted:
        """Keep the bytes of a page that is in no file for site rules to point at."""
        if linted.page is not None and linted.page.facts and not resource.on_disk:
            number = self._spool.add(zlib.compress(resource.data, 1))
            self._texts[resource.address] = number, resource.content_type
        return linted

    def _source(self, path: str) -> Source | None:
        """A page's text, read again; None where it is gone."""
        try:
            if path in self._texts:
                number, content_type = self._texts[path]
                return decode(zlib.decompress(self._spool.get(number)), content_type)
            return decode(Path(path).read_bytes())
        except (OSError, NotText):
            return None


class _Kept:
    """The results of a run, to go through as often as needed."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def __iter__(self) -> Iterator[PageResult]:
        return self._run.kept()


def _by_path(problem: Problem) -> str:
    return problem.path
