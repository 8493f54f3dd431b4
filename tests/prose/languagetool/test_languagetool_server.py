"""Starting a server: from the extra or a folder of jars, and every way in which it fails."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pagelint.prose.languagetool import Session
from pagelint.prose.languagetool.client import Unavailable
from pagelint.prose.languagetool.server import JARS, class_path, start

EXTRA = "language_tool_python"


@pytest.fixture(autouse=True)
def no_jars(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have set it."""
    monkeypatch.delenv(JARS, raising=False)


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which programs are looked for; it has a shell."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "sh").symlink_to("/bin/sh")
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def jars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that passes for one with jars, and is named."""
    folder = tmp_path / "jars"
    folder.mkdir()
    (folder / "languagetool-server-6.6.jar").touch()
    monkeypatch.setenv(JARS, str(folder))
    return folder


def java(folder: Path, script: str) -> None:
    """Make a `java` of a shell script."""
    program = folder / "java"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def extra(monkeypatch: pytest.MonkeyPatch, download: Any, jar: Path = Path("x.jar")) -> None:
    """Pretend that language_tool_python is installed, with this `download`."""

    class LocalLanguageTool:
        @classmethod
        def from_version_name(cls) -> LocalLanguageTool:
            return cls()

        def download(self) -> None:
            download()

        def get_jar_path(self) -> Path:
            return jar

    module = ModuleType(f"{EXTRA}.download_lt")
    module.LocalLanguageTool = LocalLanguageTool  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, EXTRA, ModuleType(EXTRA))
    monkeypatch.setitem(sys.modules, module.__name__, module)


def said_by_start() -> str:
    """Why the server does not start."""
    with pytest.raises(Unavailable) as caught:
        start(patience_s=0.5)
    return str(caught.value)


def test_no_java(bin_folder: Path) -> None:
    """Without Java nothing else is tried."""
    assert said_by_start() == (
        "Java is missing: install Java 17 or later, or name a running server by --languagetool-url"
    )


def test_no_java_in_a_session(bin_folder: Path) -> None:
    """A session says so, too."""
    made = Session()
    made([], "en", frozenset())
    made.close()
    assert [each.message.partition(":")[0] for each in made.problems()] == ["Java is missing"]


def test_broken_java(bin_folder: Path, jars: Path) -> None:
    """A `java` that is no program."""
    (bin_folder / "java").write_bytes(b"\x7fELF?")
    (bin_folder / "java").chmod(0o755)
    assert "does not run (Exec format error): reinstall Java" in said_by_start()


def test_no_extra(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, how to install it."""
    java(bin_folder, "exit 0")
    monkeypatch.setitem(sys.modules, f"{EXTRA}.download_lt", None)
    assert said_by_start() == (
        "language_tool_python is missing: pip install 'pagelint[languagetool] @ "
        "git+https://github.com/pagelint/pagelint', "
        "or name a running server by --languagetool-url"
    )


@pytest.mark.parametrize("kind", [OSError, RuntimeError, SystemExit])
def test_failing_download(monkeypatch: pytest.MonkeyPatch, kind: type[BaseException]) -> None:
    """Whatever the extra raises is one line, shortened."""

    def download() -> None:
        raise kind("no\nnetwork. " + "x" * 500)

    extra(monkeypatch, download)
    with pytest.raises(Unavailable, match=r"^could not be fetched \(no network\. x{148}\): set "):
        class_path()


def test_fetched_jar(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the extra fetched is what is run."""
    extra(monkeypatch, lambda: None, Path("/opt/languagetool-server.jar"))
    assert class_path() == "/opt/languagetool-server.jar"


def test_folder_of_jars(jars: Path) -> None:
    """A folder of jars needs no extra."""
    assert class_path() == str(jars / "*")


def test_folder_of_a_release(jars: Path) -> None:
    """The jar of a release names the others."""
    (jars / "languagetool-server.jar").touch()
    assert class_path() == str(jars / "languagetool-server.jar")


def test_folder_without_jars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong folder is said."""
    monkeypatch.setenv(JARS, str(tmp_path))
    with pytest.raises(Unavailable, match=f"no languagetool-server.jar in .*: correct {JARS}"):
        class_path()


def test_program_that_ends(bin_folder: Path, jars: Path) -> None:
    """A server that ends at once: the line that tells why."""
    java(bin_folder, "echo Starting; echo 'UnsupportedClassVersionError: 61.0'; echo bye; exit 1")
    assert said_by_start() == (
        "the server did not start (UnsupportedClassVersionError: 61.0): "
        "see LTP_JAR_DIR_PATH and Java"
    )


def test_program_that_never_answers(bin_folder: Path, jars: Path, tmp_path: Path) -> None:
    """A server that hangs is waited for so long, and ended."""
    java(bin_folder, f"echo $$ >{tmp_path}/pid; exec /bin/sleep 60")
    assert said_by_start().startswith("the server did not start within 0.5 s: name a running")
    assert not Path("/proc", (tmp_path / "pid").read_text().strip()).exists()
