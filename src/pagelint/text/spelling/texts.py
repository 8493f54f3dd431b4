"""What a text says by itself, whatever page it stands on: its words, and shapes worth a look."""

from collections.abc import Iterator, Sequence
from itertools import compress, count, repeat
from operator import eq
from typing import NamedTuple

from pagelint.text.spelling import repeats, spaces
from pagelint.text.spelling.lexicon import Lexicon
from pagelint.text.spelling.words import WORD

# Stands as a word between texts: one search over all costs less than one for each.
END = "ª"
BETWEEN = f"\n{END}\n"


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


def read_new(texts: Sequence[str], lexicon: Lexicon) -> Iterator[Reading]:
    tokens = WORD.findall(BETWEEN.join("" if END in text else text for text in texts))
    spots = iter(sorted(repeats.spots(tokens, END, lexicon)))
    ends = [*compress(count(), map(eq, tokens, repeat(END))), len(tokens)]
    start, spot = 0, next(spots, len(tokens))
    for text, end in zip(texts, ends, strict=bool(texts)):
        lacks_space = spaces.HINT.search(text) is not None
        stray = spaces.STRAY_HINT.search(text) is not None
        if END in text:
            yield Reading(
                WORD.findall(text), repeats=True, lacks_space=lacks_space, stray_mark=stray
            )
        else:
            yield Reading(tokens[start:end], spot < end, lacks_space, stray)
        while spot < end:
            spot = next(spots, len(tokens))
        start = end + 1
