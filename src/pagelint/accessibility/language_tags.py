"""Language tags: BCP 47 (RFC 5646) and the IANA registry of subtags."""

from __future__ import annotations

from functools import cache

_FREQUENT = frozenset(
    {"cs", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "sv", "zh"}
)


def primary_subtag(tag: str) -> str:
    """The first subtag, lower-case: "en" of "en-GB"."""
    return tag.strip().partition("-")[0].lower()


def is_language(subtag: str) -> bool:
    """Whether a primary subtag, lower-case, names a language.

    ISO 639-2 codes of languages that have a code of two letters ("eng") are none.
    """
    if subtag in _FREQUENT:
        return True
    if not (subtag.isascii() and subtag.isalpha() and len(subtag) in (2, 3)):
        return False
    two, three = _registry()
    return subtag in two if len(subtag) == 2 else subtag[2] in three.get(subtag[:2], "")


@cache
def _registry() -> tuple[frozenset[str], dict[str, str]]:
    """Subtags of two letters, and the last letters of those of three by their first two."""
    from importlib.resources import files

    text = files(__package__).joinpath("language_subtags.txt").read_text("ascii")
    two, *three = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(two.split()), dict(line.split() for line in three)
