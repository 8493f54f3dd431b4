"""`pagelint check`: find defects in pages."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from pagelint.cli import options
from pagelint.cli.output import Format, parse_formats, write_report
from pagelint.cli.project import Project
from pagelint.cli.terminal import complain, complain_of, make_style
from pagelint.errors import UserError
from pagelint.finding import Severity, Suppression
from pagelint.report import RECORDS

if TYPE_CHECKING:
    from pagelint.cli.fix import Mender
    from pagelint.results import PageResult, Report


@click.command(name="check")
@options.paths_argument
@options.rule_options
@options.page_options
@options.source_options
@options.config_options
@options.fail_on_option
@options.fix_options
@options.grammar_options
@click.option(
    "--max-warnings", type=click.IntRange(min=0), metavar="N", help="Fail on more warnings."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option(
    "--format", "-f", "formats", multiple=True, callback=parse_formats, metavar="NAME[=FILE]",
    help="full, concise, grouped, json, jsonl, sarif, github, gitlab, junit, earl; to stdout or a "
    "file; repeatable [default: full].",
)  # fmt: skip
@click.option("--statistics", is_flag=True, help="Print how often each rule speaks, not what.")
@click.option("--info", is_flag=True, help="Show findings of severity info, too.")
@click.option(
    "--show-undecided", is_flag=True, help="Show what rules can't tell from the page alone, too."
)
@click.option("--quiet", "-q", is_flag=True, help="Print no summary.")
@click.option("--verbose", "-v", is_flag=True, help="Fold nothing; print tracebacks.")
@options.colour_options
def command(paths: tuple[str, ...], formats: list[Format], **given: Any) -> int:
    """Find defects in pages.

    PATHS are files, folders (searched for .html, .htm and .xhtml), patterns, or "-" for standard
    input; the working folder without any. Exits with 0 when nothing is found at or above
    --fail-on, with 1 for findings, with 2 when something could not be done.
    """
    from pagelint.plugins import discover

    rules = discover()
    given["asserted"] = any(each.name == "earl" for each in formats)
    given["recorded"] = any(each.name in RECORDS for each in formats)
    project = Project(rules, given)
    mender = _mender(given)
    report = project.lint(project.find(paths), mender)
    verdict = _verdict(report, project, given)
    _leave_out_info(report, project, wanted=given["info"])
    style = make_style(
        sys.stdout,
        colour=given["colour"],
        width=given["width"],
        verbose=given["verbose"],
        summary=not given["quiet"] and _has_news(report),
    )
    if mender and (mender.diff or project.stdin_name in {page.path for page in report.pages}):
        formats = [each for each in formats if each.file]  # standard output holds the pages
    failures = write_report(report, formats, style, rules, statistics=given["statistics"])
    complain_of(report.problems, verbose=given["verbose"])
    for note in project.notes if given["verbose"] else []:
        complain(note)
    if mender:
        complain(mender.notice())
    for failure in failures:
        complain(failure)
    if report.problems or failures:
        return 2
    return int(mender.count > 0) if mender and mender.diff else verdict


def _mender(given: dict[str, Any]) -> Mender | None:
    """What mends the pages, if that was asked for."""
    if not given["fix"] and not given["diff"]:
        if given["unsafe_fixes"]:
            raise UserError("--unsafe-fixes does nothing alone: add --fix or --diff")
        return None
    from pagelint.cli.fix import Mender

    return Mender(unsafe=given["unsafe_fixes"], diff=given["diff"])


def _has_news(report: Report) -> bool:
    """Whether a summary would tell the truth: "no problems" is none beside a problem."""
    return (bool(report.pages) and not report.problems) or any(p.findings for p in report.pages)


def _verdict(report: Report, project: Project, given: dict[str, Any]) -> int:
    """1 where findings make the run fail, else 0."""
    if given["exit_zero"]:
        return 0
    most = given["max_warnings"]
    if most is not None and report.count(Severity.WARNING) > most:
        return 1
    return int(any(_fails(page, project.fail_on(page.path)) for page in report.pages))


def _fails(page: PageResult, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    least = Severity(fail_on).rank
    return any(each.severity is not None and each.severity.rank <= least for each in page.counted())


def _leave_out_info(report: Report, project: Project, *, wanted: bool) -> None:
    """Info is silent, unless it is asked for or makes the run fail; a record of tests has it."""
    for page in report.pages:
        if wanted or project.fail_on(page.path) == "info":
            continue
        page.findings = [
            each
            for each in page.findings
            if each.severity is not Severity.INFO or project.asserts(each.rule)
        ]
        for each in page.findings:
            if each.severity is Severity.INFO and each.suppressed is None:
                each.suppressed = Suppression("config", "severity info, which was not asked for")
