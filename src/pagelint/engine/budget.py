"""What a page may cost. Past its budget of time or memory it is given up, with a word on where.

The system's alarm looks at the clock and at the memory four times a second, in the midst of
whatever runs. Where it can't be had (on Windows, in a thread, in a program with an alarm of its
own) that is done between two rules only.
"""

from __future__ import annotations

import math
import os
import signal
import sys
import time
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from pagelint.settings import Settings

T = TypeVar("T")
_TICK_S = 0.25
_MB = 1_000_000
_SIZE, _RESIDENT = 0, 1  # of an address space, which of the system's counts are of what
_SPARE = 2  # times a page's memory, since what is reserved need not be used


class TooCostly(Exception):
    """A page was given up; the message says past what limit, what was at work, and what to do."""


class OverBudget(BaseException):
    """A page is past its budget, as the message says.

    No Exception: a rule that takes any of those for harmless doesn't take this one.
    """

    def __init__(self, message: str, watch: Watch) -> None:
        super().__init__(message)
        self.watch = watch


class Step(Protocol):
    """How far a page has come: 0 while it is read, then its rules by number, from 1."""

    number: int


class OwnStep:
    """A step that only this process sees."""

    number = 0


class Watch:
    """Keeps one page to the budget of its settings; a context manager around all the work on it."""

    def __init__(self, settings: Settings, step: Step | None = None) -> None:
        self._settings = settings
        self._step = step or OwnStep()
        self._due = self._most = self._next = math.inf
        self._message = ""
        self._on = self._alarmed = False

    def __enter__(self) -> Self:
        limit_s, limit_mb = self._settings.time_limit, self._settings.memory_limit
        self._step.number = 0
        if limit_s:
            self._due = time.monotonic() + limit_s
        if limit_mb:
            self._most = memory_held() + limit_mb * _MB
        if limit_s or limit_mb:
            first_s = min(limit_s or _TICK_S, _TICK_S)
            self._next = time.monotonic() + first_s
            self._on = True
            self._alarmed = _set_alarm(first_s, self._ring)
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Watch no more."""
        self._on = False
        self._next = math.inf
        if self._alarmed:
            self._alarmed = False
            _stop_alarm()

    def enter(self, number: int) -> None:
        """Note that the page goes to a rule; past the last one, that its findings are sorted out.

        Raises OverBudget.
        """
        if time.monotonic() >= self._next:
            self._look()
        self._step.number = number

    def _ring(self, _signal: int, _frame: FrameType | None) -> None:
        if self._on:
            self._look()

    def _look(self) -> None:
        now = time.monotonic()
        self._next = now + _TICK_S
        if not self._message:  # else a rule took the exception for its own
            if now >= self._due:
                self._message = past_time(self._settings, self._step)
            elif self._most < math.inf and memory_held() > self._most:
                self._message = past_memory(self._settings, self._step)
        if self._message:
            self._next = now
            raise OverBudget(self._message, self)


def within_budget(work: Callable[[Watch], T], settings: Settings, step: Step | None = None) -> T:
    """What comes of work on a page that a watch keeps to its budget; raises TooCostly past it.

    `step` is told how far the page has come.
    """
    step = step or OwnStep()
    watch = Watch(settings, step)
    try:
        with watch:
            return work(watch)
    except OverBudget as error:
        watch.end()
        if error.watch is not watch:  # but of the page whose rule asked for this work
            raise
        raise TooCostly(str(error)) from None
    except MemoryError:
        raise TooCostly(out_of_memory(settings, step)) from None


_EXCLUDE = "exclude the page, and please report it if that is odd"


def past_time(settings: Settings, step: Step) -> str:
    """That a page took more than its time, in words."""
    limit = f"more than {settings.time_limit:g} s{_at(settings, step)}"
    return f"{limit}: raise time-limit, or {_EXCLUDE}"


def past_memory(settings: Settings, step: Step) -> str:
    """That a page took more than its memory, in words."""
    limit = f"more than {settings.memory_limit} MB of memory{_at(settings, step)}"
    return f"{limit}: raise memory-limit, or {_EXCLUDE}"


def bound_memory(settings: Settings) -> None:
    """Have the system refuse this process much more memory than a page may take.

    For what no alarm interrupts: one call that takes all there is.
    """
    if sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = most
        if settings.memory_limit:
            wanted = _counts()[_SIZE] * _page_size() + _SPARE * settings.memory_limit * _MB
        if most != resource.RLIM_INFINITY:
            wanted = min(wanted, most)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


def out_of_memory(settings: Settings, step: Step) -> str:
    """That the system has less memory than a page takes, in words."""
    return f"more memory than there is for it{_at(settings, step)}: {_EXCLUDE}"


def _at(settings: Settings, step: Step) -> str:
    rules, number = settings.rules, step.number
    if not number:
        return ", as it was read"
    if number > len(rules):
        return ", as its findings were sorted out"
    return f", at rule {rules[number - 1].rule.id}"


def memory_held() -> int:
    """How many bytes of memory this process has; the most it ever had where only that is told.

    0 where nothing is (on Windows).
    """
    try:
        return _counts()[_RESIDENT] * _page_size()
    except OSError:
        pass
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _counts() -> list[int]:
    """What this process has, in pages of memory; see proc_pid_statm(5)."""
    with open("/proc/self/statm", "rb") as counts:  # noqa: PTH123 - once a page
        return [int(each) for each in counts.read().split()]


def _page_size() -> int:
    return os.sysconf("SC_PAGE_SIZE")


def _set_alarm(first_s: float, ring: object) -> bool:
    """Have `ring` called, then four times a second; False where the alarm isn't to be had."""
    if sys.platform == "win32":
        return False
    if signal.getsignal(signal.SIGALRM) is not signal.SIG_DFL:
        return False
    if signal.getitimer(signal.ITIMER_REAL)[0]:
        return False
    try:
        signal.signal(signal.SIGALRM, ring)  # type: ignore[arg-type]
    except ValueError:  # not the main thread
        return False
    signal.setitimer(signal.ITIMER_REAL, first_s, _TICK_S)
    return True


def _stop_alarm() -> None:
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_IGN)  # lets go of one on its way, which would kill
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
