"""Compile the words that tell languages apart: `build_languages.py [--check]`.

Reads the lists of wordfreq (pinned in `build_lexicon_sources`; CC BY-SA 4.0, see NOTICE) and writes
src/pagelint/text/languages/words.table, whose layout `pagelint.text.languages.words` has.
The same source gives the same bytes; `--check` builds again and compares instead of writing.
"""

import argparse
import sys
from pathlib import Path
from struct import pack

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from build_lexicon_sources import Cache, word_frequencies  # noqa: E402

from pagelint.text.languages.words import RARE, STEP, TABLE, place  # noqa: E402

# Code to wordfreq's list, by script: a word is weighed only in the languages of its script.
SCRIPTS = (
    (
        "a-zà-ɏḁ-ỿ",
        "ca cs da de en es fi fil fr hr:sh hu id is it lt lv ms nl no:nb pl pt ro sk sl sv tr vi",
    ),
    ("а-ҁ", "bg mk ru uk"),
    ("ء-ۓ", "ar fa ur"),
)
MOST = 6000  # words of a language
BITS = 14


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the committed file")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache" / "lexicon")
    options = parser.parse_args()
    packed = table(Cache(options.cache))
    print(f"{TABLE.name}: {len(packed):,} bytes")
    if not options.check:
        TABLE.write_bytes(packed)
        return 0
    return int(not TABLE.exists() or TABLE.read_bytes() != packed)


def table(cache: Cache) -> bytes:
    languages: list[str] = []
    weights: dict[str, list[tuple[int, int]]] = {}
    for letters, names in SCRIPTS:
        lists = []
        for name in names.split():
            code, _, source = name.partition(":")
            lists.append(word_frequencies(cache, f"small_{source or code}"))
            languages.append(code)
        gather(weights, lists, letters, len(languages) - len(lists))
    print(f"{len(languages)} languages, {len(weights):,} words")
    return packed(languages, weights)


def gather(
    weights: dict[str, list[tuple[int, int]]],
    lists: list[dict[str, float]],
    letters: str,
    first: int,
) -> None:
    """Adds the frequent words of some lists, with their weights in all of these."""
    frequent: set[str] = set()
    for words in lists:
        ranked = sorted(words, key=lambda word: (-words[word], word))
        frequent.update([word for word in ranked if is_word(word, letters)][:MOST])
    for word in frequent:
        pairs = ((first + at, weight(words.get(word, 0.0))) for at, words in enumerate(lists))
        weights[word] = [pair for pair in pairs if pair[1]]


def is_word(word: str, letters: str) -> bool:
    """Whether a word is written in a script, given as pairs of first and last letters."""
    ranges = [(a, b) for a, b in zip(letters[::3], letters[2::3], strict=True)]
    return len(word) > 1 and all(c.isalpha() and any(a <= c <= b for a, b in ranges) for c in word)


def weight(zipf: float) -> int:
    return max(0, round((zipf - RARE) / STEP))


def packed(languages: list[str], weights: dict[str, list[tuple[int, int]]]) -> bytes:
    buckets: list[list[bytes]] = [[] for _ in range(1 << BITS)]
    for word, pairs in sorted(weights.items()):
        bucket, mark = place(word, BITS)
        body = bytes(number for pair in pairs for number in pair)
        buckets[bucket].append(mark + bytes([len(pairs)]) + body)
    starts, at = [0], 0
    for records in buckets:
        at += sum(map(len, records))
        starts.append(at)
    codes = "".join(f"{code:<3}" for code in languages).encode()
    head = bytes([len(languages)]) + codes + bytes([BITS])
    body = b"".join(record for records in buckets for record in records)
    return head + pack(f"<{len(starts)}I", *starts) + body


if __name__ == "__main__":
    raise SystemExit(main())
