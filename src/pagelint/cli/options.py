"""Options that several commands share, and the configuration values that they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from pagelint.config.keys import FAIL_ON, LEVELS, Values
from pagelint.errors import did_you_mean
from pagelint.project import STDIN_NAME, Request
from pagelint.settings import AUDIENCES, MEMORY_LIMIT, TIME_LIMIT
from pagelint.wcag import LEVELS as WCAG_LEVELS

F = TypeVar("F", bound=Callable[..., Any])


def _listed(
    _context: click.Context, _parameter: click.Parameter, given: Iterable[str]
) -> list[str]:
    """Repeated options and comma lists, as one list."""
    return [name.strip() for each in given for name in each.split(",") if name.strip()]


def _levels(
    _context: click.Context, _parameter: click.Parameter, given: Iterable[str]
) -> dict[str, str]:
    levels = {}
    for each in given:
        rule, equals, level = each.partition("=")
        if not equals:
            raise click.BadParameter(f"{each!r} is not RULE=LEVEL")
        if level not in LEVELS:
            hint = did_you_mean(level, LEVELS)
            raise click.BadParameter(f"{level!r} is none of {', '.join(LEVELS)}{hint}")
        levels[rule] = level
    return levels


def _stack(*options: Callable[[F], F]) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


_LISTED: Any = {"multiple": True, "callback": _listed, "metavar": "RULES"}

paths_argument = click.argument("paths", nargs=-1, metavar="[PATHS]...")

rule_options = _stack(
    click.option("--select", **_LISTED, help="Run only these rules or categories."),
    click.option("--ignore", **_LISTED, help="Don't run these rules or categories."),
    click.option("--extend-select", **_LISTED, help="Run these rules or categories too."),
    click.option(
        "--severity", multiple=True, callback=_levels, metavar="RULE=LEVEL",
        help="Make a rule or category off, info, warning or error.",
    ),
)  # fmt: skip

page_options = _stack(
    click.option("--audience", type=click.Choice(AUDIENCES), help="Whom the pages are for."),
    click.option(
        "--wcag", type=click.Choice(WCAG_LEVELS), help="Level that pages aim at [default: AA]."
    ),
    click.option("--screen", metavar="SIZE", help="Screen to read style sheets for [1280x720]."),
    click.option("--language", metavar="TAG", help="Language of pages that declare none (en-GB)."),
    click.option("--content", metavar="SELECTOR", help="Lint only what lies inside (main)."),
    click.option(
        "--ignore-region", multiple=True, metavar="SELECTOR",
        help="Leave out what matches (.cookie-banner).",
    ),
)  # fmt: skip

grammar_options = _stack(
    click.option(
        "--languagetool/--no-languagetool", default=None,
        help="Check grammar, too, by a LanguageTool server started for the run.",
    ),
    click.option(
        "--languagetool-url", metavar="URL", help="Check grammar by this LanguageTool server."
    ),
)  # fmt: skip

config_options = _stack(
    click.option(
        "--config", type=click.Path(path_type=Path), metavar="FILE",
        help="Use this configuration instead of the nearest one.",
    ),
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
)  # fmt: skip

source_options = _stack(
    click.option("--stdin-filename", metavar="NAME", help='What the page of "-" is called.'),
    click.option(
        "--exclude", multiple=True, callback=_listed, metavar="PATTERNS",
        help="Pass over these files and folders when searching folders.",
    ),
    click.option(
        "--root", metavar="FOLDER",
        help="Look at no file outside this folder, whatever pages refer to.",
    ),
    click.option("--force-exclude", is_flag=True, help="Exclude files that are named, too."),
    click.option("--allow-empty-input", is_flag=True, help="Having no page to read is fine."),
)  # fmt: skip

colour_options = _stack(
    click.option(
        "--color", "--colour", "colour", type=click.Choice(["auto", "always", "never"]),
        default="auto", help="Colour the output [default: on a terminal].",
    ),
    click.option(
        "--width", type=click.IntRange(min=20), metavar="COLUMNS",
        help="Widest line [default: the terminal's, or 100].",
    ),
)  # fmt: skip

fix_options = _stack(
    click.option(
        "--fix",
        is_flag=True,
        help="Mend what has a safe fix, in the files; with --select typo, "
        "misspellings with one correction.",
    ),
    click.option("--unsafe-fixes", is_flag=True, help="With --fix: also where text could be lost."),
    click.option("--diff", is_flag=True, help="Show what --fix would change; change nothing."),
)


def _jobs(
    _context: click.Context, _parameter: click.Parameter, given: str | None
) -> int | str | None:
    if given is None or given == "auto":
        return given
    if not given.isdecimal() or len(given) > _DIGITS or not int(given):
        raise click.BadParameter(f"{given[:_DIGITS]!r} is neither a number from 1 nor auto")
    return int(given)


_DIGITS = 9  # more processes than any machine has
_LIMIT = click.IntRange(0, 1_000_000_000)


cache_option = click.option(
    "--cache-dir", metavar="FOLDER", envvar="PAGELINT_CACHE_DIR",
    help="Where results are remembered [default: .pagelint_cache].",
)  # fmt: skip

run_options = _stack(
    click.option(
        "--jobs", "-j", callback=_jobs, metavar="N|auto",
        help="Lint in so many processes, where that pays [default: auto, one a core].",
    ),
    click.option(
        "--time-limit", type=_LIMIT, metavar="SECONDS",
        help=f"Give up a page after so long; 0: never [default: {TIME_LIMIT}].",
    ),
    click.option(
        "--memory-limit", type=_LIMIT, metavar="MB",
        help=f"Give up a page that takes so much memory; 0: none [default: {MEMORY_LIMIT}].",
    ),
    click.option(
        "--cache/--no-cache", default=None,
        help="Take results of earlier runs where nothing changed [default: on].",
    ),
    cache_option,
)  # fmt: skip

fail_on_option = click.option(
    "--fail-on", type=click.Choice(FAIL_ON),
    help="Least severe finding that exits with 1 [default: error].",
)  # fmt: skip


def request(given: Mapping[str, Any], **more: Any) -> Request:
    """What parsed options ask of a run; `more` are fields of the request that no option sets."""
    return Request(
        values=_values(given),
        config=given.get("config"),
        isolated=given["isolated"],
        stdin_name=given.get("stdin_filename") or STDIN_NAME,
        force_exclude=given.get("force_exclude", False),
        allow_empty_input=given.get("allow_empty_input", False),
        info=given.get("info", False),
        undecided=given.get("show_undecided", False),
    )._replace(**more)


def _values(given: Mapping[str, Any]) -> Values:
    """Parsed options as the values of a configuration layer, without those not given."""
    regions = {"content": given.get("content"), "ignore": list(given.get("ignore_region", ()))}
    values = {key: given.get(key.replace("-", "_")) for key in _KEYS}
    values["regions"] = {key: value for key, value in regions.items() if value}
    return {key: value for key, value in values.items() if value or isinstance(value, int)}


_KEYS = (
    "languagetool", "languagetool-url", "select", "ignore", "extend-select", "severity", "audience",
    "wcag", "screen", "language", "exclude", "fail-on", "jobs", "cache", "cache-dir", "root",
    "time-limit", "memory-limit",
)  # fmt: skip
