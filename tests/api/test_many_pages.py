"""`lint_paths` and `lint_stream`: files, and pages as they come."""

from __future__ import annotations

import pickle
import sys
import threading
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import pagelint
from pagelint.cli.app import run
from tests.api.conftest import BAD, GOOD

LINKING = GOOD.replace("nine", '<a href="b.html#gone">nine</a>').replace("Hours", "Opening")
BAD = BAD.replace("Hours", "Mail")


@pytest.fixture
def site(folder: Path) -> Path:
    """A working folder with a page that is fine, one that isn't, and one that links amiss."""
    for name, text in (("a.html", LINKING), ("b.html", GOOD), ("c.html", BAD)):
        (folder / name).write_text(text, "utf-8")
    (folder / "a.jpg").touch()
    return folder


def found(pages: Any) -> list[tuple[str, list[str]]]:
    """The rules that speak, by page."""
    return [(page.path, [each.rule for each in page.findings]) for page in pages]


WHOLE = [("a.html", ["broken-internal-link"]), ("b.html", []), ("c.html", ["missing-alt", "typo"])]


def test_paths_in_all_forms(site: Path) -> None:
    """A folder, several files, a pattern, as strings or paths."""
    assert found(pagelint.lint_paths(".").pages) == WHOLE
    assert found(pagelint.lint_paths(["b.html", Path("c.html")]).pages) == WHOLE[1:]
    assert found(pagelint.lint_paths("[bc].html").pages) == WHOLE[1:]
    assert found(pagelint.lint_paths([]).pages) == []


def test_report(site: Path) -> None:
    """It counts, tells whether the run failed, and can be gone through again."""
    report = pagelint.lint_paths(site)
    assert (report.tally.pages, report.failed, report.problems) == (3, True, [])
    assert found(report.pages) == found(report.pages)
    assert not pagelint.lint_paths("b.html").failed
    assert not pagelint.lint_paths("c.html", fail_on="never").failed


def test_problems_are_in_the_report(site: Path) -> None:
    """What can't be read is named; the others are linted all the same."""
    report = pagelint.lint_paths(["b.html", "d.html"])
    assert [each.path for each in report.problems] == ["d.html"]
    assert found(report.pages) == WHOLE[1:2]
    assert "pagelint: d.html: no such file" in pagelint.render(report)


def test_minus_is_a_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program's standard input is its own."""
    monkeypatch.setattr(sys, "stdin", None)
    (site / "-").write_text(GOOD)
    assert found(pagelint.lint_paths("-").pages) == [("./-", [])]


def test_report_pickles(site: Path) -> None:
    """With all its pages."""
    report = pagelint.lint_paths(".")
    again = pickle.loads(pickle.dumps(report))
    assert pagelint.to_dict(again) == pagelint.to_dict(report)
    assert again.failed


def test_cache_only_if_asked(site: Path) -> None:
    """A cache lies where the configuration says, or where the program says."""
    assert not [*site.glob(".pagelint_cache"), *site.glob("other")]
    pagelint.lint_paths(".")
    assert not [*site.glob(".pagelint_cache"), *site.glob("other")]
    for cache, name in ((True, ".pagelint_cache"), (Path("other"), "other")):
        first, second = (pagelint.to_dict(pagelint.lint_paths(".", cache=cache)) for _ in range(2))
        assert first == second
        assert (site / name).is_dir()


def test_jobs(site: Path) -> None:
    """Whatever the number of processes, the result is the same."""
    (site / "big.html").write_text(GOOD.replace("nine", "nine. " + "We open. " * 500_000))
    one = pagelint.to_dict(pagelint.lint_paths(".", jobs=1, select="links"))
    assert pagelint.to_dict(pagelint.lint_paths(".", jobs=2, select="links")) == one
    with pytest.raises(pagelint.UserError, match="jobs must be at least 1, not 0"):
        pagelint.lint_paths(".", jobs=0)


