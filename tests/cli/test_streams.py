"""What of a report is written when: page by page where the format allows, the rest at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pagelint.finding import Finding
from pagelint.project import Project
from pagelint.rule import Rule
from tests.cli.conftest import BAD, Run
from tests.cli.test_process import ENVIRONMENT
from tests.engine.test_linter import make_rule

STREAMS = ("full", "concise", "grouped", "jsonl")
WHOLE = ("auto", "summary", "github", "json", "sarif", "gitlab", "junit")
NAMES = ("0.html", "1.html", "2.html", "3.html")
posix = pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")


def shared_title(facts: dict[str, str], options: Any) -> Iterator[tuple[str, Finding]]:
    """A rule about the site, which speaks of the last page first."""
    for path in reversed(list(facts)):
        yield path, Finding(None, f"one of {len(facts)} pages")


@pytest.fixture
def few_rules(few_rules: dict[str, Rule]) -> dict[str, Rule]:
    """Rules about pages, and one about the site."""
    shared = make_rule("shared_title", shared_title, facts=lambda page: page.title)
    return {**few_rules, shared.id: shared}


@pytest.fixture
def site(pages: Path) -> Path:
    """Four pages, each with another image that has no alternative text."""
    for each in pages.glob("*.html"):
        each.unlink()
    for name in NAMES:
        (pages / name).write_text(BAD.replace("a.jpg", f"{name}.jpg"))
    return pages


Watch = Callable[..., list[str]]


@pytest.fixture
def written(
    site: Path,
    pagelint: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Watch:
    """What a run had written on standard output when it asked for each page, and in the end."""
    original = Project.resources

    def call(*arguments: str) -> list[str]:
        so_far = [""]

        def noted(self: Project, found: Any) -> Iterator[Any]:
            for each in original(self, found):
                so_far.append(so_far[-1] + capsys.readouterr().out)
                yield each

        monkeypatch.setattr(Project, "resources", noted)
        rest = pagelint("check", "--no-cache", "--isolated", *arguments).out
        return [*so_far[1:], so_far[-1] + rest]

    return call


@pytest.mark.parametrize("form", STREAMS)
def test_a_page_is_written_before_the_next_but_one_is_read(written: Watch, form: str) -> None:
    """Whoever reads along need not wait for the end."""
    seen = [[name in text for name in NAMES] for text in written("--format", form)]
    assert seen == [
        [False, False, False, False],
        [False, False, False, False],  # a page alone would have all at once
        [True, True, False, False],
        [True, True, True, False],
        [True, True, True, True],
    ]


@pytest.mark.parametrize("form", WHOLE)
def test_one_document_is_written_in_the_end(written: Watch, form: str) -> None:
    """What has a head and a foot, or tells a defect once, needs all pages."""
    *before, whole = written("--format", form)
    assert before == [""] * 4
    assert all(name in whole for name in NAMES)


def test_what_needs_all_pages_comes_last_by_path(site: Path, pagelint: Run) -> None:
    """However the rule orders it."""
    out = pagelint("check", "--no-cache", "--isolated", "-f", "jsonl").out
    found = map(json.loads, out.splitlines())
    told = [(each["path"], "one of 4" in each["message"]) for each in found]
    assert told == [(name, late) for late in (False, True) for name in NAMES]


def test_a_page_alone_has_all_in_page_order(site: Path, pagelint: Run) -> None:
    """What concerns the whole page stands first, whichever rule says it."""
    out = pagelint("check", "--isolated", "--quiet", "-f", "concise", NAMES[0]).out
    assert ["one of 1" in line for line in out.splitlines()] == [True, False]


@pytest.mark.parametrize("second", [*STREAMS, *WHOLE])
def test_a_second_format_follows_the_first(site: Path, pagelint: Run, second: str) -> None:
    """Each is what it is in a file of its own."""

    def out(*arguments: str) -> str:
        return pagelint("check", "--no-cache", "--isolated", *arguments).out

    first = out("-f", "concise")
    both = out("-f", "concise", "-f", second, "-f", f"{second}=report.txt")
    assert both.startswith(first)
    report = (site / "report.txt").read_text("utf-8")
    assert both.removeprefix(first) == report


def test_files_have_late_findings_with_their_page(site: Path, pagelint: Run) -> None:
    """They are written when all is known."""
    pagelint("check", "--no-cache", "--isolated", "-f", "jsonl=report.txt")
    lines = (site / "report.txt").read_text("utf-8").splitlines()
    found = map(json.loads, lines)
    told = [(each["path"], "one of 4" in each["message"]) for each in found]
    assert told == [(name, late) for name in NAMES for late in (True, False)]


@pytest.mark.parametrize("form", ["full", "grouped"])
def test_the_summary_counts_what_came_late(site: Path, pagelint: Run, form: str) -> None:
    """Each page once, each defect once."""
    out = pagelint("check", "--no-cache", "--isolated", "-f", form).out
    last = out.rstrip().splitlines()[-1]
    assert "5 defects (5 errors) in 8 places on 4 pages." in last


@pytest.mark.parametrize("form", ["full", "grouped"])
def test_quiet_leaves_out_the_summary_only(site: Path, pagelint: Run, form: str) -> None:
    """What was said of pages before is the same."""
    arguments = ("check", "--no-cache", "--isolated", "-f", form)
    loud, quiet = pagelint(*arguments).out, pagelint(*arguments, "--quiet").out
    assert loud.startswith(quiet.rstrip("\n"))
    assert "5 defects" in loud
    assert "5 defects" not in quiet


def test_statistics_take_the_place_of_text(site: Path, pagelint: Run) -> None:
    """No page is named, and what came late counts."""
    made = pagelint("check", "--no-cache", "--isolated", "--statistics")
    assert not any(name in made.out for name in NAMES)
    assert "missing-alt" in made.out
    assert "shared-title" in made.out


def test_statistics_stand_beside_data(site: Path, pagelint: Run) -> None:
    """On stderr, so that the data stay whole."""
    arguments = ("check", "--no-cache", "--isolated", "-f", "jsonl")
    plain, counted = pagelint(*arguments), pagelint(*arguments, "--statistics")
    assert counted.out == plain.out
    assert "shared-title" in counted.err


IMPATIENT = """
import pagelint.cli.progress as progress
progress._PATIENCE_S = progress._INTERVAL_S = 0
from pagelint.__main__ import main
main()
"""


@posix
@pytest.mark.parametrize("form", ["full", "concise", "grouped"])
def test_a_terminal_shows_the_report_without_the_bar(site: Path, form: str) -> None:
    """The bar is wiped away before anything is written to the same terminal."""
    import pty

    command = [
        sys.executable, "-c", IMPATIENT,
        "check", "--no-cache", "--isolated", "--select", "missing-alt", "-f", form,
    ]  # fmt: skip
    environment = {**ENVIRONMENT, "NO_COLOR": "1", "COLUMNS": "80", "TERM": "dumb"}
    environment.pop("FORCE_COLOR", None)
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, cwd=site, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        raw = read_all(ours)
    os.close(ours)
    assert b"of 4 pages" in raw  # the bar was there
    shown = [line.rpartition("\r\x1b[K")[2] for line in raw.decode().split("\r\n")]
    plain = subprocess.run(
        [*command, "--width", "80"], cwd=site, env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert shown == plain.stdout.split("\n")


def read_all(terminal: int) -> bytes:
    """What is written to a terminal until nobody holds it any more."""
    read = bytearray()
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # Linux' way to say that the other end is closed
            return bytes(read)
        if not data:
            return bytes(read)
        read += data


def test_what_pages_share_is_told_once_and_counted_in_the_end(pages: Path, pagelint: Run) -> None:
    """A report that is printed page by page learns last on how many pages a defect stands."""
    for name in NAMES[:3]:
        (pages / name).write_text(BAD)
    out = pagelint("check", "--no-cache", "--isolated", "-f", "full", *NAMES[:3]).out
    assert out.count("<img src=") == 1
    assert "On several pages, told above on the first:\n  all 3 pages  0.html:1:" in out
    assert "On several" not in pagelint("check", "-f", "full", "--verbose", *NAMES[:3]).out
