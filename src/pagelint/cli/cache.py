"""`pagelint cache`: look at what is remembered of earlier runs, or forget it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import click

from pagelint.cli import options
from pagelint.engine.cache import clear as clear_folder
from pagelint.engine.cache import size_of
from pagelint.errors import UserError
from pagelint.report.cells import clean
from pagelint.sources.files import said_plainly

if TYPE_CHECKING:
    from pathlib import Path


@click.group(name="cache")
def command() -> None:
    """Look at what is remembered of earlier runs, or forget it."""


@command.command()
@options.cache_option
@options.config_options
def info(**given: Any) -> None:
    """Show where the results of earlier runs are, and how many."""
    folder = _folder(given)
    try:
        size = size_of(folder)
    except (OSError, sqlite3.Error) as error:
        raise UserError(f"{folder}: {error}; `pagelint cache clear` forgets it") from None
    results = "1 result" if size.results == 1 else f"{size.results} results"
    click.echo(f"{clean(str(folder))}: {results}, {size.bytes / 1e6:.1f} MB")


@command.command()
@options.cache_option
@options.config_options
def clear(**given: Any) -> None:
    """Forget the results of earlier runs."""
    folder = _folder(given)
    try:
        clear_folder(folder)
    except OSError as error:
        raise UserError(f"{folder}: {said_plainly(error)}") from None


def _folder(given: dict[str, Any]) -> Path:
    from pagelint.plugins import discover
    from pagelint.project import Project

    return Project(discover(), options.request(given)).configuration.here.cache_folder
