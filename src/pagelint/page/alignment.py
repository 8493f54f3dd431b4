"""Where each text node stands in the source.

The parser tells where tags are, not where text is. So text is aligned: walking the nodes in
document order, every tag sets a cursor behind itself, and each text node is read on from the cursor
and verified against the source, character references decoded. Text that the tree builder moved
(out of a table) is sought afterwards among the source that no other text claimed. What cannot be
verified has no place, never a wrong one.

A page with a few findings needs the places of a few texts. So a text is first sought within its
parent, where that element stands in the source as it stands in the tree; only where that fails, or
a table or a copied tag could have moved things, is the whole page aligned.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right, insort
from collections import Counter
from functools import cached_property
from itertools import count, islice, pairwise
from typing import TYPE_CHECKING

from pagelint.html.dom import Comment, Element, Text
from pagelint.html.markup import SPACE, Piece, markup_end, reference, skip_tags, tag_end
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.html.dom import Document, Node
    from pagelint.html.source import Source

_RAW = frozenset({
    "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext",
})  # fmt: skip
_RCDATA = frozenset({"textarea", "title"})
_SPECIAL = pattern("[&<\0]")
_GAPS_TRIED = 16  # for each claim on the page; bounds what tables in tables can cost
_MOST_NEAR = 2000  # nodes in a parent; one with more is no shorter way
_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "colgroup"})
_STRINGS = (Text, Comment)
_SPACES = pattern(f"[{SPACE}]*+")


class Alignment:
    """The place of every text and comment that could be verified.

    `pieces(node)` maps a node's characters to the normalized source; empty for a node without a
    verified place.
    """

    def __init__(self, document: Document, source: Source) -> None:
        self._document = document
        self._line_starts = source.normalized_line_starts
        self._text = source.normalized
        self._whole = False
        self._places: dict[Text | Comment, int | list[Piece]] = {}
        self._comments: list[tuple[int, int]] = []
        self._moved: list[tuple[Text, list[Piece], tuple[int, int]]] = []
        self._tables: dict[Node, dict[Text, tuple[int, int] | None]] = {}
        self._has_tables = document.select_one("table") is not None

    def pieces(self, node: Text | Comment) -> list[Piece]:
        """How the node's characters map to the normalized source, in order."""
        if node not in self._places and not self._whole:
            self._align_parent(node)
            if node not in self._places:
                self._align_whole()
        place = self._places.get(node, [])
        if isinstance(place, int):
            length = len(node.data)  # a copy of the text, each time: ask once
            place = self._places[node] = [Piece(0, length, place, length)]
        return place

    def _align_whole(self) -> None:
        self._whole = True
        self._places.clear()
        self._comments.clear()
        tables = _Pending(self._document, self._line_starts)
        self._align(self._document.descendants, 0, tables)
        if self._moved:
            self._place_moved()

    def _align_parent(self, node: Text | Comment) -> None:
        """Place the texts inside the node's parent, if all there stands in its order."""
        parent = node.parent
        start = self._start(parent) if isinstance(parent, Element) else -1
        if start < 0 or start in self._copied or not isinstance(parent, Element):
            return
        if all(each != self._document for each in parent.ancestors):
            return  # of another page
        inside = list(islice(parent.descendants, _MOST_NEAR))
        starts = [self._start(each) for each in inside if isinstance(each, Element)]
        in_order = all(a < b for a, b in pairwise([start, *starts]))
        if in_order and self._copied.isdisjoint(starts) and not _may_move(parent, inside):
            self._align(inside, max(tag_end(self._text, start), start), _NONE_PENDING)

    def _start(self, element: Element) -> int:
        """Where an element's start tag stands; -1 for an implied one."""
        position = element.position
        return -1 if position is None else self._line_starts[position[0] - 1] + position[1]

    @cached_property
    def _copied(self) -> frozenset[int]:
        """Where tags stand of which the tree has copies, made by the adoption agency."""
        times = Counter(map(self._start, self._document.iter_elements()))
        return frozenset(start for start, number in times.items() if number > 1)

    def _align(self, nodes: Iterable[Node], cursor: int, tables: _Pending) -> None:
        text, line_starts = self._text, self._line_starts
        seen: set[int] = set()
        waiting: list[Text | Comment] = []
        for node in nodes:
            if isinstance(node, _STRINGS):
                waiting.append(node)
            elif isinstance(node, Element):
                position = node.position
                if position is None:
                    continue
                start = line_starts[position[0] - 1] + position[1]
                if start in seen:  # a copy made by the adoption agency
                    continue
                if waiting:
                    if tables.first(seen) < cursor:
                        waiting = self._in_order(waiting, cursor)
                    self._place_all(waiting, cursor, start if start >= cursor else len(text))
                    waiting = []
                seen.add(start)
                cursor = max(tag_end(text, start), start)
        self._place_all(waiting, cursor, len(text))

    def _in_order(self, nodes: list[Text | Comment], cursor: int) -> list[Text | Comment]:
        """The nodes but for texts moved out of a table whose start the cursor has passed."""
        in_order: list[Text | Comment] = []
        for node in nodes:
            table = self._next_table(node) if isinstance(node, Text) else None
            if isinstance(node, Text) and table is not None and table[0] <= cursor:
                self._move(node, [])
            else:
                in_order.append(node)
        return in_order

    def _place_all(self, nodes: list[Text | Comment], cursor: int, limit: int) -> None:
        """Claim the source of nodes between cursor and limit, one behind the other."""
        text, tables = self._text, self._has_tables
        for node in nodes:
            if isinstance(node, Comment):
                cursor = self._place_comment(node, cursor, limit)
                continue
            if tables:
                after = _after_table(node)
                if after < 0:
                    self._move(node, [])
                    continue
                cursor = max(cursor, after)
            data = node.data
            plain = "&" not in data and "<" not in data
            if plain and text.startswith("</", cursor):
                cursor = skip_tags(text, cursor, limit)
            end = cursor + len(data)
            if plain and end <= limit and text.startswith(data, cursor):
                self._places[node] = cursor
                cursor = end
            else:
                cursor = self._place(node, data, cursor, limit)

    def _place(self, node: Text, data: str, cursor: int, limit: int) -> int:
        """Claim the source of a text that is not simply there; the new cursor."""
        model = _model(node)
        pieces, end = _read(self._text, data, 0, cursor, limit, model)
        if _length(pieces) == len(data):
            self._places[node] = pieces
            return end
        table = self._next_table(node)
        if table is None:
            return cursor
        limit = min(limit, table[0])
        pieces, end = _read(self._text, data, 0, cursor, limit, model)
        if end < limit:
            pieces, end = [], cursor
        self._move(node, pieces)  # the rest comes from inside the table
        return end

    def _move(self, node: Text, pieces: list[Piece]) -> None:
        """Leave the rest of a text to the second pass."""
        table = self._next_table(node)
        if table is not None and node.data.strip(SPACE):
            self._moved.append((node, pieces, table))

    def _place_comment(self, node: Comment, cursor: int, limit: int) -> int:
        """Claim the source of the next comment that reads like the node; the new cursor."""
        data, text = node.data, self._text
        at = text.find("<", cursor, limit)
        while at >= 0:
            end = max(markup_end(text, at), at + 1)
            inner = at + 4 if text.startswith("<!--", at) else at + 2
            if text.startswith(data, inner) and inner + len(data) <= end:
                self._places[node] = [Piece(0, len(data), inner, len(data))]
                self._comments.append((at, end))
                return end
            at = text.find("<", end, limit)
        return cursor

    def _next_table(self, node: Text) -> tuple[int, int] | None:
        """The source of the table that follows the node, out of which it may have come."""
        parent = node.parent
        if not self._has_tables or parent is None:
            return None
        if parent not in self._tables:
            tables: dict[Text, tuple[int, int] | None] = {}
            table = None
            for sibling in reversed(parent.children):
                if isinstance(sibling, Text):
                    tables[sibling] = table
                elif isinstance(sibling, Element) and sibling.tag == "table":
                    table = _inside(sibling, len(self._text))
            self._tables[parent] = tables
        return self._tables[parent].get(node)

    def _place_moved(self) -> None:
        """Second pass: moved text, in order, among the source that no other text claimed.

        Inner tables first: what an outer one has left is then its own.
        """
        claims = sorted([*_claims(self._places), *self._comments])
        steps = count(-_GAPS_TRIED * len(claims) - _GAPS_TRIED)
        by_table: dict[tuple[int, int], list[tuple[Text, list[Piece]]]] = {}
        for node, pieces, table in self._moved:
            by_table.setdefault(table, []).append((node, pieces))
        for table in sorted(by_table, reverse=True):
            gaps = _Gaps(claims, *table, steps)
            for node, pieces in by_table[table]:
                self._place_in_gaps(node, pieces, gaps)
            for node, _ in by_table[table]:
                for piece in self.pieces(node):
                    insort(claims, (piece.source, piece.source + piece.source_length))

    def _place_in_gaps(self, node: Text, pieces: list[Piece], gaps: _Gaps) -> None:
        """Read the rest of the node's text from gaps, which are used up."""
        data, model = node.data, _model(node)
        for start, end in gaps:
            found, stop = _read(self._text, data, _length(pieces), start, end, model)
            if found:
                pieces += found
                gaps.give_back(stop, end)
            if _length(pieces) == len(data):
                self._places[node] = pieces
                return


