"""A fixed phrase that is wrong as it stands.

"Due of side effects", "could of been": each word is right, the phrase isn't, and careful readers
trust the page less for it. Write what was meant.

Only phrases are reported that no sentence can make right; a phrase between quotation marks is
spoken of, and left alone.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.page.block import CODE, FOREIGN, NOTE, QUOTED
from pagelint.prose.proofreading import surveys
from pagelint.rule import Context, rule
from pagelint_rules.spelling._phrases import PHRASES, Phrase, words_in

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
        '<html lang="de"><p>Wir sind schon ⟦seid Jahren⟧ für Sie und Ihre Familie da.</p>',
    ],
    good=[
        '<html lang="en"><p>The amount due of 40 euros is paid at the desk before you go.</p>',
        '<html lang="en"><p>You could of course call us, and I took what I could of the work.</p>',
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
                yield _finding(block, at, end, phrase)
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


def _is_sum(word: str) -> bool:
    """Whether an amount follows: "due of $50"."""
    return word[:1].isdigit() or word[:1] in {"$", "€", "£"}


def _finding(block: Block, start: int, end: int, phrase: Phrase) -> Finding:
    found = block.text[start:end]
    right = phrase.right[0].upper() + phrase.right[1:] if found[0].isupper() else phrase.right
    return block.finding(
        start, end, f'"{found}" is a wrong phrase', hint=f'write "{right}"', suggestions=(right,)
    )


def _straight(text: str) -> str:
    return text.replace("’", "'")
