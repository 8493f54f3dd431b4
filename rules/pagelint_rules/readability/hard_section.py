"""A section much harder to read than the rest of its page.

A page may be easy on average and still lose its readers at one place: the dosage, the small print,
the paragraph that somebody else wrote. Bring the section down to the page: shorter sentences first,
then the everyday word.

A section is what stands under a heading, from 100 words on. It is reported at its heading when its
school grade lies three or more above that of the whole page.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.prose.reading import Section, begin_with, opening, read, sections
from pagelint.rule import Context, Example, rule


class Options(NamedTuple):
    """`above`: how many grades above the page a section may be before it is reported."""

    above: int = 3


_PLAIN = "We see you on the day you call. The nurse will weigh you. Then you can go home. " * 12
_HARD = (
    "Notwithstanding considerable individual variability, pharmacological interactions necessitate "
    "comprehensive preoperative evaluation of all concomitant medication by an anaesthetist. "
) * 8
_PAGE = '<html lang="en"><h1>Your visit</h1><p>{}</p><h2>{}</h2><p>{}</p>'


@rule(
    category="readability",
    severity="info",
    since="0.1",
    wcag=["3.1.5"],
    options=Options,
    bad=[_PAGE.format(_PLAIN, "⟦Medication⟧", _HARD)],
    good=[
        _PAGE.format(_PLAIN, "Coming back", _PLAIN),
        _PAGE.format(_PLAIN, "Medication", _HARD[:181]),
        Example(_PAGE.format(_PLAIN, "Medication", _HARD), {"above": 30}),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report sections that stand out from the page."""
    whole = page.once(read).scores
    if whole.grade is None or not whole.reliable:
        return
    from pagelint.text.readability.grades import is_beyond, say_grade

    for section in page.once(sections):
        scores = section.scores
        if not scores.reliable or scores.grade is None:
            continue
        above = round(scores.grade) - round(whole.grade)
        if above >= context.options.above:
            message = f"section at reading grade {say_grade(scores.grade)}"
            if not is_beyond(scores.grade):
                message += f", {above} above the page"
            yield _finding(page, section, message)


def _finding(page: Page, section: Section, message: str) -> Finding:
    reading = page.once(read)
    hint = begin_with(reading, section.sentences)
    if section.heading is not None:
        return section.heading.finding(0, len(section.heading.text), message, hint=hint)
    first = section.sentences[0]
    block = reading.blocks[first.unit]
    text = block.text[first.start : first.end]
    return block.finding(first.start, first.start + opening(text), message, hint=hint)
