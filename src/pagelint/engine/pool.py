"""Linting on all cores: worker processes that are given one page at a time.

The standard library's executors give up all that is waiting when one process dies, and don't tell
whose fault it was. Here a page that ends its worker costs that page, and so does one that keeps it
beyond its time, where the worker's own alarm could not stop it: in C code that never returns.
"""

from __future__ import annotations

import gc
import math
import mmap
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from pagelint.engine.budget import OwnStep, Step, bound_memory, past_time
from pagelint.engine.linter import Linted, Work, lint
from pagelint.errors import UserError
from pagelint.prose.grammar import Shared
from pagelint.results import Problem

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

    from pagelint.resource import Resource
    from pagelint.settings import Settings

Finish = Callable[[Work, Linted], Linted]

_AHEAD = 32  # results a worker may be ahead of the page that all wait for
_COLLECTED = 20_000_000  # bytes of pages between two collections of garbage
_GRACE_S = 2.0  # for a worker's own alarm, which tells more and spares the worker
_REPORT = "exclude it, and please report it with the page"
_STEP_BYTES = 4
_LONGEST_WAIT_S = 3600.0  # more than some systems take is an error
_DEATHSIG = 1  # PR_SET_PDEATHSIG of prctl(2)


class _Slot:
    """The place of a result in the order of pages; filled when its page is done."""

    __slots__ = ("result",)

    def __init__(self, result: Linted | None = None) -> None:
        self.result = result


class _Task(NamedTuple):
    work: Work
    slot: _Slot
    due: float  # when a worker must be done with it


class Pool:
    """A number of workers; as a context manager, it leaves none behind."""

    def __init__(self, workers: int) -> None:
        self._context = _context()
        self._settings: list[Settings] = []
        self._workers: list[_Worker] = []
        self._wanted = workers

    def results(self, coming: Iterator[Linted | Work], finish: Finish) -> Iterator[Linted]:
        """What comes of each piece of work, in order; `finish` is called here, in this process."""
        waiting: deque[_Slot] = deque()
        following = next(coming, None)
        while following is not None or waiting:
            while following is not None and len(waiting) < _AHEAD * self._wanted:
                if isinstance(following, Linted):
                    waiting.append(_Slot(following))
                else:
                    slot = self._given(following)
                    if slot is None:
                        break
                    waiting.append(slot)
                following = next(coming, None)
            while waiting and (done := waiting[0].result) is not None:
                waiting.popleft()
                yield done
            if waiting:
                self._collect(finish)

    def _given(self, work: Work) -> _Slot | None:
        """The place of a page's result, if a worker is free to see to it."""
        while (worker := self._idle(work.settings)) is not None:
            task = _Task(work, _Slot(), _due(work))
            if worker.give(task, self._settings):
                return task.slot
            self._dismiss(worker)  # it died with nothing to do: no page is to blame
            _demand_started(worker)
        return None

    def _dismiss(self, worker: _Worker) -> None:
        worker.kill()
        self._workers.remove(worker)

    def _idle(self, settings: Settings) -> _Worker | None:
        """A worker with nothing to do, started if there are fewer than wanted."""
        if not any(known is settings for known in self._settings):
            if isinstance(settings.grammar, Shared):
                settings.grammar.share()
            self._settings.append(settings)
        for worker in self._workers:
            if worker.task is None:
                return worker
        if len(self._workers) < self._wanted:
            self._workers.append(_Worker(self._context, self._settings, self._workers))
            return self._workers[-1]
        return None

    def _collect(self, finish: Finish) -> None:
        """Wait until a worker is done or overdue."""
        busy = {each.connection: (each, each.task) for each in self._workers if each.task}
        due = min(task.due for _, task in busy.values())
        done = wait(list(busy), timeout=min(max(0.0, due - time.monotonic()), _LONGEST_WAIT_S))
        now = time.monotonic()
        for connection, (worker, task) in busy.items():
            if connection in done:
                self._receive(worker, task, finish)
            elif now >= task.due:
                why = past_time(task.work.settings, worker.step)
                task.slot.result = self._given_up(worker, task, why)

    def _receive(self, worker: _Worker, task: _Task, finish: Finish) -> None:
        """Take what a worker has to say: that it has started, or a result."""
        try:
            linted: Linted | None = worker.connection.recv()
        except (EOFError, OSError):
            worker.process.join(1)
            _demand_started(worker)
            why = f"its process ended ({_ending(worker.process)}): {_REPORT}"
            task.slot.result = self._given_up(worker, task, why)
            return
        if linted is None:
            worker.started = True
            worker.task = task._replace(due=_due(task.work))
        else:
            worker.task = None
            task.slot.result = finish(task.work, linted)

    def _given_up(self, worker: _Worker, task: _Task, why: str) -> Linted:
        self._dismiss(worker)
        return Linted(None, (Problem(task.work.resource.address, f"not linted: {why}"),))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        for worker in self._workers:
            if kind is None:
                worker.retire(self._settings)
            else:
                worker.kill()


