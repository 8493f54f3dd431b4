"""The words of a Morfologik dictionary: a finite-state automaton, as LanguageTool's data has it."""

from collections.abc import Iterator
from typing import NamedTuple

FSA5, CFSA2 = 0x05, 0xC6
SEPARATOR = ord("_")
HEADER = 8  # bytes


class Arc(NamedTuple):
    label: int
    final: bool
    last: bool
    target: int  # 0: none
    after: int  # offset of the next arc


class Automaton:
    """Both layouts that Morfologik writes (morfologik.fsa.FSA5 and CFSA2)."""

    def __init__(self, data: bytes) -> None:
        if data[:4] != b"\\fsa" or data[4] not in (FSA5, CFSA2):
            raise ValueError("no Morfologik automaton")
        self.data = data
        if data[4] == FSA5:
            self.arc, self.width = self.plain_arc, data[7] & 15
            epsilon = self.arc(HEADER).after
        else:
            self.arc, size = self.packed_arc, data[7]
            self.labels = data[HEADER : HEADER + size]
            epsilon = HEADER + size
        self.root = self.arc(epsilon).target

    def plain_arc(self, at: int) -> Arc:
        flags = self.data[at + 1]
        if flags & 4:
            after = at + 2
            target = after
        else:
            after = at + 1 + self.width
            target = int.from_bytes(self.data[at + 1 : after], "little") >> 3
            target += HEADER if target else 0
        return Arc(self.data[at], bool(flags & 1), bool(flags & 2), target, after)

    def packed_arc(self, at: int) -> Arc:
        flags = self.data[at]
        at += 1
        label = self.labels[flags & 31]
        if not flags & 31:
            label = self.data[at]
            at += 1
        target = 0
        if not flags & 128:
            target, at = self.number(at)
            target += HEADER + len(self.labels) if target else 0
        last = bool(flags & 64)
        return Arc(label, bool(flags & 32), last, target if not flags & 128 else -1, at)

    def number(self, at: int) -> tuple[int, int]:
        value = shift = 0
        while self.data[at] & 128:
            value |= (self.data[at] & 127) << shift
            at, shift = at + 1, shift + 7
        return value | self.data[at] << shift, at + 1

    def arcs(self, node: int) -> list[Arc]:
        """The arcs of a node, whose targets are resolved."""
        found = [self.arc(node)]
        while not found[-1].last:
            found.append(self.arc(found[-1].after))
        return [arc._replace(target=found[-1].after) if arc.target < 0 else arc for arc in found]

    def words(self) -> Iterator[bytes]:
        """What stands before the separator of each entry, in the order of the automaton."""
        stack: list[tuple[int, bytes]] = [(self.root, b"")]
        while stack:
            node, key = stack.pop()
            for arc in self.arcs(node):
                if arc.label == SEPARATOR:
                    yield key
                elif arc.target:
                    stack.append((arc.target, key + bytes([arc.label])))
