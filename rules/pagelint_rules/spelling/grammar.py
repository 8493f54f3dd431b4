"""A mistake in grammar, found by LanguageTool.

A sentence that doesn't agree with itself makes the reader start it again. Rewrite it as proposed;
where LanguageTool is wrong, leave its rule out under `ignore`.

The rule speaks only where LanguageTool was asked for: `--languagetool` starts its server,
`--languagetool-url` names one. Each message ends in LanguageTool's own category and rule, and
`select`, `extend-select` and `ignore` take both. Left out unless selected are its spelling where
pagelint has a lexicon of its own, the categories of taste and typography (on web pages nine of ten
of their matches are no mistake), and rules whose answer changes with the calendar.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.prose.proofreading import proofread
from pagelint.prose.reading import excerpt
from pagelint.rule import Context, Example, rule
from pagelint.text.spelling import Misspelling, load

if TYPE_CHECKING:
    from pagelint.prose.grammar import GrammarMatch

_SPELLING = frozenset({
    "TYPOS", "MULTITOKEN_SPELLING", "ENGLISH_WORD_REPEAT_RULE", "GERMAN_WORD_REPEAT_RULE",
})  # fmt: skip
# Rules that speak under an id for each word.
_FAMILIES = ("EN_COMPOUNDS", "DE_COMPOUNDS")
_TASTE = frozenset({
    "AMERICAN_ENGLISH_STYLE", "CASING", "COMPOUNDING", "PUNCTUATION", "REDUNDANCY", "STYLE",
    "TYPOGRAPHY", *_FAMILIES,
})  # fmt: skip
_CALENDAR = frozenset({
    *(f"{language}_DATE_WEEKDAY_CURRENTYEAR" for language in ("CA", "DE", "EN", "ES", "FR", "PT")),
    "DATE_FUTURE_VERB_PAST", "DATE_FUTURE_VERB_PAST_MMDDYYYY", "DATE_FUTURE_VERB_PAST_US",
    "DATE_NEW_YEAR", "DATUM_NEUES_JAHR", "DATUM_ZUKUNFT_VERB_VERGANGENHEIT",
})  # fmt: skip


class Options(NamedTuple):
    """Rules and categories of LanguageTool, by its own ids.

    `select`: what to report, instead of the usual; `extend_select`: what to report beside it;
    `ignore`: what not to report.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def off(self, language: str) -> frozenset[str]:
        """What need not even be asked for in a language."""
        if self.select or self.extend_select:  # a rule of a category that is off, perhaps
            return frozenset()
        return frozenset(self.ignore) | _usually_off(language)

    def admit(self, match: GrammarMatch, language: str) -> bool:
        """Whether to report a match; a rule's own id counts more than its category."""
        chosen = (*self.select, *self.extend_select)
        families = (each for each in _FAMILIES if match.rule.startswith(f"{each}_"))
        names = (match.rule, *families, match.category)
        for name in names:
            if name in self.ignore:
                return False
            if name in chosen:
                return True
        return not self.select and _usually_off(language).isdisjoint(names)


def _usually_off(language: str) -> frozenset[str]:
    served = _SPELLING if load(language) else frozenset()
    return _TASTE | _CALENDAR | served


@rule(
    category="spelling",
    severity="warning",
    since="0.1",
    options=Options,
    bad=[
        Example(
            '<html lang="en"><p>She ⟦have⟧ seen you before, and you were glad of it.</p>',
            grammar={"have": "has"},
        ),
    ],
    good=[
        Example(
            '<html lang="en"><p>Please recieve our best wishes for the year to come.</p>',
            grammar={"recieve": "receive"},
        ),
        '<html lang="en"><p>Without LanguageTool, nobody see this mistake.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report what the grammar checker finds, unless the typo engine has said it already."""
    if context.grammar is None:
        return
    from pagelint.prose.grammar import remarks

    options: Options = context.options
    taken: dict[Block, list[Misspelling]] = defaultdict(list)
    for proof in page.once(proofread, context.accepted, "normal"):
        taken[proof.block].append(proof.misspelling)
    for block, match, language in remarks(page, context.grammar, options.off):
        said = any(each.start < match.end and match.start < each.end for each in taken[block])
        if options.admit(match, language) and not said:
            yield _finding(block, match)


def _finding(block: Block, match: GrammarMatch) -> Finding:
    wrong = excerpt(block.text[match.start : match.end])
    fact = match.message.rstrip(".")
    if fact[1:2].islower():
        fact = fact[:1].lower() + fact[1:]
    best = match.suggestions[0] if match.suggestions else None
    return block.finding(
        match.start,
        match.end,
        f'"{wrong}": {fact} ({match.category}, {match.rule})',
        hint="" if best is None else f'write "{best}"' if best else "leave it out",
        suggestions=match.suggestions,
    )
