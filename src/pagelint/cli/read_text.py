"""What the view of a page says in words, and how its lines are filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pagelint.report.cells import clean, width
from pagelint.text.readability.audiences import manage
from pagelint.text.readability.grades import is_beyond, name_grade, say_ease

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.text.readability import Readability, Sentence

HEAVY: Final = 1.8  # syllables a word; plain English has about 1.5
STEPS: Final = "▁▂▃▄▅▆▇█"
WORDS_A_STEP: Final = 5


def why(sentence: Sentence, longest: int) -> list[str]:
    """What makes a sentence hard: its length, its long words."""
    reasons = []
    if sentence.prose and sentence.words > longest:
        reasons.append(f"{sentence.words} words")
    if sentence.prose and sentence.syllables > HEAVY * sentence.words:
        reasons.append(f"{sentence.syllables / sentence.words:.1f} syllables a word")
    return reasons


def in_words(scores: Readability, audience: str) -> str:
    """The grade against what the audience manages, and the band."""
    if scores.grade is None:
        return "no score: no prose" if not scores.words else "no score for this language"
    text = "beyond every" if is_beyond(scores.grade) else f"about {name_grade(scores.grade)}"
    if not text.endswith("grade"):
        text += " level"
    if scores.band is not None and not is_beyond(scores.grade):
        text += f" ± {scores.band:.1f}"
    text += f"; {manage(audience)}"
    return (
        text if scores.reliable else f"{text}; {many(scores.words, 'word')} are too few to be sure"
    )


def lengths(scores: Readability) -> list[str]:
    """How long the page is, and what its words and sentences are like."""
    minutes = round(scores.reading_time_s / 60)
    parts = [
        f"{minutes} min to read" if minutes else "less than a minute to read",
        f"{many(scores.words, 'word')} in {many(scores.sentences, 'sentence')}",
        f"{scores.words / scores.sentences:.0f} words a sentence",
        f"{scores.syllables / scores.words:.2f} syllables a word",
    ]
    ease = scores.flesch_reading_ease
    if ease is not None:
        parts.append(say_ease(ease))
    elif scores.lix is not None:
        parts.append(f"Lix {scores.lix:.0f}")
    return parts


def joined(parts: Iterable[str], room: int) -> Iterator[str]:
    """Parts with dots between, in lines that break only between parts."""
    line = ""
    for part in parts:
        longer = f"{line} · {part}" if line else part
        if line and width(longer) > room:
            yield line
            longer = part
        line = longer
    yield line


def filled(paragraphs: Iterable[list[int]], room: int) -> Iterator[list[list[int]]]:
    """Lines of paragraphs, a blank between two; a paragraph is broken only where it must be."""
    line: list[list[int]] = []
    used = 0
    for whole in paragraphs:
        for part in (whole[at : at + room] for at in range(0, len(whole), room)):
            if line and used + 1 + len(part) > room:
                yield line
                line, used = [], 0
            used += len(part) + bool(line)
            line.append(part)
    yield line


def step(words: int) -> str:
    """The bar of a sentence in the strip."""
    return STEPS[min(len(STEPS) - 1, (words - 1) // WORDS_A_STEP)]


def with_plainer(word: str, times: int) -> str:
    """A hard word, how often it stands on the page, and the plain word for it."""
    from pagelint.text.readability.plain_words import plainer_words

    plainer = next(plainer_words(word), None)
    text = f"{clean(word)} {times}×" if times > 1 else clean(word)
    return f"{text} ({plainer.instead[0]})" if plainer else text


def many(number: int, noun: str) -> str:
    """A number of things: "1 word", "1,200 words"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
