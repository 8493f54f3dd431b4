"""What the tests of the typo engine share."""

from collections.abc import Callable

import pytest

from pagelint.text.spelling import Lexicon, Misspelling, TextRun, check, load

Checker = Callable[..., list[Misspelling]]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The English lexicon that ships."""
    found = load("en")
    assert found is not None
    return found


@pytest.fixture(scope="session")
def proofread(lexicon: Lexicon) -> Checker:
    """Checks texts as running prose."""

    def run(*texts: str, prose: bool = True, **options: object) -> list[Misspelling]:
        return check([TextRun(text, prose) for text in texts], lexicon, **options)  # type: ignore[arg-type]

    return run
