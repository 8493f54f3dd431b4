"""The README and docs/ keep what they promise: their code runs, their commands and links exist."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pagelint.cli.app import group
from pagelint.plugins import load
from pagelint.testing import check_rule

ROOT = Path(__file__).parents[2]
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs/rules").glob("*.md")),
    *sorted((ROOT / "examples").glob("**/README.md")),
]
RULE_PLACES = {"README.md": "exclamation_run", "docs/plugins.md": "shouted_heading"}


def blocks(path: Path, language: str) -> list[str]:
    """The fenced code blocks of a document in one language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )


def commands() -> Iterator[tuple[str, str]]:
    """(document, command line) of every `pagelint …` in a console block."""
    for path in DOCUMENTS:
        for block in blocks(path, "console"):
            for line in re.findall(r"^\$ (?:.venv/bin/)?(pagelint\b.*)", block, re.MULTILINE):
                yield str(path.relative_to(ROOT)), re.split(r" [|>#&]", line)[0]


@pytest.mark.parametrize(("document", "line"), sorted(set(commands())))
def test_command_exists(document: str, line: str) -> None:
    """Commands and options that a document shows are there."""
    arguments = shlex.split(line)[1:]
    if arguments[:1] in (["--version"], ["--help"]):
        return
    command: click.Command | None = group
    while isinstance(command, click.Group):
        command = command.get_command(click.Context(command), arguments.pop(0))
    assert command is not None
    command.make_context("pagelint", arguments)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links(path: Path) -> None:
    """Links to files of the project lead somewhere."""
    text = re.sub(r"^(````*).*?^\1$", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", re.sub(r"`[^`]*`", "", text))
    missing = [to for to in targets if "://" not in to and not (path.parent / to).exists()]
    assert not missing


@pytest.mark.parametrize(("document", "name"), [*RULE_PLACES.items()])
def test_rule_runs(
    document: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rule that a document shows finds what its examples say."""
    (code,) = (each for each in blocks(ROOT / document, "python") if "@rule(" in each)
    (tmp_path / f"{name}.py").write_text(code, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    (rule,) = load(name)
    check_rule(rule)


def configurations() -> Iterator[tuple[str, int, str]]:
    for path in DOCUMENTS:
        for number, block in enumerate(blocks(path, "toml")):
            yield str(path.relative_to(ROOT)), number, block


@pytest.mark.parametrize(("document", "number", "text"), [*configurations()])
def test_configuration_is_accepted(document: str, number: int, text: str, tmp_path: Path) -> None:
    """A configuration that a document shows is one that pagelint takes."""
    name = "pyproject.toml" if "[tool.pagelint" in text else "pagelint.toml"
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "pagelint.toml").touch()  # for one that builds on ../pagelint.toml
    (site / name).write_text(text, "utf-8")
    (site / "index.html").write_text('<html lang="en"><title>A page</title><p>A text', "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pagelint", "check", "."],
        cwd=site, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (run.stderr, run.returncode) == ("", 0)
