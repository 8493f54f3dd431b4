"""The compiled lexicon."""

from pathlib import Path

import pytest

from pagelint.text.spelling import Lexicon, load
from pagelint.text.spelling.candidates import candidates
from pagelint.text.spelling.edits import Edit, single_edit, skeleton
from pagelint.text.spelling.lexicon import DATA, Flag


def test_lexicon_is_loaded_once() -> None:
    """Every page of a run shares one map."""
    assert load("en") is load("en")


def test_region_makes_no_difference() -> None:
    """One lexicon serves English of any country."""
    lexicon = load("en-GB")
    assert lexicon is not None
    assert lexicon.language == "en"


@pytest.mark.parametrize("language", ["tlh", "", "x-klingon", "../en", "no"])
def test_language_without_lexicon_is_none(language: str) -> None:
    """Silence, not a guess, where nothing is known."""
    assert load(language) is None


def test_file_is_small_enough_to_ship() -> None:
    """The wheel carries it."""
    assert (DATA / "en.lex").stat().st_size <= 8_000_000


def test_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    """A broken lexicon is an error, not a lexicon without words."""
    path = tmp_path / "en.lex"
    path.write_bytes(b"something else")
    with pytest.raises(ValueError, match="not a lexicon"):
        Lexicon(path)


@pytest.mark.parametrize("word", ["colour", "color", "analyze", "analyse", "don't", "ketamine"])
def test_words_are_known(lexicon: Lexicon, word: str) -> None:
    """Words of either side of the Atlantic, contractions and drugs are there."""
    flags, zipf = lexicon.look_up(word)
    assert flags & (Flag.CORE | Flag.TERM)
    assert zipf > 0


@pytest.mark.parametrize("word", ["recieve", "definately", "seperate", "goverment"])
def test_misspellings_are_no_words(lexicon: Lexicon, word: str) -> None:
    """A misspelling stays one, however frequent."""
    flags, _ = lexicon.look_up(word)
    assert flags & Flag.WRONG
    assert not flags & Flag.CORE


def test_unseen_word_has_neither_flags_nor_frequency(lexicon: Lexicon) -> None:
    """Nobody ever wrote it."""
    assert lexicon.look_up("zqxjkvbwpf") == (0, 0.0)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("potasssium", "potassium"),
        ("begening", "beginning"),
        ("reletead", "related"),
        ("accomodasion", "accommodation"),
        ("tehre", "there"),
        ("philadelpha", "Philadelphia"),
    ],
)
def test_right_word_is_the_first_candidate(lexicon: Lexicon, wrong: str, right: str) -> None:
    """Frequency and learned edit costs rank what one or two slips lead to."""
    assert candidates(wrong, lexicon, deep=True)[0].text == right


@pytest.mark.parametrize(
    ("wrong", "right", "edit"),
    [
        ("acomplish", "accomplish", (Edit.MISSING, "c", "c")),
        ("untill", "until", (Edit.EXTRA, "l", "l")),
        ("relevent", "relevant", (Edit.CHANGED, "a", "e")),
        ("teh", "the", (Edit.SWAPPED, "h", "e")),
        ("recieve", "receive", (Edit.SWAPPED, "e", "i")),
        ("abc", "abc", None),
        ("abcd", "badc", None),
    ],
)
def test_single_edit(wrong: str, right: str, edit: tuple[Edit, str, str] | None) -> None:
    """The four slips of Damerau, with the letters that tell how likely they are."""
    assert single_edit(wrong, right) == edit


def test_skeleton_ignores_vowels_and_doubled_letters() -> None:
    """Words that sound alike share a skeleton."""
    assert skeleton("begening") == skeleton("beginning")