@pytest.mark.parametrize("form", ["full", "concise", "grouped", "json", "jsonl", "sarif", "earl"])
def test_render_as_the_command_line(
    site: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """Every format reads as there, but that what only the site tells stands with its page."""
    (site / "pagelint.toml").write_text("cache = false")
    report = pagelint.lint_paths("c.html", recorded=form in ("json", "sarif", "earl"))
    run(["check", "c.html", "--width", "100", "--format", form])
    assert capsys.readouterr().out == pagelint.render(report, form)


def test_unknown_format() -> None:
    """The name that was meant is offered."""
    page = pagelint.lint(GOOD)
    with pytest.raises(pagelint.UserError, match="no format 'jsn'; did you mean json"):
        pagelint.render(page, "jsn")


def test_stream_takes_pairs_and_resources() -> None:
    """Results come in order; what only the site tells comes last."""
    pages = [("a.html", LINKING), pagelint.Resource("b.html", GOOD.encode()), ("c.html", BAD)]
    last = [*WHOLE[1:], WHOLE[0]]
    assert found(pagelint.lint_stream(pages, config=False)) == [("a.html", []), *last]


def test_stream_is_a_stream() -> None:
    """A page is linted when it is asked for, two pages ahead at most."""
    taken = []

    def pages() -> Iterator[tuple[str, str]]:
        for number in range(9):
            taken.append(number)
            yield f"{number}.html", GOOD

    results = pagelint.lint_stream(pages(), config=False)
    assert taken == []
    assert next(results).path == "0.html"
    assert len(taken) <= 3


def test_memory_of_a_stream_stays_flat() -> None:
    """Ten times the pages take no more memory, results let go."""
    big = GOOD.replace("nine", "nine. " + "We open at nine. " * 2_000)

    def peak(number: int) -> int:
        pages = ((f"{at}.html", big) for at in range(number))
        tracemalloc.start()
        for _ in pagelint.lint_stream(pages, config=False, select=["images", "links"]):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    few = peak(4), peak(4)
    assert peak(40) < 1.3 * few[1]


def test_problems_of_a_stream() -> None:
    """They go to the list as they come up, or are raised at the end, when all results are out."""
    pages = [("a.html", LINKING), ("b.png", b"\x89PNG"), ("c.html", BAD)]
    problems: list[pagelint.Problem] = []
    results = pagelint.lint_stream(pages, problems=problems, select="images")
    assert [page.path for page in results] == ["a.html", "c.html"]
    assert [each.path for each in problems] == ["b.png"]
    seen: list[str] = []
    with pytest.raises(pagelint.LintError, match=r"b\.png: not HTML"):
        seen.extend(page.path for page in pagelint.lint_stream(pages, select="images"))
    assert seen == ["a.html", "c.html"]


def test_wrong_choices_of_a_stream() -> None:
    """They are told at once, not when the first result is taken."""
    with pytest.raises(pagelint.UserError, match="did you mean typo"):
        pagelint.lint_stream([], select="typpo")


STYLED = """<!DOCTYPE html><html lang="en"><title>Hours {n}</title><style>
p {{ color: #{n:02x}8 ; background: rgb({n} {n} {n}) }} .b > a:hover {{ display: none }} </style>
<h1>Openning hours {n}</h1><p>We recieve you at nine, the the {word} was were we been.</p>
<p lang="de">Wir haben eine Addresse in Bonn. Das ist sehr schön.</p><img src="{n}.jpg">
<p class="b"><a href="#{n}">here</a> Potassiium, Morphine and Amoxicillin {word} are used.</p>"""
WORDS = ["seperate", "definately", "Llanfair", "ketamine", "hospitall", "wich", "occured", "adress"]


def test_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that lint at once, with memories that forget all the time, find what one finds."""
    pages = [STYLED.format(n=n, word=WORDS[n % len(WORDS)]) for n in range(16)]

    def lint(html: str) -> dict[str, Any]:
        return pagelint.to_dict(pagelint.lint(html, config=False, info=True, undecided=True))

    alone = [lint(html) for html in pages]
    assert all(each["findings"] for each in alone)
    for name in ("unknown", "candidates", "lexicon"):
        monkeypatch.setattr(f"pagelint.text.spelling.{name}.MOST_REMEMBERED", 5)
    monkeypatch.setattr("pagelint.memory.Memory.keep", _keep_few)
    interval, threads = sys.getswitchinterval(), threading.active_count()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as pool:
            together = list(pool.map(lint, pages * 2))
    finally:
        sys.setswitchinterval(interval)
    assert together == alone * 2
    assert threading.active_count() == threads


def _keep_few(memory: Any, key: Any, answer: Any, weight: int = 1) -> None:
    """A memory's `keep` that starts a new generation every other time."""
    if len(memory._young) > 1:
        memory._old, memory._young, memory._weight = memory._young, {}, 0
    memory._young[key] = answer, weight
    memory._weight += weight