def _may_move(parent: Element, inside: list[Node]) -> bool:
    """Whether text of an element may stand elsewhere in the source: tables push text out."""
    if parent.tag in _TABLE_PARTS or len(inside) == _MOST_NEAR:
        return True
    return any(isinstance(each, Element) and each.tag == "table" for each in inside)


class _Pending:
    """The tables of a document in source order, of which some are behind the walk."""

    def __init__(self, document: Document | None, line_starts: list[int]) -> None:
        tables = document.select("table") if document is not None else []
        positions = (table.position for table in tables)
        self._starts = sorted(
            (line_starts[at[0] - 1] + at[1] for at in positions if at is not None), reverse=True
        )

    def first(self, seen: set[int]) -> float:
        """Where the first table stands that was not yet seen."""
        starts = self._starts
        while starts and starts[-1] in seen:
            starts.pop()
        return starts[-1] if starts else math.inf


_NONE_PENDING = _Pending(None, [])


class _Gaps:
    """What sorted claims leave of a range of the source, in order, each gap once."""

    def __init__(
        self, claims: list[tuple[int, int]], start: int, end: int, steps: Iterator[int]
    ) -> None:
        self._claims = claims
        self._next = bisect_right(claims, (start, start))
        self._start = start
        self._end = end
        self._steps = steps  # below 0 while more gaps may be tried
        self._rest: tuple[int, int] | None = None

    def __iter__(self) -> Iterator[tuple[int, int]]:
        while next(self._steps) < 0:
            gap, self._rest = self._rest or self._advance(), None
            if gap is None:
                return
            if gap[0] < gap[1]:
                yield gap

    def _advance(self) -> tuple[int, int] | None:
        """The next gap, which may be empty; None behind the last."""
        start, end = self._start, self._end
        if start >= end:
            return None
        claimed, behind = end, end
        if self._next < len(self._claims):
            claimed, behind = self._claims[self._next]
            self._next += 1
        self._start = max(start, behind)
        return start, min(claimed, end)

    def give_back(self, start: int, end: int) -> None:
        """Leave the rest of the gap that came last to the next text."""
        self._rest = (start, end)


