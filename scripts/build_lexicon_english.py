"""The English lexicon: which sources make which class of words."""

from collections import Counter
from collections.abc import Collection, Iterable

import build_lexicon_sources as sources
from build_lexicon_pack import Material

from pagelint.text.spelling.lexicon import Flag

NEIGHBOURS = "de fr es it nl pt sv da nb fi pl cs hu ro tr ca id sh sk sl lt lv"
COMMON_ABROAD = 4.2
FREQUENT_SURNAMES = 40_000
# Words that lists of misspellings have, and that are the names of something.
SOUND = {"buildd", "buildds", "copyin", "inout", "parm", "reenable", "reenabled"}
SOFTWARE = "css dotnet fullstack golang html latex node php python r software typescript"


def english(cache: sources.Cache) -> Material:
    made = Material(sources.word_frequencies(cache, "large_en"))
    add_scowl(made, cache)
    add_names(made, cache)
    for word in sources.drug_names(cache):
        made.add(word, Flag.TERM)
    for word in sources.icd_terms(cache):
        made.add(word.lower(), Flag.TERM)
    wrong, more = sources.corrections(cache), sources.more_corrections(cache)
    made.add_all(software_words(cache, wrong.keys() | more.keys()), Flag.RARE | Flag.OBSCURE)
    for language in NEIGHBOURS.split():
        add_foreign(made, sources.word_frequencies(cache, f"small_{language}"))
    made.correct({w: r for w, r in wrong.items() if w not in SOUND})
    made.correct({w: r for w, r in more.items() if not made.flags[w]})
    made.pairs = list(sources.pairs_of_words(cache))
    return made


def add_scowl(made: Material, cache: sources.Cache) -> None:
    plain = ("words", "contractions")
    made.add_all(sources.scowl(cache, plain, range(71)), Flag.CORE)
    made.add_all(sources.scowl(cache, plain, range(71, 81)), Flag.RARE)
    obscure = sources.scowl(cache, plain, range(81, 96))
    made.add_all((w for w in obscure if w in made.frequencies), Flag.OBSCURE)
    capital = ("upper", "proper-names", "abbreviations")
    made.add_all(sources.scowl(cache, capital, range(71)), Flag.PROPER)
    made.add_all(sources.scowl(cache, capital, range(71, 81)), Flag.NAME)
    obscure = sources.scowl(cache, capital, range(81, 96))
    made.add_all((w for w in obscure if w.lower() in made.frequencies), Flag.NAME)


def add_names(made: Material, cache: sources.Cache) -> None:
    made.add_all(sources.census_surnames(cache)[:FREQUENT_SURNAMES], Flag.NAME)
    made.add_all(capitalised(sources.faker_names(cache)), Flag.NAME)
    made.add_all(sources.cspell_words(cache, "cspell-dict-people"), Flag.NAME)
    made.add_all(capitalised(sources.place_names(cache)), Flag.NAME)
    made.add_all(lower(sources.cspell_words(cache, "cspell-dict-shell")), Flag.TERM)
    brands = ("cspell-dict-companies", "cspell-dict-software")
    made.add_all(capitalised(w for b in brands for w in sources.cspell_words(cache, b)), Flag.BRAND)


def software_words(cache: sources.Cache, wrong: Collection[str]) -> Iterable[str]:
    """Names of commands, functions and formats: picked ones, and those that two lists have."""
    lists = (lower(sources.cspell_words(cache, f"cspell-dict-{p}-")) for p in SOFTWARE.split())
    seen = Counter(word for listed in lists for word in set(listed))
    picked = set(lower(sources.cspell_words(cache, "cspell-dict-software-")))
    common = picked | {word for word, times in seen.items() if times > 1}
    return sorted(common - set(wrong) | SOUND)


def add_foreign(made: Material, frequencies: dict[str, float]) -> None:
    common = (word for word, zipf in frequencies.items() if zipf >= COMMON_ABROAD)
    made.add_all((word for word in common if len(word) > 2 and word.isalpha()), Flag.FOREIGN)


def capitalised(words: Iterable[str]) -> Iterable[str]:
    return (word for word in words if word[:1].isupper())


def lower(words: Iterable[str]) -> Iterable[str]:
    return (word for word in words if word.islower())
