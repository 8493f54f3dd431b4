"""Where each text node stands in the source.

The parser tells where tags are, not where text is. So text is aligned: walking the nodes in
document order, every tag sets a cursor behind itself, and each text node is read on from the cursor
and verified against the source, character references decoded. Text that the tree builder moved
(out of a table) is sought afterwards among the source that no other text claimed. What cannot be
verified has no place, never a wrong one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pagelint.page.dom import Element, Text
from pagelint.page.markup import SPACE, Piece, markup_end, reference, tag_end

if TYPE_CHECKING:
    from pagelint.page.dom import Document
    from pagelint.page.source import Source

_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"})
_RCDATA = frozenset({"textarea", "title"})
_SPECIAL = re.compile("[&<\0]")
_SPACES = re.compile(f"[{SPACE}]*+")


class Alignment:
    """The place of every text node that could be verified.

    `pieces(node)` maps a node's characters to the normalized source; empty for a node without a
    verified place.
    """

    def __init__(self, document: Document, source: Source) -> None:
        self._text = source.normalized
        self._places: dict[Text, int | list[Piece]] = {}
        self._moved: list[tuple[Text, list[Piece], int]] = []
        self._align(document, source.normalized_line_starts)
        if self._moved:
            self._place_moved()

    def pieces(self, node: Text) -> list[Piece]:
        """How the node's characters map to the normalized source, in order."""
        place = self._places.get(node, [])
        if isinstance(place, int):
            length = len(node.data)
            return [Piece(0, length, place, length)]
        return place

    def _align(self, document: Document, line_starts: list[int]) -> None:
        cursor = 0
        seen: set[int] = set()
        waiting: list[Text] = []
        for node in document.descendants:
            if isinstance(node, Text):
                waiting.append(node)
            elif isinstance(node, Element):
                position = node.position
                if position is None:
                    continue
                start = line_starts[position[0] - 1] + position[1]
                if start in seen:  # a copy made by the adoption agency
                    continue
                seen.add(start)
                if waiting:
                    self._place_all(waiting, cursor, start if start > cursor else len(self._text))
                    waiting = []
                cursor = max(tag_end(self._text, start), start)
        self._place_all(waiting, cursor, len(self._text))

    def _place_all(self, nodes: list[Text], cursor: int, limit: int) -> None:
        for node in nodes:
            cursor = self._place(node, max(cursor, _after_table(node)), limit)

    def _place(self, node: Text, cursor: int, limit: int) -> int:
        """Claim the node's source between cursor and limit; the new cursor."""
        data = node.data
        model = _model(node)
        if model in ("data", "foreign"):
            cursor = self._skip_tags(cursor, limit)
        end = cursor + len(data)
        if end <= limit and self._text.startswith(data, cursor) and not _SPECIAL.search(data):
            self._places[node] = cursor
            return end
        pieces, end = _read(self._text, data, 0, cursor, limit, model)
        done = pieces[-1].offset + pieces[-1].length if pieces else 0
        if done == len(data):
            self._places[node] = pieces
            return end
        if data.strip(SPACE):
            self._moved.append((node, pieces, done))
        return cursor

    def _skip_tags(self, cursor: int, limit: int) -> int:
        while cursor < limit and self._text[cursor] == "<":
            end = tag_end(self._text, cursor)
            if end < 0:
                break
            cursor = end
        return cursor

    def _place_moved(self) -> None:
        """Second pass: moved text, in order, among the source that no other text claimed."""
        claims = sorted(_claims(self._places))
        gaps: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for node, pieces, done in self._moved:
            table = _table_range(node, len(self._text))
            if table not in gaps:
                gaps[table] = _gaps(claims, *table)[::-1]
            self._place_in_gaps(node, list(pieces), done, gaps[table])

    def _place_in_gaps(
        self, node: Text, pieces: list[Piece], done: int, gaps: list[tuple[int, int]]
    ) -> None:
        """Read the rest of the node's text from gaps, last one first; they are used up."""
        data, model = node.data, _model(node)
        while gaps:
            start, end = gaps.pop()
            found, stop = _read(self._text, data, done, start, end, model)
            if not found:
                continue
            pieces += found
            done = found[-1].offset + found[-1].length
            if done == len(data):
                self._places[node] = pieces
                gaps.append((stop, end))
                return


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
    """Read `data[done:]` from the source at `cursor`, as far as it agrees; pieces and new cursor."""
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
        value = "\ufffd" if data.startswith("\ufffd", done) else ""
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
    if not data.startswith(text[start:stop], done):
        return None, start
    return Piece(done, stop - start, start, stop - start), min(stop + 3, len(text))


def _dropped_space(text: str, cursor: int, data: str, done: int) -> int:
    """How much white space the tree builder dropped at the cursor, before `data[done:]`."""
    spaces = _SPACES.match(text, cursor)
    kept = _SPACES.match(data, done)
    if spaces is None or kept is None or spaces.end() == cursor:
        return 0
    return max(spaces.end() - cursor - (kept.end() - done), 1)


def _after_table(node: Text) -> int:
    """Where text after a table can start at the earliest; 0 for other text.

    Without this it could be taken for equal text that stood inside and was moved out.
    """
    table = node.previous_sibling
    if isinstance(table, Element) and table.tag == "table":
        location = table.source_location
        if location and location.end_tag:
            return location.end_tag.end_offset
    return 0


def _table_range(node: Text, end: int) -> tuple[int, int]:
    """The source of the table that this text was moved out of; all there is if there is none."""
    for sibling in node.next_siblings:
        if isinstance(sibling, Element) and sibling.tag == "table" and sibling.source_location:
            start, close, _ = sibling.source_location
            return start.end_offset, close.start_offset if close else end
    return 0, end


def _claims(places: dict[Text, int | list[Piece]]) -> Iterator[tuple[int, int]]:
    for node, place in places.items():
        if isinstance(place, int):
            yield place, place + len(node.data)
        else:
            for piece in place:
                yield piece.source, piece.source + piece.source_length


def _gaps(claims: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """What sorted claims leave of a range, in order."""
    gaps = []
    for claimed_start, claimed_end in claims[bisect_right(claims, (start, start)) :]:
        if claimed_start >= end:
            break
        if claimed_start > start:
            gaps.append((start, claimed_start))
        start = max(start, claimed_end)
    return [*gaps, (start, end)] if start < end else gaps
