"""Findings of a page → passages of its source with the findings marked in place.

Findings carry what stands around them; where these windows overlap they are one passage, so that a
line with five findings is shown once, with five marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.report.html.visible import visible_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pagelint.finding import Finding

_AROUND = 120  # characters shown on either side of a finding
_OWN = 600  # characters shown of a finding's own text
_MOST = 3000  # characters of a passage: a minified page is shown in parts

Piece = str | list[str | int]  # unmarked text; or text and the numbers of the findings it is of


class _Mark(NamedTuple):
    """A finding's range of source offsets; `number` is its index among the page's findings."""

    start: int
    end: int
    number: int


class Passage:
    """A stretch of a page's source that starts at the offset `start`, with marks.

    `cut` says whether its first and last line go on to the left and to the right.
    """

    __slots__ = ("cut", "line", "marks", "start", "text")

    def __init__(
        self, start: int, text: str, cut: tuple[bool, bool], mark: _Mark, line: int
    ) -> None:
        self.start = start
        self.text = text
        self.cut = cut
        self.marks = [mark]
        self.line = line

    @property
    def end(self) -> int:
        """The first offset after it."""
        return self.start + len(self.text)

    def take(self, other: Passage) -> bool:
        """Make another one, which does not start earlier, a part of this; false if it can't be."""
        overlap = self.end - other.start
        if not 0 <= overlap <= len(self.text) or other.end - self.start > _MOST:
            return False
        if self.text[len(self.text) - overlap :][: len(other.text)] != other.text[:overlap]:
            return False
        if other.end >= self.end:
            self.text += other.text[overlap:]
            self.cut = self.cut[0], other.cut[1]
        self.marks += other.marks
        return True

    def pieces(self) -> Iterator[Piece]:
        """The text, divided where marks begin and end; an empty mark is a piece of its own."""
        bounds = {self.start, self.end}.union(*((each.start, each.end) for each in self.marks))
        edges = sorted(bounds)
        for index, edge in enumerate(edges):
            empty = [each.number for each in self.marks if each.start == each.end == edge]
            if empty:
                yield ["", *empty]
            if index + 1 == len(edges):
                return
            text = visible_source(self.text[edge - self.start : edges[index + 1] - self.start])
            over = [each.number for each in self.marks if each.start <= edge < each.end]
            yield [text, *over] if over else text


def passages(findings: Sequence[Finding]) -> list[Passage]:
    """The passages of findings in page order; those about whole pages are in none."""
    made: list[Passage] = []
    for each in _windows(findings):
        if not made or not made[-1].take(each):
            made.append(each)
    return made


def _windows(findings: Iterable[Finding]) -> Iterator[Passage]:
    for number, finding in enumerate(findings):
        if finding.span is None:
            continue
        place, start = finding.place, finding.span.start
        before, own = place.before[-_AROUND:], place.text[:_OWN]
        after = place.after[:_AROUND] if own == place.text else ""
        cut = (
            place.cut[0] or before != place.before,
            place.cut[1] or own != place.text or after != place.after,
        )
        mark = _Mark(start, start + len(own), number)
        yield Passage(start - len(before), before + own + after, cut, mark, finding.line)
