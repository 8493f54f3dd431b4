"""Results of earlier runs, kept as long as nothing changed that they depend on.

A result is found under everything that went into it: the bytes of the page and what it is called,
the settings that hold for it, and the code of pagelint and of all rules. It counts only while the
local files that its rules looked at are as they were. The store is an SQLite database: many runs
may use it at once, and one that is killed leaves it whole. Whatever goes wrong with it costs the
time to lint, and nothing else.
"""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from pagelint.engine.fingerprint import portable
from pagelint.engine.identity import canonical, code_identity
from pagelint.engine.plain import NotPlain, dumps, loads
from pagelint.page.files import digest_of
from pagelint.results import PageResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pagelint.resource import Resource
    from pagelint.rule import Rule
    from pagelint.settings import Settings

LIMIT = 256_000_000  # bytes on the disk; beyond it those go that no run has used for longest
_FILE = "results.db"
_ID_AT = slice(68, 72)  # where an SQLite file says whose it is
_FORMAT = 2  # of the database and what it holds
_OURS = int.from_bytes(b"page")  # marks the database as pagelint's (SQLite's application_id)
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What pagelint remembers of earlier runs; delete it as you like. https://bford.info/cachedir/\n"
)
_MARKS = {"CACHEDIR.TAG": _TAG, ".gitignore": "*\n"}
_BATCH = 100  # results written at once
_LARGEST = 100_000_000  # bytes of a single result, unpacked
_PATIENCE_S = 2.0  # for other runs that write
_FRESH_S = 86_400.0  # how old the note of a result's last use may get
_STALE_S = 30 * 86_400.0  # a result that no run has used for so long is of a page that is gone
_ASKED = "SELECT data, CAST(used AS REAL) FROM results WHERE key = ?"
_SCHEMA = (
    f"PRAGMA application_id = {_OURS}",
    f"PRAGMA user_version = {_FORMAT}",
    """CREATE TABLE results (
        key BLOB PRIMARY KEY, used REAL NOT NULL, size INTEGER NOT NULL, data BLOB NOT NULL
    )""",
    "CREATE INDEX by_use ON results (used, size)",
)


_OLDEST = "SELECT rowid, size FROM results ORDER BY used"
_SIZES = ("page_count", "freelist_count", "page_size")
_FAILURES = (sqlite3.Error, ValueError)
_BROKEN = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


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
        self._database: sqlite3.Connection | None = None
        self._open()

    def key(self, resource: Resource, settings: Settings) -> bytes:
        """Everything that a page's result depends on, but for files that its rules look at.

        Empty where the settings hold something that can't be told from its like: then nothing is
        kept.
        """
        identity = self._identity(settings)
        if not identity:
            return b""
        about = (resource.address, *resource[2:], _place(resource.address))
        digest = sha256(f"{(self._code, identity, about)!a}\0".encode("ascii"))
        digest.update(resource.data)
        return digest.digest()

    def get(self, key: bytes) -> PageResult | None:
        """The result under a key, if the files that it depends on are as they were."""
        if self._database is None or not key:
            return None
        try:
            row = self._database.execute(_ASKED, (key,)).fetchone()
        except _FAILURES as error:
            self._give_up(error)
            return None
        page = _unpacked(row[0]) if row else None
        if page is None or not self._holds(page.files):
            return None
        if not self._now - _FRESH_S <= row[1] <= self._now:
            self._used.append((self._now, key))
        return page

    def put(self, key: bytes, page: PageResult) -> None:
        """Keep a result; it is written with others, by `close` at the latest."""
        if self._database is None or not key:
            return
        try:
            data = zlib.compress(dumps(page), 1)
        except NotPlain:  # a rule put something into its findings that it should not
            return
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
                database.execute("DELETE FROM results WHERE used < ?", (self._now - _STALE_S,))
            self._shrink(self._database)
        except _FAILURES as error:
            self._give_up(error)
        self._new.clear()
        self._used.clear()

    def _shrink(self, database: sqlite3.Connection) -> None:
        """Drop the results that were not used for longest, to three quarters of the limit."""
        pages, free, size = (_pragma(database, name) for name in _SIZES)
        excess = (pages - free) * size - self._limit
        if excess > 0:
            excess += self._limit // 4
            with database:
                for row, held in database.execute(_OLDEST).fetchall():
                    if excess <= 0:
                        break
                    database.execute("DELETE FROM results WHERE rowid = ?", (row,))
                    excess -= held
        if pages * size > self._limit:
            database.executescript("PRAGMA incremental_vacuum")  # a step frees a page: take all

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
            try:
                identity = sha256(canonical(settings).encode("utf-8", "surrogatepass")).digest()
            except TypeError:
                identity = b""
            known = self._settings[id(settings)] = settings, identity
        return known[1]

    def _open(self) -> None:
        try:
            _make_folder(self.folder)
            self._database = _connected(self.folder)
        except (OSError, *_FAILURES) as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        """Go on without: a cache is worth no complaint."""
        self.trouble = str(error) or type(error).__name__
        if self._database is not None:
            self._database.close()
        self._database = None
        if _is_broken(error) and _is_ours(self.folder):
            with suppress(OSError):
                _remove(self.folder)  # the next run makes it anew


