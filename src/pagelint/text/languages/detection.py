"""The language of text: what is declared, checked against what the text looks like."""

from __future__ import annotations

from functools import cache

from pagelint.text.languages.kin import primary

__all__ = ["SAMPLE", "believed", "detect", "other_language", "primary"]

SAMPLE = 1500  # characters; more changes no answer
# The commonest words make up a quarter of any text in their language, and few of another's: where
# they do, the tables need not be read.
_TYPICAL = 0.12
_COMMON = {
    "en": (
        "the and of to for with you is are that this on be your from our can have will not they"
        " which more has how what when their its if about get"
    ),
    "de": "der die und den von zu das mit sich des auf für ist nicht ein eine dem",
    "fr": "les des est pour que dans une sur qui vous nous par pas plus avec au aux ce cette sont",
    "es": "el la los las que y en del por con para una se su es más",
    "it": "il di che per una sono con del della dei non gli nel alla più anche è questo delle",
    "nl": "het een van dat die te zijn met voor niet aan er is ook door naar bij op wordt",
    "pt": "os que em um uma para com não dos das mais ao pela seu sua foi são por você ou",
    "cs": "že jsem pro jako od když nebo byl bude má jsme aby není který při ve se na",
    "da": "og af det til på jeg har ikke så vi fra men skal ved vil også være hvor hvis sig",
    "fi": "ja ei että oli mutta ole kun niin myös hän ovat voi nyt kuin joka olla sitä mitä vain",
    "hu": "a az és nem hogy egy csak volt ez vagy már még jó azt most akkor mint ezt minden mert",
    "no": "og det å på til av ikke har jeg så vi fra men seg dette noe skal noen ble vil",
    "pl": "w i nie się jest że jak co dla czy przez są tylko już mnie może ten oraz bardzo",
    "ro": "în și să din pe cu mai este că care pentru fost sunt fi va lui sau dacă",
    "ru": "в и на не с что я по а как из это за для о к но то у его",
    "sv": "är det att och jag på inte för har av så till ett vi men ska när vad från här",
    "tr": "bir bu ve için çok ile daha gibi olarak kadar olan ama sonra iyi yok değil yeni",
    "uk": "в на не і у з що та до це за а я як про для від так але",
}


def other_language(text: str, declared: str) -> str:
    """The primary language that a text is plainly in instead of the one declared; "" for none.

    Each line of the text is judged as one unit: a name, a title, a sentence. Languages that are
    close relatives are never held against each other.
    """
    if primary(declared) in _COMMON and _is_typical(text, primary(declared)):
        return ""
    from pagelint.text.languages.evidence import other_language as judged

    return judged(text, declared)


def detect(text: str) -> str:
    """The primary language that a text is plainly in, "" where it is too short or unclear."""
    return other_language(text, "")


def believed(text: str, declared: str) -> str:
    """The language of a text that is declared to be in one: that one, unless it plainly is not."""
    return other_language(text, declared) or declared


def _is_typical(text: str, language: str) -> bool:
    """Whether a text has as many of a language's commonest words as only its own texts have."""
    common = _common(language)
    words = text[:SAMPLE].lower().split()
    return sum(map(common.__contains__, words)) >= _TYPICAL * max(len(words), 1)


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(_COMMON[language].split())
