"""What the tests of the Python API share."""

from __future__ import annotations

from pathlib import Path

import pytest

GOOD = '<!DOCTYPE html><html lang="en"><title>Hours</title><p>We open at nine.</p></html>\n'
BAD = GOOD.replace("<p>", '<p><img src="a.jpg">').replace("open", "recieve you")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
