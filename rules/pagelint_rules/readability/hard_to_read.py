"""A page that is harder to read than its readers can manage.

Half of all adults read at or below the level of an eighth-grader, and fewer when they are ill,
tired or in a hurry. Shorten the sentences that this finding names first, use the everyday word,
and say who does what.

The limit is a US school grade and depends on whom the page is for (`audience`): patients 8,
general 10, professional 13, legal 14. The grade is Flesch-Kincaid's for English and the formula
made for the language elsewhere; it comes with the band within which it could have fallen, and a
page is reported only when the whole band lies above the limit. Under 100 words of prose there is
no score.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.readability import Readability
from pagelint.reading import begin_with, read
from pagelint.rule import Context, Example, rule

LIMITS = {"patients": 8, "general": 10, "professional": 13, "legal": 14}


@dataclass(frozen=True, slots=True)
class Options:
    """`max_grade`: the highest US school grade allowed; 0 takes the audience's limit."""

    max_grade: int = 0


_HARD = (
    "Notwithstanding considerable methodological heterogeneity, contemporary investigations "
    "consistently demonstrate statistically significant associations between occupational "
    "exposure and subsequent cardiovascular complications, particularly among individuals "
    "exhibiting additional predisposing characteristics. "
)
_PLAIN = "We see you on the day you call. The nurse will weigh you. Then you can go home. "
_MIDDLING = (
    "Many people with chronic conditions find that regular, moderate exercise improves their "
    "general health, although progress may be slow during the first weeks. "
)


@rule(
    category="readability",
    severity="warning",
    since="0.1",
    wcag=["3.1.5"],
    options=Options,
    bad=[
        f'⟦⟧<html lang="en"><p>{_HARD * 6}</p>',
        Example(f'⟦⟧<html lang="en"><p>{_MIDDLING * 6}</p>', audience="patients"),
        Example(f'⟦⟧<html lang="en"><p>{_MIDDLING * 6}</p>', {"max_grade": 5}),
    ],
    good=[
        f'<html lang="en"><p>{_PLAIN * 8}</p>',
        f'<html lang="en"><p>{_HARD}</p>',
        Example(f'<html lang="en"><p>{_MIDDLING * 6}</p>', audience="legal"),
        Example(f'<html lang="en"><p>{_HARD * 6}</p>', {"max_grade": 60}),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report a page above its limit, once, with its hardest sentences."""
    limit = context.options.max_grade or LIMITS[context.audience]
    reading = page.once(read)
    scores = reading.scores
    if not scores.reliable or scores.grade is None or scores.grade - (scores.band or 0) <= limit:
        return
    yield page.finding(
        f"reading grade {scores.grade:.0f} ± {scores.band or 0:.0f}, limit {limit}{_ease(scores)}",
        hint=begin_with(reading, reading.sentences),
    )


def _ease(scores: Readability) -> str:
    from pagelint.readability.grades import name_ease

    ease = scores.flesch_reading_ease
    return f" (Flesch {ease:.0f}, {name_ease(ease)})" if ease is not None else ""
