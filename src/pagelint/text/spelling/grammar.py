"""The few facts of a language that its lexicon doesn't hold."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from pagelint.text.spelling.losses import Loss


class Grammar(NamedTuple):
    """What the typo engine must know of a language besides its words, all in lower case."""

    function_words: frozenset[str]  # articles, pronouns, prepositions, …: they stand by themselves
    native_words: frozenset[str]  # frequent, and rare in other languages
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    compound_starts: frozenset[str]  # first parts of many compounds
    compound_ends: frozenset[str]
    doubled: frozenset[str]  # rightly written twice at times: "had had", "bye bye"
    never_doubled: frozenset[str]  # never rightly written twice
    linking: frozenset[str]  # "one by one by one"
    inflections: tuple[str, ...] = ()  # endings that the first part of a compound seldom has
    determiners: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()  # they open clauses: "what it is now is a museum"
    stutters: Mapping[str, frozenset[str]] = MappingProxyType({})  # "now is now": now -> is
    letters: str = ""  # beyond ASCII
    elisions: frozenset[str] = frozenset()  # joined to the next word: "l'"
    borrowed: tuple[str, ...] = ()  # endings of foreign words: "match-t"
    enclitics: tuple[str, ...] = ()  # joined to the word before: "-melo"
    links: tuple[str, ...] = ()  # between the parts of a compound, "" too; none: no compounds
    respelt: tuple[tuple[str, str], ...] = ()  # other ways to write a word: "ss" for "ß"
    capital_nouns: bool = False
    one_slip: bool = False  # its lexicon lacks forms that are farther from all candidates
    misspelt: Mapping[str, str] = MappingProxyType({})  # what frequency lists take for words
    losses: Mapping[str, "Loss"] = MappingProxyType({})  # words without apostrophe or blank
    loses: tuple[str, ...] = ()  # elisions that are written without their apostrophe, longest first
    weights: Mapping[str, float] | None = None  # of the evidence; None: those of English


def grammar_of(language: str) -> Grammar:
    """The grammar of a language that has a lexicon."""
    return cast("Grammar", import_module(f"pagelint.text.spelling.{NAMES[language]}").GRAMMAR)


NAMES = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}
