"""How hard a page is to read, drawn for a terminal.

Colour only repeats what length and shape say, so nothing is lost without it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from pagelint.cli.read_scale import POOR, SCALE, colour, figures, ruler
from pagelint.cli.read_text import filled, in_words, joined, lengths, many, step, why, with_plainer
from pagelint.prose.reading import (
    find_passives,
    hard_words,
    hardest,
    read,
    said,
    section_start,
    sections,
    start_of,
)
from pagelint.report.cells import clean, cropped, one_line, width, wrap
from pagelint.report.ink import BOLD, FAINT, paint
from pagelint.text.readability.audiences import GRADES, LONGEST_SENTENCES
from pagelint.text.readability.grades import say_grade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.html.source import Position
    from pagelint.page import Page
    from pagelint.prose.reading import Section
    from pagelint.report import Style
    from pagelint.text.readability import Readability

_INDENT = "  "
_BAR = 24  # columns of the longest bar
_LEAST_TEXT = 20  # columns, beside a bar
_NAMES = 12  # columns
_MOST_SECTIONS = 8
_MOST_WORDS = 10
_MOST_LINES = 5  # of the strip


class Choice(NamedTuple):
    """Whom the page is for, and how many of its hardest sentences to show."""

    audience: str
    hardest: int


def view(page: Page, choice: Choice, style: Style) -> Iterator[str]:
    """The view of one page, line by line, none wider than the style allows."""
    drawn = _View(page, choice, style)
    yield from drawn.head()
    if drawn.reading.scores.words:
        for part in (
            drawn.scale(),
            drawn.strip(),
            drawn.sections(),
            drawn.hardest(),
            drawn.words(),
        ):
            for number, line in enumerate(part):
                yield from [line] if number else ["", line]
    yield ""


class _View:
    """The parts of a page's view, each some lines."""

    def __init__(self, page: Page, choice: Choice, style: Style) -> None:
        self.page = page
        self.style = style
        self.choice = choice
        self.reading = page.once(read)
        self.highest = GRADES[choice.audience][1]
        self.longest = LONGEST_SENTENCES[choice.audience]
        self.room = style.width - len(_INDENT)

    def head(self) -> Iterator[str]:
        """The page, its grade in words, its length."""
        path, title = clean(self.page.path), one_line(self.page.title)
        left = self.style.width - width(path) - 2
        beside = "  " + cropped(title, left) if title and left > _LEAST_TEXT else ""
        yield paint(self.style, BOLD, path) + paint(self.style, FAINT, beside)
        scores = self.reading.scores
        yield from self._said(in_words(scores, self.choice.audience), self._grade_colour(scores))
        if scores.words:
            for line in joined(lengths(scores), self.room):
                yield from self._said(line)

    def scale(self) -> Iterator[str]:
        """The school grades, those that the audience reads drawn double, the page's own below."""
        scores = self.reading.scores
        if scores.grade is None:
            return
        cells = max(1, min(3, self.room // len(SCALE)))
        yield _INDENT + paint(self.style, FAINT, cropped(figures(cells), self.room))
        yield _INDENT + ruler(self.choice.audience, cells, self.style)
        at = round((min(max(scores.grade, SCALE[0]), SCALE[-1]) - SCALE[0]) * cells)
        text = "this page"
        mark = f"▲ {text}" if at + len(text) + 2 <= self.room else f"{text} ▲"
        start = at if mark[0] == "▲" else at - len(text) - 1
        yield _INDENT + " " * start + paint(self.style, self._grade_colour(scores), mark)

    def strip(self) -> Iterator[str]:
        """All sentences as bars, paragraphs apart; several in one where a page is very long."""
        prose = [sentence for sentence in self.reading.sentences if sentence.prose]
        over = sum(sentence.words > self.longest for sentence in prose)
        paragraphs = [
            [sentence.words for sentence in group]
            for _, group in groupby(prose, key=lambda sentence: sentence.unit)
        ]
        share = 1
        if len(prose) + len(paragraphs) > self.room * _MOST_LINES:
            share = -(-len(prose) // (self.room * _MOST_LINES))
            words = [sentence.words for sentence in prose]
            paragraphs = [[max(words[at : at + share]) for at in range(0, len(prose), share)]]
        drawn = "a bar each" if share == 1 else f"a bar for {share}, as high as the longest"
        found = f"{over} longer" if over else "none longer"
        title = f"{many(len(prose), 'sentence')}, {drawn}, {found} than {self.longest} words"
        yield from self._said(title, BOLD)
        for line in filled(paragraphs, self.room):
            yield _INDENT + " ".join(map(self._bars, line))

    def _bars(self, paragraph: list[int]) -> str:
        runs = groupby(paragraph, key=lambda words: words > self.longest)
        return "".join(
            paint(self.style, POOR if long else FAINT, "".join(map(step, run)))
            for long, run in runs
        )

    def sections(self) -> Iterator[str]:
        """The sections, the hardest first; those too short for a score are only counted."""
        every = self.page.once(sections)
        ranked = [
            section
            for section in every
            if section.scores.reliable and section.scores.grade is not None
        ]
        ranked.sort(key=lambda section: -(section.scores.grade or 0))
        if len(ranked) < 2:
            return
        yield from self._said("Sections, the hardest first", BOLD)
        for section in ranked[:_MOST_SECTIONS]:
            yield self._section(section)
        more = (
            [many(len(ranked) - _MOST_SECTIONS, "easier one")]
            if len(ranked) > _MOST_SECTIONS
            else []
        )
        short = len(every) - len(ranked)
        more += [f"{short} too short for a grade"] if short else []
        if more:
            yield from self._said("and " + ", ".join(more), FAINT)

    def _section(self, section: Section) -> str:
        scores = section.scores
        grade = round(scores.grade or 0)
        bar = self._bar(min(grade, SCALE[-1]), self.highest, 1)
        heading = (
            one_line(section.heading.text) if section.heading else "(before the first heading)"
        )
        return self._row(
            f"grade {say_grade(grade).replace('over ', '>'):>2}",
            section_start(self.reading, section),
            bar,
            f"{heading}, {scores.words} words",
        )

    def hardest(self) -> Iterator[str]:
        """The hardest sentences, with their places."""
        hard = hardest(self.reading.sentences)
        worst = [each for each in hard if why(each, self.longest)][: self.choice.hardest]
        if not worst:
            return
        yield from self._said("Hardest sentences", BOLD)
        for sentence in worst:
            bar = self._bar(sentence.words, self.longest, 2)
            _, text = said(self.reading, sentence)
            yield self._row(
                f"{sentence.words:>2} words", start_of(self.reading, sentence), bar, one_line(text)
            )

    def words(self) -> Iterator[str]:
        """The passives' share and the hardest words."""
        passives, sentences = self.page.once(find_passives), self.reading.scores.sentences
        if passives:
            share = f"{100 * len(passives) / sentences:.0f} %"
            yield from self._listed(
                "Passive", f"{len(passives)} of {many(sentences, 'sentence')} ({share})"
            )
        hard = [with_plainer(word, times) for word, times in hard_words(self.page)[:_MOST_WORDS]]
        if hard:
            yield from self._listed("Hard words", ", ".join(hard))

    # How lines are made

    def _said(self, text: str, colour: str = "") -> Iterator[str]:
        for line in wrap(text, self.room):
            yield _INDENT + (paint(self.style, colour, line) if colour else line)

    def _listed(self, name: str, text: str) -> Iterator[str]:
        """A name and, in a column of its own where there is room, what is to be said of it."""
        if self.room < _NAMES + _LEAST_TEXT:
            yield from self._said(name, BOLD)
            yield from self._said(text)
            return
        first, *rest = wrap(text, self.room - _NAMES)
        yield f"{_INDENT}{paint(self.style, BOLD, name)}{' ' * (_NAMES - len(name))}{first}"
        yield from (f"{_INDENT}{' ' * _NAMES}{line}" for line in rest)

    def _row(self, figure: str, start: Position, bar: str, text: str) -> str:
        """One line: figure, bar, place, and as much of the text as there is room for."""
        where = f"{start.line}:{start.column}"
        head = f"{_INDENT}{figure:<9} "
        narrow = self.style.width < len(head) + _BAR + 12 + _LEAST_TEXT
        head_and_bar = head if narrow else head + bar + " "
        used = len(head) + (0 if narrow else _BAR + 1)
        shown = cropped(f"{where:<8} {text}", self.style.width - used)
        return head_and_bar + paint(self.style, FAINT, shown[: len(where)]) + shown[len(where) :]

    def _bar(self, amount: int, limit: int, each: int) -> str:
        """A bar, thin up to the limit and thick beyond, padded."""
        cells = min(_BAR, -(-amount // each))
        within = min(cells, -(-limit // each))
        thick = paint(self.style, POOR, "█" * (cells - within))
        return paint(self.style, FAINT, "━" * within) + thick + " " * (_BAR - cells)

    def _grade_colour(self, scores: Readability) -> str:
        return colour(round(scores.grade), self.choice.audience) if scores.grade is not None else ""
