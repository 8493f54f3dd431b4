"""What is remembered of earlier runs: when it counts, and that nothing depends on it."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pagelint.engine import cache as cache_module
from pagelint.engine.cache import Cache, Size, clear, size_of
from pagelint.engine.plain import dumps
from pagelint.finding import Finding, Severity, Span
from pagelint.page.files import digest_of
from pagelint.resource import Resource
from pagelint.results import PageResult
from pagelint.rule import Rule
from pagelint.screen import Screen
from pagelint.settings import ActiveRule, Settings

RESOURCE = Resource("a.html", b"<p>A", on_disk=True)
DAY = 86_400.0


@pytest.fixture
def settings(few_rules: dict[str, Rule]) -> Settings:
    """A rule with options, and no other choice."""
    rule = few_rules["long-word"]
    assert rule.options is not None
    return Settings((ActiveRule(rule, options=rule.options()),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "project" / "cache"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the time, in days."""

    def set_to(days: float) -> None:
        monkeypatch.setattr("time.time", lambda: (1000 + days) * DAY)

    return set_to


def page(path: str = "a.html", **more: Any) -> PageResult:
    """A result with a finding."""
    return PageResult(path, findings=[Finding(Span(0, 1), "m")], **more)


def heavy(number: int, size: int = 20_000) -> PageResult:
    """A result that can't be squeezed below a size in bytes."""
    return page(f"{number}.html", facts={"r": random.Random(number).randbytes(size)})


def keep(folder: Path, *results: tuple[bytes, PageResult], limit: int = 10**9) -> str:
    """A run that keeps results; gives back its trouble."""
    cache = Cache(folder, (), limit)
    for key, result in results:
        cache.put(key, result)
    cache.close()
    return cache.trouble


def known(folder: Path, *keys: bytes, limit: int = 10**9) -> list[bytes]:
    """A run that looks results up; gives back the keys of those that count."""
    cache = Cache(folder, (), limit)
    found = [key for key in keys if cache.get(key) is not None]
    cache.close()
    return found


