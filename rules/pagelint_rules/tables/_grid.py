"""A table as a grid of cells. HTML standard, 4.9.12.1, forming a table."""

from typing import NamedTuple

from pagelint.page import dom

_MOST = 20_000  # cells; a table with more is data that nobody reads cell by cell
_WIDEST = 1000  # columns, as the standard has it


class Cell(NamedTuple):
    """A cell and the columns and rows that it covers, from 0, ends exclusive."""

    node: dom.Element
    left: int
    right: int
    top: int
    bottom: int


def cells_of(table: dom.Element) -> list[Cell]:
    """The cells of a table, without those of tables inside it; empty where it is too large."""
    cells: list[Cell] = []
    taken: dict[int, int] = {}  # by column, the row at which it is free again
    for top, row in enumerate(_rows(table)):
        column = 0
        for node in row.children:
            if not isinstance(node, dom.Element) or node.tag not in ("td", "th"):
                continue
            while taken.get(column, 0) > top:
                column += 1
            right = column + span_of(node, "colspan")
            bottom = top + span_of(node, "rowspan")
            taken.update(dict.fromkeys(range(column, right), bottom))
            cells.append(Cell(node, column, right, top, bottom))
            column = right
        if len(cells) > _MOST:
            return []
    return cells


def _rows(table: dom.Element) -> list[dom.Element]:
    rows: list[dom.Element] = []
    for part in table.children:
        if isinstance(part, dom.Element) and part.tag == "tr":
            rows.append(part)
        elif isinstance(part, dom.Element) and part.tag in ("thead", "tbody", "tfoot"):
            rows += (
                each for each in part.children if isinstance(each, dom.Element) and each.tag == "tr"
            )
    return rows


def span_of(node: dom.Element, name: str) -> int:
    """How many columns or rows a cell covers; a rowspan of 0 reaches to the end."""
    value = (node.attr(name) or "").strip()
    if not (value.isascii() and value.isdigit()):
        return 1
    count = int(value[:6])
    return _MOST if count == 0 and name == "rowspan" else min(max(count, 1), _WIDEST)
