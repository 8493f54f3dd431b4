"""Packs the material of a language into one lexicon file, as `pagelint.text.spelling.lexicon`."""

import math
import struct
from array import array
from collections import Counter
from collections.abc import Container, Iterable

from pagelint.text.spelling.edits import (
    ALPHABET,
    KINDS,
    Edit,
    Slip,
    plain,
    shortened,
    single_edit,
    skeleton,
)
from pagelint.text.spelling.lexicon import MAGIC, MORE, ZIPF_STEPS, Flag
from pagelint.text.spelling.table import HEADER, bucket_of, fingerprint_of

MOST_CANDIDATES = 65_536
LEAST_ZIPF = {Flag.CORE: 1.9, Flag.PROPER: 2.6, Flag.TERM: 2.0, Flag.NAME: 3.6, Flag.BRAND: 3.6}
SHORTEST = 2
SHORTEST_SKELETON = 3
SHORTEST_SOUND = 5
OFTEN = 3.3
LEAST_SEEN = 1.4
PAIR_BITS = 14


class Material:
    """What is known of a language: words by class, frequencies, corrections."""

    def __init__(self, frequencies: dict[str, float]) -> None:
        self.frequencies = {w: z for w, z in frequencies.items() if lettered(w)}
        self.flags: Counter[str] = Counter(dict.fromkeys(self.frequencies, 0))
        self.spelt: dict[str, str] = {}
        self.corrections: dict[str, str] = {}
        self.pairs: list[tuple[str, str, int]] = []
        self.most = MOST_CANDIDATES
        self.bits = (16, 14, 16, 15)  # of the first four tables: fewer are smaller and slower
        self.fingerprint = 3  # bytes, of a word; two err once in some ten thousand
        self.letters = ""  # beyond ASCII
        self.more: set[str] = set()  # words of dictionaries that no frequency is known of
        self.costs: bytes | None = None  # of edits; None: learned from the corrections

    def add(self, word: str, flag: int) -> None:
        word = word.replace("’", "'")
        base = word.removesuffix("'s")
        if not lettered(base):
            return
        low = base.lower()
        self.flags[low] |= flag
        if flag in (Flag.PROPER, Flag.NAME, Flag.BRAND):
            self.spelt.setdefault(low, base if base != low else base.capitalize())

    def add_all(self, words: Iterable[str], flag: int) -> None:
        for word in words:
            self.add(word, flag)

    def correct(self, corrections: dict[str, str]) -> None:
        """Takes the known misspellings that are no words themselves."""
        for wrong, right in corrections.items():
            if lettered(wrong) and not self.flags[wrong] & (Flag.CORE | Flag.PROPER):
                self.flags[wrong] |= Flag.WRONG
                self.corrections[wrong] = right

    def candidates(self) -> list[tuple[str, float]]:
        """Words a typo may have meant, most frequent first, spelt with their capital."""
        found = []
        for low, flags in self.flags.items():
            zipf = self.frequencies.get(low, 0.0)
            least = min((z for f, z in LEAST_ZIPF.items() if flags & f), default=9.0)
            if zipf >= least and not flags & Flag.WRONG and len(low) >= SHORTEST:
                plain = flags & Flag.CORE or (flags & Flag.TERM and not flags & Flag.PROPER)
                text = low if plain else self.spelt.get(low, low)
                found.append((text, zipf))
        found.sort(key=lambda pair: (-pair[1], pair[0]))
        return found[: self.most]


def lettered(word: str) -> bool:
    return 1 < len(word) <= 40 and word.replace("'", "").isalpha()


def pack(made: Material) -> bytes:
    candidates = made.candidates()
    sections: dict[bytes, bytes] = {
        b"WORD": table(word_records(made), made.fingerprint, 2, made.bits[0]),
        b"FIXS": table(correction_records(made, candidates), 3, 2, made.bits[1]),
        b"DEL1": table(deletion_records(candidates), 1, 2, made.bits[2]),
        b"SKEL": table(skeleton_records(candidates, folds=bool(made.letters)), 1, 2, made.bits[3]),
        b"CAND": candidate_texts(candidates),
        b"PAIR": table(pair_records(made), 2, 1, PAIR_BITS if made.pairs else 0),
        b"EDIT": made.costs
        or edit_costs(made.corrections, {text.lower() for text, _ in candidates}),
    }
    if made.more:
        sections[MORE] = table(((word.encode(), b"") for word in sorted(made.more)), 2, 0, 15)
    print(", ".join(f"{name.decode()} {len(data):,}" for name, data in sections.items()))
    head = bytearray(MAGIC)
    at = len(MAGIC) + 8 * len(sections)
    for data in sections.values():
        at += -at % 4
        head += struct.pack("<II", at, len(data))
        at += len(data)
    for data in sections.values():
        head += b"\0" * (-len(head) % 4) + data
    return bytes(head)


