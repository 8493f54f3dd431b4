"""Language tags against the IANA registry."""

import pytest

from pagelint.accessibility.language_tags import is_language, primary_subtag


@pytest.mark.parametrize("subtag", ["en", "gsw", "cmn", "iw", "qaa", "mis"])
def test_languages(subtag: str) -> None:
    """Subtags in the registry are languages, deprecated and private ones too."""
    assert is_language(subtag)


@pytest.mark.parametrize("subtag", ["eng", "em", "deu", "english", "", "x", "é", "12", "quz2"])
def test_no_languages(subtag: str) -> None:
    """Codes that have a shorter form, names and slips are none."""
    assert not is_language(subtag)


@pytest.mark.parametrize(("tag", "subtag"), [("EN-gb", "en"), (" fr ", "fr"), ("", ""), ("-", "")])
def test_primary_subtag(tag: str, subtag: str) -> None:
    """What stands before the first hyphen, lower-case."""
    assert primary_subtag(tag) == subtag
