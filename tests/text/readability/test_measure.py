"""Units in, counts and scores out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textstat.backend.utils.constants import LANG_CONFIGS

from pagelint.text.readability import Readability, Sentence, TextUnit, describe, formulas, measure
from pagelint.text.readability.tallies import Counts

STORY = (
    "The harbour was quiet before the storm. Fishermen tied their boats with heavy ropes, and"
    " children carried baskets home. Nobody spoke about the weather, because everybody remembered"
    " the terrible winter of the previous generation."
)


def measured(*texts: str, language: str = "en") -> tuple[Readability, list[Sentence]]:
    return measure([TextUnit(text, heading=False) for text in texts], language)


def prose(text: str) -> list[bool]:
    return [sentence.prose for sentence in measured(text)[1]]


def words(text: str) -> int:
    return sum(sentence.words for sentence in measured(text)[1])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It is 3.5 or 1,234 or U.S. or kim@boats.example today.", 10),
        ("Salt & pepper cost 5 % • more.", 5),
        ("The ferry—an old one—left.", 6),
        ("A well-known third-rate act and/or trick.", 6),
        ("One\xa0dose\u202fonly.", 3),
        ("Sleep helped [12] adults.[3] It did [4, 5] today.", 6),
        ("It was seen in rats.2-4", 5),
        ("Ready -- steady.", 2),
        ("★ ★ ★", 0),
    ],
)
def test_words(text: str, number: int) -> None:
    """A word is a run between spaces or dashes that holds a letter or a digit; notes are none."""
    assert words(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "Yes.",
        "Bring the following with you:",
        "“Is it far?”",
        "It was safe.[12]",
        "Rats slept more.2",
        "Thanks! 😀",
        "the bread is sold on market days only",
    ],
)
def test_prose(text: str) -> None:
    """A stop or eight words make a sentence."""
    assert prose(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Opening hours",
        "14.7%",
        "4.3.6",
        "7.",
        "Published:",
        "Phone: 555-0100",
        "Tern Inc.",
        "one apple, " * 29 + "one pear",
    ],
)
def test_fragments(text: str) -> None:
    """Labels, numbers, firms and long lists without a stop are no sentences."""
    assert prose(text) == [False]


def test_heading_is_never_prose() -> None:
    """A heading is one fragment, whatever its stops."""
    _, counted = measure([TextUnit("Is it far? Yes.", heading=True)], "en")
    assert counted == [Sentence(0, 0, 15, False, 4, 4, counted[0].tally)]


def test_sentences_know_their_place() -> None:
    """Sentences carry the unit's index and offsets into its text."""
    _, counted = measured("Rest well.", "Eat. Then go.")
    assert [(s.unit, s.start, s.end) for s in counted] == [(0, 0, 10), (1, 0, 4), (1, 5, 13)]


def test_fragments_are_counted_apart() -> None:
    """Fragments have words of their own and leave the scores alone."""
    with_fragment, _ = measured(STORY, "Opening hours")
    without, _ = measured(STORY)
    assert with_fragment.fragments == 1
    assert with_fragment.words == without.words
    assert with_fragment.grade == without.grade


def test_no_prose_no_score() -> None:
    """Without prose every score is None."""
    scores, _ = measured("Opening hours", "Closed")
    assert scores == Readability("en", words=0, sentences=0, syllables=0, fragments=2)


def test_reliable_from_100_words() -> None:
    """Scores are given from the first sentence on, and called reliable from 100 words on."""
    line = "The old boat rocked on the water all night long."
    assert not measured(*[line] * 9)[0].reliable
    assert measured(*[line] * 10)[0].reliable


def test_reading_time() -> None:
    """Reading goes at 238 words a minute."""
    assert measured(*["One two three four five six seven."] * 34)[0].reading_time_s == 60.0


ENGLISH_ONLY = (
    "flesch_kincaid_grade",
    "dale_chall",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
)


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "nl", "sv", "pl"])
def test_english_formulas_stay_english(language: str) -> None:
    """No other language is scored with English constants."""
    scores, _ = measured("Der alte Hafen war ruhig. Niemand sprach.", language=language)
    assert [getattr(scores, name) for name in ENGLISH_ONLY] == [None] * len(ENGLISH_ONLY)
    assert scores.grade is not None


def test_unknown_language_has_lix() -> None:
    """A language without a formula of its own has Lix and Rix."""
    scores, _ = measured("Det gamla fartyget seglade bort. Ingen visste varför.", language="sv")
    assert (scores.flesch_reading_ease, scores.lix, scores.rix) == (None, 29.0, 1.0)


@pytest.mark.parametrize(
    "token", ["https://boats.example/a/b?c=1", "kim@boats.example", "aGk" * 99]
)
def test_data_is_read_at_a_glance(token: str) -> None:
    """Addresses and encoded data are one word of four syllables."""
    assert measured(f"See {token} now.")[0].syllables == 6


def test_unspaced_scripts_have_no_score() -> None:
    """Where spaces do not part words, nothing is scored."""
    scores, _ = measured("这是一本书。那是一支笔。", language="zh-Hans")
    assert (scores.lix, scores.grade, scores.reliable) == (None, None, False)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it", "nl"])
def test_ease_constants_agree_with_textstat(language: str) -> None:
    """Ease formulas use the constants that textstat uses."""
    constants = LANG_CONFIGS["en"] | LANG_CONFIGS[language]
    wps, spw = 17.0, 1.625
    expected = (
        constants["fre_base"]
        - constants["fre_sentence_length"] * wps
        - constants["fre_syll_per_word"] * spw
    )
    assert formulas.EASE[language](wps, spw) == pytest.approx(expected)


COUNTS = Counts(
    words=200,
    syllables=300,
    characters=900,
    long=50,
    monosyllables=120,
    polysyllables=25,
    hard=30,
    complex=20,
)


