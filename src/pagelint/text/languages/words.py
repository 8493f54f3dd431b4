"""How common frequent words are in each language, from one small file.

`words.table` is compiled by scripts/build_languages.py. Layout, little-endian: u8 number of
languages, their codes in 3 bytes each; u8 bits; u32 starts[2**bits + 1]; then records of u16
fingerprint, u8 number of pairs, and as many pairs of u8 language and u8 weight. A record stands in
the bucket that the word's hash names; with 16 bits more in the fingerprint, one look-up of some
50,000 finds a word that isn't there.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from struct import Struct
from zlib import crc32

TABLE = Path(__file__).with_name("words.table")
RARE = 3.0  # Zipf, log10 of occurrences in a billion words: what less frequent words count as
STEP = 0.5  # Zipf; what one unit of a stored weight is worth
_BOUNDS = Struct("<II")
Weights = dict[str, float]


class Words:
    """Looks words up; get it by `words()`."""

    def __init__(self, data: bytes) -> None:
        number = data[0]
        head = 1 + 3 * number
        codes = data[1:head].decode("ascii")
        self.languages = tuple(codes[at : at + 3].strip() for at in range(0, 3 * number, 3))
        self._bits = data[head]
        self._starts = head + 1
        self._records = head + 1 + 4 * ((1 << self._bits) + 1)
        self._data = data
        self._known: dict[str, Weights] = {}

    def weights(self, word: str) -> Weights:
        """Zipf above RARE by language, of a lower-case word; empty where no language has it."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) > 20_000:
                self._known.clear()
            known = self._known[word] = self._look_up(word)
        return known

    def _look_up(self, word: str) -> Weights:
        bucket, mark = place(word, self._bits)
        data = self._data
        start, end = _BOUNDS.unpack_from(data, self._starts + 4 * bucket)
        at, end = self._records + start, self._records + end
        while at < end:
            pairs = data[at + 3 : at + 3 + 2 * data[at + 2]]
            if data[at : at + 2] == mark:
                names = self.languages
                return {names[pairs[i]]: pairs[i + 1] * STEP for i in range(0, len(pairs), 2)}
            at += 3 + len(pairs)
        return {}


def place(word: str, bits: int) -> tuple[int, bytes]:
    """The bucket and the fingerprint of a word."""
    key = word.encode()
    return crc32(key) & ((1 << bits) - 1), (crc32(key[::-1]) & 0xFFFF).to_bytes(2, "little")


@cache
def words() -> Words:
    """The table that comes with pagelint."""
    return Words(TABLE.read_bytes())