def table(records: Iterable[tuple[bytes, bytes]], size: int, payload: int, bits: int) -> bytes:
    buckets: list[list[bytes]] = [[] for _ in range(1 << bits)]
    for key, value in records:
        buckets[bucket_of(key, (1 << bits) - 1)].append(fingerprint_of(key, size) + value)
    starts = array("I", [0])
    for bucket in buckets:
        starts.append(starts[-1] + len(bucket))
    if struct.pack("=H", 1) != struct.pack("<H", 1):
        starts.byteswap()
    body = b"".join(record for bucket in buckets for record in bucket)
    return HEADER.pack(bits, size, payload) + starts.tobytes() + body


def word_records(made: Material) -> Iterable[tuple[bytes, bytes]]:
    words = sorted(made.flags)
    if made.fingerprint < 3:  # of two words that look the same, the first is found
        words.sort(
            key=lambda word: (-(made.flags[word] & Flag.CORE), -made.frequencies.get(word, 0))
        )
    for word in words:
        if not made.flags[word] and made.frequencies[word] < LEAST_SEEN:
            continue
        zipf = min(255, round(made.frequencies.get(word, 0.0) * ZIPF_STEPS))
        yield word.encode(), struct.pack("<BB", made.flags[word], zipf)


def correction_records(
    made: Material, candidates: list[tuple[str, float]]
) -> Iterable[tuple[bytes, bytes]]:
    rank = {text.lower(): at for at, (text, _) in enumerate(candidates)}
    for wrong, right in sorted(made.corrections.items()):
        if right.lower() in rank:
            yield wrong.encode(), struct.pack("<H", rank[right.lower()])


def deletion_records(candidates: list[tuple[str, float]]) -> Iterable[tuple[bytes, bytes]]:
    for rank, (text, _) in enumerate(candidates):
        for key in sorted(shortened(text.lower())):
            yield key.encode(), struct.pack("<H", rank)


def skeleton_records(
    candidates: list[tuple[str, float]], *, folds: bool
) -> Iterable[tuple[bytes, bytes]]:
    """Skeletons of the longer candidates; of the frequent ones also with a letter left out."""
    for rank, (text, zipf) in enumerate(candidates):
        key = skeleton(plain(text.lower()) if folds else text.lower())
        if len(key) < SHORTEST_SKELETON or len(text) < SHORTEST_SOUND:
            continue
        for part in sorted(shortened(key)) if zipf >= OFTEN else [key]:
            yield part.encode(), struct.pack("<H", rank)


def pair_records(made: Material) -> Iterable[tuple[bytes, bytes]]:
    """Pairs of words to the logarithm of their frequency, in `ZIPF_STEPS`."""
    total = sum(count for _, _, count in made.pairs)
    for first, second, count in sorted(made.pairs):
        zipf = math.log10(count / total) + 9
        yield f"{first} {second}".encode(), struct.pack("<B", min(255, round(zipf * ZIPF_STEPS)))


def candidate_texts(candidates: list[tuple[str, float]]) -> bytes:
    """u32 count, u32 ends[count], Zipf bytes[count], then the texts one after the other."""
    ends, texts = array("I"), bytearray()
    for text, _ in candidates:
        texts += text.encode()
        ends.append(len(texts))
    if struct.pack("=H", 1) != struct.pack("<H", 1):
        ends.byteswap()
    zipfs = bytes(min(255, round(zipf * ZIPF_STEPS)) for _, zipf in candidates)
    return struct.pack("<I", len(candidates)) + ends.tobytes() + zipfs + texts


def edit_costs(corrections: dict[str, str], right_words: Container[str]) -> bytes:
    """Costs of single edits in tenths of a nat, learned from the known misspellings.

    For each kind of edit a square of letter x letter: the share of the chances for this edit that
    the corrections took, smoothed by the share of its kind (Church & Gale 1991, "Probability
    scoring for spelling correction").
    """
    seen: Counter[Slip] = Counter()
    chances: Counter[Slip] = Counter()
    for wrong, right in corrections.items():
        low = right.lower()
        edit = single_edit(wrong, low) if low in right_words else None
        if edit is None:
            continue
        seen[edit] += 1
        count_chances(low, chances)
    costs = bytearray()
    for kind in range(KINDS):
        total = sum(n for (k, _, _), n in seen.items() if k == kind)
        room = sum(n for (k, _, _), n in chances.items() if k == kind)
        for a in ALPHABET:
            for b in ALPHABET:
                n = seen[kind, a, b] + 3 * total / room
                of = chances[kind, a, b] + 3
                costs.append(min(255, max(0, round(-10 * math.log(min(1.0, n / of))))))
    return bytes(costs)


def count_chances(right: str, chances: Counter[Slip]) -> None:
    before = "^"
    for at, letter in enumerate(right):
        chances[Edit.MISSING, before, letter] += 1
        for other in ALPHABET:
            chances[Edit.EXTRA, before, other] += 1
            chances[Edit.CHANGED, letter, other] += 1
        if at + 1 < len(right):
            chances[Edit.SWAPPED, letter, right[at + 1]] += 1
        before = letter
    for other in ALPHABET:
        chances[Edit.EXTRA, before, other] += 1
