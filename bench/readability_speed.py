"""How many times the cost of all of pagelint's readability textstat's Flesch alone is.

usage: python bench/readability_speed.py [TEXT_FILE ...]     (default: a text made here)

"first" is a process of its own each: import, tables, one text. "later" is the same text again in a
warm process. textstat gets its cheapest case: a dictionary that is there at once and knows every
word (its own is downloaded at the first English syllable).
"""

import random
import sys
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from time import process_time

WORDS = (
    "the of and to in a is that for it as was with be by on not he his but at are this have from or"
    " had an they which one you were all her she there would their we him been has when who will no"
    " more if out so up said what its about than into them can only other time new some could these"
    " patient treatment doctor hospital appointment medicine possible information understanding"
    " everyone carefully necessary experience regular temperature responsible question exercise"
)
NONCES = count()  # textstat remembers whole texts; no real page is the last one over again


def made_text(size: int) -> str:
    draw = random.Random(5)
    words = WORDS.split()
    endings = [word + end for word in words for end in ("s", "ly", "ing", "ness", "able")]
    lines = []
    for _ in range(size // 60):
        sentences = (draw.choices(words * 12 + endings, k=draw.randint(5, 25)) for _ in range(4))
        lines.append(" ".join(" ".join(sentence).capitalize() + "." for sentence in sentences))
    return "\n".join(lines)


def ours(text: str) -> None:
    from pagelint.text.readability import TextUnit, measure

    measure([TextUnit(line, heading=False) for line in text.split("\n") if line], "en")


class KnowsAll(dict):
    def __missing__(self, word: str) -> list[list[str]]:
        return [["AH0"]]


def theirs(text: str) -> None:
    import textstat
    from textstat.backend.counts import _count_syllables

    _count_syllables.get_cmudict = lambda _: KnowsAll()
    textstat.flesch_reading_ease(text)


def cost(run, text: str) -> float:
    start = process_time()
    run(text)
    return process_time() - start


def first(run, text: str) -> float:
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(cost, (run, text))


def later(run, text: str) -> float:
    run(text)
    return min(cost(run, f"{text} {next(NONCES)}") for _ in range(5))


def main(texts: list[str]) -> None:
    for text in texts:
        ratios = (when(theirs, text) / when(ours, text) for when in (first, later))
        print(f"{len(text.split()):7,} words: first {next(ratios):4.1f}, later {next(ratios):4.1f}")


if __name__ == "__main__":
    main([Path(name).read_text("utf-8") for name in sys.argv[1:]]
         or [made_text(size) for size in (1_000, 20_000)])  # fmt: skip
