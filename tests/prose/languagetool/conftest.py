"""Servers for the tests: one that does as it is told, and the real one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pagelint.prose.languagetool import Session
from tests.prose.languagetool.fake_languagetool import FakeLanguageTool


@pytest.fixture
def fake() -> Iterator[FakeLanguageTool]:
    """A server that finds nothing until told otherwise."""
    server = FakeLanguageTool()
    yield server
    server.close()


@pytest.fixture
def session(fake: FakeLanguageTool) -> Iterator[Session]:
    """A session with that server."""
    made = Session(fake.url)
    yield made
    made.close()
