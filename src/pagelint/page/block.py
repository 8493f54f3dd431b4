"""A run of text that a reader sees as one unit, with the way back to the source."""

from __future__ import annotations

import sys
from bisect import bisect_right
from functools import partial, reduce
from itertools import accumulate
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from pagelint.finding import Finding, Fix, Severity, Span
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from pagelint.html import dom
    from pagelint.page.element import Element
    from pagelint.page.page import Page

# White space as CSS collapses it; a no-break space is text. Break opportunities are not text.
_COLLAPSES = pattern("[\t\n\f\r ]+|[\u00ad\u200b\u2060]+")
_INVISIBLE = "\u00ad\u200b\u2060"
_SPACES = pattern("  +")

# What stands for text that a rule should not read; no word character, no white space.
MASK = "\ufffc"
LINE_BREAK = "\n"  # the text of the gap that `<br>` leaves


class Part(NamedTuple):
    """Part of a block: a text node's or attribute's characters, or a gap left by an object.

    `node` is the text node; for the value of an attribute the element, and `attribute` its name;
    None for a gap. `flags` say what kind of text it is.
    """

    text: str
    node: dom.Text | dom.Element | None
    flags: int = 0
    attribute: str = ""


# One of all four fields, made without a detour through Python: pages have very many.
part: Callable[[tuple[str, dom.Text | dom.Element | None, int, str]], Part] = partial(
    tuple.__new__, Part
)

# Kinds of text inside a block, as bits of `Part.flags`.
CODE = 1  # code, kbd, samp, var …
LINK = 2
FOREIGN = 4  # in another language than the block
NOTE = 8  # a note mark or a ruby annotation
DELETED = 16
QUOTED = 32  # cite, dfn, i with a foreign title …: a name or a title
HEADLINE_KINDS = frozenset({"heading", "title", "label", "button", "option", "legend", "summary"})


