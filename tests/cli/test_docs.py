"""The documentation names all that there is."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from pagelint.cli.app import COMMANDS, group
from pagelint.config.keys import KEYS

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("key", KEYS)
def test_keys(key: str) -> None:
    """Every key has its line in the table."""
    assert f"\n| `{key}` |" in (DOCS / "configuration.md").read_text("utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_commands(name: str) -> None:
    """Every command is listed."""
    assert f"`pagelint {name}" in (DOCS / "cli.md").read_text("utf-8")


def test_options_of_check() -> None:
    """Every option of `check` is described there, or is about the configuration."""
    command = group.get_command(click.Context(group), "check")
    text = "".join(path.read_text("utf-8") for path in DOCS.glob("*.md"))
    options = [each.opts[0] for each in command.params if isinstance(each, click.Option)]
    assert [name for name in options if name not in text] == []
