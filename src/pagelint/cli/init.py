"""`pagelint init`: write a commented configuration file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pagelint.config.files import CONFIG_FILE
from pagelint.config.keys import KEYS, Key
from pagelint.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator


@click.command(name="init")
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--force", is_flag=True, help="Overwrite a configuration that is there.")
def command(folder: Path, *, force: bool) -> None:
    """Write a commented pagelint.toml.

    It changes nothing: every key is a comment, with what holds without it.
    """
    path = folder / CONFIG_FILE
    if path.exists() and not force:
        raise UserError(f"{path}: is there already; --force overwrites it")
    try:
        path.write_text(template(), "utf-8")
    except OSError as error:
        raise UserError(f"{path}: {(error.strerror or 'not writable').lower()}") from None
    click.echo(f"wrote {path}; see what holds for a page with: pagelint config PAGE")


def template() -> str:
    """A configuration that changes nothing: every key as a comment."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "# What pagelint does in this folder and below; a nearer pagelint.toml takes its place."
    yield "# Every key is here as a comment, with an example; `pagelint config KEY` explains one."
    yield "# Rules and categories: `pagelint rules`. A rule's options: `pagelint explain RULE`."
    # In TOML what stands below a table's head belongs to it: plain keys come first.
    for key in sorted(KEYS.values(), key=lambda key: key.example.startswith("[")):
        yield ""
        yield from _commented(key)
    yield ""


def _commented(key: Key) -> Iterator[str]:
    yield f"# {key.doc}"
    if key.choices and key.type == "string":
        yield f"# One of {', '.join(key.choices)}."
    if key.default:
        yield f"# Without it: {key.default}."
    yield from (f"#{line}" for line in key.example.split("\n"))
