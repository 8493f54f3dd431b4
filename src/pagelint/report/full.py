"""`full`: the report for people, three lines a finding: place, excerpt, message under it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from pagelint.report.by_page import Summed
from pagelint.report.cells import clean, cropped, one_line, width, wrap
from pagelint.report.excerpt import excerpt
from pagelint.report.ink import BOLD, FAINT, OF, link, paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.finding import Finding
    from pagelint.report.excerpt import Excerpt
    from pagelint.report.repeats import Repeats, Told
    from pagelint.results import PageResult

SHOWN: Final = 3  # identical findings of a page that are shown one by one
_MARGIN = 5  # columns of the line number


class Full(Summed):
    """Place, excerpt and message of each finding, then a summary."""

    def tell(self, page: PageResult, repeats: Repeats) -> Iterator[str]:
        """The findings; identical ones beyond the first three become one line under the third."""
        told = list(repeats.told(page))
        identical: dict[tuple[str, str], list[Finding]] = {}
        for finding, *_ in told:
            identical.setdefault((finding.rule, finding.message), []).append(finding)
        seen: Counter[tuple[str, str]] = Counter()
        for each in told:
            key = (each.finding.rule, each.finding.message)
            seen[key] += 1
            if self.style.verbose or seen[key] <= SHOWN:
                yield from self._finding(page, each, repeats.notes(each))
                if seen[key] == SHOWN and not self.style.verbose:
                    yield from self._folded(identical[key][SHOWN:])
                yield "\n"

    def _finding(self, page: PageResult, told: Told, notes: list[str]) -> Iterator[str]:
        yield from self._headline(page, told, notes)
        each = told.finding
        text = one_line(each.message), one_line(each.hint)
        if each.span is None:
            margin = " " * (_MARGIN + 1)
            lines = wrap("; ".join(filter(None, text)), self.style.width - len(margin))
            yield from (f"{margin}{line}\n" for line in lines)
        else:
            yield from self._excerpt(each, OF[told.severity], *text)

    def _headline(self, page: PageResult, told: Told, notes: list[str]) -> Iterator[str]:
        """Place, severity, rule and notes; the place stays whole, however wide."""
        each, severity = told.finding, told.severity.value
        place = clean(page.path)
        if each.span is not None:
            place += f":{_position(each)}"
        behind = clean("".join(f"  {each}" for each in notes))
        needed = width(place) + len(severity) + width(each.rule) + width(behind) + 4
        yield paint(self.style, BOLD, place)
        yield "  " if needed <= self.style.width else "\n" + " " * (_MARGIN + 1)
        yield f"{paint(self.style, OF[told.severity], severity)}  "
        yield f"{link(self.style, self.url(each.rule), clean(each.rule))}{behind}\n"

    def _excerpt(self, each: Finding, colour: str, message: str, hint: str) -> Iterator[str]:
        number = f"{each.place.region.line:>{_MARGIN}}"
        room = self.style.width - len(number) - 3
        cut = excerpt(each.place, room)
        yield paint(self.style, FAINT, f"{number} │") + " "
        yield f"{cut.before}{paint(self.style, colour, cut.marked)}{cut.after}".rstrip() + "\n"
        bar = paint(self.style, FAINT, " " * len(number) + " │") + " "
        carets = paint(self.style, colour, "^" * cut.width)
        beside, below = _arranged(cut, message, hint, room)
        yield f"{bar}{' ' * cut.column}{carets} {beside}".rstrip() + "\n"
        yield from (f"{bar}{line}\n" for line in below)

    def _folded(self, more: list[Finding]) -> Iterator[str]:
        """How many identical findings are left out, and where they stand."""
        if not more:
            return
        places = ", ".join(map(_position, more))
        rule = clean(more[0].rule)
        line = f"{' ' * (_MARGIN + 1)}+{len(more)} more {rule}: {places}"
        yield cropped(line, self.style.width) + "\n"


def _position(each: Finding) -> str:
    """Line and column, as editors take them."""
    return f"{each.place.region.line}:{each.place.region.column}"


def _arranged(cut: Excerpt, message: str, hint: str, room: int) -> tuple[str, list[str]]:
    """The words beside the carets, and the lines below them.

    Those stand under the carets where one line holds them there, else from the margin on.
    """
    words = f"{message}; {hint}" if hint else message
    column = cut.column + cut.width + 1
    if width(words) <= room - column:
        return words, []
    if hint and width(message) < room - column:
        return f"{message};", _below(hint, (column, cut.column), room)
    return "", _below(words, (cut.column,), room)


def _below(words: str, indents: tuple[int, ...], room: int) -> list[str]:
    """The words at the first indent where they fit in one line, or wrapped from the margin on."""
    fitting = (indent for indent in indents if width(words) <= room - indent)
    indent = next(fitting, 0)
    return [" " * indent + line for line in wrap(words, room - indent)]
