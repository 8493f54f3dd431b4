"""What is wrong around a run: configuration, metadata, folders, flags of Python."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BAD
from tests.cli.test_process import COMMAND, ENVIRONMENT


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


def test_another_distributions_metadata(tmp_path: Path) -> None:
    """What others have written wrong is not ours to complain of."""
    info = tmp_path / "bad-1.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_bytes(b"\xff\xfe[pagelint.rules]\n")
    path = os.pathsep.join([ENVIRONMENT["PYTHONPATH"], str(tmp_path)])
    assert check(tmp_path, PYTHONPATH=path).returncode == 1


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
