"""What is remembered from run to run, as users of the command line meet it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pagelint import plugins
from pagelint.engine import run as run_module
from pagelint.rule import Rule
from tests.cli.conftest import BAD, GOOD, Run

CACHE = Path(".pagelint_cache")
FORMATS = (
    "full", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "junit", "earl",
)  # fmt: skip
discover = plugins.discover  # before a test puts few rules in its place


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were linted, rather than looked up."""
    paths: list[str] = []
    lint = run_module.lint

    def spy(resource: Any, settings: Any) -> Any:
        paths.append(resource.address)
        return lint(resource, settings)

    monkeypatch.setattr(run_module, "lint", spy)
    return paths


@pytest.fixture
def again(pagelint: Run, linted: list[str]) -> Run:
    """Calls it after a run over all pages, from which on `linted` counts."""
    pagelint("check")
    linted.clear()
    return pagelint


class TestCheck:
    """Pages that did not change are not linted again."""

    def test_unchanged_pages(self, again: Run, linted: list[str]) -> None:
        """The second run lints nothing."""
        again("check")
        assert linted == []

    @pytest.mark.parametrize("name", FORMATS)
    def test_every_format_says_the_same(self, pagelint: Run, linted: list[str], name: str) -> None:
        """To the byte, and with the same exit status."""
        first = pagelint("check", "-f", name)
        linted.clear()
        assert (pagelint("check", "-f", name), linted) == (first, [])

    def test_changed_page(self, again: Run, linted: list[str], pages: Path) -> None:
        """It alone is linted."""
        (pages / "good.html").write_text(BAD)
        assert "good.html:1:" in again("check", "-f", "concise", "--verbose").out
        assert linted == ["good.html"]

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--select=all",), ("--ignore=long-word",), ("--severity=long-word=error",),
            ("--audience=legal",), ("--language=de",), ("--content=main",),
            ("--ignore-region=nav",), ("--screen=390x844",), ("--fail-on=never",),
            ("--root=.",), ("--info",), ("--show-undecided",),
        ],
    )  # fmt: skip
    def test_other_choices(self, again: Run, linted: list[str], arguments: tuple[str, ...]) -> None:
        """All pages are linted with them, and give what they give without a cache."""
        outcome = again("check", *arguments)
        if arguments != ("--root=.",):  # that is where these pages lie already
            assert len(linted) == 4
        assert outcome == again("check", "--no-cache", *arguments)

    def test_other_options_of_a_rule(self, again: Run, linted: list[str], pages: Path) -> None:
        """From a configuration file."""
        (pages / "pagelint.toml").write_text("[rules.long-word]\nmax-letters = 3\n")
        assert "opening" not in again("check", "-f", "concise").out
        assert len(linted) == 4

    def test_other_words(self, again: Run, linted: list[str], pages: Path) -> None:
        """A word that the project accepts is reported no more."""
        (pages / "pagelint.toml").write_text("")
        word = "Llanfairpwllgwyngyllgogerychwyrndrobwll"
        (pages / "pagelint-words.txt").write_text(f"{word}\n{word}.\n")
        assert "long-word" not in again("check", "-f", "concise", "--cache-dir", str(CACHE)).out
        assert len(linted) == 4

    def test_path_in_other_words(self, again: Run, linted: list[str]) -> None:
        """The report calls pages what the user calls them."""
        assert "./bad.html:1" in again("check", "./bad.html", "./good.html", "-f", "concise").out
        assert linted == ["./bad.html", "./good.html"]

    def test_from_another_folder(
        self, again: Run, linted: list[str], pages: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The same fingerprints as without a cache."""
        (pages / "deep").mkdir()
        paths = [str(pages / "bad.html"), str(pages / "long.html")]
        arguments = ("check", *paths, "-f", "gitlab", "--cache-dir", str(pages / CACHE))
        here = again(*arguments)
        monkeypatch.chdir(pages / "deep")
        linted.clear()
        there = again(*arguments)
        assert len(linted) == 2
        assert there == again(*arguments, "--no-cache")
        assert there != here

    def test_single_small_page(self, again: Run, linted: list[str]) -> None:
        """It is sooner linted than looked up."""
        again("check", "good.html")
        assert linted == ["good.html"]

    def test_flaw_of_the_encoding(self, pagelint: Run, pages: Path) -> None:
        """It is an error on every run."""
        (pages / "flawed.html").write_bytes(b'<meta charset="utf-8"><p>caf\xe9')
        first = pagelint("check")
        assert (first.status, pagelint("check")) == (2, first)

    def test_page_that_was_mended(self, again: Run, linted: list[str]) -> None:
        """Fixes are made from what is in the file now."""
        again("check", "--diff")
        assert len(linted) == 4


class TestSite:
    """What needs all pages is said again, and anew."""

    @pytest.fixture
    def few_rules(self) -> dict[str, Rule]:
        """All rules."""
        return discover()

    @pytest.fixture
    def pages(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Two pages, the first of which links to the second."""
        (tmp_path / "a.html").write_text(GOOD.replace("<p>", '<p><a href="b.html#x">Prices</a> '))
        (tmp_path / "b.html").write_text(GOOD.replace("<p>", '<p id="x">').replace("Hours", "B"))
        monkeypatch.chdir(tmp_path)
        return tmp_path

    def test_second_run_reports_it(self, pagelint: Run, linted: list[str], pages: Path) -> None:
        """A link to a place that isn't there."""
        (pages / "b.html").write_text(GOOD)
        first = pagelint("check", "-f", "concise")
        assert "broken-internal-link" in first.out
        linted.clear()
        assert (pagelint("check", "-f", "concise"), linted) == (first, [])

    def test_change_of_another_page(self, again: Run, linted: list[str], pages: Path) -> None:
        """It breaks the link of a page that did not change."""
        (pages / "b.html").write_text(GOOD)
        assert "a.html:1" in again("check", "--select=broken-internal-link", "-f", "concise").out
        linted.clear()
        again("check", "--select=broken-internal-link")
        assert linted == []

    def test_page_that_is_gone(self, again: Run, linted: list[str], pages: Path) -> None:
        """Its facts are not remembered."""
        (pages / "b.html").unlink()
        (pages / "c.html").write_text(GOOD)
        assert "broken-internal-link" in again("check", "-f", "concise").out
        assert linted == ["c.html"]

    @pytest.mark.parametrize("text", [None, "p { display: none } ", "p { color: #999 }"])
    def test_change_of_a_sheet(self, pagelint: Run, pages: Path, text: str | None) -> None:
        """A sheet that appears, changes or vanishes: as without a cache."""
        sheet = pages / "a.css"
        linked = GOOD.replace("<p>", '<link rel="stylesheet" href="a.css"><p>')
        (pages / "c.html").write_text(linked)
        for each in (None, "p { color: #eee }", text):
            sheet.unlink(missing_ok=True)
            if each is not None:
                sheet.write_text(each)
            cached = pagelint("check", "-f", "json")
            assert cached == pagelint("check", "-f", "json", "--no-cache")


class TestWhere:
    """Where results are kept, and whether."""

    def test_beside_the_configuration(self, pagelint: Run, pages: Path) -> None:
        """From whatever folder it is called."""
        (pages / "deep").mkdir()
        (pages / "pagelint.toml").write_text("")
        os.chdir(pages / "deep")
        pagelint("check", "..")
        assert (pages / CACHE / "results.db").is_file()

    def test_option(self, pagelint: Run) -> None:
        """Relative to the working folder."""
        pagelint("check", "--cache-dir", "there/deep")
        assert (Path("there/deep/results.db").is_file(), CACHE.exists()) == (True, False)

    def test_variable(self, pagelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        """For workers that build sites."""
        monkeypatch.setenv("PAGELINT_CACHE_DIR", "there")
        pagelint("check")
        assert (Path("there/results.db").is_file(), CACHE.exists()) == (True, False)

    def test_key_of_the_configuration(self, pagelint: Run, pages: Path) -> None:
        """Relative to its file."""
        (pages / "pagelint.toml").write_text('cache-dir = "there"\n')
        pagelint("check")
        assert (Path("there/results.db").is_file(), CACHE.exists()) == (True, False)

    def test_not_at_all(self, pagelint: Run) -> None:
        """With --no-cache no folder is made."""
        pagelint("check", "--no-cache")
        assert not CACHE.exists()

    def test_not_at_all_by_configuration(self, pagelint: Run, pages: Path) -> None:
        """`cache = false`, unless the command line says otherwise."""
        (pages / "pagelint.toml").write_text("cache = false\n")
        pagelint("check")
        assert not CACHE.exists()
        pagelint("check", "--cache")
        assert CACHE.exists()


class TestTrouble:
    """A cache that can't be used costs time, nothing else."""

    @pytest.fixture
    def plain(self, pagelint: Run) -> object:
        """What a run without a cache says."""
        return pagelint("check", "--no-cache")

    def test_is_silent(self, pagelint: Run, plain: object) -> None:
        """The findings and nothing else."""
        CACHE.write_text("mine")
        assert pagelint("check") == plain

    def test_is_told_with_verbose(self, pagelint: Run) -> None:
        """Which folder, and why."""
        CACHE.write_text("mine")
        assert ".pagelint_cache: not used as a cache: " in pagelint("check", "--verbose").err

    def test_corrupt_database(self, again: Run, plain: object, linted: list[str]) -> None:
        """All pages are linted, and kept again."""
        (CACHE / "results.db").write_bytes(b"rubbish" * 1000)
        linted.clear()
        assert (again("check"), len(linted)) == (plain, 4)
        assert (again("check"), len(linted)) == (plain, 4)

    def test_many_runs_at_once(self, pages: Path) -> None:
        """Each says what it says alone; the database stays whole."""
        command = [sys.executable, "-m", "pagelint", "check", "-f", "json", "--cache-dir", "new"]
        runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(4)]
        said = {each.communicate()[0] for each in runs}
        alone = subprocess.run([*command, "--no-cache"], stdout=subprocess.PIPE, check=False)
        assert said == {alone.stdout}


class TestInfo:
    """`pagelint cache info`."""

    def test_nothing_yet(self, pagelint: Run) -> None:
        """It makes no folder."""
        assert pagelint("cache", "info").out.endswith(".pagelint_cache: 0 results, 0.0 MB\n")
        assert not CACHE.exists()

    def test_after_a_run(self, again: Run) -> None:
        """A result for each page."""
        assert ".pagelint_cache: 4 results, 0." in again("cache", "info").out

    def test_corrupt_database(self, again: Run) -> None:
        """One line that says what to do."""
        (CACHE / "results.db").write_bytes(b"rubbish" * 1000)
        outcome = again("cache", "info")
        assert outcome.status == 2
        assert outcome.err.endswith("database; `pagelint cache clear` forgets it\n")
        assert outcome.err.count("\n") == 1


class TestClear:
    """`pagelint cache clear`."""

    def test_nothing_yet(self, pagelint: Run) -> None:
        """It is what was asked for."""
        assert pagelint("cache", "clear") == (0, "", "")

    def test_after_a_run(self, again: Run, linted: list[str]) -> None:
        """All pages are linted again."""
        assert again("cache", "clear") == (0, "", "")
        assert not CACHE.exists()
        again("check")
        assert len(linted) == 4

    def test_corrupt_database(self, again: Run) -> None:
        """It is deleted."""
        (CACHE / "results.db").write_bytes(b"rubbish" * 1000)
        assert again("cache", "clear").status == 0
        assert not CACHE.exists()

    def test_folder_of_somebody_else(self, pagelint: Run, pages: Path) -> None:
        """Nothing in it is touched."""
        before = {each.name for each in pages.iterdir()}
        pagelint("cache", "clear", "--cache-dir", ".")
        assert {each.name for each in pages.iterdir()} == before
