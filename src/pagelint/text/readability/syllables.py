"""How many syllables a word has."""

import re
from functools import cache, lru_cache
from typing import Final

from pagelint.patterns import pattern
from pagelint.text.readability import english

_PLAIN: Final = str.maketrans({"’": "'", "ʼ": "'", "\xad": None, "\u200b": None})

# One match is one syllable: the vowel letters that are spoken as one.
_NUCLEI: Final = {
    "de": r"^[bg]e(?=e[^rt]|imp|inh|urt)|e(?=um)|i(?=ent)|i(?=e[ns]?$)(?<=ili|oli|ini|udi|kti)"
    r"|aa|ee|oo|ie(?!n$)|[aeoä]u|[ae][iy]|[aeiouyäöü]",
    "nl": r"e(?=um)|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|[ao]u|ei"
    r"|[aeiouyäëïöüéè]",
    "es": r"[iuü]?[aeoáéó](?:[iu](?![aeoáéó])|y(?![aeiouáéíóú]))?|[iuü][iuíúy]?"
    r"|[íú]|y(?![aeiouáéíóú])",
    "it": r"i(?=[aeo]$)(?<=^[^aeiou]i)|i(?=[ae]$)(?<=(?:logi|rafi|pati|rapi|nomi|razi|maci|tomi))"
    r"|[iu]?[aeoàèéòó](?:[iu](?![aeoàèéòó]))?|[iuìù]+",
    "fr": r"(?!(?:e|es)$)(?!(?<=[ao]i|ss|nn|tt|ll|ui|uv|iv|rl|nd|rd|ch|ng|rt|st|bl|is|us)ent$)"
    r"(?:oui|eau|i?eu(?:i(?=l))?|[ao]u|oy(?![aeiou])|[aoe]i|oî|œu|ui"
    r"|i[aeoéè](?<![bcdfgptv][lr]i[aeoéè])|y(?![aeiou])|[aeiouàâäéèêëîïôöùûüÿœæ])",
}
_ANY: Final = r"[aeiouyæøœåäöüáéíóúýàèìòùâêîôûãõőűąęůěаеёиоуыэюяіїєαειουηωάέίόύήώ]+"
_SILENT_U: Final = pattern(r"(?<=q)u|(?<=g)u(?=[eiéèêíìî])")


@lru_cache(maxsize=1 << 16)
def count(word: str, language: str) -> int:
    """Return the syllables of a word, at least 1; `language` is a primary subtag.

    English goes by rules and CMUdict (`english`), German, French, Spanish, Italian and Dutch by
    the vowel letters that are spoken as one, other languages by runs of vowel letters.
    """
    plain = word.lower()
    if not plain.isascii():
        plain = plain.translate(_PLAIN)
    if language == "en":
        return english.count(plain)
    return max(1, len(_nuclei(language).findall(_SILENT_U.sub("", plain))))


@cache
def _nuclei(language: str) -> re.Pattern[str]:
    return re.compile(_NUCLEI.get(language, _ANY))
