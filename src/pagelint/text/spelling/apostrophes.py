"""Words that lost their apostrophe or their blank: "dont", "alot", French "lhomme", "quil".

And the well-known misspellings of languages that have no such list in their lexicon.

Some of them are words or names as well, as "wont" and "incase": those tell by their neighbours.
"""

from collections.abc import Iterator

from pagelint.text.spelling.acceptance import Acceptance
from pagelint.text.spelling.lexicon import Flag, Lexicon
from pagelint.text.spelling.losses import Loss
from pagelint.text.spelling.model import Misspelling, TextRun
from pagelint.text.spelling.survey import Page
from pagelint.text.spelling.words import (
    WORD,
    folded,
    is_clipped,
    is_quoted,
    is_technical,
    matched_case,
    neighbours,
    opens_sentence,
)

VOWELS = frozenset("aàâeéèêiîïoôuùûyhœæìíòóú")
FEW_WORDS = 4
SHORTEST = 3  # letters; shorter words tell no language
SHORTEST_REST = 4  # letters behind the apostrophe
COMMON_REST = 3.3  # Zipf
FAR = 0.8  # Zipf; how much more frequent than the whole word the rest must be
# A dictionary or another language has the word, or it is a name: not told by its form.
KNOWN = Flag.CORE | Flag.RARE | Flag.PROPER | Flag.NAME | Flag.FOREIGN | Flag.TERM


def lost(page: Page, acceptance: Acceptance) -> Iterator[Misspelling]:
    """The words of a page that lost their apostrophe or their blank."""
    grammar = page.lexicon.grammar
    listed = grammar.losses.keys() | grammar.misspelt.keys()
    wanted = {token for token in page.words if token.lower() in listed}
    wanted.update(token for token in page.unknown if part(token, page.lexicon))
    wanted = {token for token in wanted if token not in acceptance}
    for index in page.runs_with(wanted) if wanted else ():
        if not page.is_foreign(index):
            yield from losses_of(index, wanted, page)
        elif len(page.tokens_of(index)) < FEW_WORDS:  # too few to tell a language by
            yield from losses_of(index, {w for w in wanted if w.lower() in grammar.misspelt}, page)


def losses_of(index: int, wanted: set[str], page: Page) -> Iterator[Misspelling]:
    run, lexicon = page.runs[index], page.lexicon
    for match in WORD.finditer(run.text):
        token, (start, end) = match.group(), match.span()
        if token not in wanted or is_set_apart(run.text, start, end):
            continue
        right = meant(token, run, start, end, lexicon)
        if not right:
            continue
        kind = "glued-words" if " " in right else "typo"
        cased = matched_case(right, token)
        sure = run.prose and not page.technical
        yield Misspelling(index, start, end, kind, token, (cased,), sure)


def meant(token: str, run: TextRun, start: int, end: int, lexicon: Lexicon) -> str:
    """What a word stands for in its place, "" where it may be what it is."""
    word = token.lower()
    known = lexicon.grammar.misspelt.get(word, "")
    noun = known[:1].isupper() and token.istitle()
    if not (token.islower() or noun or is_opening(token, start, run.text) or is_shouted(token)):
        return ""
    if known:
        return known
    loss = lexicon.grammar.losses.get(word)
    if loss is None:
        return part(token, lexicon)
    return loss.right if fits(loss, run, start, end, lexicon) else ""


def is_opening(token: str, start: int, text: str) -> bool:
    return token[1:].islower() and opens_sentence(text, start)


def is_shouted(token: str) -> bool:
    """Whether a word is in capitals, and longer than most abbreviations are."""
    return token.isupper() and len(token) >= SHORTEST_REST


def is_set_apart(text: str, start: int, end: int) -> bool:
    """Whether a word is part of a name or of code, or is spoken of."""
    return (
        is_technical(text, start, end)
        or is_clipped(text, start, end)
        or is_quoted(text, start, end)
        or "-" in (text[start - 1 : start], text[end : end + 1])
    )


def fits(loss: Loss, run: TextRun, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the neighbours are words of the language, and those that the loss asks for."""
    before, after = neighbours(run.text, start, end)
    if before in loss.not_after or after in loss.not_before:
        return False
    if is_strange(before, lexicon) or is_strange(after, lexicon):
        return False
    if not (loss.after or loss.before):
        return bool(before or after)
    return before in loss.after or after in loss.before


def is_strange(word: str, lexicon: Lexicon) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and not lexicon.flags_of(word) & Flag.CORE


def part(token: str, lexicon: Lexicon) -> str:
    """What a word is if an apostrophe is lost behind its first letters, "" if that is unlikely."""
    elisions = lexicon.grammar.loses
    if not elisions:
        return ""
    word = folded(token)
    flags, zipf = lexicon.look_up(word)
    if flags & (KNOWN & ~Flag.NAME if token.islower() else KNOWN):
        return ""
    for elision in elisions:
        rest = word[len(elision) :]
        if not word.startswith(elision) or len(rest) < SHORTEST_REST or rest[0] not in VOWELS:
            continue
        of_rest, common = lexicon.look_up(rest)
        if of_rest & Flag.CORE and common >= max(COMMON_REST, zipf + FAR):
            return f"{elision}'{rest}"
    return ""
