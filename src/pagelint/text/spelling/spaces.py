"""A space left out after a mark ("tired.Then"), and one too many before it ("tired . Then")."""

from collections.abc import Iterator
from re import Match

from pagelint.patterns import pattern
from pagelint.text.spelling.lexicon import Flag, Lexicon
from pagelint.text.spelling.model import Misspelling, TextRun
from pagelint.text.spelling.words import REACH, chunk_around, folded

FREQUENT = 3.0  # Zipf
SEEN = 2.5
FEW_SPACES = 4
MOST_STRAY = 3  # in one text; one with more is set in words and marks, each by itself
OPENING, CLOSING = frozenset("(\"“'‘"), frozenset(")\"”'’:")
# The mark stands behind a letter or what closes a phrase; or it closes one itself: "open.”The".
HINT = pattern(r"[.,;!?](?<=[^\W\d_].|[)\]”].)”?+(?=[^\W\d_])")
JOINED = pattern(
    r"(?<![^\s(“\"'‘])([^\W\d_]{2,})([)\]”]?[.,;!?]|[.!?]”)([^\W\d_]+)(?=[\s,.;:!?)”\"'’]|$)"
)
# A blank before a mark that another blank follows, or a full stop after another end of a sentence.
STRAY_HINT = pattern(r"[.,](?<=[\s?!].)(?=\s|\Z)")
# Few texts have either: most are asked once.
ANY_HINT = pattern(r"[.,;!?](?:(?<=[^\W\d_].|[)\]”].)”?+(?=[^\W\d_])|(?<=[\s?!].)(?=\s|\Z))")
STRAY = pattern(r"([^\W\d_]{2,})((?:[)\]”\"]?\s+)([.,])|[?!]\.)(?=\s+[^\W\d_]|\s*\Z)")
# What file names, addresses and members of objects end in.
ENDINGS = (
    "com org net edu gov io co uk us de fr ai app dev info biz eu ca au me tv html htm php js py md"
    " txt pdf jpg png gif svg xml json css zip exe doc docx xls csv asp aspx jsp log conf cfg ini"
    " so sh rb go rs java class lock yml yaml toml dll bat mp3 mp4 mov avi bin iso deb rpm jar war"
    " lib ts vue sql db bak tmp dat min news tech online store shop blog site live today world in"
)


def missing_spaces(index: int, run: TextRun, lexicon: Lexicon) -> Iterator[Misspelling]:
    for match in JOINED.finditer(run.text):
        left, mark, right = match.groups()
        start, end = chunk_around(run.text, match.start(), match.end())
        if end - start > REACH or odd(run.text[start:end], match.group()):
            continue
        sure = judged(run, match, lexicon)
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


def judged(run: TextRun, match: Match[str], lexicon: Lexicon) -> bool | None:
    """True: a defect for sure; False: a likely one; None: none."""
    left, mark, right = match.groups()
    if not left.islower() or not is_known(left, lexicon) or not right[1:].islower():
        return None
    flags, zipf = lexicon.look_up(folded(right))
    if not flags & Flag.CORE or zipf < (FREQUENT if right.islower() else SEEN):
        return None
    functional = right.lower() in lexicon.grammar.function_words
    if right[0].isupper():
        return judged_sentence(run, match, functional=functional)
    if not run.prose or right in ENDINGS.split() or len(mark) > 1:
        return None
    if mark == "," and not functional and not is_free(run.text, match):
        return None
    joins = functional or mark in ",;"
    return False if joins and lexicon.look_up(folded(left))[1] >= FREQUENT else None


def is_free(text: str, match: Match[str]) -> bool:
    """Whether the words stand in a sentence: no pair or name as in "(left,bottom)", "dom.Node:"."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return before not in OPENING and after not in CLOSING and bool(before and after)


def is_known(word: str, lexicon: Lexicon) -> bool:
    flags, zipf = lexicon.look_up(folded(word))
    if flags & (Flag.OBSCURE | Flag.CORE) == Flag.OBSCURE:  # "memcache.Client" is a name
        return False
    return bool(flags & (Flag.CORE | Flag.RARE | Flag.TERM)) or zipf >= FREQUENT


def is_name(word: str, lexicon: Lexicon) -> bool:
    return word[0].isupper() and bool(lexicon.flags_of(folded(word)) & Flag.PROPER)


def judged_sentence(run: TextRun, match: Match[str], *, functional: bool) -> bool | None:
    """A capital after the mark: a new sentence, unless more capitals make it a label or a name."""
    _, mark, right = match.groups()
    if "," in mark or ";" in mark:  # "city,State"
        return False if functional and run.prose and is_free(run.text, match) else None
    asks = mark[-1] in "?!" and run.text.count(" ", 0, REACH) >= FEW_SPACES
    if not functional and (not (run.prose or asks) or not is_free(run.text, match)):
        return None
    if right.lower() in ENDINGS.split() and not functional:
        return None
    rest = run.text[match.end() : match.end() + REACH].split()
    if rest and rest[0][:1].isupper() and not functional:
        return None
    return run.prose


def stray_marks(index: int, run: TextRun, lexicon: Lexicon) -> Iterator[Misspelling]:
    """Blanks before a full stop or a comma, and full stops after a question, in running text."""
    if not run.prose or sum(1 for _ in STRAY.finditer(run.text)) > MOST_STRAY:
        return
    for match in STRAY.finditer(run.text):
        word, gap, mark = match.groups()
        if not (is_known(word, lexicon) or is_name(word, lexicon)):
            continue
        if not mark and not word.islower():  # "Yahoo!."
            continue
        kept = word + ("".join(gap.split()) if mark else gap[0])
        yield Misspelling(
            index, *match.span(), "stray-punctuation", match.group(), (kept,), sure=False
        )
