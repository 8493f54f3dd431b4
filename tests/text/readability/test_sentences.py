"""Where sentences begin and end; a bar marks each end in the texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.text.sentences import split_sentences


def split(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, language)]


def assert_split(marked: str, language: str) -> None:
    sentences = marked.split(" | ")
    assert split(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    "marked",
    [
        # plain
        "The lake froze early. | Nobody minded.",
        "Is it far? | Yes! | Run!!! | Why?! | Go.",
        "It rained ... a lot. | We waited... | Then it stopped.",
        "He paused… then spoke.",
        "The bread (baked at dawn) is warm. | (Ask for butter.) | Then sit down.",
        "“It floats.” | She laughed. | 'So it does.' | He left.",
        "“Does it float?” she asked. | He nodded.",
        'The sign said "Stop!" and we did.',
        "It holds 2.5 litres. | It costs $4.99. | $3 less than before.",
        "It was built in 1987. | 1990 saw it close.",
        # abbreviations
        "Ask Dr. Lindqvist or Mrs. Okafor. | They know.",
        "Bring fruit, e.g. pears, i.e. something soft. | It helps.",
        "Bring cups, plates, etc. | Glasses are there.",
        "Bring cups, plates, etc. and a spoon.",
        "We open at 8 a.m. and close at 6 p.m. on weekdays. | Sundays we rest.",
        "The ferry leaves at 10 p.m. | Cars board first.",
        "The ferry leaves at 10 p.m. Saturday.",
        "See Fig. 3, p. 12 and No. 5. | All are below.",
        "I said no. | They went.",
        "She moved to the U.S. in May. | The U.S. Senate was in session.",
        "They live in the U.S. | How about you?",
        "He runs Tern Inc. | Doctors buy there.",
        "Tern Inc. Chairman Paul Roe resigned.",
        "The dose (approx. 5 drops) is small.",
        "It was shown by Mori et al. (1999). | It holds.",
        # single letters
        "K. L. Brandt met Amos T. Reed. | They spoke.",
        "Carrots hold vitamin A. | Eat them.",
        "It is for you and I. | We agree.",
        # things with dots inside
        "Write to kim@boats.example. | Or see www.boats.example/a.html. | Then call.",
        "It runs on Node.js 20 and Python 3.11.7 today.",
        # numbers before a sentence
        "1. Rinse the rice.",
        "1. Rinse the rice. | 2. Boil it. | 3. Eat.",
        "1) the first thing | 2) the second thing",
        "• bread | • butter",
        # notes and symbols
        "Sleep helped most adults.2-4 | More was not better.5",
        "It was safe.[12] | It was cheap. [3, 4] | It stayed.",
        "It was safe.¹² | It was cheap.",
        "Welcome aboard! 😀 | We sail at noon. ★ | Thanks :)",
    ],
)
def test_english(marked: str) -> None:
    """English text is cut at the bars and nowhere else."""
    assert_split(marked, "en")


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "Wir öffnen am 3. Oktober um 9 Uhr. | Kommen Sie!"),
        ("de", "Nehmen Sie z. B. Obst mit, d. h. etwas Weiches. | Das hilft."),
        ("de", "Im 19. Jahrhundert stand hier Dr. Kerns Haus. | Es brannte ab."),
        ("de", "Er wurde 12. | Danach zog er fort."),
        ("de", "Sie rief: „Komm herein.“ | Er kam. | »Schön.« | Sie lachte."),
        ("de", "1. Mai und 2. Mai sind frei. | 1. Juni auch."),
        ("fr", "M. Perrin attend Mme Roux. | Elle arrive."),
        ("fr", "« Il pleut. » | Elle rit. | « Vraiment ? » demanda-t-il."),
        ("fr", "Voir p. 8 et fig. 2. | C’est clair !"),
        ("es", "El Sr. Vidal llegó. | ¿Cómo está? | ¡Muy bien! | Gracias."),
        ("es", "Llega a las 9 a. m. y se va. | Luego vuelve."),
        ("it", "Il dott. Bruni legge pag. 5. | Poi dorme."),
        ("nl", "Dhr. Visser neemt bijv. brood mee. | Dat is goed."),
        ("ru", "Он пришёл. | Она ушла!"),
    ],
)
def test_other_languages(language: str, marked: str) -> None:
    """Each language has its own abbreviations, ordinals and quotes."""
    assert_split(marked, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "La regola dell'art. 121 vale per tutti."),
        ("fr", "Selon l'art. 5 du contrat, la cave est vide."),
    ],
)
def test_abbreviation_behind_an_elision_ends_no_sentence(language: str, text: str) -> None:
    """What stands before the apostrophe is another word."""
    assert split(text, language) == [text]


def test_missing_space() -> None:
    """A stop glued to the next capital ends a sentence all the same."""
    assert split("I was tired.Then I slept.") == ["I was tired.", "Then I slept."]


def test_guillemets_open_in_german() -> None:
    """A "»" behind a space opens a German quotation; in French it closes one."""
    assert split("Ja. »Nein.«", "de") == ["Ja.", "»Nein.«"]


def test_lower_case_writer() -> None:
    """A text without capitals is cut too."""
    assert split("we came late. nobody was there.") == ["we came late.", "nobody was there."]


def test_chinese_stops_need_no_space() -> None:
    """Full-width stops end a sentence without white space."""
    assert split("这是书。那是笔。", "zh") == ["这是书。", "那是笔。"]


def test_region_is_ignored() -> None:
    """A language tag counts by its primary subtag, in any case and with any separator."""
    assert split("Am 3. Oktober.", "de-AT") == split("Am 3. Oktober.", "DE_de")


def test_nothing() -> None:
    """White space alone holds no sentence."""
    assert split_sentences(" \xa0\n") == []


@given(st.text(alphabet=" .!?…\"'”)]»1ab.AZé。[:-–•😀"), st.sampled_from(["en", "de", "fr", "xx"]))
def test_spans_cover_the_text(text: str, language: str) -> None:
    """Spans are ordered, trimmed, and leave out nothing but white space."""
    end = 0
    for first, last in split_sentences(text, language):
        assert not text[end:first].strip()
        assert first < last
        assert text[first:last] == text[first:last].strip()
        end = last
    assert not text[end:].strip()
