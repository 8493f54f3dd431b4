"""`pagelint check`: find defects in pages."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from typing import TYPE_CHECKING, Any

import click

from pagelint.cli import options
from pagelint.cli.output import Format, Output, parse_formats, spare_pages, usual_formats
from pagelint.cli.progress import watched
from pagelint.cli.terminal import complain, complain_of, make_style
from pagelint.errors import UserError
from pagelint.finding import Severity
from pagelint.project import STDIN, Project
from pagelint.report import RECORDS
from pagelint.report.summary import has_news
from pagelint.sources.files import said_plainly

if TYPE_CHECKING:
    from pagelint.cli.fix import Mender
    from pagelint.engine.comparison import Comparison
    from pagelint.engine.run import Run
    from pagelint.report.history import Past


@click.command(name="check")
@options.paths_argument
@options.rule_options
@options.page_options
@options.source_options
@options.config_options
@options.fail_on_option
@options.fix_options
@options.grammar_options
@options.run_options
@click.option(
    "--max-warnings",
    type=click.IntRange(min=0),
    metavar="N",
    help="Fail on more warnings, each defect counted once.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option(
    "--format", "-f", "formats", multiple=True, callback=parse_formats, metavar="NAME[=FILE]",
    help="auto, full, summary, grouped, concise, markdown, csv, json, jsonl, sarif, github, "
    "gitlab, junit, earl, html; to stdout or a file; repeatable [default: auto].",
)  # fmt: skip
@click.option(
    "--history", multiple=True, metavar="FILE",
    help="An earlier report as JSON, for the trend in html; repeatable, the oldest first.",
)  # fmt: skip
@click.option(
    "--edit-url", default="", metavar="URL",
    help="Where pages are edited, for the links in html; {path} or {stem} stands for a page's.",
)  # fmt: skip
@click.option(
    "--compare", metavar="FILE",
    help="An earlier report as JSON: tell only what is new since, and fail on nothing else.",
)  # fmt: skip
@click.option("--summary", is_flag=True, help="Name each defect once, those to fix first on top.")
@click.option("--statistics", is_flag=True, help="Print how often each rule speaks, not what.")
@click.option("--info", is_flag=True, help="Show findings of severity info, too.")
@click.option(
    "--show-undecided", is_flag=True, help="Show what rules can't tell from the page alone, too."
)
@click.option("--quiet", "-q", is_flag=True, help="Print no summary.")
@click.option("--verbose", "-v", is_flag=True, help="Show every place; print tracebacks.")
@options.colour_options
def command(paths: tuple[str, ...], formats: list[Format], **given: Any) -> int:
    """Find defects in pages.

    PATHS are files, folders (searched for .html, .htm and .xhtml), archives (.zip, .eml, .mbox,
    .mht, .warc, .wacz), patterns, or "-" for standard input; the working folder without any. Exits
    with 0 when nothing is found at or above --fail-on, with 1 for findings, with 2 when something
    could not be done.
    """
    from pagelint.plugins import discover

    rules = discover()
    if given["summary"] and any(not each.file for each in formats):
        raise UserError("--summary is a format of its own: write --format summary beside the other")
    formats += usual_formats(summary=given["summary"]) if not formats or given["summary"] else []
    names = {each.name for each in formats}
    history = _history(given["history"], names)
    _demand_edit_url(given["edit_url"], names)
    asserted: frozenset[str] = frozenset()
    if "earl" in names:
        from pagelint.report.earl import tested

        asserted = tested(rules)
    recorded = not names.isdisjoint(RECORDS)
    request = options.request(given, asserted=asserted, recorded=recorded, use_cache=True)
    project = Project(rules, request)
    mender = _mender(given)
    comparison = _comparison(given["compare"])
    found = project.find(paths)
    spare_pages(formats, found.paths)
    if mender and (mender.diff or STDIN in found.paths):
        formats = [each for each in formats if each.file]  # standard output holds the pages
    style = make_style(
        sys.stdout, colour=given["colour"], width=given["width"], verbose=given["verbose"]
    )._replace(history=history, edit_url=given["edit_url"])
    output = Output(formats, style, rules, statistics=given["statistics"])
    # What a rule prints is no part of the report.
    running = project.run(found, keep=output.keeps, mender=mender, comparison=comparison)
    with redirect_stdout(sys.stderr), running as run:
        for page in watched(run.results(project.resources(found)), len(found.paths)):
            output.page(page)
    report = run.report()
    failures = output.close(report, summary=not given["quiet"] and has_news(report))
    complain_of(report.problems, verbose=given["verbose"])
    for note in project.notes if given["verbose"] else []:
        complain(note)
    if mender:
        complain(mender.notice())
    for failure in failures:
        complain(failure)
    if report.problems or failures:
        return 2
    return int(mender.count > 0) if mender and mender.diff else _verdict(run, given)


def _comparison(file: str | None) -> Comparison | None:
    """An earlier report to compare with. Raises UserError where the file is none."""
    if file is None:
        return None
    from pagelint.engine.comparison import read_report

    if file == STDIN:
        raise UserError("--compare -: name a file; standard input is for pages")
    try:
        return read_report(file)
    except OSError as error:
        raise UserError(f"--compare {file}: {said_plainly(error)}") from error
    except (ValueError, RecursionError) as error:
        mend = "give what pagelint check --format json wrote"
        raise UserError(f"--compare {file}: no report as JSON with its defects: {mend}") from error


def _history(files: tuple[str, ...], formats: set[str]) -> tuple[Past, ...]:
    """What earlier reports counted. Raises UserError where a file is none."""
    if not files:
        return ()
    if "html" not in formats:
        raise UserError("--history is for the trend of --format html")
    from pagelint.report.history import read_past

    past = []
    for file in files:
        try:
            past.append(read_past(file))
        except OSError as error:
            raise UserError(f"--history {file}: {said_plainly(error)}") from error
        except (ValueError, RecursionError) as error:
            raise UserError(f"--history {file}: no report of pagelint as JSON") from error
    return tuple(past)


def _demand_edit_url(template: str, formats: set[str]) -> None:
    """Raise UserError where no link can be made by it."""
    if template and "html" not in formats:
        raise UserError("--edit-url is for the links of --format html")
    if template and not template.startswith(("https://", "http://")):
        raise UserError("--edit-url is no address of the web: write https://…/{path}")


def _mender(given: dict[str, Any]) -> Mender | None:
    """What mends the pages, if that was asked for."""
    if not given["fix"] and not given["diff"]:
        if given["unsafe_fixes"]:
            raise UserError("--unsafe-fixes does nothing alone: add --fix or --diff")
        return None
    from pagelint.cli.fix import Mender

    named = frozenset(given["select"] or ())
    return Mender(unsafe=given["unsafe_fixes"], diff=given["diff"], named=named)


def _verdict(run: Run, given: dict[str, Any]) -> int:
    """1 where findings make the run fail, else 0."""
    if given["exit_zero"]:
        return 0
    most = given["max_warnings"]
    if most is not None and run.tally.count_defects(Severity.WARNING) > most:
        return 1
    return int(run.failed)
