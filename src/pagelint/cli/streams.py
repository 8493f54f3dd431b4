"""Standard output and error that outlast their readers: a run keeps its verdict without them.

A pipe whose reader has gone (`| head`) is left in peace. What else can't be written, on a full disk
or to a closed descriptor, is told once, and the exit status is 2.

Standard output is pagelint's own: its descriptor is moved, and what a rule, or a library written in
C, writes to the old one goes to standard error.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_CLOSED = -1
_STDERR = 2
_READER_HAS_GONE = (errno.EPIPE, errno.EINVAL)  # EINVAL is Windows's


class Steady(io.RawIOBase):
    """A descriptor that goes on taking bytes once it failed; `failure` is what happened."""

    def __init__(self, number: int) -> None:
        self._number = number
        self.failure: OSError | None = None

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._number

    def write(self, data: ReadableBuffer) -> int:
        if self.failure is None:
            try:
                return os.write(self._number, data)
            except OSError as error:
                self.failure = error
        return memoryview(data).nbytes


def steady_streams() -> Steady | None:
    """Make the process's streams steady, but those of terminals; gives back standard output's."""
    _, sys.stderr = _steadied(sys.stderr, line_buffering=True)
    sys.stdout = _set_apart(sys.stdout)
    out, sys.stdout = _steadied(sys.stdout, line_buffering=False)
    return out


def _set_apart(out: TextIO | None) -> TextIO | None:
    """Standard output on a descriptor of its own, the usual one being standard error's copy."""
    if out is None:
        return None
    out.flush()
    try:
        own = os.dup(out.fileno())
    except OSError:  # closed: there is nothing to set apart
        return out
    try:
        os.dup2(_STDERR, out.fileno())
    except OSError:  # standard error is closed
        os.close(own)
        return out
    return open(own, "w", encoding=out.encoding, errors=out.errors, closefd=False)


def _steadied(stream: TextIO | None, *, line_buffering: bool) -> tuple[Steady | None, TextIO]:
    if stream is not None and stream.isatty():
        return None, stream
    raw = Steady(_CLOSED if stream is None else stream.fileno())
    return raw, io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding if stream else "utf-8",
        errors=stream.errors if stream else "backslashreplace",
        line_buffering=line_buffering,
    )


def output_failure(out: Steady | None) -> str:
    """What could not be written to standard output, in one line; nothing where all was well."""
    sys.stdout.flush()
    failure = out.failure if out else None
    if failure is None or failure.errno in _READER_HAS_GONE:
        return ""
    closed = failure.errno == errno.EBADF
    return (
        f"standard output: {'closed' if closed else (failure.strerror or 'not writable').lower()}"
    )
