"""Which language a text is in: sure, or nothing."""

from collections import Counter

import pytest

from pagelint.text.languages.detection import believed, detect, other_language
from pagelint.text.languages.kin import kin, known_code
from pagelint.text.languages.scripts import scripts_of
from pagelint.text.languages.words import words

SENTENCES = {
    "ca": "La biblioteca és oberta cada dia, però els diumenges només fins al migdia.",
    "cs": "Knihovna je otevřena každý den, ale v neděli jen do poledne.",
    "da": "Biblioteket er åbent hver dag, men om søndagen kun til middag.",
    "de": "Die Bücherei ist jeden Tag geöffnet, am Sonntag aber nur bis zum Mittag.",
    "el": "Η βιβλιοθήκη είναι ανοιχτή κάθε μέρα.",
    "en": "The library is open every day, but on Sundays only until noon.",
    "es": "La biblioteca está abierta todos los días, pero los domingos solo hasta mediodía.",
    "fi": "Kirjasto on avoinna joka päivä, mutta sunnuntaisin vain puoleenpäivään.",
    "fr": "La bibliothèque est ouverte tous les jours, mais le dimanche seulement jusqu'à midi.",
    "he": "הספרייה פתוחה בכל יום.",
    "hu": "A könyvtár minden nap nyitva van, de vasárnap csak délig.",
    "it": "La biblioteca è aperta tutti i giorni, ma la domenica solo fino a mezzogiorno.",
    "ja": "図書館は毎日開いています。",
    "ko": "도서관은 매일 문을 엽니다.",
    "nl": "De bibliotheek is elke dag open, maar op zondag alleen tot het middaguur.",
    "pl": "Biblioteka jest otwarta codziennie, ale w niedzielę tylko do południa.",
    "pt": "A biblioteca está aberta todos os dias, mas aos domingos só até ao meio-dia.",
    "ro": "Biblioteca este deschisă în fiecare zi, dar duminica numai până la prânz.",
    "ru": "Библиотека открыта каждый день, но в воскресенье только до полудня.",
    "sv": "Biblioteket är öppet varje dag, men på söndagar bara till klockan tolv.",
    "th": "ห้องสมุดเปิดทุกวัน",
    "tr": "Kütüphane her gün açık, ama pazar günleri sadece öğlene kadar.",
    "uk": "Бібліотека відкрита щодня, але в неділю тільки до полудня.",
    "vi": "Thư viện mở cửa hàng ngày, nhưng chủ nhật chỉ đến trưa.",
    "zh": "图书馆每天开放。",
}
NO_LANGUAGE = [
    "",
    "404",
    "Ingrid Bergström, Paolo Conti, Jean-Luc Martin",
    "Cetirizine, Ibuprofen, Levothyroxine, Metformin",
    "Rue du Bac",
    "Der Zauberberg",
    "El Corte Inglés",
    "Universidade de Coimbra",
    "git commit --amend && git push --force-with-lease",
    "for (const row of rows) { total += row.price; }",
    "https://example.org/der/und/das/nicht/index.html",
    "Download Newsletter Login Team Blog",
    "Do svidaniya, tovarishch",
    "Rosmarinus officinalis, Salvia sclarea",
]


@pytest.mark.parametrize("language", SENTENCES)
def test_sentence_in_its_language(language: str) -> None:
    """A sentence in the language declared is left alone."""
    assert other_language(SENTENCES[language], language) == ""


@pytest.mark.parametrize("declared", ["en", "de", "ja"])
@pytest.mark.parametrize("language", SENTENCES)
def test_sentence_in_another_language(language: str, declared: str) -> None:
    """A sentence is told from languages that are no kin of its own."""
    text = f"{SENTENCES[language]} " * 3
    expected = "" if language == declared else language
    assert other_language(text, declared) == expected


@pytest.mark.parametrize("declared", ["en", "de", "fr", "sv", "tr", "ru", "ja", "cy"])
@pytest.mark.parametrize("text", NO_LANGUAGE)
def test_text_that_says_nothing(text: str, declared: str) -> None:
    """Names, titles, products, code and transliteration are held against no language."""
    assert other_language(text, declared) == ""


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("Merci beaucoup pour votre visite", "de", "fr"),
        ("Wir freuen uns auf dich", "en", "de"),
        ("¿Dónde está la estación?", "en", "es"),
        ("Bitte nicht stören", "fr", "de"),
        ("Hyvää uutta vuotta", "en", "fi"),
        ("Мы рады видеть вас", "en", "ru"),
        ("ようこそ", "en", "ja"),
    ],
)
def test_few_words(text: str, declared: str, expected: str) -> None:
    """Few words suffice where all of them are frequent in one language only."""
    assert other_language(text, declared) == expected


@pytest.mark.parametrize("text", ["Merci", "Sonntag", "Welcome", "Danke!"])
def test_one_word(text: str) -> None:
    """A single word may be a loan word or a name."""
    assert other_language(text, "it") == ""


@pytest.mark.parametrize(
    ("text", "declared"), [("da", "no"), ("cs", "sk"), ("ca", "es"), ("ru", "uk"), ("nl", "af")]
)
def test_kin(text: str, declared: str) -> None:
    """A language is never held against its near relatives."""
    assert other_language(SENTENCES[text], declared) == ""
    assert known_code(text) in kin(known_code(declared))


def test_mentioned_word() -> None:
    """A word in quotation marks is talked about, wherever it stands."""
    text = 'Speeltuin\nThe word "speeltuin" means a playground for children.'
    assert other_language(text, "nl") == "en"


def test_place_in_a_sentence() -> None:
    """A sentence with a name in it is more than a name."""
    assert other_language("Welcome back to Lisbon", "pt") == "en"


def test_script_subtag() -> None:
    """A transliterated text declares its script, and is written in none of its language's."""
    assert other_language("Kon'nichiwa, the library is open every day", "ja-Latn") == ""


def test_unknown_language() -> None:
    """A language that nothing is known of is believed, unless another is all there is."""
    welsh = "Mae'r llyfrgell ar agor bob dydd, ond ar ddydd Sul dim ond tan hanner dydd."
    assert other_language(welsh, "cy") == ""
    assert other_language(SENTENCES["en"], "cy") == "en"


def test_believed() -> None:
    """What is declared holds until the text plainly says otherwise."""
    assert believed("Menu", "en") == "en"
    assert believed(SENTENCES["de"], "en") == "de"


def test_detect() -> None:
    """Without a declared language, only what is sure is said."""
    assert detect(SENTENCES["fr"]) == "fr"
    assert detect("Paris") == ""


def test_scripts() -> None:
    """Kanji among kana are Japanese, and digits are in no script."""
    assert scripts_of("図書館は 24 h") == Counter({"Japanese": 4, "Latin": 1})


def test_kana_in_a_chinese_name() -> None:
    """One kana among many Chinese characters makes no Japanese text."""
    assert scripts_of("优の良品是我们城市里最受欢迎的一家商店").most_common(1)[0][0] == "Chinese"


def test_words() -> None:
    """A word weighs most in its own language; what is no word weighs nothing."""
    weights = words().weights("jeden")
    assert weights["de"] > weights.get("fr", 0.0)
    assert words().weights("qzxqzx") == {}
