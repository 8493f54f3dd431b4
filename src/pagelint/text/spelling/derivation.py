"""Words that common prefixes and suffixes make from others: rare, but no typos."""

from pagelint.text.spelling.lexicon import Flag, Lexicon

SHORTEST_STEM = 4


def is_derived(word: str, lexicon: Lexicon) -> bool:
    """Whether a common prefix or suffix joins a word of the core to make this one."""
    prefixes, suffixes = lexicon.grammar.prefixes, lexicon.grammar.suffixes
    return any(is_core(word[len(p) :], lexicon) for p in prefixes if word.startswith(p)) or any(
        is_stem(word[: -len(s)], lexicon) for s in suffixes if word.endswith(s)
    )


def is_inflected(word: str, lexicon: Lexicon) -> bool:
    """Whether a word of the core takes a common ending to become this: "upkeep-ing"."""
    endings = lexicon.grammar.inflections
    return any(is_stem(word[: -len(e)], lexicon) for e in endings if word.endswith(e))


def is_beginning(word: str, lexicon: Lexicon) -> bool:
    """Whether the end of a word may have been cut off: "shoul-d", "gett-ing"."""
    grammar = lexicon.grammar
    endings = (*lexicon.letters, *grammar.suffixes, *grammar.inflections)
    return any(lexicon.flags_of(word + ending) & Flag.CORE for ending in endings)


def is_stem(stem: str, lexicon: Lexicon) -> bool:
    """Whether a word loses its ending to become this: "mak-ing", "stopp-ed", "happi-ness"."""
    if len(stem) < SHORTEST_STEM:
        return False
    whole = stem[:-1] if stem[-1] == stem[-2] else stem + "e"
    softened = stem[:-1] + "y" if stem[-1] == "i" else stem
    return any(is_core(form, lexicon) for form in (stem, whole, softened))


def is_core(word: str, lexicon: Lexicon) -> bool:
    return len(word) >= SHORTEST_STEM and bool(lexicon.look_up(word)[0] & Flag.CORE)
