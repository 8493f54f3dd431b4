"""English syllables: spelling rules, and a table of the words they miss (`SOURCES.md`)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final
from unicodedata import combining, normalize

from pagelint.patterns import pattern

TABLE: Final = Path(__file__).with_name("data") / "en_syllables.txt"

_VOWELS: Final = pattern(r"[aeiouy]+")
# Two vowel letters that are spoken apart: ra-di-o, cre-ate, du-al, go-ing, roy-al.
_APART: Final = pattern(
    r"[aeiouy](?=[aeiouy])(?:(?=ing(?![le]))|(?<=[aeou])(?=y(?:[aou]|e[^sd]))"
    r"|(?<=i)(?:a(?:(?<![tcsgd]ia)(?!ge|nt$)(?!(?<=lia)(?:n(?!c)|r))|(?<=[cstg]ia)(?=t[ei])"
    r"|(?<=dia)(?!n[ct]))|(?<![tcsgx]i)(?=ous|o(?![nu]))|(?<=[bdfmprv]i)(?=on)|(?<=[^l]li)(?=on)"
    r"|e(?:(?<![aeioucstx]ie)(?=t|rs?$|n[ct]|st$)|(?=ty)|(?<=^scie))|u)"
    r"|(?<=u)(?:a(?<![qg]ua)(?!y|r[dr])|i(?<![qgb]ui)(?=ng|d|t[yio])|ou|ie)"
    r"|(?<=e)(?:o(?!u|ple)|a(?:(?<=crea)(?=t[eio])|(?<=[aiuo][rdn]ea)(?=s?$)"
    r"|(?<=^rea)(?=ct|li[stz]))|i(?=ty)|u(?=m)|(?<=^re)i(?=[mn])|(?<=^pre)[aeiou])"
    r"|(?<=o)(?:e(?=[mt])|i(?=ng)|a(?=ct|li))|(?<=a)o(?=s|ti))"
)
# Letters e that only lengthen the vowel before them: mad(e), lik(es), mov(ed), car(e)ful.
_SILENT: Final = pattern(
    r"e(?:(?<=[gq]ue)(?=[sd]?$)|(?<![aeiouy]e)(?<![^aeiouylr][lr]e)(?<!ire)"
    r"(?:(?=$|(?:ly|ful|fully|less|lessly|ments?|ness|some)$)"
    r"|(?<![cgsxz]e)(?<![cs]he)(?=s$)|(?<![dt]e)(?=d$)))"
)
# First parts of compounds whose last e stays silent: home|page, some|where, time|table.
_COMPOUND: Final = pattern(
    r"(?:home|life|name|note|time|side|line|like|love|page|safe|care|code|type|some|base|face"
    r"|there|where|here|house|guide|trade|frame|share|whole|space|stone|phone|store|price|game"
    r"|live|wide|fire|sale|cheese|white|smoke|voice)(?=[^aeiouynrd]\w)(?!ful|less|ly|ment|some|ver)"
)
_SPOKEN_ENDS: Final = ("sm", "sms", "dn't", "sn't", "tn't")
_CONTRACTED: Final = pattern(r"'(?:s|re|ve|ll|d|m)$")
_SIBILANT: Final = pattern(r"(?:[sxz]|[cs]h|[csgz]e)$")


def count(word: str) -> int:
    """Return the syllables of a lower-case word, at least 1."""
    return count_with(word, table())


def count_with(word: str, table: Mapping[str, int]) -> int:
    """Return the syllables of a lower-case word: by the table, else by the rules."""
    if not word.isascii() and word not in table:
        word = "".join(c for c in normalize("NFD", word) if not combining(c))
    if word in table:
        return table[word]
    ending = _CONTRACTED.search(word) if "'" in word else None
    if ending is None:
        return _by_rules(word)
    stem = word[: ending.start()]
    return (table.get(stem) or _by_rules(stem)) + _is_spoken(ending.group(), stem)


def _by_rules(word: str) -> int:
    groups = len(_VOWELS.findall(word)) + len(_APART.findall(word))
    if "e" in word:
        groups -= len(_SILENT.findall(word)) + (_COMPOUND.match(word) is not None)
    if word.endswith(_SPOKEN_ENDS):
        groups += 1
    elif word.endswith("ically"):
        groups -= 1
    return max(1, groups)


def _is_spoken(ending: str, stem: str) -> bool:
    """Say whether a contraction adds a syllable: "boss's" and "that'll" do, "we've" does not."""
    if ending == "'s":
        return _SIBILANT.search(stem) is not None
    return stem[-1:] not in "aeiouy"


@cache
def table() -> dict[str, int]:
    """Read the table: one line a count, "3 area idea …"."""
    table: dict[str, int] = {}
    for line in TABLE.read_text("utf-8").split("\n"):
        number, *words = line.split() or ("0",)
        table.update(dict.fromkeys(words, int(number)))
    return table
