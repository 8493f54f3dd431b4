"""The budget of a page: past it the page is a problem that names the rule, and the others go on."""

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pagelint.engine.budget import TooCostly, Watch, within_budget
from pagelint.engine.linter import Linted
from pagelint.finding import Finding
from pagelint.settings import ActiveRule, Settings
from tests.engine.test_linter import find_bold, make_rule
from tests.runs import lint_one

PAGE = b"<p>A <b>bold</b> word</p>"
SLOW = b"<title>slow</title><b>x</b>"
TIME = "not linted: more than 0.1 s, at rule endless: raise time-limit, or exclude the page"
alarms = pytest.mark.skipif(sys.platform == "win32", reason="no alarm there")
linux = pytest.mark.skipif(sys.platform != "linux", reason="memory of this moment is told there")


def lint(check: Callable[..., Any], data: bytes = PAGE, **metadata: Any) -> Linted:
    """A page linted by a rule, and by one that is right, in a tenth of a second and 50 MB."""
    rules = [make_rule("endless", check, **metadata), make_rule("sound", find_bold, elements="b")]
    limits = {"time_limit": 0.1, "memory_limit": 50}
    return lint_one(data, Settings(tuple(map(ActiveRule, rules)), **limits))  # type: ignore[arg-type]


def said(linted: Linted) -> str:
    """What is wrong with a page that has no result."""
    assert linted.page is None
    (problem,) = linted.problems
    assert problem.path == "page.html"
    return problem.message


def wait(page: Any, context: Any = None) -> Iterator[Finding]:
    """Do nothing, in short steps, for much longer than a page may take."""
    yield page.finding("something")
    for _ in range(1_000):
        time.sleep(0.01)


@alarms
def test_a_rule_that_takes_too_long() -> None:
    """It is named; what it found, and what others would, is not shown as if it were all."""
    assert said(lint(wait)).startswith(TIME)


@alarms
def test_the_next_page_is_linted() -> None:
    """With all of its time."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        return wait(page) if page.title == "slow" else iter(())

    assert said(lint(check, SLOW))
    page = lint(check).page
    assert page is not None
    assert [each.rule for each in page.findings] == ["sound"]


@alarms
@pytest.mark.parametrize("kind", [Exception, BaseException])
def test_a_rule_that_takes_any_error_for_harmless(kind: type[BaseException]) -> None:
    """It is stopped, or at least named when it is done; not the next rule."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        for _ in range(100):
            try:
                time.sleep(0.01)
            except kind:
                continue
        yield page.finding("something")

    assert said(lint(check)).startswith(TIME)


@alarms
def test_what_a_page_says_to_site_rules() -> None:
    """Counts as well."""
    linted = lint(lambda facts, options: [], facts=lambda page: list(wait(page)))
    assert said(linted).startswith(TIME)


@linux
def test_a_rule_that_takes_too_much_memory() -> None:
    """It is stopped on the way."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        held = []
        while len(held) < 200:
            held.append(b"x" * 1_000_000)
            time.sleep(0.005)
        yield page.finding("something")

    rules = (ActiveRule(make_rule("greedy", check)),)
    linted = lint_one(PAGE, Settings(rules, memory_limit=50))
    assert said(linted).startswith(
        "not linted: more than 50 MB of memory, at rule greedy: raise memory-limit, or exclude"
    )


def test_memory_that_the_system_has_not() -> None:
    """Is the page's problem, not a mistake of the rule."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        raise MemoryError

    assert said(lint(check)).startswith(
        "not linted: more memory than there is for it, at rule endless: exclude the page"
    )


def test_memory_for_the_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser may be the one that is refused it."""

    def fail(*_: Any, **__: Any) -> None:
        raise MemoryError

    monkeypatch.setattr("pagelint.html.dom._parse", fail)
    message = said(lint(find_bold, elements="b"))
    assert message.startswith("not linted: more memory than there is for it, as it was read")


def test_zero_is_no_limit() -> None:
    """Such a page takes the time it takes."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        time.sleep(0.3)
        yield page.finding("something")

    rules = (ActiveRule(make_rule("slow", check)),)
    assert lint_one(PAGE, Settings(rules, time_limit=0, memory_limit=0)).page is not None


def between_rules(page: Any, context: Any) -> Iterator[Finding]:
    """Take too long in one go."""
    time.sleep(0.3)
    yield page.finding("something")


def test_in_a_thread() -> None:
    """No alarm comes there: the page is given up when the rule is done."""
    made: list[Linted] = []
    thread = threading.Thread(target=lambda: made.append(lint(between_rules)))
    thread.start()
    thread.join()
    assert said(made[0]).startswith(TIME)


@alarms
def test_a_program_with_an_alarm_of_its_own() -> None:
    """It keeps its alarm; the page is looked at between rules."""
    rung: list[int] = []
    signal.signal(signal.SIGALRM, lambda number, frame: rung.append(number))
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        assert said(lint(between_rules)).startswith(TIME)
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    assert rung == [signal.SIGALRM]


@alarms
def test_nothing_of_the_alarm_is_left() -> None:
    """Whether a page was given up or not."""
    for check in (wait, lambda page, context: []):
        lint(check)
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
        assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL


@alarms
def test_a_page_that_a_rule_lints_on_its_way() -> None:
    """The outer page's budget ends both."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        yield from wait(page)

    inner = Settings((ActiveRule(make_rule("inner", check)),), time_limit=60)

    def outer(page: Any, context: Any) -> Iterator[Finding]:
        lint_one(PAGE, inner)
        yield page.finding("went on")

    assert said(lint(outer)).startswith(TIME)


@alarms
def test_work_without_rules() -> None:
    """It is named by how far the page has come."""

    def sort_out(watch: Watch) -> None:
        watch.enter(1)
        time.sleep(5)

    with pytest.raises(TooCostly, match=r"^more than 0.1 s, as its findings were sorted out: "):
        within_budget(sort_out, Settings((), time_limit=0.1))
    with pytest.raises(TooCostly, match=r"^more than 0.1 s, as it was read: "):
        within_budget(lambda watch: time.sleep(5), Settings((), time_limit=0.1))
