"""What is wrong around a run: configuration, metadata, folders, flags of Python."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BAD, GOOD
from tests.cli.test_process import COMMAND, ENVIRONMENT, posix


def check(folder: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    (folder / "page.html").write_text(BAD)
    return subprocess.run(
        [*COMMAND, "check", "--no-cache", "-f", "concise", *options, "page.html"],
        cwd=folder, env=ENVIRONMENT | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("[rules.long-sentence]\nmax-words = " + "9" * 5000, "a number is too long"),
        ("a = " + "[" * 3000 + "]" * 3000, "too deeply nested"),
        ('extend = "a\\u0000b"', "extend holds a NUL"),
        ('words-file = "a\\u0000b"', "words-file holds a NUL"),
        ('cache-dir = "a\\u0000b"', "cache-dir holds a NUL"),
        ('root = "a\\u0000b"', "root holds a NUL"),
        ("select = [", "not TOML"),
        ('extend = "' + "x" * 5000 + '"', "which is no file"),
        ('words-file = "' + "x" * 5000 + '"', "is no file"),
        ('exclude = ["!keep"]', "make that one narrower"),
    ],
)
def test_configurations(tmp_path: Path, config: str, said: str) -> None:
    """One line that names the file, exit status 2."""
    (tmp_path / "pagelint.toml").write_text(config)
    found = check(tmp_path)
    assert (found.returncode, found.stdout) == (2, "")
    (line,) = found.stderr.splitlines()
    assert line.startswith("pagelint: pagelint.toml")
    assert said in line


@pytest.mark.parametrize("is_folder", [False, True])
def test_another_distributions_metadata(tmp_path: Path, is_folder: bool) -> None:
    """What others have written wrong is not ours to complain of."""
    info = tmp_path / "bad-1.dist-info"
    info.mkdir()
    if is_folder:
        (info / "entry_points.txt").mkdir()
        (info / "METADATA").mkdir()
    else:
        (info / "entry_points.txt").write_bytes(b"\xff\xfe[pagelint.rules]\n")
    path = os.pathsep.join([ENVIRONMENT["PYTHONPATH"], str(tmp_path)])
    assert check(tmp_path, PYTHONPATH=path).returncode == 1


@posix
@pytest.mark.parametrize("key", ["extend", "words-file"])
def test_links_in_a_circle(tmp_path: Path, key: str) -> None:
    """What lies behind them is no file."""
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "pagelint.toml").write_text(f'{key} = "round/x"')
    found = check(tmp_path)
    assert (found.returncode, found.stderr.count("\n")) == (2, 1)
    assert "is no file" in found.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use can't be deleted there")
def test_a_working_folder_that_is_gone(tmp_path: Path) -> None:
    """It is said, in one line."""
    gone = tmp_path / "gone"
    gone.mkdir()
    code = f"import os, sys; os.rmdir({str(gone)!r}); from pagelint.__main__ import main; main()"
    found = subprocess.run(
        [sys.executable, "-c", code, "check", str(tmp_path)],
        cwd=gone, env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.stderr == "pagelint: the working folder is gone: change to one that exists\n"


def test_python_without_docstrings(tmp_path: Path) -> None:
    """With -OO the rules are documented all the same."""
    (tmp_path / "page.html").write_text(BAD)
    command = [sys.executable, "-OO", "-m", "pagelint"]
    found = subprocess.run(
        [*command, "explain", "missing-alt"],
        cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0
    assert "screen reader" in found.stdout


@posix
@pytest.mark.parametrize(
    "arguments",
    [
        ["config", "x" * 5000],
        ["new-rule", "x" * 5000],
        ["x" * 5000],
        ["check", "a/" * 3000],
        ["check", "--config", "x" * 5000, "page.html"],
        ["check", "--jobs", "9" * 5000, "page.html"],
    ],
    ids=["config", "new-rule", "command", "page", "--config", "--jobs"],
)
def test_command_lines(tmp_path: Path, arguments: list[str]) -> None:
    """One line, exit status 2."""
    (tmp_path / "page.html").write_text(BAD)
    found = subprocess.run(
        [*COMMAND, *arguments],
        cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (found.returncode, found.stdout, found.stderr.count("\n")) == (2, "", 1)
    assert "internal error" not in found.stderr


@posix
def test_a_name_too_long_beside_a_page(tmp_path: Path) -> None:
    """The page is linted all the same."""
    found = check(tmp_path, "a/" * 3000 + "b.html")
    assert "missing-alt" in found.stdout
    assert "too long" in found.stderr


@posix
def test_ctrl_c_at_any_moment(tmp_path: Path) -> None:
    """From its first statement on the command says nothing.

    The interrupts come at the nth line that is run of the command itself.
    """
    (tmp_path / "page.html").write_text(GOOD)
    statuses = {interrupted(tmp_path, at) for at in (2, 20, 300, 2000, 9000)}
    assert statuses == {(130, "")}


INTERRUPTED = """import signal, sys
from pagelint.__main__ import main
left = int(sys.argv.pop(1))
def trace(frame, event, argument):
    global left
    if "pagelint" not in frame.f_code.co_filename:
        return None
    left -= event == "line"
    if not left:
        signal.raise_signal(signal.SIGINT)
    return trace
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.settrace(trace)
sys.exit(main())"""


def interrupted(folder: Path, at: int) -> tuple[int, str]:
    found = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(at), "check", "--no-cache", "page.html"],
        cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return found.returncode, found.stderr
