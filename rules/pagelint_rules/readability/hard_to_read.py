"""A page that is harder to read than its readers can manage.

Half of all adults read at or below the level of an eighth-grader, and fewer when they are ill,
tired or in a hurry. Shorten the sentences that this finding names first, use the everyday word,
and say who does what.

The limit is a US school grade and depends on whom the page is for (`audience`): patients 8,
general 10, professional 13, legal 14. The grade is Flesch-Kincaid's for English and the formula
made for the language elsewhere; it comes with the band within which it could have fallen, and a
page is reported only when the whole band lies above the limit. Under 100 words of prose there is
no score.

With `engine = "textstat"` the grade is that package's, so that it compares with texts measured
elsewhere. It divides text at every full stop, "e.g." included, leaves out sentences of one or two
words, and gives no band; pagelint still chooses what is read and counts the English syllables,
which textstat would look up in a corpus that it downloads.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.prose.reading import Reading, begin_with, read, said
from pagelint.rule import Context, Example, rule
from pagelint.text.readability.audiences import GRADES


class Options(NamedTuple):
    """`max_grade`: the highest grade allowed, 0 for the audience's limit; `engine`: what counts."""

    max_grade: int = 0
    engine: Literal["pagelint", "textstat"] = "pagelint"


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
        Example(f'⟦⟧<html lang="en"><p>{_HARD * 6}</p>', {"engine": "textstat"}),
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
    limit = context.options.max_grade or GRADES[context.audience][1]
    reading = page.once(read)
    scores = reading.scores
    if not scores.reliable or scores.grade is None:
        return
    judge = _by_textstat if context.options.engine == "textstat" else _by_pagelint
    least, grade, more = judge(reading)
    if least > limit:
        message = f"reading grade {grade}, limit {limit}{more}"
        yield page.finding(message, hint=begin_with(reading, reading.sentences))


def _by_pagelint(reading: Reading) -> tuple[float, str, str]:
    """The least that the grade can be, the grade in words, and what more there is to say."""
    from pagelint.text.readability.grades import is_beyond, say_ease, say_grade

    scores = reading.scores
    grade, band, ease = scores.grade or 0.0, scores.band or 0.0, scores.flesch_reading_ease
    flesch = f" ({say_ease(ease)})" if ease is not None else ""
    shown = say_grade(grade) if is_beyond(grade) else f"{say_grade(grade)} ± {band:.0f}"
    return grade - band, shown, flesch


def _by_textstat(reading: Reading) -> tuple[float, str, str]:
    from pagelint.text.readability.grades import is_beyond, say_grade
    from pagelint.text.readability.textstat_engine import grade

    prose = (said(reading, sentence)[1] for sentence in reading.sentences if sentence.prose)
    found = grade("\n".join(prose), reading.scores.language) or 0.0
    shown = say_grade(found) if is_beyond(found) else f"{found:.1f}"
    return found, shown, " (textstat)"
