"""Words written twice: "the the", "he said he said", "now is now"."""

import re
from collections.abc import Iterator
from operator import eq

from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.model import Misspelling, TextRun
from pagelint.spelling.words import WORD, folded

LONGEST = 3
LONG_FRAGMENT = 5  # spaces
# Doubled on purpose, or grammatical when doubled.
DOUBLED = frozenset(
    "had that her is in on do did so very really much many more far long too never ever again no yes"
    " yeah hey ha hee ho he la na da bye knock blah tut hush chop night now there well go please wait"
    " boo choo chug cha bling tick tock hip hop pom pop bang ding dong woof yum win can wah wow whoa"
    " oh ooh mmm uh um big tiny old better less round up down walk run ring back half stop"
    " love help haha dum bla etc pretty way super extra one two who what".split()
)
# Never doubled in a sentence, whatever the style.
NEVER_DOUBLED = frozenset(
    "the a an of to and or for with at by from as our your their its his my be are was were has have"
    " this these those we they it will would should could if not but about into".split()
)
# "one by one by one", "boxes within boxes within boxes"
LINKING = frozenset("by within after upon over".split())
STUTTER = re.compile(
    r"\b(now|also|already|still|just|currently)"
    r"\s(?:is|are|was|were|has|have|had|can|will|be)\s(\1)\b",
    re.IGNORECASE,
)


def may_repeat(words: list[str]) -> bool:
    """Whether some word, or some pair or triple of words, comes twice in a row."""
    if True in map(eq, words, words[1:]):
        return True
    for size in range(2, LONGEST + 1):
        same = bytes(map(eq, words, words[size:]))
        if b"\1" * size in same:
            return True
    return "now" in words or "also" in words or "already" in words or "still" in words


def repeated(index: int, run: TextRun, lexicon: Lexicon) -> Iterator[Misspelling]:
    found = list(WORD.finditer(run.text))
    words = [folded(m.group()) for m in found]
    past = 0
    for at in range(len(found)):
        for size in range(1, LONGEST + 1):
            if at < past or words[at : at + size] != words[at + size : at + 2 * size]:
                continue
            if len(words) < at + 2 * size:
                continue
            part = found[at : at + 2 * size]
            sure = judged(run, part, words[at : at + size], lexicon)
            if sure is not None:
                yield misspelling(index, run.text, part[0].start(), part[-1].end(), part, sure)
            past = at + 2 * size
    for match in STUTTER.finditer(run.text):
        text = match.group()
        kept = text[: match.start(2) - match.start()].rstrip()
        yield Misspelling(
            index, match.start(), match.end(), "repeated-word", text, (kept,), sure=run.prose
        )


def misspelling(
    index: int, text: str, start: int, end: int, part: list[re.Match[str]], sure: bool
) -> Misspelling:
    once = text[start : part[len(part) // 2 - 1].end()]
    return Misspelling(index, start, end, "repeated-word", text[start:end], (once,), sure)


def judged(
    run: TextRun, part: list[re.Match[str]], words: list[str], lexicon: Lexicon
) -> bool | None:
    """True: a defect for sure; False: a likely one; None: none."""
    text = run.text
    for before, after in zip(part, part[1:], strict=False):
        if not text[before.end() : after.start()].isspace():
            return None
    if stands_in_list(text, part):
        return None
    half = len(words)
    if half == 1:
        return judged_single(run, part[0].group(), part[1].group(), words[0], lexicon)
    if words[-1] in LINKING or any(m.group()[0].isupper() for m in part[half:]) or len(set(words)) == 1:
        return None
    plain = all(len(w) == 1 or lexicon.look_up(w)[0] & Flag.CORE for w in words)
    return run.prose and plain if plain else None


def stands_in_list(text: str, part: list[re.Match[str]]) -> bool:
    """Whether a hyphen, a digit or the like joins the words to something else."""
    start, end = part[0].start(), part[-1].end()
    before = text[start - 1 : start]
    after = text[end : end + 1]
    return before in set("-/@#_&.'’") - {""} or after in set("-/@#_&'’") - {""}


def judged_single(
    run: TextRun, first: str, second: str, word: str, lexicon: Lexicon
) -> bool | None:
    if second != second.lower() or word in DOUBLED:
        return None
    if word in NEVER_DOUBLED:
        return True if run.prose else False
    flags, _ = lexicon.look_up(word)
    if not flags & Flag.CORE or len(word) < 2 or not (run.prose or run.text.count(" ") >= LONG_FRAGMENT):
        return None
    return False
