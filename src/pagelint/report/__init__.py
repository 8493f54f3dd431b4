"""Reports: findings as text, JSON, SARIF … One file a reporter, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, TextIO, cast

from pagelint.report.runners import Guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pagelint.report.history import Past
    from pagelint.results import PageResult, Report
    from pagelint.rule import Rule

_REPORTERS: Final = {
    "auto": ("auto", "Auto"),
    "full": ("full", "Full"),
    "summary": ("by_defect", "ByDefect"),
    "grouped": ("grouped", "Grouped"),
    "concise": ("concise", "Concise"),
    "markdown": ("markdown", "Markdown"),
    "csv": ("comma_separated", "Csv"),
    "json": ("json_object", "JsonObject"),
    "jsonl": ("json_lines", "JsonLines"),
    "sarif": ("sarif", "Sarif"),
    "github": ("github", "GitHub"),
    "gitlab": ("gitlab", "GitLab"),
    "junit": ("junit", "JUnit"),
    "earl": ("earl", "Earl"),
    "html": ("html", "Html"),
}
FORMATS: Final = tuple(_REPORTERS)
TEXTS: Final = ("auto", "full", "summary", "grouped", "concise")  # those for people
RECORDS: Final = ("json", "earl")  # those that have suppressed findings, too


class Style(NamedTuple):
    """How a report may look, and what it stands beside.

    `width` is the terminal's, in columns (100 where nobody watches); `links` allows OSC 8
    hyperlinks; `verbose` shows every finding, also those that are told by another one; without
    `summary` the closing lines are left out. `folder` is where the report's file will lie ("" for
    the working folder), `history` what earlier reports counted, the oldest first. `edit_url` is
    where a page is edited that doesn't say so itself, with {path} or {stem} (the path without its
    ending) for the page's.
    """

    width: int = 100
    colour: bool = False
    links: bool = False
    verbose: bool = False
    summary: bool = True
    folder: str = ""
    history: tuple[Past, ...] = ()
    edit_url: str = ""


class Reporter:
    """Writes a report in one format. `rules` are the rules that ran, by id."""

    streams = False  # whether a page can be written before the next one is known
    recalls = False  # whether a format that streams looks at the pages again in the end
    commands = False  # whether its lines are commands for a CI runner

    def __init__(self, style: Style, rules: Mapping[str, Rule]) -> None:
        self.style = style
        self.rules = rules

    def url(self, rule: str) -> str:
        """Where a rule is explained; nothing for one that is not known."""
        return self.rules[rule].url if rule in self.rules else ""

    def page(self, page: PageResult) -> Iterator[str]:
        """What a format that streams says of a page, in pieces, line ends included."""
        raise NotImplementedError

    def closing(self, report: Report) -> Iterator[str]:  # noqa: ARG002 - most say nothing
        """What a format that streams says in the end."""
        return iter(())

    def chunks(self, report: Report) -> Iterator[str]:
        """The whole output in pieces."""
        for page in report.pages:
            yield from self.page(page)

    def write(self, report: Report, out: TextIO | Guarded) -> None:
        """Write the report piece by piece; all of it encodes as UTF-8, whatever the pages hold."""
        guarded = out if isinstance(out, Guarded) else Guarded(out)
        for chunk in self.chunks(report):
            self.put([chunk], guarded)
        guarded.flush()

    def put(self, chunks: Iterable[str], out: Guarded) -> None:
        """Write pieces of the output so that none but its own commands are obeyed."""
        if self.commands:
            out.write_commands(chunks)
        else:
            out.writelines(chunks)


def reporter(name: str, style: Style, rules: Mapping[str, Rule]) -> Reporter:
    """The reporter of a format. Raises ValueError for a name that is not in FORMATS."""
    if name not in _REPORTERS:
        raise ValueError(f"no format {name!r}; there are {', '.join(FORMATS)}")
    module, made = _REPORTERS[name]
    make = cast("type[Reporter]", getattr(import_module(f"pagelint.report.{module}"), made))
    return make(style, rules)