def _model(node: Text) -> str:
    """How the tokenizer reads this text: "raw", "rcdata", "foreign" or "data"."""
    parent = node.parent
    if not isinstance(parent, Element):
        return "data"
    if parent.namespace.value != "html":
        return "foreign"
    tag = parent.tag
    return "raw" if tag in _RAW else "rcdata" if tag in _RCDATA else "data"


_STOPS = {
    "raw": re.compile("\0"),
    "rcdata": re.compile("[&\0]"),
    "data": _SPECIAL,
    "foreign": _SPECIAL,
}


def _read(
    text: str, data: str, done: int, cursor: int, limit: int, model: str
) -> tuple[list[Piece], int]:
    """Read `data[done:]` from the source at `cursor`, while it agrees; pieces and new cursor."""
    pieces: list[Piece] = []
    stops = _STOPS[model]
    while done < len(data) and cursor < limit:
        special = stops.search(text, cursor, limit)
        stop = special.start() if special else limit
        if stop == cursor:
            piece, cursor = _read_special(text, data, done, cursor, limit, model)
            if piece is None:
                break
        else:
            length = min(stop - cursor, len(data) - done)
            if text[cursor : cursor + length] != data[done : done + length]:
                dropped = 0 if pieces else _dropped_space(text, cursor, data, done)
                if not dropped:
                    break
                cursor += dropped
                continue
            piece = Piece(done, length, cursor, length)
            cursor += length
        if piece.length:
            pieces.append(piece)
            done += piece.length
    return pieces, cursor


