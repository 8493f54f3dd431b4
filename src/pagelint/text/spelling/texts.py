"""What a text says by itself, whatever page it stands on: its words, and shapes worth a look."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, count, repeat
from operator import eq
from typing import NamedTuple

from pagelint.text.spelling import repeats, spaces
from pagelint.text.spelling.lexicon import Lexicon
from pagelint.text.spelling.words import WORD

# Stands as a word between texts: one search over all costs less than one for each.
END = "ª"
BETWEEN = f"\n{END}\n"
AT_A_TIME = 50_000  # characters; their words are in memory twice meanwhile
MOST_CHUNKS, LONGEST_CHUNK = 50_000, 40


class Reading(NamedTuple):
    """The words of a text; whether some may come twice in a row, or a space be out of place."""

    tokens: list[str]
    repeats: bool
    lacks_space: bool
    stray_mark: bool


def read(texts: Sequence[str], lexicon: Lexicon) -> list[Reading]:
    """What each text says; the lexicon remembers it for other pages."""
    remembered = {text: lexicon.readings.get(text) for text in texts}
    known = {text: reading for text, reading in remembered.items() if reading}
    new = [text for text in remembered if text not in known]
    for text, reading in zip(new, read_new(new, lexicon), strict=True):
        lexicon.readings.keep(text, reading, len(text))
        known[text] = reading
    return [known[text] for text in texts]


def read_new(texts: Iterable[str], lexicon: Lexicon) -> Iterator[Reading]:
    """What texts say that nothing is known of, some of them at a time."""
    size = 0
    some: list[str] = []
    for text in texts:
        some.append(text)
        size += len(text)
        if size > AT_A_TIME:
            yield from read_some(some, lexicon)
            size, some = 0, []
    yield from read_some(some, lexicon)


def read_some(texts: Sequence[str], lexicon: Lexicon) -> Iterator[Reading]:
    tokens = words_of(BETWEEN.join(["" if END in text else text for text in texts]))
    spots = iter(sorted(repeats.spots(tokens, END, lexicon)))
    ends = [*compress(count(), map(eq, tokens, repeat(END))), len(tokens)]
    start, spot = 0, next(spots, len(tokens))
    for text, end in zip(texts, ends, strict=bool(texts)):
        is_hinted = spaces.ANY_HINT.search(text) is not None
        lacks_space = is_hinted and spaces.HINT.search(text) is not None
        stray = is_hinted and spaces.STRAY_HINT.search(text) is not None
        if END in text:
            yield Reading(words_of(text), repeats=True, lacks_space=lacks_space, stray_mark=stray)
        else:
            yield Reading(tokens[start:end], spot < end, lacks_space, stray)
        while spot < end:
            spot = next(spots, len(tokens))
        start = end + 1


class Words(dict[str, tuple[str, ...]]):
    """The words in what stands between blanks; most of it comes again and again.

    A look-up costs less than a search, and all uses of a word share one string.
    """

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        words = (chunk,) if chunk.isalpha() else tuple(WORD.findall(chunk))
        if len(self) >= MOST_CHUNKS:
            self.clear()
        if len(chunk) <= LONGEST_CHUNK:
            self[chunk] = words
        return words


_words = Words()


def words_of(text: str) -> list[str]:
    """The words of a text: `WORD.findall`, for texts of which most words are known."""
    return [*chain.from_iterable(map(_words.__getitem__, text.split()))]
