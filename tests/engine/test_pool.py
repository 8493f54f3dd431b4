"""Linting on all cores: the same results, whatever becomes of a worker."""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator

import pytest

from pagelint.engine.linter import Linted, Work, lint
from pagelint.engine.pool import Pool
from pagelint.engine.run import Run, RunOptions
from pagelint.errors import UserError
from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.resource import Resource
from pagelint.results import Problem
from pagelint.rule import Context
from pagelint.settings import ActiveRule, Settings
from tests.engine.test_linter import find_bold, make_rule

pytestmark = pytest.mark.skipif(
    multiprocessing.get_start_method() == "spawn" or sys.platform != "linux",
    reason="rules made in a test reach forks only",
)


def obedient(page: Page, context: Context) -> Iterator[Finding]:
    """A rule that does what the page says."""
    order = page.title
    if order == "exit":
        os._exit(3)
    if order == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if order == "hang, deaf to alarms":  # as code in C is that never returns
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    while order.startswith("hang"):
        time.sleep(0.01)
    if order == "take all":  # at once, so that no alarm comes between
        bytearray(10_000_000_000)
    if order == "slow":
        time.sleep(0.2)
    yield page.finding(f"{order} in {'a worker' if os.getpid() != HERE else 'this process'}")


HERE = os.getpid()


@pytest.fixture
def settings() -> Settings:
    rules = [make_rule("obedient", obedient), make_rule("bold_text", find_bold, elements="b")]
    return Settings(tuple(map(ActiveRule, rules)))


def work(settings: Settings, *titles: str) -> list[Work]:
    return [
        Work(Resource(f"{number}.html", f"<title>{title}</title><b>x</b>".encode()), settings)
        for number, title in enumerate(titles)
    ]


def keep(work: Work, linted: Linted) -> Linted:
    return linted


def pooled(coming: Iterable[Work | Linted], workers: int = 2) -> list[Linted]:
    with Pool(workers) as pool:
        made = list(pool.results(iter(coming), keep))
        pids = [worker.process.pid for worker in pool._workers]
    assert not any(map(is_running, pids))
    return made


def is_running(pid: int | None) -> bool:
    try:
        os.kill(pid or 0, 0)
    except ProcessLookupError:
        return False
    return True


def messages(made: Iterable[Linted]) -> list[str]:
    """What was found, or what went wrong, page by page."""
    return [
        each.page.findings[0].message if each.page else each.problems[0].message for each in made
    ]


def test_results_come_in_the_order_of_pages(settings: Settings) -> None:
    """However long each takes."""
    made = pooled(work(settings, "slow", "b", "slow", "d", "e"))
    assert messages(made) == [f"{each} in a worker" for each in ("slow", "b", "slow", "d", "e")]


def test_results_are_those_of_one_process(settings: Settings) -> None:
    """Down to places and fingerprints."""
    settings = settings._replace(rules=settings.rules[1:])
    for one, other in zip(work(settings, "a", "b"), pooled(work(settings, "a", "b")), strict=True):
        alone = lint(one.resource, settings)
        assert alone.page is not None
        assert other.page is not None
        (mine,), (theirs,) = alone.page.findings, other.page.findings
        assert mine.place == theirs.place
        assert mine.fingerprint == theirs.fingerprint


def test_what_is_known_keeps_its_place(settings: Settings) -> None:
    """Results that need no worker stand between the others."""
    known = Linted(None, (Problem("x.html", "known"),))
    first, second = work(settings, "slow", "b")
    made = pooled([first, known, second, known])
    assert messages(made) == ["slow in a worker", "known", "b in a worker", "known"]


@pytest.mark.parametrize(
    ("order", "why"),
    [
        ("exit", "exit status 3"),
        ("die", "signal 9"),
        ("hang", "more than 0.5 s, at rule obedient: raise"),
        ("hang, deaf to alarms", "more than 0.5 s, at rule obedient: raise"),
        ("take all", "more memory than there is for it, at rule obedient: exclude"),
    ],
)
def test_a_page_costs_its_worker_and_itself(settings: Settings, order: str, why: str) -> None:
    """It is named, and all others are linted."""
    settings = settings._replace(time_limit=0.5, memory_limit=200)
    made = pooled(work(settings, "a", order, "c", order, "e", "f"))
    assert [each.page is None for each in made] == [False, True, False, True, False, False]
    assert all(why in each.problems[0].message for each in made if each.page is None)
    assert made[1].problems[0].path == "1.html"