class Block:
    """A text block.

    `kind` is one of paragraph, heading, list-item, cell, header-cell, term, definition, caption,
    summary, legend, label, button, option, address, code, title, meta, alt, tooltip, aria-label,
    placeholder. `region` is "content", "chrome" (navigation, site header and footer, menus),
    "aside" (comments, teasers, sidebars: `main_content`), "reference" (citations) or "code".
    `text` is read as it is seen: white space collapsed, soft hyphens and break opportunities gone.
    `language` is the BCP 47 tag in force, "" if none is declared.
    `flags` are those that any of the `parts` has.
    `visible` is false for attribute values, whose text only some readers meet.
    """

    __slots__ = (
        "_breaks", "_starts", "flags", "kind", "language", "level", "node", "page", "parts",
        "region", "text",
    )  # fmt: skip

    def __init__(
        self,
        page: Page,
        node: dom.Element,
        kind: str,
        region: str,
        language: str,
        parts: list[Part],
        level: int = 0,
    ) -> None:
        self.page = page
        self.node = node
        self.kind = kind
        self.region = region
        self.language = language
        self.parts = parts
        self.level = level
        if len(parts) == 1:
            raw, _, self.flags, _ = parts[0]
        else:
            raw = "".join([part.text for part in parts])
            self.flags = reduce(or_, [part.flags for part in parts], 0)
        self.text = _collapsed(raw)
        self._breaks: list[tuple[int, int]] | None = None
        self._starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Block({self.kind}, {self.region}, {self.text[:60]!r})"

    @property
    def visible(self) -> bool:
        """Whether everybody meets the text, unlike that of an attribute."""
        return not (self.parts and self.parts[0].attribute)

    @property
    def element(self) -> Element:
        """The element whose text this is."""
        return self.page.element(self.node)

    def masked(self, flags: int, mask: str = MASK) -> str:
        """The text with every character of parts that have one of the flags replaced by `mask`.

        Offsets stay those of `text`.
        """
        if not self.flags & flags:
            return self.text
        text = list(self.text)
        at = 0
        for part in self.parts:
            if part.flags & flags and part.text:
                start, end = self._text_offset(at), self._text_offset(at + len(part.text))
                text[start:end] = mask * (end - start)
            at += len(part.text)
        return "".join(text)

    def flags_at(self, offset: int) -> int:
        """The flags of the character at an offset of `text`."""
        return self.parts[self._part_at(self._raw_offset(offset))[0]].flags

    def seams(self, start: int, end: int) -> bool:
        """Whether two parts meet inside `text[start:end]`: what looks like one word may be two."""
        first, _ = self._part_at(self._raw_offset(start))
        last, _ = self._part_at(self._raw_offset(end - 1))
        return first != last

    def line_starts(self) -> list[int]:
        """The offsets of `text` at which a line begins that `<br>` parts from the one before."""
        starts, at = [], 0
        for part in self.parts:
            at += len(part.text)
            if part.node is None and part.text == LINE_BREAK:
                starts.append(self._text_offset(at))
        return starts

    def fills_part(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` is all that the text node around it holds."""
        index, _ = self._part_at(self._raw_offset(start))
        return not self.seams(start, end) and self.parts[index].text.strip() == self.text[start:end]

    def _map(self) -> list[tuple[int, int]]:
        """(text offset, raw offset) wherever the two stop running in step."""
        if self._breaks is None:
            self._breaks = _breaks("".join([part.text for part in self.parts]))
        return self._breaks

    def _raw_offset(self, offset: int) -> int:
        breaks = self._map()
        text, raw = breaks[bisect_right(breaks, (offset, sys.maxsize)) - 1]
        return raw + offset - text

    def _text_offset(self, raw: int) -> int:
        """The text offset of a raw one; what was collapsed counts as what follows it."""
        breaks = self._map()
        index = bisect_right(breaks, raw, key=lambda pair: pair[1]) - 1
        if index < 0:
            return 0
        text, start = breaks[index]
        limit = breaks[index + 1][0] if index + 1 < len(breaks) else len(self.text)
        return min(text + raw - start, limit, len(self.text))

    def _part_at(self, raw: int) -> tuple[int, int]:
        """The part that holds a raw offset, and the offset in it."""
        if self._starts is None:
            self._starts = list(accumulate((len(p.text) for p in self.parts[:-1]), initial=0))
        index = bisect_right(self._starts, raw) - 1
        return index, raw - self._starts[index]

    def span(self, start: int, end: int) -> Span:
        """The source of `text[start:end]`; where that has no verified place, the block's tag."""
        if start == end:
            return self._point(start)
        first = self._place(start, last=False)
        last = self._place(end - 1, last=True)
        if first is None or last is None:
            return self.element.span
        if self.page.shadow and not self._is_together(start, end):
            return self._span_in_part(start, first)
        return Span(first.start, max(first.end, last.end))

    def _is_together(self, start: int, end: int) -> bool:
        """Whether a range of the text stands together in the source: slots take from elsewhere."""
        first, _ = self._part_at(self._raw_offset(start))
        last, _ = self._part_at(self._raw_offset(end - 1))
        nodes = [part.node for part in self.parts[first : last + 1] if part.node is not None]
        trees = {self.page.tree_of(node) for node in nodes}
        return len(trees) < 2

    def _span_in_part(self, start: int, first: Span) -> Span:
        """The source from a character to the end of its part."""
        index, _ = self._part_at(self._raw_offset(start))
        part = self.parts[index]
        last = self.page.locate(part, max(len(part.text.rstrip()) - 1, 0))
        return Span(first.start, max(first.end, last.end) if last else first.end)

    def _point(self, offset: int) -> Span:
        """The empty span before a character, or behind the last one."""
        behind = offset == len(self.text)
        place = self._place(offset - behind, last=behind) if self.text else None
        if place is None:
            return self.element.span
        return Span(place.end, place.end) if behind else Span(place.start, place.start)

    def _place(self, offset: int, *, last: bool) -> Span | None:
        """The source of one character; that of its neighbour for a gap between parts."""
        index, within = self._part_at(self._raw_offset(offset))
        step = -1 if last else 1
        while 0 <= index < len(self.parts):
            part = self.parts[index]
            if part.node is not None and part.text:
                return self.page.locate(part, min(within, len(part.text) - 1))
            index += step
            within = len(self.parts[index].text) - 1 if last and index >= 0 else 0
        return None

    def finding(
        self,
        start: int,
        end: int,
        message: str,
        *,
        hint: str = "",
        severity: Severity | None = None,
        suggestions: tuple[str, ...] = (),
        fix: Fix | None = None,
    ) -> Finding:
        """A finding on `text[start:end]`; there is no fix of text without a verified place."""
        span = self.span(start, end)
        if fix is not None and span == self.element.span:
            fix = None
        return Finding(
            span,
            message,
            hint=hint,
            severity=severity,
            suggestions=suggestions,
            fix=fix,
            excerpt=self.text[start:end],
            selector=self.page.css_path(self.node),
        )


def _collapsed(raw: str) -> str:
    """The text as read; in steps that are cheap where there is nothing to do."""
    if not raw.isprintable():  # it has white space other than blanks, or something invisible
        if not raw.isascii():
            for character in _INVISIBLE:
                raw = raw.replace(character, "")
        for character in "\n\t\r\f":
            raw = raw.replace(character, " ")
    if "  " in raw:
        raw = _SPACES.sub(" ", raw)
    return raw.strip(" ")


def _breaks(raw: str) -> list[tuple[int, int]]:
    """Where `text` and `raw` stop running in step, from the first visible character on."""
    start = len(raw) - len(raw.lstrip("\t\n\f\r \u00ad\u200b\u2060"))
    breaks = [(0, start)]
    text, at, spaced = 0, start, False
    for match in _COLLAPSES.finditer(raw, start):
        text += match.start() - at
        spaced = spaced and match.start() == at  # " \u00ad " collapses to one space
        if raw[match.start()] in "\t\n\f\r " and not spaced:
            text += 1
            spaced = True
        at = match.end()
        if breaks[-1][1] - breaks[-1][0] != at - text:
            breaks.append((text, at))
    return breaks
