"""What a type checker and an import see of the API."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.test_lint import ENVIRONMENT, ROOT

RIGHT = """
from collections.abc import Iterator
from pathlib import Path
import pagelint
from pagelint import Finding, PageResult, Problem, Report, Resource, UserError, lint

def pages() -> Iterator[Resource | tuple[str, str | bytes]]:
    yield "a.html", "<p>"
    yield Resource("b.html", b"<p>")

page: PageResult = lint("<p>", path=Path("a.html"), config={"select": ["typo"]}, select=["typo"])
first: Finding = page.findings[0]
place: tuple[int, int, int, int, str] = (
    first.line, first.column, first.end_line, first.end_column, first.text
)
problems: list[Problem] = []
for page in pagelint.lint_stream(pages(), problems=problems, jobs="auto", config=False):
    print(pagelint.render(page, "concise"), pagelint.to_dict(page))
report: Report = pagelint.lint_paths(["a", Path("b")], cache=True, jobs=2, fail_on="warning")
failed: bool = report.failed
try:
    lint(b"<p>", ignore="typo", severity={"typo": "off"})
except pagelint.LintError as error:
    problems += error.problems
except UserError:
    raise SystemExit from None
"""
WRONG = """
import pagelint

pagelint.lint(12)
pagelint.lint("<p>", selct=["typo"])
pagelint.lint("<p>", info="yes")
pagelint.lint_paths(".", jobs="all")
pagelint.lint("<p>").lines
"""


def mypy(folder: Path, code: str) -> list[str]:
    """What `mypy --strict` says of a user's module."""
    (folder / "snippet.py").write_text(code)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "snippet.py"],
        cwd=folder, env={**ENVIRONMENT, "MYPYPATH": str(ROOT / "src")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout.splitlines()


def test_typed(tmp_path: Path) -> None:
    """Right calls pass, wrong ones are found where they stand."""
    assert mypy(tmp_path, RIGHT) == []
    lines = [line.split(":")[1] for line in mypy(tmp_path, WRONG) if "error" in line]
    assert lines == ["4", "5", "6", "7", "8"]


@pytest.mark.parametrize(
    ("code", "heavy"),
    [
        ("from pagelint import lint", {"pagelint.page", "pagelint.engine", "turbohtml"}),
        ("import pagelint.testing", {"pagelint.page", "pagelint.engine", "turbohtml"}),
        ("from pagelint.testing import assert_clean", {"pagelint.engine", "turbohtml", "bs4"}),
    ],
)
def test_imports_little(code: str, heavy: set[str]) -> None:
    """What linting needs is imported when a page is linted."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"],
        env=ENVIRONMENT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert heavy.isdisjoint(done.stdout.split())
