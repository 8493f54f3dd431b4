"""The words of one language, mapped into memory from one compiled file.

A file is MAGIC, then for each of SECTIONS u32 offset and u32 length, then the sections:

- WORD: word -> flags, frequency
- FIXS: known misspelling -> candidate
- DEL1: a candidate, and the candidate with one letter left out -> candidate
- SKEL: its skeleton, and that with one letter left out -> candidate
- CAND: texts and frequencies of the candidates, most frequent first
- PAIR: two words that often follow each other -> frequency
- EDIT: learned edit costs
- MORE: further words of dictionaries, that no frequency is known of; not in every file

`scripts/build_lexicon.py` writes it.
"""

from __future__ import annotations

import mmap
import struct
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pagelint.memory import Memory
from pagelint.text.spelling.edits import ALPHABET, KINDS, plain, shortened, skeleton
from pagelint.text.spelling.grammar import grammar_of
from pagelint.text.spelling.table import Table, unsigned

if TYPE_CHECKING:
    from pagelint.text.spelling.candidates import Candidate
    from pagelint.text.spelling.texts import Reading
    from pagelint.text.spelling.unknown import Unknown

MAGIC = b"PGLEX\x00\x00\x01"
SECTIONS = (b"WORD", b"FIXS", b"DEL1", b"SKEL", b"CAND", b"PAIR", b"EDIT")
MORE = b"MORE"
ZIPF_STEPS = 32
MOST_REMEMBERED = 50_000
MOST_SLIPS = 2
DATA = Path(__file__).parent / "data"


class Flag:
    """The classes of a word; one in none of them was only seen by a frequency list."""

    CORE = 1  # in a dictionary of common size
    RARE = 2  # in a large dictionary only
    OBSCURE = 4  # in the largest one only, or in lists of names in software
    PROPER = 8  # a well-known name, written with a capital; an abbreviation
    NAME = 16  # a first name, last name or place
    TERM = 32  # a drug, a disease, a substance
    FOREIGN = 64  # common in another language
    WRONG = 128  # a known misspelling
    BRAND = 8  # as good as a well-known name


class Tokens:
    """Tokens that earlier texts had: `familiar` ones are words, `unknown` ones are none.

    `terms` are those of both that are clear terms. The three belong together: a token that is known
    to one of the first two is told apart for the third as well.
    """

    __slots__ = ("familiar", "terms", "unknown")

    def __init__(self) -> None:
        self.familiar: set[str] = set()
        self.unknown: dict[str, Unknown] = {}
        self.terms: set[str] = set()


