"""Records that wait for the end of a run, in memory and in a temporary file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from pagelint.engine import spool
from pagelint.engine.plain import dumps
from pagelint.engine.spool import Names, Spool, Spooled
from pagelint.errors import UserError


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ten bytes stay in memory."""
    monkeypatch.setattr(spool, "_IN_MEMORY", 10)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def full(small: None, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, on a disk that is full."""
    if not os.access("/dev/full", os.W_OK):
        pytest.skip("no device that is always full")
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda: Path("/dev/full").open("r+b", 0))  # noqa: SIM115
    return folder


def test_bytes_come_back_by_their_number() -> None:
    """In any order, while more are added."""
    kept = Spool()
    numbers = [kept.add(data) for data in (b"one", b"", b"three")]
    assert [kept.get(number) for number in reversed(numbers)] == [b"three", b"", b"one"]


def test_bytes_on_the_disk_come_back(small: None, folder: Path) -> None:
    """What was in memory before moves there, too."""
    kept = Spool()
    texts = [b"%d" % number * 4 for number in range(50)]
    numbers = [kept.add(text) for text in texts]
    assert [kept.get(number) for number in numbers] == texts
    assert kept.get(kept.add(b"more")) == b"more"


def test_nothing_is_seen_of_the_file(small: None, folder: Path) -> None:
    """It has no name that others could open, or that would stay behind."""
    kept = Spool()
    kept.add(b"x" * 100)
    if os.name == "posix":
        assert list(folder.iterdir()) == []
    del kept
    assert list(folder.iterdir()) == []


def test_record_comes_back() -> None:
    """Any record of this process."""
    kept = Spool()
    assert kept.get_record(kept.add_record({"a": (1, {2})})) == {"a": (1, {2})}


def test_full_disk_is_named(full: Path) -> None:
    """The message says which folder has no room, and what to do about it."""
    kept = Spool()
    with pytest.raises(UserError) as caught:
        kept.add(b"x" * 100)
    assert str(caught.value) == (
        f"{full}: no space left on device; TMPDIR names another folder for temporary files"
    )


def test_full_disk_is_named_when_a_write_was_put_off(
    small: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits in a buffer is written when something is read, and may fail then."""
    if not os.access("/dev/full", os.W_OK):
        pytest.skip("no device that is always full")
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda: Path("/dev/full").open("r+b"))  # noqa: SIM115
    kept = Spool()
    number = kept.add(b"x" * 100)
    with pytest.raises(UserError, match="no space left"):
        kept.get(number)


def test_no_folder_for_temporary_files(small: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the folders that were tried."""

    def refuse(*_: Any) -> None:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    with pytest.raises(UserError, match=r"^no usable .*/tmp.*TMPDIR"):
        Spool().add(b"x" * 100)


def test_names_come_in_order() -> None:
    """Whatever the order they were put in."""
    records = Spooled(Spool(), Names())
    for name in ("b", "c", "a"):
        records.put(name, dumps(name * 2))
    assert list(records.items()) == [("a", "aa"), ("b", "bb"), ("c", "cc")]
    assert len(records) == 3


def test_records_that_share_their_names() -> None:
    """What was kept under a name by one is not there for the other."""
    spool, names = Spool(), Names()
    first, second = Spooled(spool, names), Spooled(spool, names)
    first.put("b", dumps(1))
    second.put("a", dumps(2))
    second.put("b", dumps(3))
    assert dict(first) == {"b": 1}
    assert dict(second) == {"a": 2, "b": 3}
    assert "a" not in first
    assert len(first) == 1
