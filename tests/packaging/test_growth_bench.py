"""The bench on growth runs: it reaches into the linter, and nothing else tells when it broke."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_case_is_measured() -> None:
    """A small page goes through all rules and reporters, and nothing is wrong with it."""
    done = subprocess.run(
        [sys.executable, "bench/growth.py", "bad/missing-alt", "--sizes", "2000"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("bad/missing-alt")
    assert done.stdout.count("\n") == 1
