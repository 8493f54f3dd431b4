"""A phrase that is wrong as it stands.

"Due of side effects", "could of been", "your going to", "a apple": each word is right, the phrase
isn't, and careful readers trust the page less for it. Write what was meant.

Only phrases are reported that no sentence can make right; a phrase between quotation marks is
spoken of, and left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.page.block import CODE, FOREIGN, NOTE, QUOTED
from pagelint.prose.proofreading import surveys
from pagelint.rule import Context, rule
from pagelint_rules.spelling import _slips as slips
from pagelint_rules.spelling._phrases import PHRASES, Phrase, words_in

if TYPE_CHECKING:
    from pagelint.text.spelling import Page as Words

_MASKED = CODE | FOREIGN | NOTE | QUOTED
_REACH = 20
_QUOTES = frozenset("\"“”„‘’‚«»‹›'")


@rule(
    category="spelling",
    severity="warning",
    since="0.1",
    bad=[
        '<html lang="en"><p>The museum is closed ⟦due of⟧ repairs until the end of May.</p>',
        '<html lang="en"><p>It ⟦could of⟧ been worse, said the nurse to the whole family.</p>',
        '<html lang="en"><p>They are ⟦for all intensive purposes⟧ the same two forms.</p>',
        '<html lang="en"><p>Please write down your name and ⟦you⟧ child\'s date of birth.</p>',
        '<html lang="en"><p>All of the letters were clearly ⟦wrote⟧ by the same old hand.</p>',
        '<html lang="en"><p>Bring ⟦a⟧ umbrella, because it rains more ⟦then⟧ you may think.</p>',
        '<html lang="de"><p>Wir sind schon ⟦seid Jahren⟧ für Sie und Ihre Familie da.</p>',
    ],
    good=[
        '<html lang="en"><p>The amount due of 40 euros is paid at the desk before you go.</p>',
        '<html lang="en"><p>You could of course call us, and I took what I could of the work.</p>',
        '<html lang="en"><p>What she wrote was read, and what he was took all of them aback.</p>',
        '<html lang="en"><p>A hotel, an hour, a university, an MRT scan and plan a are right.</p>',
        '<html lang="en"><p>Many people write “could of” where they mean “could have”.</p>',
        '<html lang="en"><p>Two in one in the same room is one too many for the nurses.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report wrong phrases of the block's language."""
    for language, (blocks, survey) in page.once(surveys).items():
        phrases = PHRASES.get(language)
        if not phrases:
            continue
        # Most pages have none: their words tell, or one search in all text; then single blocks.
        words = words_in("\n".join(survey.words))
        possible = [phrase for phrase in phrases if phrase.words <= words]
        whole = _straight("\n".join(block.text for block in blocks).lower()) if possible else ""
        possible = [phrase for phrase in possible if phrase.wrong.lower() in whole]
        for block in blocks if possible else ():
            yield from _findings(block, possible)
        if language == "en":
            yield from _misplaced(blocks, survey)


def _misplaced(blocks: list[Block], survey: Words) -> Iterator[Finding]:
    """Real words in the wrong place, in sentences of the language."""
    tokens = slips.possible({word.lower() for word in survey.words})
    read = [
        (index, _straight(blocks[index].masked(_MASKED)))
        for index in survey.runs_with(tokens | {word.capitalize() for word in tokens})
        if survey.runs[index].prose and not survey.is_foreign(index)
    ]
    # Most pages have none: one search in all text tells.
    kinds = slips.kinds_in("\n".join(text for _, text in read), tokens)
    for index, text in read if kinds else ():
        words = {word.lower() for word in survey.tokens_of(index)}
        for slip in slips.slips(text, words, kinds):
            if not _stands_apart(text, slip.start, slip.end):
                yield _finding(
                    blocks[index], slip.start, slip.end, slip.right, "can't be right here"
                )


def _findings(block: Block, phrases: list[Phrase]) -> Iterator[Finding]:
    text = _straight(block.masked(_MASKED))
    lower = text.lower()
    if len(lower) != len(text):
        return
    for phrase in phrases:
        wrong = phrase.wrong.lower()
        at = lower.find(wrong)
        while at >= 0:
            end = at + len(wrong)
            if _is_wrong(lower, at, end, phrase):
                yield _finding(block, at, end, phrase.right)
            at = lower.find(wrong, end)


def _is_wrong(text: str, start: int, end: int, phrase: Phrase) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum() or before == "-" or after == "-":
        return False
    if before in _QUOTES and after in _QUOTES:
        return False
    if phrase.only_before and (after or "$") not in phrase.only_before:
        return False
    following = text[end : end + _REACH].split()
    preceding = text[max(0, start - _REACH) : start].split()
    word = following[0].strip(".,;:!?)") if following else ""
    if word in phrase.not_before or _is_sum(word):
        return False
    return not preceding or preceding[-1] not in phrase.not_after


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether the words are spoken of, or a name goes on with a hyphen."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return before == "-" or after == "-" or (before in _QUOTES and after in _QUOTES)


def _is_sum(word: str) -> bool:
    """Whether an amount follows: "due of $50"."""
    return word[:1].isdigit() or word[:1] in {"$", "€", "£"}


def _finding(
    block: Block, start: int, end: int, meant: str, fact: str = "is a wrong phrase"
) -> Finding:
    found = block.text[start:end]
    right = meant[:1].upper() + meant[1:] if found[0].isupper() else meant
    return block.finding(
        start,
        end,
        f'"{found}" {fact}',
        hint=f'write "{right}"' if right else "",
        suggestions=(right,) if right else (),
    )


def _straight(text: str) -> str:
    return text.replace("’", "'")
