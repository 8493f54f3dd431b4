"""How many syllables a word has, by spelling rules and a table of English exceptions."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final
from unicodedata import combining, normalize

_VOWELS: Final = re.compile(r"[aeiouy]+")

# Vowel letters side by side that are spoken apart: ra-di-o, cre-ate, du-al, go-ing, Ma-ri-a.
_APART: Final = re.compile(
    r"(?<![tcsgd])ia(?!ge|nt$)(?!(?<=lia)(?:n(?!c)|r))|(?<=[cstg])ia(?=t[ei])|(?<=d)ia(?!n[ct])"
    r"|(?<![tcsgx])i(?=ous|o(?![nu]))|(?<=[bdfmprv])i(?=on)|(?<=l)(?<!ll)i(?=on)"
    r"|(?<![aeioucstx])ie(?=t|r$|rs$|n[ct]|st$)|ie(?=ty)|(?<=^sc)ie|uie|[aeiouy]ing(?!l|e)|eo(?!u|ple)"
    r"|(?<![qg])ua(?!y|r[dr])|(?<![qgb])ui(?=ng|d|t[yio])|iu|(?<=cr)ea(?=t[eio])"
    r"|(?<=[aiuo][rdn])eas?$|^rea(?=ct|li[stz])|oe(?=[mt])|ei(?=ty)|eu(?=m)|uou|oi(?=ng)|oa(?=ct|li)"
    r"|ao(?=s|ti)|[aeou]y(?=[aou]|e[^sd])|(?<=[^aeiou])sm$|(?<=[aiy])sms?$|(?<=[dst])n't$"
)
# Letters e that only lengthen the vowel before them: mad(e), lik(es), mov(ed), car(e)ful.
_SILENT: Final = re.compile(
    r"(?<=[^aeiouy])(?<![^aeiouylr][lr])(?<!ir)e(?=$|(?:ly|ful|fully|less|lessly|ments?|ness|some)$)"
    r"|(?<=[^aeiouycgsxz])(?<!ch|sh)(?<![^aeiouylr][lr])(?<!ir)e(?=s$)"
    r"|(?<=[^aeiouydt])(?<![^aeiouylr][lr])(?<!ir)e(?=d$)|(?<=[gq])ue(?=[sd]?$)|(?<=ic)a(?=lly$)"
)
# First parts of compounds whose last e stays silent: home|page, some|where, time|table.
_COMPOUND: Final = re.compile(
    r"(?:home|life|name|note|time|side|line|like|love|page|safe|care|code|type|some|base|face"
    r"|there|where|here|house|guide|trade|frame|share|whole|space|stone|phone|store|price|game"
    r"|live|wide|fire|sale|cheese|white|smoke|voice)(?=[^aeiouynrd]\w)(?!ful|less|ly|ment|some|ver)"
)
_SIBILANT: Final = re.compile(r"(?:[sxz]|[cs]h|[csgz]e)$")


TABLE: Final = Path(__file__).with_name("data") / "en_syllables.txt"
_SILENT_U: Final = re.compile(r"([qg])u(?=[eiéèêíì])")
_FRENCH_APART: Final = re.compile(
    r"[éaoeu](?=ï|ë)|é(?=[aeou])|[aoue]y(?=[aeiou])|(?<=[bcdfgptv][lr])i(?=[aeoé])"
)
_FRENCH_MUTE: Final = re.compile(
    r"(?<=[^aeiouyàâéèêëîïôûœ])(?:e|es)$|(?<=[^aeiouyàâéèêëîïôûœ])ent$"
)
_ANY_VOWELS: Final = re.compile(
    r"[aeiouyæøœåäöüáéíóúýàèìòùâêîôûãõőűąęůěаеёиоуыэюяіїєαειουηωάέίόύήώ]+"
)
_CONTRACTED: Final = re.compile(r"'(?:s|re|ve|ll|d|m)$")
_PLAIN: Final = str.maketrans({"’": "'", "ʼ": "'", "\xad": None, "\u200b": None})

# Other languages: a vowel group is a syllable; the pattern matches one group.
_GROUPS: Final = {
    "de": re.compile(r"aa|ee|oo|ie(?!n$)|[aeoä]u|[ae][iy]|[aeiouyäöü]"),
    "nl": re.compile(
        r"aai|ooi|oei|eeu|ieu|uw|aa|ee|oo|uu|ie|oe|eu|ui|[ei]j|[ao]u|ei|ij|[aeiouyäëïöü]"
    ),
    "es": re.compile(
        r"(?:[iuü](?=[aeoáéó]))?(?:[aeoáéó])(?:[iuy](?![aeoáéóíú]))?|[iu](?:[iuíú])?|[íúy]"
    ),
    "it": re.compile(r"(?:[iu](?=[aeoàèéòó]))?[aeoàèéòó](?:[iu](?![aeoàèéòó]))?|[iuìù]+"),
    "fr": re.compile(r"[aeiouyàâäéèêëîïôöùûüÿœæ]+"),
}


def count(word: str, language: str) -> int:
    """Return the syllables of a word, at least 1.

    English: CMUdict's first pronunciation where the rules would miss it (`SOURCES.md`), rules
    elsewhere. German, French, Spanish, Italian and Dutch: vowel groups. Others: runs of vowels.
    """
    plain = word.lower().translate(_PLAIN)
    primary = language.split("-", 1)[0]
    if primary == "en":
        return in_english(plain, _exceptions())
    return max(1, _count_groups(plain, primary))


def in_english(word: str, table: Mapping[str, int]) -> int:
    """Return the syllables of a lower-case English word: by the table, else by the rules."""
    known = table.get(word)
    if known is not None:
        return known
    if not word.isascii():
        folded = "".join(c for c in normalize("NFD", word) if not combining(c))
        return (
            in_english(folded, table)
            if folded.isascii()
            else max(1, len(_ANY_VOWELS.findall(word)))
        )
    contracted = _CONTRACTED.search(word)
    if contracted is None:
        return _by_rules(word)
    stem = word[: contracted.start()]
    return in_english(stem, table) + _is_spoken(contracted.group(), stem)


def _by_rules(word: str) -> int:
    compound = _COMPOUND.match(word)
    groups = len(_VOWELS.findall(word)) - (compound is not None and word[compound.end() - 1] == "e")
    return max(1, groups + len(_APART.findall(word)) - len(_SILENT.findall(word)))


def _is_spoken(ending: str, stem: str) -> bool:
    """Say whether a contracted ending is a syllable of its own: "boss's", "that'll"."""
    if ending == "'s":
        return _SIBILANT.search(stem) is not None
    return stem[-1:] not in "aeiouy"


def _count_groups(word: str, language: str) -> int:
    if language == "fr":
        return _count_french(word)
    pattern = _GROUPS.get(language, _ANY_VOWELS)
    if language in {"es", "it"}:
        word = _SILENT_U.sub(r"\1", word)
    return len(pattern.findall(word))


def _count_french(word: str) -> int:
    word = _SILENT_U.sub(r"\1", word)
    groups = len(_GROUPS["fr"].findall(word))
    return groups + len(_FRENCH_APART.findall(word)) - len(_FRENCH_MUTE.findall(word))


@cache
def _exceptions() -> dict[str, int]:
    """Read the table: one line a count, "3 area idea …"."""
    table: dict[str, int] = {}
    for line in TABLE.read_text("ascii").splitlines():
        number, *words = line.split()
        table.update(dict.fromkeys(words, int(number)))
    return table
