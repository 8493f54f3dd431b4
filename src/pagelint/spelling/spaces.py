"""A space left out: after punctuation ("tired.Then"), or between two words ("ofthe")."""

import re
from collections.abc import Callable, Iterator

from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.model import Misspelling, TextRun
from pagelint.spelling.words import REACH, chunk_around, folded

HINT = re.compile(r"[^\W\d_][.,;!?][”\"')]?[^\W\d_]")
JOINED = re.compile(
    r"(?<![^\s(“\"'‘])([^\W\d_]{2,})([.,;!?][”\"')]?)([^\W\d_]+)(?=[\s,.;:!?)”\"'’]|$)"
)
ENDINGS = frozenset(
    "com org net edu gov io co uk us de fr ai app dev info biz eu ca au me tv html htm php js py md"
    " txt pdf jpg png gif svg xml json css zip exe doc docx xls csv asp aspx jsp log conf cfg ini so"
    " sh rb go rs java class lock yml yaml toml dll bat mp3 mp4 mov avi bin iso deb rpm jar war lib"
    " ts vue sql db bak tmp dat min news tech online store shop blog site live today world".split()
)


def missing_spaces(index: int, run: TextRun, lexicon: Lexicon) -> Iterator[Misspelling]:
    for match in JOINED.finditer(run.text):
        left, mark, right = match.groups()
        start, end = chunk_around(run.text, match.start(), match.end())
        if end - start > REACH or odd(run.text[start:end], match.group()):
            continue
        sure = judged(run, left, mark, right, lexicon)
        if sure is not None:
            yield Misspelling(
                index,
                *match.span(),
                "missing-space",
                match.group(),
                (f"{left}{mark} {right}",),
                sure,
            )


def odd(chunk: str, joined: str) -> bool:
    rest = chunk.replace(joined, "", 1)
    return any(c.isalnum() or c in "@/\\_#=&" for c in rest)


def judged(run: TextRun, left: str, mark: str, right: str, lexicon: Lexicon) -> bool | None:
    flags, zipf = lexicon.look_up(folded(left))
    right_flags, right_zipf = lexicon.look_up(folded(right))
    if not left[1:].islower() or not (right.islower() or right.istitle() or len(right) == 1):
        return None
    known = Flag.CORE | Flag.TERM
    if not flags & known or not right_flags & (Flag.CORE | Flag.PROPER):
        return None
    if right.lower() in ENDINGS and (right.islower() or left.istitle()):
        return None
    if mark[0] in ".!?" and right[0].isupper():
        return judged_sentence(run, left, right, zipf, right_zipf)
    if not run.prose or min(zipf, right_zipf) < 3.0 or len(right) < 2:
        return None
    return False if right.islower() and left.islower() or mark[0] in ",;" else None


def judged_sentence(
    run: TextRun, left: str, right: str, zipf: float, right_zipf: float
) -> bool | None:
    if left.islower() and right_zipf >= 3.0 and zipf >= 2.0:
        return True if run.prose else False
    return False if run.prose and min(zipf, right_zipf) >= 4.5 else None
