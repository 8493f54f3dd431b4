"""Records that a run needs again at its end, out of memory's way."""

from __future__ import annotations

import sys
import weakref
from array import array
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import IO, Any

from pagelint.engine.plain import dumps, loads

_IN_MEMORY = 8_000_000  # bytes; what comes on top goes to a temporary file


class Spool:
    """Bytes by number: in memory at first, then in a file that nobody else sees.

    Raises OSError where the disk is full.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] = BytesIO()
        self._limit = _IN_MEMORY
        self._ends = array("Q", [0])

    def add(self, data: bytes) -> int:
        """Keep bytes; gives back their number."""
        if self._ends[-1] + len(data) > self._limit:
            self._move_to_disk()
        self._file.seek(self._ends[-1])
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))
        return len(self._ends) - 2

    def _move_to_disk(self) -> None:
        import tempfile

        file = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the spool is forgotten
        weakref.finalize(self, file.close)
        self._file.seek(0)
        file.write(self._file.read())
        self._file, self._limit = file, sys.maxsize

    def get(self, number: int) -> bytes:
        """The bytes with a number."""
        start, end = self._ends[number : number + 2]
        self._file.seek(start)
        return self._file.read(end - start)

    def add_record(self, record: object) -> int:
        """Keep plain data."""
        return self.add(dumps(record))

    def get_record(self, number: int) -> Any:
        """The plain data with a number."""
        return loads(self.get(number))


class Spooled(Mapping[str, Any]):
    """Plain data of a spool by name, in the order of names; each is read anew when asked for."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._numbers: dict[str, int] = {}
        self._sorted = True

    def put(self, name: str, data: bytes) -> None:
        """Keep, under a name, the bytes of plain data."""
        self._sorted = False
        self._numbers[name] = self._spool.add(data)

    def __getitem__(self, name: str) -> Any:
        return self._spool.get_record(self._numbers[name])

    def __iter__(self) -> Iterator[str]:
        if not self._sorted:
            self._numbers = dict(sorted(self._numbers.items()))
            self._sorted = True
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
