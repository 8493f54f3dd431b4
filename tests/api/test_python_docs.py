"""Every example of docs/python.md runs, one after the other, and prints what it says it does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.api.conftest import GOOD

PYTHON = Path(__file__).parents[2] / "docs" / "python.md"
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OUTPUT = re.compile(r"^ *# (.*)$", re.MULTILINE)  # a line of its own


@pytest.mark.usefixtures("django_site")
def test_examples(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a folder with a site that has been built."""
    (folder / "build").mkdir()
    (folder / "build" / "index.html").write_text(GOOD)
    text = PYTHON.read_text("utf-8")
    names: dict[str, Any] = {"__name__": "python_docs"}
    for block in _BLOCK.findall(text):
        exec(compile(block, str(PYTHON), "exec"), names)
        printed = capsys.readouterr().out
        assert [line for line in _OUTPUT.findall(block) if line not in printed] == []
    tests = [each for name, each in names.items() if name.startswith("test_")]
    assert len(tests) == 3
    for test in tests:
        test()