def test_a_worker_that_dies_between_pages_blames_nobody(settings: Settings) -> None:
    """Another one takes the next page."""

    with Pool(1) as pool:
        first, second = work(settings, "a", "b")
        assert messages(pool.results(iter([first]), keep)) == ["a in a worker"]
        os.kill(pool._workers[0].process.pid or 0, signal.SIGKILL)
        pool._workers[0].process.join()
        assert messages(pool.results(iter([second]), keep)) == ["b in a worker"]


def test_workers_that_end_as_they_start(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No page is to blame, and no other worker would do better."""
    monkeypatch.setattr("pagelint.engine.pool._serve", lambda *_, **__: os._exit(7))
    with pytest.raises(UserError, match="ended as it started"):
        pooled(work(settings, "a", "b"))


def test_workers_that_a_short_lived_thread_started(settings: Settings) -> None:
    """They go on when it ends: a program may take each result in another thread."""
    taken: list[Linted] = []
    with Pool(2) as pool:
        coming = pool.results(iter(work(settings, "slow", "slow", "c")), keep)
        thread = threading.Thread(target=lambda: taken.append(next(coming)))
        thread.start()
        thread.join()
        taken += coming
    assert messages(taken) == [f"{each} in a worker" for each in ("slow", "slow", "c")]


def test_an_error_here_ends_the_workers(settings: Settings) -> None:
    """As Ctrl-C does: nobody is left behind, whatever he is at."""
    pids: list[int | None] = []

    def interrupted() -> None:
        with Pool(2) as pool:
            for _ in pool.results(iter(work(settings, "a", "hang", "b", "c")), keep):
                pids.extend(worker.process.pid for worker in pool._workers)
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert len(pids) == 2
    assert not any(map(is_running, pids))


def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many workers each pool was to have, from now on."""
    made: list[int] = []
    original = Pool.__init__

    def noted(self: Pool, workers: int) -> None:
        made.append(workers)
        original(self, workers)

    monkeypatch.setattr(Pool, "__init__", noted)
    return made


@pytest.mark.parametrize(
    ("size", "expected", "jobs", "pools"),
    [
        (1_000, 4_000, 2, []),  # too little
        (1_000, 9_000_000, 2, [2]),  # much is to come
        (1_000, 9_000_000, 1, []),  # nobody asked
        (900_000, 0, 2, [2]),  # a stream that has gone on for a while
        (1_000, 0, 2, []),  # one that has not
    ],
)
def test_workers_start_where_that_pays(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, size: int, expected: int, jobs: int,
    pools: list[int],
) -> None:  # fmt: skip
    """By the bytes that are expected, or those that came."""
    made = started(monkeypatch)
    run = Run(lambda _: settings, RunOptions(jobs=jobs, expected=expected))
    data = b"<title>a</title>" + b" " * size
    pages = [Resource(f"{number}.html", data) for number in range(4)]
    assert len(list(run.results(pages))) == 4
    assert made == pools


def test_settings_and_rules_pickle_by_name() -> None:
    """So that processes which are not forks can have them."""
    import pickle

    from pagelint.config import Configuration
    from pagelint.plugins import discover

    chosen = Configuration(discover(), isolated=True).settings("a.html")
    assert pickle.loads(pickle.dumps(chosen)) == chosen


def test_spawned_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where forking is not safe."""
    from pagelint.config import Configuration
    from pagelint.plugins import discover

    monkeypatch.setattr(
        "pagelint.engine.pool._context", lambda: multiprocessing.get_context("spawn")
    )
    chosen = Configuration(discover(), isolated=True).settings("a.html")
    page = Resource("a.html", b"<!DOCTYPE html><html lang=en><title>a</title><img src=a.png>")
    (made,) = pooled([Work(page, chosen)], workers=1)
    assert made.page is not None
    assert "missing-alt" in [finding.rule for finding in made.page.findings]
