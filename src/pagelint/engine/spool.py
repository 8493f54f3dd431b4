"""Records that a run needs again at its end, out of memory's way."""

from __future__ import annotations

import contextlib
import sys
import weakref
from array import array
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import IO, Any

from pagelint.engine.plain import loads
from pagelint.errors import UserError

_IN_MEMORY = 8_000_000  # bytes; what comes on top goes to a temporary file


class Spool:
    """Bytes by number: in memory at first, then in a file that nobody else sees.

    Raises UserError where the folder for temporary files has no room.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] = BytesIO()
        self._limit = _IN_MEMORY
        self._ends = array("Q", [0])

    def add(self, data: bytes) -> int:
        """Keep bytes; gives back their number."""
        try:
            if self._ends[-1] + len(data) > self._limit:
                self._move_to_disk()
            self._file.seek(self._ends[-1])
            self._file.write(data)
        except OSError as error:
            raise _no_room(error) from error
        self._ends.append(self._ends[-1] + len(data))
        return len(self._ends) - 2

    def _move_to_disk(self) -> None:
        import tempfile

        file = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the spool is forgotten
        weakref.finalize(self, _close, file)
        self._file.seek(0)
        file.write(self._file.read())
        self._file, self._limit = file, sys.maxsize

    def get(self, number: int) -> bytes:
        """The bytes with a number."""
        start, end = self._ends[number : number + 2]
        try:
            self._file.seek(start)  # writes what is waiting
            return self._file.read(end - start)
        except OSError as error:
            raise _no_room(error) from error

    def add_record(self, record: object) -> int:
        """Keep a record of this process, where nobody else can change it."""
        import pickle

        return self.add(pickle.dumps(record, protocol=5))

    def get_record(self, number: int) -> Any:
        """The record with a number."""
        import pickle

        return pickle.loads(self.get(number))  # noqa: S301 - nobody else writes the file


def _close(file: IO[bytes]) -> None:
    """Let go of a file; what found no room in it is wanted no more."""
    with contextlib.suppress(OSError):
        file.close()


def _no_room(error: OSError) -> UserError:
    import tempfile

    why = (error.strerror or str(error)).lower()
    if tempfile.tempdir is None:  # there is no such folder: the message names those tried
        return UserError(f"{why}; TMPDIR names another folder for temporary files")
    return UserError(f"{tempfile.tempdir}: {why}; TMPDIR names another folder for temporary files")


class Names:
    """Names, numbered from 0 on as they come; all that is kept under them shares these numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._ordered: list[str] | None = None

    def number_of(self, name: str) -> int:
        """The number of a name, a new one where it has none yet."""
        self._ordered = None
        return self._numbers.setdefault(name, len(self._numbers))

    def get(self, name: object) -> int | None:
        """The number of a name; None for one that is not known."""
        return self._numbers.get(name) if isinstance(name, str) else None

    @property
    def ordered(self) -> list[str]:
        """All names in order."""
        if self._ordered is None:
            self._ordered = sorted(self._numbers)
        return self._ordered


class Spooled(Mapping[str, Any]):
    """Plain data of a spool by name, in the order of names; each is read anew when asked for."""

    def __init__(self, spool: Spool, names: Names) -> None:
        self._spool = spool
        self._names = names
        self._numbers = array("q")  # in the spool, by the number of the name; -1 for none
        self._length = 0

    def put(self, name: str, data: bytes) -> None:
        """Keep, under a name, the bytes of plain data."""
        number = self._names.number_of(name)
        self._numbers.extend([-1] * (number + 1 - len(self._numbers)))
        self._length += self._numbers[number] < 0
        self._numbers[number] = self._spool.add(data)

    def _kept(self, name: object) -> int:
        """The number in the spool of what is kept under a name, -1 for nothing."""
        number = self._names.get(name)
        return -1 if number is None or number >= len(self._numbers) else self._numbers[number]

    def __getitem__(self, name: str) -> Any:
        kept = self._kept(name)
        if kept < 0:
            raise KeyError(name)
        return loads(self._spool.get(kept))

    def __contains__(self, name: object) -> bool:
        return self._kept(name) >= 0

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._names.ordered if self._kept(name) >= 0)

    def __len__(self) -> int:
        return self._length