class Lexicon:
    """Look-ups by lower-case word; `language` is a primary subtag, `grammar` its other facts."""

    def __init__(self, path: Path) -> None:
        self.language = path.stem
        self.grammar = grammar_of(self.language)
        self.tokens = Tokens()
        self._looked_up: dict[str, tuple[int, float]] = {}
        self.readings: Memory[str, Reading] = Memory(second=True)  # of texts
        self.searched: dict[tuple[str, bool], list[Candidate]] = {}  # what `candidates` found
        with path.open("rb") as stream:
            file = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        if file[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{path} is not a lexicon of this version")
        first = int.from_bytes(file[len(MAGIC) : len(MAGIC) + 4], "little")
        sections = (first - len(MAGIC)) // 8
        numbers = struct.unpack_from(f"<{2 * sections}I", file, len(MAGIC))
        view = memoryview(file)
        words, fixes, deletions, skeletons, texts, pairs, costs, *more = numbers[::2]
        self._words = Table(file, view, words)
        self._fixes = Table(file, view, fixes)
        self._deletions = Table(file, view, deletions)
        self._skeletons = Table(file, view, skeletons)
        self._pairs = Table(file, view, pairs)
        self.has_pairs = len(self._pairs) > 0
        self._file = file
        count = int.from_bytes(file[texts : texts + 4], "little")
        self._ends = unsigned(view[texts + 4 : texts + 4 + 4 * count])
        self._zipfs = texts + 4 + 4 * count
        self._texts = self._zipfs + count
        self._more = Table(file, view, more[0]) if more else None
        self.letters = frozenset(f"{ALPHABET[1:]}{self.grammar.letters}")
        alphabet = f"{ALPHABET}{self.grammar.letters}"
        self._rows = {letter: len(alphabet) * at for at, letter in enumerate(alphabet)}
        self._columns = {letter: at for at, letter in enumerate(alphabet)}
        self._square = len(alphabet) ** 2
        self._costs = file[costs : costs + KINDS * self._square]

    def look_up(self, word: str) -> tuple[int, float]:
        """Flags and Zipf frequency (log10 per billion words) of a folded word; 0, 0 if unseen."""
        facts = self._looked_up.get(word)
        if facts is None:
            found = self._words.get(word.encode())
            facts = (found[0], found[1] / ZIPF_STEPS) if found else (self._unseen(word), 0.0)
            if len(self._looked_up) >= MOST_REMEMBERED:
                self._looked_up.clear()
            self._looked_up[word] = facts
        return facts

    def flags_of(self, word: str) -> int:
        """The flags alone, of a word that will hardly be looked up again."""
        found = self._words.get(word.encode())
        return found[0] if found else self._unseen(word)

    def _unseen(self, word: str) -> int:
        """The flags of a word that no frequency is known of."""
        return Flag.CORE if self._more and self._more.get(word.encode()) is not None else 0

    def correction(self, wrong: str) -> str | None:
        """The word that a known misspelling stands for, where it is a candidate."""
        found = self._fixes.get(wrong.encode())
        return self._candidate(int.from_bytes(found, "little"))[0] if found else None

    def pair_zipf(self, first: str, second: str) -> float:
        """Zipf frequency of two folded words in a row, 0 where they seldom are."""
        found = self._pairs.get(f"{first} {second}".encode())
        return found[0] / ZIPF_STEPS if found else 0.0

    def near(self, word: str) -> dict[str, float]:
        """Candidates within one slip of the word, and some within two: text to Zipf frequency."""
        return dict(map(self._candidate, self._posted(self._deletions, word)))

    def sounding_like(self, word: str) -> dict[str, float]:
        """Candidates of a like skeleton, first letter and length: text to Zipf frequency."""
        first = {ord(word[0]), ord(word[0].upper())} if word[0].isascii() else set()
        ends, file, texts, wanted = self._ends, self._file, self._texts, len(word)
        found = []
        key = skeleton(plain(word) if self.grammar.letters else word)
        for rank in self._posted(self._skeletons, key):
            start = ends[rank - 1] if rank else 0
            if abs(ends[rank] - start - wanted) <= MOST_SLIPS and file[texts + start] in first:
                found.append(rank)
        return dict(map(self._candidate, found))

    def _posted(self, table: Table, key: str) -> list[int]:
        """The numbers of the candidates posted for a key or a part of it, most frequent first."""
        ranks = {found for part in shortened(key) for found in table.get_all(part.encode())}
        return sorted(int.from_bytes(rank, "little") for rank in ranks)

    def edit_cost(self, kind: int, a: str, b: str) -> float:
        """Cost in nats of one slip: the negative logarithm of how often it is made."""
        row, column = self._rows.get(a, 0), self._columns.get(b, 0)
        return self._costs[kind * self._square + row + column] / 10

    def _candidate(self, rank: int) -> tuple[str, float]:
        start = self._ends[rank - 1] if rank else 0
        text = self._file[self._texts + start : self._texts + self._ends[rank]]
        return text.decode(), self._file[self._zipfs + rank] / ZIPF_STEPS


@cache
def load(language: str) -> Lexicon | None:
    """The lexicon of a BCP 47 tag's language ("en-GB" -> English), None where there is none."""
    primary = language.replace("_", "-").partition("-")[0].lower()
    path = DATA / f"{primary}.lex"
    return Lexicon(path) if primary.isalpha() and path.is_file() else None
