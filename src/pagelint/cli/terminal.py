"""The terminal: what it can show, and how to leave it in peace."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pagelint.report import Style
    from pagelint.report.runners import Guarded
    from pagelint.results import Problem


_USUAL = 100
_NARROWEST = 20
_DIGITS = 9  # a number of more is no width


def complain(message: str) -> None:
    """One line on stderr, safe for a terminal whatever file names it holds."""
    from pagelint.report.cells import one_line
    from pagelint.report.runners import without_commands

    sys.stderr.write(without_commands(f"pagelint: {one_line(message)}\n"))


def complain_of(problems: Iterable[Problem], *, verbose: bool = False) -> None:
    """A line on stderr for each problem; with `verbose` what is known of its cause."""
    for problem in problems:
        complain(f"{problem.path}: {problem.message}")
        if verbose:
            sys.stderr.write(problem.detail)


def open_stdout(out: TextIO | None = None) -> Guarded:
    """Standard output (or `out`), ready for any text: UTF-8 where no terminal says otherwise."""
    from pagelint.report.runners import Guarded

    out = out or sys.stdout
    reconfigure = getattr(out, "reconfigure", None)
    if reconfigure is not None and out.isatty():
        reconfigure(errors="replace")
    elif reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
    return Guarded(out)


def make_style(
    out: TextIO,
    *,
    colour: str = "auto",
    width: int | None = None,
    verbose: bool = False,
    summary: bool = True,
) -> Style:
    """How text on `out` may look; `colour` is "auto", "always" or "never"."""
    from pagelint.report import Style

    coloured = wants_colour(colour, os.environ, watched=out.isatty())
    return Style(
        width=width or terminal_width(),
        colour=coloured,
        links=coloured and out.isatty(),
        verbose=verbose,
        summary=summary,
    )


def wants_colour(choice: str, environment: Mapping[str, str], *, watched: bool) -> bool:
    """Whether to colour: the option first, then NO_COLOR, then FORCE_COLOR, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return watched and environment.get("TERM") != "dumb"


def terminal_width() -> int:
    """COLUMNS, or the terminal's own width, or 100 where nobody watches."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and len(columns) < _DIGITS and int(columns):
        return max(int(columns), _NARROWEST)
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL, _NARROWEST)
    except (OSError, ValueError):  # no terminal; no file at all, in tests
        return _USUAL
