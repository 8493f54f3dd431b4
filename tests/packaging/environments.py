"""Runs programs in clean Python environments, far from the source tree."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
Result = subprocess.CompletedProcess[str]

_HELPFUL = ("PYTHONPATH", "VIRTUAL_ENV", "FORCE_COLOR", "GITHUB_ACTIONS")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in _HELPFUL},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "NO_COLOR": "1",
    "UV_PYTHON_DOWNLOADS": "never",
    "UV_SYSTEM_CERTS": "true",  # as pip does: a proxy's certificate is not in uv's own list
}
if "PIP_INDEX_URL" in os.environ:
    ENVIRONMENT.setdefault("UV_DEFAULT_INDEX", os.environ["PIP_INDEX_URL"])


def run(*command: str | Path, cwd: Path, check: bool = True, **more: str) -> Result:
    """A command's result; where it must not fail, its output is in the error."""
    done = subprocess.run(
        [str(each) for each in command], cwd=cwd, env={**ENVIRONMENT, **more}, check=False,
        capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert not (check and done.returncode), f"{command}: {done.stdout}{done.stderr}"
    return done


@dataclass(frozen=True)
class Environment:
    """What runs programs with pagelint installed: a command before them, or their folder."""

    folder: Path
    prefix: Sequence[str | Path] = ()
    bin: Path | None = None

    def run(self, program: str, *arguments: str | Path, check: bool = True) -> Result:
        """Run a program of the environment in `folder`."""
        name = self.bin / program if self.bin else program
        return run(*self.prefix, name, *arguments, cwd=self.folder, check=check)

    def install(self, *packages: str | Path) -> None:
        """Add packages."""
        assert self.bin is not None
        python = self.bin / "python"
        run("uv", "pip", "install", "--quiet", "--python", python, *packages, cwd=self.folder)


def make_environment(folder: Path, *packages: str | Path) -> Environment:
    """A new virtual environment with these packages."""
    run("uv", "venv", "--quiet", "--python", sys.executable, "venv", cwd=folder)
    environment = Environment(folder, bin=folder / "venv" / "bin")
    environment.install(*packages)
    return environment


def make_repository(folder: Path) -> None:
    """Make a folder a git repository with everything committed."""
    git = ("git", "-c", "user.name=Test", "-c", "user.email=test@example.org")
    run(*git, "init", "--quiet", "--initial-branch=main", cwd=folder)
    run(*git, "add", "--all", cwd=folder)
    run(*git, "commit", "--quiet", "--message=Everything", cwd=folder)