@pytest.mark.parametrize(
    ("formula", "score"),
    [
        (formulas.dale_chall, 0.1579 * 15 + 0.0496 * 20 + 3.6365),
        (formulas.gunning_fog, 0.4 * (20 + 10)),
        (formulas.smog_index, 1.043 * 75**0.5 + 3.1291),
        (formulas.automated_readability_index, 4.71 * 4.5 + 0.5 * 20 - 21.43),
        (formulas.coleman_liau_index, 0.0588 * 450 - 0.296 * 5 - 15.8),
        (formulas.lix, 20 + 25),
        (formulas.rix, 5),
        (formulas.gulpease, 89 + (3000 - 9000) / 200),
        (
            formulas.wiener_sachtextformel,
            0.1935 * 12.5 + 0.1672 * 20 + 0.1297 * 25 - 0.0327 * 60 - 0.875,
        ),
    ],
)
def test_formulas(formula, score: float) -> None:
    """Each formula as published, on 200 words in 10 sentences."""
    assert formula(COUNTS, 10) == pytest.approx(score)


def test_dale_chall_adjusts_only_above_five_percent() -> None:
    """Easy texts have no constant added."""
    assert formulas.dale_chall(COUNTS._replace(hard=10), 10) == pytest.approx(0.1579 * 5 + 0.992)


def test_names_are_not_hard() -> None:
    """A name is easy, also where it opens a sentence, once it stands inside another."""
    known, _ = measured("We met Zubrowska. Zubrowska sang.")
    assert known.dale_chall == pytest.approx(0.0496 * 2.5, abs=0.01)


def test_inflections_are_not_hard() -> None:
    """Plurals, tenses and comparisons of easy words are easy."""
    scores, _ = measured("The quickest horses stopped, carrying happier children.")
    assert scores.dale_chall == pytest.approx(0.0496 * 7, abs=0.01)


def test_band_narrows_with_length() -> None:
    """More of the same text makes the grade surer; one sentence alone has no band."""
    assert measured("The old boat rocked.")[0].band is None
    short, _ = measured(STORY)
    long, _ = measured(*[STORY] * 40)
    assert short.band is not None
    assert long.band is not None
    assert long.band < short.band


def test_scores_do_not_depend_on_what_was_measured_before() -> None:
    """The tables shared between pages change no result."""
    first = measured(STORY)
    measured(*[f"Word{number} is new." for number in range(500)])
    assert measured(STORY) == first


def test_describe() -> None:
    """A score in words has a grade, a band and Flesch's word for it."""
    scores = Readability(
        "en", 400, 20, 700, 0, flesch_reading_ease=38.4, reliable=True, grade=12.2, band=1.4
    )
    assert describe(scores) == "about 12th grade ± 1.4 (Flesch 38, difficult)"


def test_describe_says_when_unsure() -> None:
    """Too few words are named."""
    assert describe(measured("The old boat rocked on the sea.")[0]).endswith(
        "; 7 words are too few to be sure"
    )


def test_describe_without_prose() -> None:
    """No prose, no grade."""
    assert describe(measured("Opening hours")[0]) == "no score: no prose"


@given(
    st.lists(
        st.builds(TextUnit, st.text(alphabet="aeinst AEZ.!?…0-9'’—[]😀é\xa0"), st.booleans()),
        max_size=8,
    ),
    st.sampled_from(["en", "de", "it", "sv", "ja"]),
)
def test_counts_add_up(units: list[TextUnit], language: str) -> None:
    """Page counts are the sums over prose sentences; every place lies in its unit."""
    scores, counted = measure(units, language)
    sentences = [sentence for sentence in counted if sentence.prose]
    assert scores.words == sum(sentence.words for sentence in sentences)
    assert scores.syllables == sum(sentence.syllables for sentence in sentences)
    assert (scores.sentences, scores.fragments) == (len(sentences), len(counted) - len(sentences))
    for sentence in counted:
        assert 0 <= sentence.start < sentence.end <= len(units[sentence.unit].text)
        assert 0 < sentence.words <= sentence.syllables


@pytest.mark.parametrize(
    "text",
    [
        "Rooms | Prices | Garden and pond | How to find us | Letters | Jobs | Press and radio | Us",
        "Bread · Rolls and buns · Cakes · Pies · Tea and coffee · Lunch · Soup of the day · Wine",
        "Shop › Shoes › Boots for rain › Boots for children › Boots for children below four years",
        "0:10 hello 2:30 the first song 4:05 a letter from home 9:59 the second song 12:00 goodbye",
    ],
)
def test_row_with_dividers_is_no_prose(text: str) -> None:
    """Menus, paths and lists of chapters have no sentences."""
    assert not any(prose(text))


def test_sentence_with_few_dividers_is_prose() -> None:
    """A slash or a bar between words of a sentence divides no list."""
    assert prose("Turn the knob left / right until the lamp at the very top of the box goes out.")


def lines(*texts: str) -> list[bool]:
    starts = [len(" ".join(texts[:at])) + 1 for at in range(1, len(texts))]
    unit = TextUnit(" ".join(texts), heading=False, lines=tuple(starts))
    return [sentence.prose for sentence in measure([unit], "en")[1]]


def test_short_lines_are_no_sentence() -> None:
    """An address stands in lines, each with a capital, a number or an address of its own."""
    address = ("Bakery Moss", "4 Mill Lane", "Second yard, red door", "Leeds", "info@moss.example")
    assert lines(*address) == [False] * 5


def test_sentence_broken_by_hand_is_one() -> None:
    """A line that goes on with a small letter belongs to the sentence before."""
    assert lines("We bake our bread at night", "and sell it in the morning", "from six.") == [True]
