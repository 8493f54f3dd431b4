"""What a plugin's rule may do wrong, and what that costs: its own findings on that page."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.engine.linter import Linted
from pagelint.finding import Edit, Finding, Fix, Severity, Span
from pagelint.rule import Rule
from pagelint.settings import ActiveRule, Settings
from tests.engine.test_linter import find_bold, make_rule
from tests.runs import lint_one, lint_site

PAGE = b"<p>A <b>bold</b> word</p>"


def lint(check: Callable[..., Any], **metadata: Any) -> Linted:
    """A page linted by a rule, and by one that is right."""
    rules = [make_rule("hostile", check, **metadata), make_rule("sound", find_bold, elements="b")]
    return lint_one(PAGE, Settings(tuple(map(ActiveRule, rules))))


def assert_costs_its_own(linted: Linted) -> None:
    """The page has the other rule's finding, and a problem that names the rule."""
    assert linted.page is not None
    assert [each.rule for each in linted.page.findings] == ["sound"]
    (problem,) = linted.problems
    assert problem.message.startswith("internal error of rule hostile (")


def leave(page: Any, context: Any) -> Iterator[Finding]:
    sys.exit(0)


def test_a_rule_that_leaves_the_process() -> None:
    """The run does not end with it."""
    assert_costs_its_own(lint(leave))


def test_facts_that_leave_the_process() -> None:
    """Nor where a page is asked for facts."""
    assert_costs_its_own(lint(lambda facts, options: [], facts=lambda page: sys.exit(0)))


def test_facts_that_are_no_plain_data() -> None:
    """What can't be sent to another process is the rule's mistake."""
    assert_costs_its_own(lint(lambda facts, options: [], facts=lambda page: page))


def test_ctrl_c_is_nobodys_mistake() -> None:
    """The user ends the run, not the rule."""

    def interrupted(page: Any, context: Any) -> Iterator[Finding]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        lint(interrupted)


class Unsayable(Exception):
    """An error that can't be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no words")


class Stop(BaseException):
    """An error that most handlers let through."""


@pytest.mark.parametrize("error", [Unsayable(), Stop(), asyncio.CancelledError()], ids=type)
def test_any_error(error: BaseException) -> None:
    """Whatever a rule raises is its own mistake, and so it is in a site rule."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        raise error

    assert_costs_its_own(lint(check))
    report = lint_site({"a.html": PAGE}, Settings((ActiveRule(site_rule(check)),)))
    assert len(report.problems) == 1


def test_what_is_changed_later() -> None:
    """A finding stays as it was yielded."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        made = Finding(Span(0, 5), "x")
        yield made
        made.span, made.message = Span(0, 1_000), 5  # type: ignore[assignment]

    page = lint(check).page
    assert page is not None
    assert (page.findings[0].span, page.findings[0].message) == (Span(0, 5), "x")


def test_subclasses_that_can_not_be_sent() -> None:
    """Templates and parsers have strings of their own; a finding holds plain ones."""

    class Text(str):
        __slots__ = ()

    class Special(Finding):
        __slots__ = ()

    made = Special(Span(0, 5), Text("x"), hint=Text("y"), suggestions=(Text("z"),))
    page = lint(lambda page, context: [made]).page
    assert page is not None
    first = page.findings[0]
    assert type(first) is Finding
    assert {type(each) for each in (first.message, first.hint, *first.suggestions)} == {str}


UNSOUND = (
    Finding(Span(0, 5), "x", severity="error"),
    Finding(Span(0, 5), 5),
    Finding(Span(0, 5), "x", hint=None),
    Finding(Span(0, len(PAGE) + 1), "x"),
    Finding(Span(-1, 3), "x"),
    Finding(Span(5, 3), "x"),
    Finding(Span(0.0, 3), "x"),
    Finding((0, 3), "x"),
    Finding("span", "x"),
    Finding(Span(0, 5), "x", suggestions=["a"]),
    Finding(Span(0, 5), "x", suggestions=(1,)),
    Finding(Span(0, 5), "x", fix="fix"),
    Finding(Span(0, 5), "x", fix=Fix((Edit(Span(0, 99), "a"),))),
    Finding(Span(0, 5), "x", fix=Fix((Edit(Span(0, 5), None),))),
    SimpleNamespace(span=None, message="x"),
    5, None, "finding",
)  # fmt: skip


@pytest.mark.parametrize("yielded", UNSOUND, ids=repr)
def test_what_is_no_finding(yielded: Any) -> None:
    """Wrong types, and places outside the page."""
    assert_costs_its_own(lint(lambda page, context: [yielded]))


@pytest.mark.parametrize("returned", [5, None, 0.5], ids=repr)
def test_what_can_not_be_gone_through(returned: Any) -> None:
    """A rule gives something iterable."""
    assert_costs_its_own(lint(lambda page, context: returned))


VALUES = st.one_of(
    st.none(), st.integers(-3, 40), st.text(max_size=3), st.booleans(), st.floats(),
    st.sampled_from([*Severity, Span(0, 3), Span(3, 0), (), [], {}, b"", object]),
    st.tuples(st.integers(-3, 40), st.integers(-3, 40)).map(lambda pair: Span(*pair)),
)  # fmt: skip


@given(VALUES, VALUES, VALUES, VALUES, VALUES, VALUES)
def test_any_values(
    span: Any, message: Any, hint: Any, severity: Any, suggestions: Any, fix: Any
) -> None:
    """Either it is a finding that all reports can show, or it is the rule's mistake."""
    made = Finding(span, message, hint=hint, severity=severity, suggestions=suggestions, fix=fix)
    linted = lint(lambda page, context: [made])
    if linted.problems:
        assert_costs_its_own(linted)
    else:
        assert linted.page is not None
        for each in linted.page.findings:
            assert isinstance(each.message, str)
            assert each.span is None or each.place.text == PAGE.decode()[slice(*each.span)]


def site_rule(check: Callable[..., Any]) -> Rule:
    return make_rule("hostile_site", check, facts=lambda page: page.title)


@pytest.mark.parametrize(
    "yielded",
    [
        ("nowhere.html", Finding(None, "x")),
        (5, Finding(None, "x")),
        ("a.html", "x"),
        ("a.html", Finding(Span(5, 1), "x")),
        5,
    ],
    ids=repr,
)
def test_a_site_rule_that_is_wrong(yielded: Any) -> None:
    """It costs its own findings, on all pages."""
    made = site_rule(lambda facts, options: [("a.html", Finding(None, "right")), yielded])
    report = lint_site({"a.html": PAGE, "b.html": PAGE}, Settings((ActiveRule(made),)))
    assert [len(page.findings) for page in report.pages] == [0, 0]
    (problem,) = report.problems
    assert problem.message.startswith("internal error of rule hostile-site (")
