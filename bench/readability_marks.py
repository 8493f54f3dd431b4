"""How right sentences and passives are, against a treebank that people marked.

usage: python bench/readability_marks.py FILE.conllu ... [--misses]

The files are in CoNLL-U, from Universal Dependencies for example (English EWT and GUM; their
licences allow measuring, not copying into this project). A paragraph is right when every sentence
end in it is; those in which a sentence ends without a stop are left out, for there the text alone
doesn't tell. A sentence is passive when it holds nsubj:pass, csubj:pass or aux:pass.
"""

import argparse
import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from pagelint.text.readability.passive import passives
from pagelint.text.sentences import split_sentences

STOPPED = re.compile(r"[.!?…]\W*$")
PASSIVE = frozenset({"nsubj:pass", "csubj:pass", "aux:pass"})


class Sentence(NamedTuple):
    text: str
    opens_paragraph: bool
    is_passive: bool


def sentences(path: Path) -> Iterator[Sentence]:
    for chunk in path.read_text("utf-8").split("\n\n"):
        lines = chunk.split("\n")
        text = next((line[9:].strip() for line in lines if line.startswith("# text = ")), "")
        opens = any(line.startswith(("# newpar", "# newdoc")) for line in lines)
        marks = {line.split("\t")[7] for line in lines if line[:1].isdigit()}
        if text:
            yield Sentence(text, opens, not PASSIVE.isdisjoint(marks))


def paragraphs(found: list[Sentence]) -> Iterator[list[str]]:
    paragraph: list[str] = []
    for sentence in found:
        if sentence.opens_paragraph and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(sentence.text)
    yield paragraph


def is_right(paragraph: list[str]) -> bool:
    text = " ".join(paragraph)
    ends = list(accumulate(len(sentence) + 1 for sentence in paragraph))
    return [end + 1 for _, end in split_sentences(text, "en")] == ends


def measure_sentences(found: list[Sentence], *, misses: bool) -> None:
    every = [each for each in paragraphs(found) if all(map(STOPPED.search, each[:-1]))]
    wrong = [paragraph for paragraph in every if not is_right(paragraph)]
    print(f"sentences: {1 - len(wrong) / len(every):.1%} of {len(every):,} paragraphs right")
    for paragraph in wrong if misses else ():
        print("   ", " | ".join(paragraph))


def measure_passives(found: list[Sentence], *, misses: bool) -> None:
    judged = [(sentence, any(True for _ in passives(sentence.text))) for sentence in found]
    right = sum(sentence.is_passive and said for sentence, said in judged)
    said = sum(said for _, said in judged)
    marked = sum(sentence.is_passive for sentence in found)
    precision, recall = right / max(said, 1), right / max(marked, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"passives: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"
          f" ({marked} of {len(found):,} sentences)")  # fmt: skip
    for sentence, is_said in judged if misses else ():
        if sentence.is_passive != is_said:
            print("   ", "false " if is_said else "missed", sentence.text)


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--misses", action="store_true", help="show what is wrong")
    chosen = parser.parse_args()
    for path in chosen.files:
        found = list(sentences(path))
        print(path.name)
        measure_sentences(found, misses=chosen.misses)
        measure_passives(found, misses=chosen.misses)


if __name__ == "__main__":
    main()
