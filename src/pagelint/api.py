"""pagelint for programs: a page, files or a stream of pages in, results out.

Each function takes the keywords of `Options`. What the command line would refuse raises UserError.
Nothing is printed, no folder is changed, standard input is left alone, and no cache is kept unless
it is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypedDict, Unpack

from pagelint.errors import UserError, did_you_mean
from pagelint.patterns import pattern
from pagelint.resource import Resource
from pagelint.results import PageResult, Problem, Report
from pagelint.sources.files import Found

if TYPE_CHECKING:
    from pagelint.project import Project
    from pagelint.rule import Rule

StrPath = str | os.PathLike[str]
Named = tuple[str, str | bytes]  # what a page is called, and its HTML

_NOTHING_FOUND = Found([], [], [], [])  # what a run knows of such pages before it starts
_NAMELESS = "<html>"
_LONE_SURROGATE = pattern("[\ud800-\udfff]")


class Options(TypedDict, total=False):
    """What all functions take by keyword; None or left out, the configuration says.

    `config` None is the configuration file nearest to each page, as on the command line; a path is
    that file for all pages, a mapping has the keys of a configuration file, False is none. The next
    ones are those keys (docs/configuration.md) and weigh more than any file: `select`, `ignore`,
    `extend_select` (names of rules and categories; a string is one name), `severity` (a level by
    name), `audience`, `language`, `fail_on`. `info` keeps findings of that severity, `undecided`
    what rules can't tell from the page alone. `recorded` keeps, as suppressed, what the formats
    json, sarif and earl of the command line record beside.
    """

    config: StrPath | Mapping[str, Any] | Literal[False] | None
    select: str | Iterable[str] | None
    ignore: str | Iterable[str] | None
    extend_select: str | Iterable[str] | None
    severity: Mapping[str, str] | None
    audience: str | None
    language: str | None
    fail_on: str | None
    info: bool
    undecided: bool
    recorded: bool


class LintError(Exception):
    """Something could not be linted, or not wholly: no page, a broken encoding, a crashed rule.

    `problems` says what, `page` is the result without that; None where there is none.
    """

    def __init__(self, problems: Iterable[Problem], page: PageResult | None = None) -> None:
        self.problems = tuple(problems)
        self.page = page
        super().__init__(self.problems, page)

    def __str__(self) -> str:
        return "\n".join(f"{each.path}: {each.message}" for each in self.problems)


def lint(
    html: str | bytes,
    *,
    path: StrPath = "",
    url: str = "",
    content_type: str = "",
    **options: Unpack[Options],
) -> PageResult:
    """The result for one page.

    `path` is what it is called; the configuration nearest to it holds, and style sheets that the
    page links are looked for beside it (without a path: in the working folder). `url` is where it
    is published; then it has no files beside it. `content_type` is the HTTP header's value, which
    tells the encoding of bytes. Raises LintError where anything went wrong.
    """
    project = _project(options)
    resource = resource_of(html, os.fspath(path) or url or _NAMELESS, url, content_type)
    problems: list[Problem] = []
    pages = list(_results(project, [resource], problems))
    page = pages[0] if pages else None
    if problems or page is None:
        raise LintError(problems, page)
    return page


def lint_paths(
    paths: StrPath | Iterable[StrPath],
    *,
    jobs: int | Literal["auto"] = 1,
    cache: bool | StrPath = False,
    **options: Unpack[Options],
) -> Report:
    """The report on files, folders and patterns, with what rules find by comparing pages.

    `jobs` is how many processes may lint; beyond one, a program that is started anew in them (on
    macOS and Windows) needs its `if __name__ == "__main__"`. `cache` True remembers results where
    the configuration says, a path in that folder. What went wrong is in the report's `problems`.
    """
    names = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    if not names:
        return Report()
    kept: dict[str, Any] = {"jobs": jobs, "cache": bool(cache)}
    if not isinstance(cache, bool):
        kept["cache-dir"] = str(Path(cache).absolute())
    return _project(options, kept).lint([_file(os.fspath(name)) for name in names])


def lint_stream(
    resources: Iterable[Resource | Named],
    *,
    jobs: int | Literal["auto"] = 1,
    problems: list[Problem] | None = None,
    **options: Unpack[Options],
) -> Iterator[PageResult]:
    """The results page by page, in order, each as soon as it is done; memory stays flat.

    Pages are resources, or pairs of what they are called (each by a name of its own) and their
    HTML. What rules find by comparing pages comes last: one more result, with these findings
    alone, for each page that they speak of; a page that comes alone has all in one. Problems are
    added to the list `problems` as they come up; without one, LintError is raised at the end.
    """
    project = _project(options, {"jobs": jobs})
    return _streamed(project, map(_taken, resources), problems)


def render(
    result: PageResult | Report,
    format: str = "full",  # noqa: A002 - as the command line has it
    *,
    width: int = 100,
    colour: bool = False,
    verbose: bool = False,
) -> str:
    """A result as the command line writes it in one of its formats.

    The formats for people close with what went wrong, a line each. `width` is in columns,
    `verbose` folds nothing.
    """
    from io import StringIO

    from pagelint.report import FORMATS, TEXTS, Style, reporter
    from pagelint.report.runners import Guarded
    from pagelint.report.summary import complaint, has_news

    if format not in FORMATS:
        hint = did_you_mean(format, FORMATS) or f"; there are {', '.join(FORMATS)}"
        raise UserError(f"no format {format!r}{hint}")
    report = result if isinstance(result, Report) else Report([result])
    style = Style(width=width, colour=colour, verbose=verbose, summary=has_news(report))
    out = Guarded(text := StringIO())
    reporter(format, style, _rules()).write(report, out)
    if format in TEXTS:
        out.writelines(f"pagelint: {complaint(each)}\n" for each in report.problems)
    return text.getvalue()


def to_dict(result: PageResult | Report) -> dict[str, Any]:
    """A page, or a whole report, as the JSON format has it (docs/output.md)."""
    from json import loads

    whole: dict[str, Any] = loads(render(result, "json"))
    page: dict[str, Any] = whole["pages"][0] if isinstance(result, PageResult) else whole
    return page


def report_on(resource: Resource, options: Options) -> Report:
    """The report on one page, with what went wrong."""
    project = _project(options)
    with project.run(_NOTHING_FOUND, keep=True) as run:
        for _ in run.results([resource]):
            pass
    return run.report()


def _streamed(
    project: Project, resources: Iterable[Resource], problems: list[Problem] | None
) -> Iterator[PageResult]:
    met: list[Problem] = [] if problems is None else problems
    yield from _results(project, resources, met)
    if met and problems is None:
        raise LintError(met)


def _results(
    project: Project, resources: Iterable[Resource], problems: list[Problem]
) -> Iterator[PageResult]:
    with project.run(_NOTHING_FOUND, keep=False) as run:
        run.problems = problems
        yield from run.results(resources)


def _taken(each: Resource | Named) -> Resource:
    if isinstance(each, Resource):
        return each
    name, html = each
    return resource_of(html, name)


def resource_of(
    html: str | bytes, name: str = _NAMELESS, url: str = "", content_type: str = ""
) -> Resource:
    """A page in memory as a resource."""
    if isinstance(html, str):
        content_type = "text/html; charset=utf-8"  # whatever encoding the text declares
        html = _LONE_SURROGATE.sub("\ufffd", html).encode()
    elif not isinstance(html, bytes):
        raise TypeError(f"HTML is str or bytes, not {type(html).__name__}")
    return Resource(name, html, content_type, url)


def _file(name: str) -> str:
    """A path as `Project.find` takes it, where "-" alone is standard input."""
    return os.path.join(os.curdir, name) if name == "-" else name  # noqa: PTH118


@cache
def _rules() -> Mapping[str, Rule]:
    """The installed rules; which they are is looked up once."""
    from pagelint.plugins import discover

    return discover()


def _project(options: Options, more: Mapping[str, Any] | None = None) -> Project:
    """The project that options ask for; `more` are other keys of a configuration."""
    from pagelint.project import Project, Request
    from pagelint.report.earl import tested

    known = Options.__annotations__
    for name in options:
        if name not in known:
            raise TypeError(f"unexpected keyword argument {name!r}{did_you_mean(name, known)}")
    config, rules = options.get("config"), _rules()
    recorded = options.get("recorded", False)
    request = Request(
        values={**_values(options), **(more or {})},
        config=_config(config),
        isolated=config is False,
        prefix="",
        info=options.get("info", False),
        undecided=options.get("undecided", False),
        recorded=recorded,
        asserted=tested(rules) if recorded else frozenset(),
        use_cache=bool((more or {}).get("cache")),
    )
    return Project(rules, request)


def _config(given: object) -> Path | Mapping[str, Any] | None:
    if isinstance(given, Mapping):
        return given
    if isinstance(given, str | os.PathLike):
        return Path(given)
    if given is None or given is False:
        return None
    raise TypeError(f"config is a path, a mapping, False or None, not {type(given).__name__}")


def _values(options: Options) -> dict[str, Any]:
    """Options that are keys of a configuration, as a configuration has them."""
    given: Mapping[str, Any] = {**options}
    values = {key: given[key] for key in _SINGLE if given.get(key) is not None}
    for key in _LISTS:
        names = given.get(key)
        if names is not None:
            values[key] = [names] if isinstance(names, str) else list(names)
    if given.get("severity") is not None:
        values["severity"] = dict(given["severity"])
    return {key.replace("_", "-"): value for key, value in values.items()}


_SINGLE: Final = ("audience", "language", "fail_on")
_LISTS: Final = ("select", "ignore", "extend_select")
