"""What only a process of its own can show: start-up, pipes, signals, terminals."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import pagelint
from pagelint.cli.progress import bar, watched
from tests.cli.conftest import BAD, GOOD

COMMAND = (sys.executable, "-m", "pagelint")
ROOT = Path(pagelint.__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT / 'rules'}"}
posix = pytest.mark.skipif(os.name != "posix", reason="signals and terminals of POSIX")


def loaded(*arguments: str) -> set[str]:
    """The modules that a run imports."""
    code = (
        "import sys; from pagelint.__main__ import main; main(); "
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True, text=True, env=ENVIRONMENT, check=True,
    )  # fmt: skip
    return set(done.stderr.split())


def test_version_imports_nothing() -> None:
    """The version is answered before anything of weight is imported."""
    modules = loaded("--version")
    assert {name for name in modules if name.startswith("pagelint")} == {
        "pagelint",
        "pagelint.__main__",
    }
    assert modules.isdisjoint({"click", "importlib.metadata"})


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help")])
def test_help_imports_little(arguments: tuple[str, ...]) -> None:
    """The help needs neither rules nor parsers nor metadata."""
    modules = loaded(*arguments)
    heavy = {"bs4", "turbohtml", "textstat", "nltk", "importlib.metadata", "tomllib", "json"}
    assert modules.isdisjoint({*heavy, "pagelint_rules", "pagelint.text.spelling"})


def test_small_page_loads_little(tmp_path: Path) -> None:
    """A page without sheets, info and grammar to report needs nothing that is made for those."""
    page = tmp_path / "page.html"
    page.write_text(GOOD)
    modules = loaded("check", "--isolated", str(page))
    assert "pagelint_rules.links.empty_link" in modules
    assert not [name for name in modules if name.startswith("pagelint.styles.")]
    assert modules.isdisjoint({"bs4", "tinycss2", "tomllib", "textstat", "importlib.metadata"})
    special = {"plain_words", "hidden_verbs", "passive"}
    assert modules.isdisjoint(
        {"pagelint.prose.grammar", *(f"pagelint.text.readability.{n}" for n in special)}
    )


def test_import_is_free() -> None:
    """`import pagelint` imports no other module of it."""
    code = "import sys, pagelint; print([m for m in sys.modules if m.startswith('pagelint.')])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=ENVIRONMENT, check=True
    )
    assert done.stdout.strip() == b"[]"


def test_public_names() -> None:
    """Every public name is there."""
    assert all(getattr(pagelint, name) is not None for name in pagelint.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        pagelint.nothing  # noqa: B018


@posix
@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_closed_pipe(tmp_path: Path, form: str) -> None:
    """A reader that goes early is left in peace; the exit is that of the findings."""
    (tmp_path / "bad.html").write_text(BAD.replace("<img", "<img>" * 2_000 + "<img"))
    with subprocess.Popen(
        [*COMMAND, "check", "-v", "-f", form, "bad.html"],
        cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@posix
@pytest.mark.parametrize("command", ["rules", "config"])
def test_closed_pipe_of_others(tmp_path: Path, command: str) -> None:
    """So it is in the other commands."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*COMMAND, command],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@posix
def test_verdict_outlasts_the_reader(tmp_path: Path) -> None:
    """What failed is not forgotten when both streams go to a reader that has left."""
    (tmp_path / "good.html").write_text(GOOD)
    reader, writer = os.pipe()
    os.close(reader)
    found = [
        subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, env=ENVIRONMENT, stdout=writer, stderr=writer,
            check=False,
        ).returncode
        for arguments in (
            ("check", "lost.html", "good.html"),
            ("read", "lost.html", "good.html"),
            ("words", "check", "Kaiserschmarrn"),
            ("check", "good.html"),
        )
    ]  # fmt: skip
    os.close(writer)
    assert found == [2, 2, 1, 0]


def in_shell(folder: Path, arguments: str) -> tuple[int, str]:
    """The exit status and stderr of a run with the shell's redirections."""
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m pagelint {arguments}'],
        cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(
    "command", ["check bad.html", "rules", "words check a", "config", "--version", "--help"]
)
def test_full_disk(tmp_path: Path, command: str) -> None:
    """A full disk is one line and exit 2, in every command."""
    (tmp_path / "bad.html").write_text(BAD)
    said = "pagelint: standard output: no space left on device\n"
    assert in_shell(tmp_path, f"{command} >/dev/full") == (2, said)


