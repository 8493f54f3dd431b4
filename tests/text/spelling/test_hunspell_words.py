"""The words that the build of a lexicon reads out of a Hunspell dictionary."""

from pathlib import Path

from scripts.build_lexicon_hunspell import Dictionary

AFFIXES = """SET UTF-8
FLAG long
NEEDAFFIX ()
FORBIDDENWORD {}
PFX re Y 1
PFX re 0 re [^aeiou]
PFX l' Y 1
PFX l' 0 l' [aeiou]
SFX er Y 2
SFX er er é er
SFX er er ons/s' er
SFX s' Y 1
SFX s' 0 - .
"""


def words(folder: Path, *entries: str) -> set[str]:
    (folder / "index.aff").write_text(AFFIXES, "utf-8")
    (folder / "index.dic").write_text("\n".join([str(len(entries)), *entries]), "utf-8")
    return set(Dictionary(folder).words())


def test_word_without_flags_stands_for_itself(tmp_path: Path) -> None:
    """Morphological notes behind it are no part of it."""
    assert words(tmp_path, "table po:nom") == {"table"}


def test_affixes_cross_and_endings_follow_endings(tmp_path: Path) -> None:
    """A prefix goes with every form, a suffix may carry another."""
    made = {"parler", "parlé", "parlons", "parlons-"}
    assert words(tmp_path, "parler/erre") == made | {f"re{word}" for word in made}


def test_prefix_needs_its_letter(tmp_path: Path) -> None:
    """A condition that the word doesn't meet makes no form."""
    assert words(tmp_path, "aller/re") == {"aller"}


def test_elided_article_is_no_part_of_a_word(tmp_path: Path) -> None:
    """The typo engine parts it from the word as well."""
    assert words(tmp_path, "arbre/l'") == {"arbre"}


def test_stems_and_forbidden_words_are_no_words(tmp_path: Path) -> None:
    """Of a bare stem only its forms count."""
    assert words(tmp_path, "chanter/er()", "faux/{}") == {"chanté", "chantons", "chantons-"}
