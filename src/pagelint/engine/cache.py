"""Results of earlier runs, kept as long as nothing changed that they depend on.

A result is found under everything that went into it: the bytes of the page and what it is called,
the settings that hold for it, and the code of pagelint and of all rules. It counts only while the
local files that its rules looked at are as they were. The store is an SQLite database: many runs
may use it at once, and one that is killed leaves it whole. Whatever goes wrong with it costs the
time to lint, and nothing else.
"""

from __future__ import annotations

import sqlite3
import time
import zlib
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pagelint.engine.fingerprint import portable
from pagelint.engine.identity import canonical, code_identity
from pagelint.engine.plain import NotPlain, dumps, loads
from pagelint.page.files import digest_of
from pagelint.results import PageResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pagelint.resource import Resource
    from pagelint.rule import Rule
    from pagelint.settings import Settings

LIMIT = 256_000_000  # bytes of results; beyond it those go that no run has used for longest
_FILE = "results.db"
_FORMAT = b"1"
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What pagelint remembers of earlier runs; delete it as you like. https://bford.info/cachedir/\n"
)
_MARKS = {"CACHEDIR.TAG": _TAG, ".gitignore": "*\n"}
_BATCH = 100  # results written at once
_PATIENCE_S = 2.0  # for other runs that write
_FRESH_S = 86_400.0  # how old the note of a result's last use may get
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS results"
    " (key BLOB PRIMARY KEY, used REAL NOT NULL, size INTEGER NOT NULL, data BLOB NOT NULL)"
)


class Size(NamedTuple):
    """How much a cache holds: results, and bytes on the disk."""

    results: int
    bytes: int


class Cache:
    """The results in a folder; `trouble` says, for those who ask, why it can't be used."""

    def __init__(self, folder: Path, rules: Iterable[Rule], limit: int = LIMIT) -> None:
        self.folder = folder
        self.trouble = ""
        self._limit = limit
        self._code = code_identity(rules)
        self._settings: dict[int, tuple[Settings, bytes]] = {}
        self._files: dict[str, str] = {}
        self._new: list[tuple[bytes, float, int, bytes]] = []
        self._used: list[tuple[float, bytes]] = []
        self._now = time.time()
        self._database = self._opened()

    def key(self, resource: Resource, settings: Settings) -> bytes:
        """Everything that a page's result depends on, but for files that its rules look at."""
        parts = (
            _FORMAT,
            self._code,
            self._identity(settings),
            resource.address.encode("utf-8", "surrogatepass"),
            portable(resource.address).encode("utf-8", "surrogatepass"),
            repr((resource.content_type, resource.url, resource.on_disk, resource.root)).encode(),
            blake2b(resource.data, digest_size=16).digest(),
        )
        return blake2b(b"\0".join(parts), digest_size=16).digest()

    def get(self, key: bytes) -> PageResult | None:
        """The result under a key, if the files that it depends on are as they were."""
        if self._database is None:
            return None
        try:
            rows = self._database.execute("SELECT data, used FROM results WHERE key = ?", (key,))
            row = rows.fetchone()
            page = loads(zlib.decompress(row[0])) if row else None
        except (sqlite3.Error, zlib.error, NotPlain) as error:
            self._give_up(error)
            return None
        if not isinstance(page, PageResult) or not self._holds(page.files):
            return None
        if self._now - row[1] > _FRESH_S:
            self._used.append((self._now, key))
        return page

    def put(self, key: bytes, page: PageResult) -> None:
        """Keep a result; it is written with others, by `close` at the latest."""
        if self._database is None:
            return
        data = zlib.compress(dumps(page), 1)
        self._new.append((key, self._now, len(data), data))
        if len(self._new) >= _BATCH:
            self._write()

    def close(self) -> None:
        """Write what is new, and let go of what is too much."""
        self._write()
        if self._database is not None:
            self._database.close()
            self._database = None

    def _write(self) -> None:
        if self._database is None or not (self._new or self._used):
            return
        try:
            with self._database as database:
                database.executemany(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", self._new
                )
                database.executemany("UPDATE results SET used = ? WHERE key = ?", self._used)
                self._shrink(database)
        except sqlite3.Error as error:
            self._give_up(error)
        self._new.clear()
        self._used.clear()

    def _shrink(self, database: sqlite3.Connection) -> None:
        """Drop the results that were not used for longest, to three quarters of the limit."""
        (total,) = database.execute("SELECT coalesce(sum(size), 0) FROM results").fetchone()
        if total <= self._limit:
            return
        for key, size in database.execute("SELECT key, size FROM results ORDER BY used").fetchall():
            if total <= self._limit * 3 // 4:
                break
            database.execute("DELETE FROM results WHERE key = ?", (key,))
            total -= size

    def _holds(self, files: Mapping[str, str]) -> bool:
        """Whether files are as they were when a result was made."""
        for path, digest in files.items():
            if path not in self._files:
                self._files[path] = digest_of(path)
            if self._files[path] != digest:
                return False
        return True

    def _identity(self, settings: Settings) -> bytes:
        known = self._settings.get(id(settings))
        if known is None or known[0] is not settings:
            known = settings, blake2b(canonical(settings).encode(), digest_size=16).digest()
            self._settings[id(settings)] = known
        return known[1]

    def _opened(self) -> sqlite3.Connection | None:
        file = self.folder / _FILE
        try:
            _make_folder(self.folder)
            try:
                return _connected(file)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                _remove(self.folder)  # it is no database any more
                return _connected(file)
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)
            return None

    def _give_up(self, error: Exception) -> None:
        """Go on without: a cache is worth no complaint."""
        self.trouble = str(error) or type(error).__name__
        if self._database is not None:
            self._database.close()
        self._database = None


def _connected(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=_PATIENCE_S)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_SCHEMA)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _make_folder(folder: Path) -> None:
    """The folder, marked for backups and version control as one that can be made anew."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in _MARKS.items():
        if not (folder / name).exists():
            (folder / name).write_text(text, "utf-8")


def size_of(folder: Path) -> Size:
    """What a cache holds; nothing where there is none. Raises OSError and sqlite3.Error."""
    file = folder / _FILE
    if not file.is_file():
        return Size(0, 0)
    database = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", timeout=_PATIENCE_S, uri=True)
    try:
        (count,) = database.execute("SELECT count(*) FROM results").fetchone()
    finally:
        database.close()
    return Size(count, sum(each.stat().st_size for each in _parts(folder)))


def clear(folder: Path) -> None:
    """Delete what a cache holds, and the folder if nothing else is in it. Raises OSError."""
    _remove(folder)
    if folder.is_dir():
        for name in _MARKS:
            (folder / name).unlink(missing_ok=True)
        if not any(folder.iterdir()):
            folder.rmdir()


def _remove(folder: Path) -> None:
    for each in _parts(folder):
        each.unlink(missing_ok=True)


def _parts(folder: Path) -> list[Path]:
    """The files of the database."""
    return [
        each
        for each in (folder / f"{_FILE}{end}" for end in ("", "-wal", "-shm"))
        if each.is_file()
    ]