def _read_special(
    text: str, data: str, done: int, cursor: int, limit: int, model: str
) -> tuple[Piece | None, int]:
    """Read the `<`, `&` or NUL at the cursor: the piece it stands for (empty for markup)."""
    character = text[cursor]
    if character == "&":
        value, end = reference(text, cursor, limit)
    elif character == "\0":
        value = "\ufffd" if model != "data" and data.startswith("\ufffd", done) else ""
        end = cursor + 1
    else:
        end = markup_end(text, cursor, foreign=model == "foreign")
        value = "<" if end < 0 else ""
        if end > 0 and text.startswith("<![CDATA[", cursor) and model == "foreign":
            return _read_section(text, data, done, end)
        end = max(end, cursor + 1)
    if not data.startswith(value, done):
        return None, cursor
    return Piece(done, len(value), cursor, end - cursor), end


def _read_section(text: str, data: str, done: int, start: int) -> tuple[Piece | None, int]:
    """Read the rest of a CDATA section."""
    close = text.find("]]>", start)
    stop = len(text) if close < 0 else close
    if not data.startswith(text[start:stop].replace("\0", "\ufffd"), done):
        return None, start
    return Piece(done, stop - start, start, stop - start), min(stop + 3, len(text))


def _dropped_space(text: str, cursor: int, data: str, done: int) -> int:
    """How much white space the tree builder dropped at the cursor, before `data[done:]`."""
    spaces = _SPACES.match(text, cursor)
    kept = _SPACES.match(data, done)
    if spaces is None or kept is None or spaces.end() == cursor:
        return 0
    return max(spaces.end() - cursor - (kept.end() - done), 1)


def _length(pieces: list[Piece]) -> int:
    """How many characters the pieces stand for."""
    return pieces[-1].offset + pieces[-1].length if pieces else 0


def _after_table(node: Text) -> int:
    """Where text after a table can start at the earliest; 0 for other text.

    Without this it could be taken for equal text that stood inside and was moved out. -1 behind a
    table without end tag: there stands only what was moved out of the next one.
    """
    before = node.previous_sibling
    while (
        isinstance(before, Element) and before.position is None
    ):  # implied, like the `<p>` of `</p>`
        before = before.previous_sibling
    if not isinstance(before, Element) or before.tag != "table":
        return 0
    location = before.source_location
    if location is None:
        return 0
    return location.end_tag.end_offset if location.end_tag else -1


def _inside(table: Element, end: int) -> tuple[int, int] | None:
    """The source between a table's tags, up to `end` if it is never closed."""
    location = table.source_location
    if location is None:
        return None
    close = location.end_tag
    return location.start_tag.end_offset, close.start_offset if close else end


def _claims(places: dict[Text | Comment, int | list[Piece]]) -> Iterator[tuple[int, int]]:
    for node, place in places.items():
        if isinstance(place, int):
            yield place, place + len(node.data)
        else:
            for piece in place:
                yield piece.source, piece.source + piece.source_length
