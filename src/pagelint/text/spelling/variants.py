"""Pairs of spellings of one word: "e-mail" and "email", "colour" and "color", "-ise" and "-ize"."""

from collections.abc import Iterator, Mapping

from pagelint.text.spelling.lexicon import Flag, Lexicon

# British -> American, anywhere in a word; both must be words, and both on the page.
SWAPS = (
    ("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"),
    ("tre", "ter"), ("bre", "ber"), ("ae", "e"), ("oe", "e"), ("lled", "led"), ("lling", "ling"),
    ("ller", "ler"), ("ogue", "og"), ("ence", "ense"), ("sulph", "sulf"), ("inium", "inum"),
    ("dgement", "dgment"), ("geing", "ging"), ("grey", "gray"), ("ough", "ow"),
)  # fmt: skip
# Pairs of that shape which are two words, or the same word of two trades.
TWO_WORDS = (
    "fourth mourning mourn four tour tours pour pours hour hours your yours contour flour metre"
    " premise promise rise prise does shoes toes foes hoes goes dialogue dialogues polled filled"
    " pulled called metres billed fence hence pence licence licences whence court source plough"
    " raise praise exercise advise revise tough rough though through dough bough cough analogue"
)
APART = frozenset(TWO_WORDS.split())
APART_HYPHENS = ("re-", "co-op", "un-", "pre-", "de-")
LIGATURES, LEAST_LIGATURE = ("ae", "oe"), 7  # "daemon" and "demon" are two
LEAST = 5  # letters
TERM = 8


def variants(counts: Mapping[str, int], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Pairs of two spellings of one word, the rarer first; of equals the later.

    `counts` has the lower-case words of a text, with their hyphens, in the order they came.
    """
    order = {word: at for at, word in enumerate(counts)}
    for one, other in sorted(pairs(counts, lexicon)):
        yield tuple(sorted((one, other), key=lambda word: (counts[word], -order[word])))  # type: ignore[misc]


def pairs(counts: Mapping[str, int], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for word in counts:
        if "-" in word:
            closed = word.replace("-", "")
            if closed in counts and not word.startswith(APART_HYPHENS):
                yield word, closed
        elif len(word) >= LEAST or word == "grey":
            yield from ((word, other) for other in american(word, lexicon) if other in counts)
            if len(word) >= TERM and word.endswith("e") and is_foreign_term(word, counts, lexicon):
                yield word, word[:-1]


def american(word: str, lexicon: Lexicon) -> Iterator[str]:
    """The American spellings that a British one may have, as far as they are words."""
    if word in APART:
        return
    for british, swapped in SWAPS:
        if british in word and (british not in LIGATURES or len(word) >= LEAST_LIGATURE):
            other = word.replace(british, swapped, 1)
            if is_core(word, lexicon) and is_core(other, lexicon):
                yield other


def is_foreign_term(word: str, counts: Mapping[str, int], lexicon: Lexicon) -> bool:
    """Whether a term stands there without its last letter too: "ketamine" and "ketamin"."""
    short = word[:-1]
    known = bool(lexicon.look_up(word)[0] & Flag.TERM)
    return known and short in counts and not lexicon.look_up(short)[0] & Flag.CORE


def is_core(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.flags_of(word) & Flag.CORE)
