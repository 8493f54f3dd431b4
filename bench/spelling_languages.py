"""How well the typo engine does in a language: `spelling_languages.py LANGUAGE FOLDER ...`.

Reads the HTML files of the folders, prints what is found in them as they are (to be read by eye:
whatever is no misspelling is a false alarm), then plants slips of the kinds that people make and
prints how many are found, and how often the first suggestion is right.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "rules")]

from pagelint.page import Page  # noqa: E402
from pagelint.prose.proofreading import by_language, known_words, runs_of  # noqa: E402
from pagelint.text.spelling import Lexicon, TextRun, check, load  # noqa: E402
from pagelint.text.spelling.edits import plain  # noqa: E402
from pagelint.text.spelling.lexicon import Flag  # noqa: E402
from pagelint.text.spelling.words import WORD, folded  # noqa: E402

ONE_IN = 80  # words of prose
TYPOS = 10  # of ten thousand words, for the precision
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
KEYBOARDS = {
    "de": ("qwertzuiopü", "asdfghjklöä", "yxcvbnm"),
    "fr": ("azertyuiop", "qsdfghjklm", "wxcvbn"),
}
# What sounds alike, or nearly: right, wrong.
SOUNDS = {
    "de": "ie-i i-ie ei-ai ä-e e-ä ss-ß ß-ss ß-s tz-z ck-k k-ck th-t ph-f v-f d-t eh-e ah-a oh-o",
    "es": "b-v v-b h- ll-y y-ll c-s z-s s-c g-j j-g cc-c x-s qu-k m-n rr-r ñ-n",
    "fr": "ss-s s-ss eau-au ai-é ph-f y-i en-an an-en qu-c ç-c th-t rr-r nn-n mm-m h- cc-c è-é é-è",
    "it": "cc-c tt-t zz-z ll-l nn-n pp-p gn-ni qu-cu cq-q z-zz c-cc b-bb g-gg h- è-é é-è",
    "nl": "ei-ij ij-ei ou-au au-ou d-t dt-d t-dt aa-a ee-e oo-o nn-n tt-t c-k k-c g-ch ch-g z-s",
    "pt": "ss-s ç-s s-ç ç-ss x-ch ch-x z-s s-z g-j j-g h- ão-am e-i o-u c-s rr-r",
}


class Text(NamedTuple):
    runs: list[TextRun]
    known: frozenset[str]


def texts_in(folders: list[Path], language: str) -> Iterator[Text]:
    for path in sorted(path for folder in folders for path in folder.rglob("*.html")):
        page = Page(path.read_text("utf-8", "replace"))
        yield Text(runs_of(by_language(page).get(language, [])), known_words(page))


def slip(word: str, language: str, chance: random.Random) -> str:
    """The word with one slip, or none: not every kind fits every word."""
    at = chance.randrange(1, len(word))
    rows = KEYBOARDS.get(language, ROWS)
    row = next((row for row in rows if word[at] in row), word[at])
    near = row[max(0, row.index(word[at]) - 1)]
    right, wrong = chance.choice([pair.split("-") for pair in SOUNDS[language].split()])
    bare = "".join(plain(letter) if i == at else letter for i, letter in enumerate(word))
    kinds = (
        *(word[:at] + word[at + 1 :], word[: at + 1] + word[at:], bare, bare),
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at > 1 else word,
        word[:at] + near + word[at + 1 :],
        *(word.replace(right, wrong, 1), word.replace(right, wrong, 1)),
    )
    return chance.choice(kinds)


def planted(
    text: Text, lexicon: Lexicon, chance: random.Random
) -> tuple[Text, dict[tuple[int, str], str]]:
    """The text with slips, one a run at most, and the right word for each run and slip."""
    runs, truth = list(text.runs), {}
    for number, run in enumerate(text.runs):
        words = [m for m in WORD.finditer(run.text) if m.group().isalpha() and len(m.group()) > 3]
        if not run.prose or not words or chance.random() > len(words) / ONE_IN:
            continue
        match = chance.choice(words)
        word = match.group()
        wrong = slip(word.lower(), lexicon.language, chance)
        wrong = wrong.capitalize() if word[0].isupper() else wrong
        if is_word(word, lexicon) and not is_word(wrong, lexicon) and wrong.isalpha():
            truth[number, wrong] = word
            mistaken = run.text[: match.start()] + wrong + run.text[match.end() :]
            runs[number] = run._replace(text=mistaken)
    return text._replace(runs=runs), truth


def is_word(word: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.flags_of(folded(word)) & Flag.CORE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(SOUNDS))
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    lexicon = load(options.language)
    if lexicon is None:
        raise SystemExit(f"no lexicon for {options.language}: run scripts/build_lexicon.py")
    chance = random.Random(1)
    words = alarms = slips = found = first = 0
    for text in texts_in(options.folders, options.language):
        words += sum(len(WORD.findall(run.text)) for run in text.runs)
        for it in check(text.runs, lexicon, known=text.known.copy):
            alarms += it.kind in ("typo", "glued-words")
            around = text.runs[it.run].text[max(0, it.start - 40) : it.end + 40]
            print(it.kind, "error" if it.sure else "warning", it.text, it.suggestions[:1], around)
        mistaken, truth = planted(text, lexicon, chance)
        slips += len(truth)
        for it in check(mistaken.runs, lexicon, known=text.known.copy):
            right = truth.get((it.run, it.text))
            found += right is not None
            first += right == it.suggestions[0]
    recall, rate = found / max(slips, 1), alarms * 10_000 / max(words, 1)
    print(f"{words:,} words, {rate:.2f} typos and glued words reported in 10,000, right or not")
    print(
        f"{slips} slips planted, {recall:.2f} found, first word right {first / max(found, 1):.2f}"
    )
    print(f"precision if all reports were false: {recall * TYPOS / (recall * TYPOS + rate):.3f}")


if __name__ == "__main__":
    main()