def _place(address: str) -> str:
    """What a page's fingerprints depend on, beside its address: where it lies from here."""
    return portable(address) if os.path.isabs(address) else ""  # noqa: PTH117 - once a page


def _unpacked(data: Any) -> PageResult | None:
    """The result in a row; None where somebody else wrote it."""
    try:
        unpacker = zlib.decompressobj()
        text = unpacker.decompress(data, _LARGEST)
        page = loads(text) if unpacker.eof else None
    except (zlib.error, TypeError, NotPlain):
        return None
    if not isinstance(page, PageResult) or not isinstance(page.files, dict):
        return None
    return page if all(isinstance(path, str) for path in page.files) else None


def _pragma(database: sqlite3.Connection, name: str) -> int:
    (value,) = database.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def _connected(folder: Path) -> sqlite3.Connection:
    """The database in a folder, made anew where it is none, or of another format."""
    try:
        return _prepared(folder / _FILE)
    except _FAILURES as error:
        if not _is_broken(error) or not _is_ours(folder):
            raise
        _remove(folder)
        return _prepared(folder / _FILE)


def _is_broken(error: Exception) -> bool:
    """Whether a database has to be made anew, for what it holds."""
    if isinstance(error, UnicodeDecodeError):  # a message that quotes what is broken
        return True
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN


def _prepared(file: Path) -> sqlite3.Connection:
    """The database in a file, which is made if there is none."""
    database = sqlite3.connect(file, timeout=_PATIENCE_S)
    try:
        if not _is_known(database):
            _make_tables(database)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_OLDEST).close()
    except _FAILURES:
        database.close()
        raise
    return database


def _is_known(database: sqlite3.Connection) -> bool:
    return (_pragma(database, "application_id"), _pragma(database, "user_version")) == (
        _OURS,
        _FORMAT,
    )


def _make_tables(database: sqlite3.Connection) -> None:
    """Prepare an empty database, unless another run has done so meanwhile."""
    database.execute("PRAGMA auto_vacuum = INCREMENTAL")
    database.execute("BEGIN IMMEDIATE")
    with database:
        if _is_known(database):
            return
        if database.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,):
            raise _OtherFormat("a database of another format")
        for statement in _SCHEMA:
            database.execute(statement)


class _OtherFormat(sqlite3.DatabaseError):
    sqlite_errorcode = sqlite3.SQLITE_ERROR


def _make_folder(folder: Path) -> None:
    """The folder; a new one is marked for backups and version control as one to be made anew."""
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        for name, text in _MARKS.items():
            (folder / name).write_text(text, "utf-8")


def _is_ours(folder: Path) -> bool:
    """Whether pagelint made the folder, or the database in it."""
    try:
        if _is_mark(folder / "CACHEDIR.TAG"):
            return True
        with (folder / _FILE).open("rb") as file:
            return file.read(100)[_ID_AT] == _OURS.to_bytes(4)
    except OSError:
        return False


def _is_mark(file: Path) -> bool:
    """Whether a file is as pagelint writes it."""
    try:
        return file.read_bytes() == _MARKS[file.name].encode()
    except OSError:
        return False


def size_of(folder: Path) -> Size:
    """What a cache holds; nothing where there is none. Raises OSError and sqlite3.Error."""
    file = folder / _FILE
    if not file.is_file():
        return Size(0, 0)
    database = sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", timeout=_PATIENCE_S, uri=True)
    try:
        (count,) = database.execute("SELECT count(*) FROM results").fetchone()
    finally:
        database.close()
    return Size(count, sum(each.stat().st_size for each in _parts(folder)))


def clear(folder: Path) -> None:
    """Delete what a cache holds, and the folder if nothing else is in it. Raises OSError.

    What pagelint did not make stays.
    """
    if not _is_ours(folder):
        return
    _remove(folder)
    marks = [folder / name for name in _MARKS if _is_mark(folder / name)]
    if {*folder.iterdir()} <= {*marks}:
        for each in marks:
            each.unlink()
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
