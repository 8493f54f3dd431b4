"""Resources → results: order, streams, what comes last, and that a run's end says it all."""

import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pagelint.engine.run import Run, RunOptions
from pagelint.finding import Finding, Span
from pagelint.resource import Resource
from pagelint.results import PageResult, Problem
from pagelint.rule import Rule
from pagelint.settings import ActiveRule, Settings
from tests.engine.test_linter import find_bold, make_rule


@pytest.fixture
def settings() -> Settings:
    """A rule about pages, and one about the site that objects to shared titles."""

    def check(facts: dict[str, str], options: Any) -> Iterator[tuple[str, Finding]]:
        for path, title in facts.items():
            if list(facts.values()).count(title) > 1:
                yield path, Finding(Span(0, 7), f"shared: {title}")

    shared = make_rule("shared_title", check, facts=lambda page: page.title)
    rules: list[Rule] = [make_rule("bold_text", find_bold, elements="b"), shared]
    return Settings(tuple(map(ActiveRule, rules)))


def page(name: str, title: str = "One") -> Resource:
    return Resource(name, f"<title>{title}</title><p>A <b>bold</b> word".encode())


def results(
    settings: Settings, resources: Iterable[Resource | Problem], **options: Any
) -> tuple[Run, list[PageResult]]:
    run = Run(lambda _: settings, RunOptions(**options))
    return run, list(run.results(resources))


def said(pages: Iterable[PageResult]) -> list[tuple[str, list[str]]]:
    return [(each.path, [finding.rule for finding in each.findings]) for each in pages]


def test_results_come_in_order_and_site_rules_last(settings: Settings) -> None:
    """Pages as they were given; then, by path, what needs all of them."""
    _, found = results(settings, [page("b.html"), page("a.html"), page("c.html", "Two")])
    assert said(found) == [
        ("b.html", ["bold-text"]),
        ("a.html", ["bold-text"]),
        ("c.html", ["bold-text"]),
        ("a.html", ["shared-title"]),
        ("b.html", ["shared-title"]),
    ]


def test_the_report_has_all_with_its_page(settings: Settings) -> None:
    """Whoever can wait gets one result a page, findings in page order, as often as wanted."""
    run, _ = results(settings, [page("a.html"), page("b.html")])
    whole = [("a.html", ["shared-title", "bold-text"]), ("b.html", ["shared-title", "bold-text"])]
    report = run.report()
    assert said(report.pages) == whole
    assert said(report.pages) == whole


def test_a_page_alone_has_all_in_one_result(settings: Settings) -> None:
    """There is nothing to wait for."""

    def check(facts: dict[str, str], options: Any) -> Iterator[tuple[str, Finding]]:
        yield "a.html", Finding(Span(0, 7), "lonely")

    lonely = ActiveRule(make_rule("lonely_page", check, facts=lambda page: None))
    _, found = results(settings._replace(rules=(*settings.rules, lonely)), [page("a.html")])
    assert said(found) == [("a.html", ["lonely-page", "bold-text"])]


def test_a_result_comes_before_the_next_but_one_is_asked_for(settings: Settings) -> None:
    """A stream is not gathered first."""
    asked: list[str] = []

    def stream() -> Iterator[Resource]:
        for name in "abcdef":
            asked.append(name)
            yield page(name)

    run = Run(lambda _: settings, RunOptions())
    coming = run.results(stream())
    assert (next(coming).path, asked) == ("a", ["a", "b"])
    assert (next(coming).path, asked) == ("b", ["a", "b"])
    assert (next(coming).path, asked) == ("c", ["a", "b", "c"])


def test_what_can_not_be_read_is_a_problem(settings: Settings) -> None:
    """The other pages go on."""
    unread, binary = Problem("x.html", "no such file"), Resource("y.html", b"%PDF-1.7")
    run, found = results(settings, [page("a.html"), unread, binary, page("b.html", "Two")])
    assert [each.path for each in found] == ["a.html", "b.html"]
    assert [each.path for each in run.problems] == ["x.html", "y.html"]


def test_results_are_plain_and_hold_no_page(settings: Settings) -> None:
    """They pickle, and what no finding shows is not in them."""
    filler = b"<p>" + b"unsaid " * 2000
    _, found = results(settings, [Resource("a.html", b"<b>x</b>" + filler)], keep=False)
    data = pickle.dumps(found)
    assert said(pickle.loads(data)) == [("a.html", ["bold-text"])]
    assert len(data) < 2500


def test_counts_grow_with_the_results(settings: Settings) -> None:
    """Late findings count on their pages."""
    run, _ = results(settings, [page("a.html"), page("b.html"), page("c.html", "Two")], keep=False)
    assert (run.tally.pages, run.tally.counts.total(), len(run.tally.touched)) == (3, 5, 3)
    assert run.failed


def test_late_findings_stand_in_files_as_they_were(settings: Settings, tmp_path: Path) -> None:
    """Their lines and excerpts are read again; a page that changed meanwhile is a problem."""
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_bytes(page(name).data)

    def stream() -> Iterator[Resource]:
        for name in ("a.html", "b.html"):
            path = tmp_path / name
            yield Resource(str(path), path.read_bytes(), on_disk=True)
        (tmp_path / "b.html").write_text("x")

    run, found = results(settings, stream())
    late = [each for each in found if each.findings[0].rule == "shared-title"]
    assert [each.findings[0].place.text for each in late] == ["<title>"]
    (problem,) = run.problems
    assert problem.message == (
        "what shared-title found isn't there: the page was changed while pagelint read it "
        "(run again), or the rule is wrong (report it)"
    )