class TestKey:
    """A key stands for all that a result depends on."""

    @pytest.fixture
    def cache(self, folder: Path) -> Cache:
        return Cache(folder, ())

    def test_equal_settings_give_equal_keys(self, cache: Cache, settings: Settings) -> None:
        """Another run makes its own settings."""
        again = Settings(tuple(ActiveRule(*each) for each in settings.rules))
        assert cache.key(RESOURCE, settings) == cache.key(RESOURCE, again)

    def test_every_field_of_the_settings_counts(
        self, cache: Cache, settings: Settings, few_rules: dict[str, Rule]
    ) -> None:
        """A page is linted anew when any choice is another."""
        others: dict[str, Any] = {
            "rules": (*settings.rules, ActiveRule(few_rules["missing-alt"])),
            "content": "main",
            "ignore": ("nav",),
            "accepted": frozenset({"word"}),
            "audience": "legal",
            "language": "de",
            "grammar": object(),
            "undecided": True,
            "screen": Screen(*(2 for _ in Screen._fields)),
            "comments": (),
            "fail_on": "never",
            "info": False,
            "asserted": frozenset({"rule"}),
            "time_limit": 1,
            "memory_limit": 1,
        }
        assert others.keys() == set(Settings._fields)
        keys = {cache.key(RESOURCE, settings._replace(**{n: v})) for n, v in others.items()}
        assert len(keys | {cache.key(RESOURCE, settings)}) == len(others) + 1

    def test_every_field_of_an_active_rule_counts(
        self, cache: Cache, settings: Settings, few_rules: dict[str, Rule]
    ) -> None:
        """Another severity, other options, another level of conformance."""
        (active,) = settings.rules
        others: dict[str, Any] = {
            "rule": few_rules["missing-alt"],
            "severity": Severity.INFO,
            "options": active.options.__class__(max_letters=5),
            "beyond": True,
        }
        assert others.keys() == set(ActiveRule._fields)
        keys = {
            cache.key(RESOURCE, settings._replace(rules=(active._replace(**{name: value}),)))
            for name, value in others.items()
        }
        assert len(keys | {cache.key(RESOURCE, settings)}) == len(others) + 1

    def test_every_field_of_the_screen_counts(self, cache: Cache, settings: Settings) -> None:
        """A sheet may ask for anything that is known of the screen."""
        screen = Screen()
        others = [screen._replace(**{name: "another"}) for name in Screen._fields]
        keys = {cache.key(RESOURCE, settings._replace(screen=each)) for each in (screen, *others)}
        assert len(keys) == len(others) + 1

    def test_every_field_of_the_resource_counts(self, cache: Cache, settings: Settings) -> None:
        """The bytes, and all that is known of where they came from."""
        others: dict[str, Any] = {
            "address": "./a.html",
            "data": b"<p>B",
            "content_type": "text/html",
            "url": "https://site.example/",
            "edit_url": "https://edit.example/",
            "on_disk": False,
            "root": "/site",
            "archive": True,
        }
        assert others.keys() == set(Resource._fields)
        keys = {cache.key(RESOURCE._replace(**{n: v}), settings) for n, v in others.items()}
        assert len(keys | {cache.key(RESOURCE, settings)}) == len(others) + 1

    def test_code_counts(
        self, folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Other rules, or another pagelint."""
        keys = set()
        for code in (b"1", b"2"):
            monkeypatch.setattr(cache_module, "code_identity", lambda _, code=code: code)
            keys.add(Cache(folder, ()).key(RESOURCE, settings))
        assert len(keys) == 2

    def test_working_folder_counts_for_an_absolute_path(
        self, cache: Cache, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Fingerprints tell pages by where they lie from the working folder."""
        resource = RESOURCE._replace(address=str(tmp_path / "a.html"))
        before = cache.key(resource, settings)
        monkeypatch.chdir(tmp_path)
        assert cache.key(resource, settings) != before

    def test_address_need_not_be_text(self, cache: Cache, settings: Settings) -> None:
        """A name on the disk may hold any bytes."""
        resource = RESOURCE._replace(address="\udcff\0.html")
        assert cache.key(resource, settings)

    def test_options_that_are_no_plain_value_are_not_kept(
        self, cache: Cache, settings: Settings
    ) -> None:
        """Nobody can tell whether they are the same in another process."""
        (active,) = settings.rules
        odd = settings._replace(rules=(active._replace(options=object()),))
        key = cache.key(RESOURCE, odd)
        cache.put(key, page())
        assert (key, cache.get(key)) == (b"", None)


class TestFiles:
    """A result counts while the files that rules looked at are as they were."""

    @pytest.fixture
    def sheet(self, tmp_path: Path) -> Path:
        path = tmp_path / "a.css"
        path.write_text("p {}")
        return path

    def test_same_sheet(self, folder: Path, sheet: Path) -> None:
        """Nothing changed."""
        keep(folder, (b"k", page(files={str(sheet): digest_of(str(sheet))})))
        assert known(folder, b"k") == [b"k"]

    def test_changed_sheet(self, folder: Path, sheet: Path) -> None:
        """A sheet of the same length and time, with another text."""
        keep(folder, (b"k", page(files={str(sheet): digest_of(str(sheet))})))
        time = sheet.stat().st_mtime_ns
        sheet.write_text("q {} ")
        os.utime(sheet, ns=(time, time))
        assert known(folder, b"k") == []

    def test_sheet_that_vanished(self, folder: Path, sheet: Path) -> None:
        """It was there."""
        keep(folder, (b"k", page(files={str(sheet): digest_of(str(sheet))})))
        sheet.unlink()
        assert known(folder, b"k") == []

    def test_sheet_that_appeared(self, folder: Path, sheet: Path) -> None:
        """It was not there, and what is not there counts, too."""
        other = sheet.with_name("b.css")
        keep(folder, (b"k", page(files={str(other): digest_of(str(other))})))
        assert known(folder, b"k") == [b"k"]
        other.write_text("p {}")
        assert known(folder, b"k") == []


class TestDamage:
    """Whatever is wrong with a cache, it is as if there were none, and the next run mends it."""

    def assert_works(self, folder: Path) -> None:
        """What a run keeps is there for the next; where one run had trouble, a second has none."""
        keep(folder, (b"k", page()))
        assert keep(folder, (b"k", page())) == ""
        assert known(folder, b"k") == [b"k"]

    @pytest.mark.parametrize("size", [0, 1, 60, 100, 1000, 4096, 5000, 9000])
    def test_file_that_was_cut_off(self, folder: Path, size: int) -> None:
        """In the header, in a page, between pages."""
        keep(folder, (b"a", heavy(1)))
        file = folder / "results.db"
        file.write_bytes(file.read_bytes()[:size])
        known(folder, b"a")
        self.assert_works(folder)

    @pytest.mark.parametrize("seed", range(8))
    def test_file_with_random_bytes_in_it(self, folder: Path, seed: int) -> None:
        """Anywhere: what is read is what was kept, or nothing."""
        keep(folder, *((b"%d" % number, heavy(number, 300)) for number in range(40)))
        file = folder / "results.db"
        dice = random.Random(seed)
        data = bytearray(file.read_bytes())
        for _ in range(30):
            data[dice.randrange(len(data))] = dice.randrange(256)
        file.write_bytes(data)
        cache = Cache(folder, ())
        for number in range(40):
            found = cache.get(b"%d" % number)
            assert found is None or found.path == f"{number}.html"
        cache.close()
        self.assert_works(folder)

    def test_file_of_random_bytes(self, folder: Path) -> None:
        """No database at all."""
        keep(folder)
        (folder / "results.db").write_bytes(random.Random(1).randbytes(10_000))
        self.assert_works(folder)

    @pytest.mark.parametrize(
        "statement",
        [
            "DROP TABLE results",
            "ALTER TABLE results RENAME COLUMN data TO bytes",
            "PRAGMA user_version = 1",
        ],
    )
    def test_database_of_another_make(self, folder: Path, statement: str) -> None:
        """Another version of pagelint may have made it: it is made anew."""
        keep(folder, (b"k", page()))
        database = sqlite3.connect(folder / "results.db")
        database.execute(statement)
        database.close()
        assert known(folder, b"k") == []
        self.assert_works(folder)

    @pytest.mark.parametrize(
        "data",
        [
            None, 1, "text", b"", b"bytes", zlib.compress(b""), zlib.compress(b"[1]"),
            zlib.compress(dumps(page()))[:-1], zlib.compress(dumps(page(files={0: ""}))),
            zlib.compress(b"cos\nsystem\n(S'exit 1'\ntR."),
            zlib.compress(b'"' + b"a" * 1_000_000 + b'"'),
        ],
    )  # fmt: skip
    def test_row_that_is_no_result(
        self, folder: Path, data: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It is passed over, and the others count."""
        monkeypatch.setattr(cache_module, "_LARGEST", 100_000)
        keep(folder, (b"k", page()), (b"other", page()))
        database = sqlite3.connect(folder / "results.db")
        database.execute("PRAGMA ignore_check_constraints = ON")
        value = b"" if data is None else data
        database.execute("UPDATE results SET data = ? WHERE key = ?", (value, b"k"))
        database.commit()
        database.close()
        assert known(folder, b"k", b"other") == [b"other"]
        self.assert_works(folder)

    def test_time_that_is_none(self, folder: Path) -> None:
        """The result counts."""
        keep(folder, (b"k", page()))
        database = sqlite3.connect(folder / "results.db")
        database.execute("UPDATE results SET used = 'never'")
        database.commit()
        database.close()
        assert known(folder, b"k") == [b"k"]

    def test_run_that_was_killed_while_it_wrote(self, folder: Path) -> None:
        """The database is whole, and the next run goes on with it."""
        keep(folder)
        writing = subprocess.Popen(
            [sys.executable, "-c", _WRITE, str(folder)], stdout=subprocess.PIPE
        )
        assert writing.stdout is not None
        writing.stdout.readline()
        writing.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        writing.communicate()
        self.assert_works(folder)
        database = sqlite3.connect(folder / "results.db")
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.close()


_WRITE = """
import sys
from pathlib import Path
from pagelint.engine.cache import Cache
from pagelint.results import PageResult
cache = Cache(Path(sys.argv[1]), ())
for number in range(10 ** 9):
    cache.put(b"%d" % number, PageResult("a.html", facts={"r": b"%d" % number * 500}))
    if number == 1000:
        print("going", flush=True)
"""


class TestTrouble:
    """Where a cache can't be used, `trouble` says why, and nothing is kept."""

    def test_file_in_place_of_the_folder(self, tmp_path: Path) -> None:
        """The file stays."""
        (tmp_path / "file").write_text("mine")
        assert keep(tmp_path / "file", (b"k", page()))
        assert (tmp_path / "file").read_text() == "mine"

    def test_file_in_place_of_a_parent(self, tmp_path: Path) -> None:
        """The folder can't be made."""
        (tmp_path / "file").write_text("mine")
        assert keep(tmp_path / "file" / "cache", (b"k", page()))

    def test_folder_that_no_system_can_name(self, tmp_path: Path) -> None:
        """A configuration may say anything."""
        assert keep(tmp_path / "a\0b", (b"k", page()))

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
    def test_folder_that_is_read_only(self, folder: Path) -> None:
        """It stays as it is."""
        keep(folder, (b"k", page()))
        folder.chmod(0o500)
        assert keep(folder, (b"new", page()))
        folder.chmod(0o700)
        assert known(folder, b"new") == []

    def test_disk_that_is_full(self, folder: Path) -> None:
        """What was kept before is still there."""
        keep(folder, (b"k", page()))
        cache = Cache(folder, ())
        assert cache._database is not None
        cache._database.execute("PRAGMA max_page_count = 1")
        for number in range(300):
            cache.put(b"%d" % number, heavy(number, 2000))
            assert cache.get(b"%d" % number) is None
        cache.close()
        assert cache.trouble == "database or disk is full"
        assert known(folder, b"k", b"7") == [b"k"]

    def test_database_that_another_run_holds(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """After some patience the run goes on without."""
        monkeypatch.setattr(cache_module, "_PATIENCE_S", 0.01)
        keep(folder, (b"k", page()))
        other = sqlite3.connect(folder / "results.db")
        other.execute("BEGIN EXCLUSIVE")
        assert keep(folder, (b"new", page())) == "database is locked"
        other.close()
        assert known(folder, b"k", b"new") == [b"k"]

    def test_database_of_somebody_else(self, folder: Path) -> None:
        """It is left alone, also by `clear`."""
        folder.mkdir(parents=True)
        database = sqlite3.connect(folder / "results.db")
        database.execute("CREATE TABLE results (mine)")
        database.close()
        before = (folder / "results.db").read_bytes()
        assert keep(folder, (b"k", page())) == "a database of another format"
        clear(folder)
        assert (folder / "results.db").read_bytes() == before

    def test_file_of_somebody_else(self, folder: Path) -> None:
        """It is left alone, also by `clear`."""
        folder.mkdir(parents=True)
        (folder / "results.db").write_text("mine " * 1000)
        assert keep(folder, (b"k", page())) == "file is not a database"
        clear(folder)
        assert (folder / "results.db").read_text() == "mine " * 1000


class TestSize:
    """A cache has bounds, in bytes and in time."""

    def test_least_recently_used_goes_first(
        self, folder: Path, clock: Callable[[float], None]
    ) -> None:
        """What a run looked up counts as used."""
        for number in range(4):
            clock(number)
            keep(folder, (b"%d" % number, heavy(number)), limit=200_000)
        clock(6)
        assert known(folder, b"0", limit=200_000) == [b"0"]
        clock(7)
        keep(folder, (b"4", heavy(4)), (b"5", heavy(5)), limit=200_000)
        assert known(folder, *(b"%d" % number for number in range(6)), limit=200_000) == [
            b"0", b"4", b"5"
        ]  # fmt: skip

    def test_file_shrinks(self, folder: Path) -> None:
        """The disk gets back what a smaller limit asks for."""
        keep(folder, *((b"%d" % number, heavy(number)) for number in range(100)))
        assert size_of(folder).bytes > 2_000_000
        keep(folder, (b"k", page()), limit=500_000)
        assert size_of(folder).bytes < 500_000

    def test_file_stays_within_the_limit(self, folder: Path) -> None:
        """However much a run writes."""
        keep(folder, *((b"%d" % number, heavy(number)) for number in range(400)), limit=500_000)
        assert size_of(folder).bytes <= 500_000

    def test_what_no_run_asks_for_goes_after_a_month(
        self, folder: Path, clock: Callable[[float], None]
    ) -> None:
        """The page is gone, or was changed."""
        clock(0)
        keep(folder, (b"gone", page()), (b"k", page()))
        clock(20)
        assert known(folder, b"k") == [b"k"]
        clock(31)
        keep(folder, (b"new", page()))
        assert known(folder, b"gone", b"k", b"new") == [b"k", b"new"]


class TestFolder:
    """The folder of a cache is one that anybody may delete."""

    def test_new_folder_is_marked(self, folder: Path) -> None:
        """Backups and version control pass it over."""
        keep(folder)
        tag = (folder / "CACHEDIR.TAG").read_text()
        assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
        assert (folder / ".gitignore").read_text() == "*\n"

    def test_folder_with_other_things_is_not_marked(self, tmp_path: Path) -> None:
        """Version control must not pass over somebody's project."""
        (tmp_path / "mine.html").write_text("<p>")
        assert keep(tmp_path, (b"k", page())) == ""
        assert {each.name for each in tmp_path.iterdir()} == {"mine.html", "results.db"}

    def test_clear_leaves_nothing(self, folder: Path) -> None:
        """The folder goes, too."""
        keep(folder, (b"k", page()))
        clear(folder)
        assert not folder.exists()

    def test_clear_leaves_what_is_not_its_own(self, folder: Path) -> None:
        """Only the results go, and the folder keeps its marks."""
        keep(folder, (b"k", page()))
        (folder / "mine").write_text("mine")
        clear(folder)
        names = {each.name for each in folder.iterdir()}
        assert names == {"mine", "CACHEDIR.TAG", ".gitignore"}

    def test_clear_where_there_is_nothing(self, folder: Path) -> None:
        """Nothing to do."""
        clear(folder)
        assert not folder.exists()

    def test_size_of_nothing(self, folder: Path) -> None:
        """No folder is made to look into."""
        assert size_of(folder) == Size(0, 0)
        assert not folder.exists()

    def test_size(self, folder: Path) -> None:
        """Results, and bytes on the disk."""
        keep(folder, (b"a", page()), (b"b", page()))
        assert size_of(folder) == Size(2, (folder / "results.db").stat().st_size)


def test_what_is_no_plain_data_is_not_kept(folder: Path) -> None:
    """A plugin may put anything into a finding."""
    odd = page()
    odd.findings[0].hint = print  # type: ignore[assignment]
    assert keep(folder, (b"k", odd)) == ""
    assert known(folder, b"k") == []
