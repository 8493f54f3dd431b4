"""Runs the command line inside the test's process, with a few rules, in an empty folder."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from pagelint.cli.app import run
from pagelint.rule import Rule

GOOD = '<!DOCTYPE html><html lang="en"><title>Hours</title><p>We open at nine.</p></html>\n'
BAD = GOOD.replace("<p>", '<img src="a.jpg"><p>')
LONG = GOOD.replace("nine", "Llanfairpwllgwyngyllgogerychwyrndrobwll")
ASIDE = GOOD.replace("<p>", "<aside>By the way</aside><p>")
PAGES = {"good.html": GOOD, "bad.html": BAD, "long.html": LONG, "aside.html": ASIDE}


class Outcome(NamedTuple):
    """What a run gave back and wrote."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one page of each kind; it is the working folder."""
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def pagelint(
    pages: Path,
    few_rules: dict[str, Rule],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Call it with arguments, and `stdin` if the page comes from there."""
    monkeypatch.setattr("pagelint.plugins.discover", lambda: few_rules)
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str, stdin: str = "") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        status = run(arguments)
        return Outcome(status, *capsys.readouterr())

    return call