@posix
def test_closed_streams(tmp_path: Path) -> None:
    """A closed stream is missed only where something was to be written or read."""
    (tmp_path / "bad.html").write_text(BAD)
    closed = (2, "pagelint: standard output: closed\n")
    assert in_shell(tmp_path, "check bad.html >&-") == closed
    assert in_shell(tmp_path, "check -f json=r.json bad.html >&-") == (1, "")
    assert in_shell(tmp_path, "check lost.html 2>&-") == (2, "")
    shut = "pagelint: <stdin>: closed: there is nothing to read\n"
    assert in_shell(tmp_path, "check - <&-") == (2, shut)


LISTENING = """import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell's background jobs inherit that it is ignored
os.execv(sys.argv[1], sys.argv[1:])"""


@posix
def test_interrupt(tmp_path: Path) -> None:
    """Ctrl-C exits with 130 and says nothing but a line end."""
    with subprocess.Popen(
        [sys.executable, "-c", LISTENING, *COMMAND, "check", "-f", "json", "-", "-v"],
        cwd=tmp_path, env=ENVIRONMENT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        process.stdin.write(b" " * 200_000)  # more than a pipe holds: it is being read by now
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 130
    assert out + err.strip() == b""


@posix
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_terminal(tmp_path: Path, environment: dict[str, str], coloured: bool) -> None:
    """On a terminal there are colours and links, unless NO_COLOR is set."""
    (tmp_path / "bad.html").write_text(BAD)
    out = on_terminal(tmp_path, {"TERM": "xterm-256color", **environment}, "check", "bad.html")
    assert (b"\x1b[1;31m" in out, b"\x1b]8;;" in out) == (coloured, coloured)


def on_terminal(folder: Path, environment: dict[str, str], *arguments: str) -> bytes:
    """What a run writes to a terminal."""
    main, side = os.openpty()
    known = {k: v for k, v in ENVIRONMENT.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder, env={**known, **environment}, stdout=side, stderr=side, stdin=side,
    )  # fmt: skip
    os.close(side)
    out = b""
    try:
        while got := os.read(main, 65536):
            out += got
    except OSError:  # the other side is closed
        pass
    os.close(main)
    process.wait()
    return out


def test_undecodable_output(tmp_path: Path) -> None:
    """A page's characters never stop a report, whatever the locale says."""
    (tmp_path / "a.html").write_text(
        GOOD.replace("nine", "\U0001f600 — ⟦ <img src='b.jpg'>"), "utf-8"
    )
    done = subprocess.run(
        [*COMMAND, "check", "a.html"],
        cwd=tmp_path, env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"},
        capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, b"")
    assert "⟦".encode() in done.stdout


def test_bar() -> None:
    """The bar fills up, and counts."""
    assert bar(0, 3) == f"[{' ' * 30}] 0 of 3 pages"
    assert bar(2, 3) == f"[{'#' * 20}{' ' * 10}] 2 of 3 pages"


class Clock:
    """Half a second goes by whenever it is asked."""

    now = 0.0

    def monotonic(self) -> float:
        self.now += 0.5
        return self.now


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who has waited a second sees a bar, which is gone at the end."""
    screen = Terminal()
    monkeypatch.setattr("pagelint.cli.progress.time", Clock())
    monkeypatch.setattr(sys, "stderr", screen)
    assert list(watched(["a", "b", "c", "d"], 4)) == ["a", "b", "c", "d"]
    drawn = (bar(2, 4), "", bar(3, 4), "", bar(4, 4), "")
    assert screen.getvalue() == "".join(f"\r\x1b[K{text}" for text in drawn)


def test_no_progress_for_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log gets no bar."""
    log = io.StringIO()
    monkeypatch.setattr("pagelint.cli.progress.time", Clock())
    monkeypatch.setattr(sys, "stderr", log)
    assert list(watched(["a"] * 9, 9)) == ["a"] * 9
    assert log.getvalue() == ""