class _Worker:
    """A process that lints what it is given, and the way to it.

    `task` is what it is at, `step` how far it is with that, where that can be seen from outside.
    """

    def __init__(
        self, context: BaseContext, settings: list[Settings], others: list[_Worker]
    ) -> None:
        self.connection, there = context.Pipe()
        self.task: _Task | None = None
        self.started = False  # whether it has said so
        self._known = len(settings)
        # A fork holds the parent's ends, too; while one is open, no worker sees the parent's end.
        ours = [self.connection, *(other.connection for other in others)]
        forked = context.get_start_method() == "fork"
        self.step: Step = _SharedStep() if forked else OwnStep()
        lasts = threading.current_thread() is threading.main_thread()
        self.process: BaseProcess = context.Process(  # type: ignore[attr-defined]
            target=_serve,
            args=(there, list(settings), self.step, ours if forked else []),
            kwargs={"lasts": lasts},
            daemon=True,
        )
        self.process.start()
        there.close()

    def give(self, task: _Task, settings: list[Settings]) -> bool:
        """Hand it a page, with the settings that came up since it was started.

        False if it is dead.
        """
        number = next(i for i, known in enumerate(settings) if known is task.work.settings)
        try:
            self.connection.send((task.work.resource, number, settings[self._known :]))
        except OSError:
            return False
        self.task = task
        self._known = len(settings)
        return True

    def retire(self, settings: list[Settings]) -> None:
        """Let it end, and take over what its grammar checkers have to say of the run."""
        try:
            self.connection.send(None)
            for number, tally in self.connection.recv():
                checker = settings[number].grammar
                if isinstance(checker, Shared):
                    checker.merge(tally)
        except (EOFError, OSError):  # it ended by itself, after its last page
            pass
        self.process.join(1)
        self.kill()

    def kill(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.join()
        self.connection.close()


class _SharedStep:
    """A step that a process and its forks see, in memory that they share."""

    def __init__(self) -> None:
        self._bytes = mmap.mmap(-1, _STEP_BYTES)

    @property
    def number(self) -> int:
        return int.from_bytes(self._bytes[:_STEP_BYTES])

    @number.setter
    def number(self, number: int) -> None:
        self._bytes[:_STEP_BYTES] = number.to_bytes(_STEP_BYTES)


def _serve(
    connection: Connection,
    settings: list[Settings],
    step: Step,
    ours: list[Connection],
    *,
    lasts: bool,
) -> None:
    """What a worker does: pages in, results out, until it is told that there are no more.

    First it says, by a None, that it has started. `lasts` tells whether the parent's thread that
    started it lives as long as the parent.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, too, and ends the workers
    sys.stdout = sys.stderr  # what a rule prints is no part of a report
    for each in ours:
        each.close()
    _end_with_parent(lasts=lasts)
    _say(connection, None)
    gc.disable()  # as in the command's own process: garbage is collected between pages
    seen = 0
    while (message := _next(connection)) is not None:
        resource, number, new = message
        settings += new
        bound_memory(settings[number])
        _say(connection, lint(resource, settings[number], step))
        seen += len(resource.data)
        if seen > _COLLECTED:
            gc.collect()
            seen = 0
    connection.send(list(_tallies(settings)))


def _tallies(settings: list[Settings]) -> Iterator[tuple[int, Any]]:
    """What this process's grammar checkers have to say, by the number of their settings."""
    for number, each in enumerate(settings):
        checker = each.grammar
        if isinstance(checker, Shared):
            yield number, checker.tally()


def _say(connection: Connection, message: Linted | None) -> None:
    try:
        connection.send(message)
    except OSError:  # the parent is gone, or ends this process
        sys.exit()


def _next(connection: Connection) -> tuple[Resource, int, list[Settings]] | None:
    try:
        message: tuple[Resource, int, list[Settings]] | None = connection.recv()
    except (EOFError, OSError):  # the parent is gone
        sys.exit()
    return message


def _end_with_parent(*, lasts: bool) -> None:
    """Let no worker outlive its parent, whatever it is doing then."""
    parent = multiprocessing.parent_process()
    if sys.platform == "linux" and lasts:  # the system's word is of the thread that forked
        # No thread of ours would run while a pattern matches.
        import ctypes

        ctypes.CDLL(None).prctl(_DEATHSIG, signal.SIGKILL)
    elif parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _context() -> BaseContext:
    """How processes are started: forks share what is loaded, where forking is safe."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _due(work: Work) -> float:
    """When a worker must be done with a page that it gets now."""
    limit_s = work.settings.time_limit
    return time.monotonic() + limit_s + _GRACE_S if limit_s else math.inf


def _demand_started(worker: _Worker) -> None:
    """Raise UserError where a worker ended before it saw a page: so would the next."""
    if not worker.started:
        why = "see above, or lint in one process with jobs = 1"
        raise UserError(f"jobs: a process for pages ended as it started: {why}")


def _ending(process: BaseProcess) -> str:
    """How a process ended, in words."""
    code: Any = process.exitcode
    if code is not None and code < 0:
        return f"signal {-code}"
    return f"exit status {code}"
