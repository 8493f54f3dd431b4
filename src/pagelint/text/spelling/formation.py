"""Words that no list has but that a language makes by its rules: compounds, elisions, enclitics."""

from collections.abc import Iterator

from pagelint.text.spelling.edits import is_accent, plain
from pagelint.text.spelling.lexicon import Flag, Lexicon
from pagelint.text.spelling.words import bounds, folded

SHORTEST_PART = 4  # letters; a shorter one must be frequent
SHORTEST = 3
SHORT_ZIPF = 3.3
LONGEST = 40
MOST_PARTS = 4
LISTED = Flag.CORE | Flag.PROPER | Flag.NAME


def is_formed(token: str, lexicon: Lexicon) -> bool:
    """Whether a token that no dictionary has is right by the rules of the language."""
    grammar = lexicon.grammar
    if grammar.weights is None or len(token) > LONGEST:
        return False
    start, end = bounds(token, grammar.elisions)
    word = folded(token[start:end])
    if lexicon.flags_of(word) & Flag.FOREIGN and not has_accent(word, lexicon):
        return True
    capital = token[start].isupper()
    return any(is_known(form, lexicon, capital=capital) for form in spellings(word, lexicon))


def has_accent(word: str, lexicon: Lexicon) -> bool:
    """Whether the foreign word may be one of the language's own that lost its accent."""
    return word.isascii() and any(is_accent(word, text.lower()) for text in lexicon.near(word))


def spellings(word: str, lexicon: Lexicon) -> Iterator[str]:
    """The word, and the other ways to write it."""
    yield word
    for one, other in lexicon.grammar.respelt:
        at = word.find(one)
        while at >= 0:
            yield word[:at] + other + word[at + len(one) :]
            at = word.find(one, at + 1)


def is_known(word: str, lexicon: Lexicon, *, capital: bool) -> bool:
    flags = lexicon.flags_of(word)
    if flags & Flag.CORE or (capital and flags & LISTED):
        return True
    grammar = lexicon.grammar
    prefixed = (word[len(p) :] for p in grammar.prefixes if word.startswith(p))
    suffixed = (word[: -len(s)] for s in grammar.suffixes if word.endswith(s))
    borrowed = (word[: -len(e)] for e in grammar.borrowed if word.endswith(e))
    joined = (word[: -len(e)] for e in grammar.enclitics if word.endswith(e))
    return (
        any(is_stem(stem, lexicon) for stem in (*prefixed, *suffixed))
        or any(is_foreign(stem, lexicon) for stem in borrowed)
        or any(is_verb(stem, lexicon) for stem in joined)
        or bool(grammar.links and is_compound(word, lexicon))
    )


def is_stem(word: str, lexicon: Lexicon) -> bool:
    return len(word) >= SHORTEST_PART and bool(lexicon.flags_of(word) & Flag.CORE)


def is_foreign(word: str, lexicon: Lexicon) -> bool:
    flags = lexicon.flags_of(word)
    return len(word) >= SHORTEST_PART and bool(flags & Flag.FOREIGN) and not flags & Flag.CORE


def is_verb(stem: str, lexicon: Lexicon) -> bool:
    """Whether a verb becomes this before a pronoun: Spanish "crea-te", Italian "veder-lo"."""
    bare = plain(stem)
    return any(is_stem(form, lexicon) for form in (stem, bare, f"{bare}e"))


def is_compound(word: str, lexicon: Lexicon) -> bool:
    """Whether a word falls into known parts, with or without letters that link them."""
    reached = {0: 0}  # offset -> parts up to there
    for at in range(len(word)):
        if at not in reached or reached[at] >= MOST_PARTS:
            continue
        for end in range(at + SHORTEST, len(word) + 1):
            if not is_part(word[at:end], lexicon):
                continue
            if end == len(word) and at:
                return True
            for after in (end + len(x) for x in lexicon.grammar.links if word.startswith(x, end)):
                reached[after] = min(reached.get(after, MOST_PARTS), reached[at] + 1)
    return False


def is_part(part: str, lexicon: Lexicon) -> bool:
    flags, zipf = lexicon.look_up(part)
    if not flags & Flag.CORE:
        return False
    return len(part) >= SHORTEST_PART or zipf >= SHORT_ZIPF
