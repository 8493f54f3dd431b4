"""The scripts of texts, and the languages that are written in each.

Scripts decide between most languages without any words. Ranges: Unicode's blocks; languages: the
"scripts" of CLDR's likely subtags, with those added that are written in two.
"""

from __future__ import annotations

from collections import Counter

# First and last character, then the primary languages that are written so.
_SCRIPTS = (
    ("Ͱ", "Ͽ", "Greek", "el grc pnt"),
    ("ἀ", "῿", "Greek", "el grc pnt"),
    (
        "Ѐ", "ԯ", "Cyrillic",
        ("ru uk be bg mk sr sh bs rue cu kk ky tg mn tt ba cv ce os av ab kv udm sah myv mdf mhr"
        " mrj tk uz az crh ug inh kbd ady lez krc nog tyv alt bua xal ku ro mo hr cnr"),
    ),
    ("Ա", "֏", "Armenian", "hy hyw xcl"),
    ("֐", "׿", "Hebrew", "he iw yi ji lad arc jrb"),
    (
        "؀", "ۿ", "Arabic",
        ("ar fa ur ps ckb ku ug sd pnb azb az ks uz kk ky tg tk arz ary apc aeb bal bqi glk mzn lrc"
        " ha ms pa dv tr so sw uz syc khw skr brh prs pes prd arb"),
    ),
    ("ऀ", "ॿ", "Devanagari", "hi mr ne sa bho mai kok bh awa hne doi sd new ks dty pi brx gom sat"),
    ("ঀ", "৿", "Bengali", "bn as bpy mni ctg syl sa"),
    ("਀", "੿", "Gurmukhi", "pa"),
    ("઀", "૿", "Gujarati", "gu kfr sa"),
    ("஀", "௿", "Tamil", "ta"),
    ("ఀ", "౿", "Telugu", "te sa"),
    ("ಀ", "೿", "Kannada", "kn tcy kok sa"),
    ("ഀ", "ൿ", "Malayalam", "ml sa"),
    ("඀", "෿", "Sinhala", "si pi"),
    ("ก", "๛", "Thai", "th pi"),
    ("຀", "໿", "Lao", "lo"),
    ("က", "႟", "Burmese", "my shn mnw ksw pi"),
    ("Ⴀ", "ჿ", "Georgian", "ka xmf sva lzz"),
    ("ᄀ", "ᇿ", "Korean", "ko"),
    ("ሀ", "፿", "Ethiopic", "am ti gez tig"),
    ("ក", "៿", "Khmer", "km"),
    ("ぁ", "ヿ", "Japanese", "ja ain ryu"),
    ("㐀", "䶿", "Chinese", "zh ja ko yue wuu nan hak gan lzh cmn hsn cdo za vi"),
    ("一", "鿿", "Chinese", "zh ja ko yue wuu nan hak gan lzh cmn hsn cdo za vi"),
    ("가", "힣", "Korean", "ko"),
)  # fmt: skip
_LATIN = "Latin"
_FEWEST_KANA = 0.1  # for each Chinese character in Japanese text; Chinese has the odd one in names
# Where a script has several languages, letters that of the frequent ones only one has.
_TELLING = {
    "Cyrillic": (("uk", "іїєґ"), ("ru", "ыэё"), ("bg", "ъ"), ("sr", "ђћ")),
    "Arabic": (("ur", "ٹڈڑںے"), ("fa", "پچژگ"), ("ar", "ةىإأ")),
}
# What the main language of a script is, where nothing in it tells more.
_MAIN = {
    "Greek": "el", "Armenian": "hy", "Hebrew": "he", "Bengali": "bn", "Gurmukhi": "pa",
    "Gujarati": "gu", "Tamil": "ta", "Telugu": "te", "Kannada": "kn", "Malayalam": "ml",
    "Sinhala": "si", "Thai": "th", "Lao": "lo", "Burmese": "my", "Georgian": "ka", "Korean": "ko",
    "Ethiopic": "am", "Khmer": "km", "Japanese": "ja", "Chinese": "zh", "Devanagari": "hi",
}  # fmt: skip


def scripts_of(text: str) -> Counter[str]:
    """How many letters of a text are in each script; Latin ones under "Latin"."""
    found: Counter[str] = Counter()
    for character, count in Counter(text).items():
        if character.isalpha():
            found[script_of(character)] += count
    if found["Japanese"] > _FEWEST_KANA * found["Chinese"]:
        found["Japanese"] += found.pop("Chinese", 0)
    return found


def script_of(character: str) -> str:
    """The script of a letter; "" for one that decides nothing."""
    if character < "Ͱ":
        return _LATIN
    for first, last, name, _ in _SCRIPTS:
        if first <= character <= last:
            return name
    return _LATIN if "Ḁ" <= character <= "ỿ" else ""


def writes(code: str, script: str) -> bool:
    """Whether a language can be written in a script; any can in Latin, in names and loans."""
    return any(name == script and code in codes.split() for _, _, name, codes in _SCRIPTS)


def language_by_letters(text: str, script: str) -> str:
    """The language that a text in a script other than Latin is in; "" where letters don't tell."""
    if script in _MAIN:
        return _MAIN[script]
    for code, letters in _TELLING.get(script, ()):
        if any(letter in text for letter in letters):
            return code
    return ""
