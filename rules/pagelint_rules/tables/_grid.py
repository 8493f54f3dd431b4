"""A table as a grid of cells: of HTML (4.9.12.1, forming a table), or of ARIA roles."""

from typing import NamedTuple

from pagelint.accessibility.roles import role_of
from pagelint.accessibility.tree import Tree
from pagelint.html import dom

_MOST = 20_000  # cells; a table with more is data that nobody reads cell by cell
_CELLS = ("cell", "gridcell", "columnheader", "rowheader")
_WIDEST = 1000  # columns, as the standard has it


class Cell(NamedTuple):
    """A cell, the columns and rows that it covers, from 0, ends exclusive, and its row group."""

    node: dom.Element
    left: int
    right: int
    top: int
    bottom: int
    group: dom.Element


class _Row(NamedTuple):
    """A row's cells and the row group that it stands in, or else the table."""

    cells: list[dom.Element]
    group: dom.Element


def cells_of(table: dom.Element) -> list[Cell]:
    """The cells of a table, without those of tables inside it; empty where it is too large."""
    return _laid_out(_rows(table), "")


def aria_cells(table: dom.Element, tree: Tree) -> list[Cell]:
    """The cells of a table made of roles; empty where not all of its columns are there."""
    rows: list[_Row] = []
    for group in (table, *_with_roles(table, tree, "rowgroup")):
        rows += (
            _Row(_with_roles(row, tree, *_CELLS), group) for row in _with_roles(group, tree, "row")
        )
    if any(node.attr("aria-colindex") is not None for row in rows for node in row.cells):
        return []
    return _laid_out(rows, "aria-")


def _with_roles(node: dom.Element, tree: Tree, *roles: str) -> list[dom.Element]:
    owned = (each for each in tree.owned(node) if isinstance(each, dom.Element))
    return [each for each in owned if role_of(each) in roles]


def _laid_out(rows: list[_Row], prefix: str) -> list[Cell]:
    cells: list[Cell] = []
    taken: dict[int, int] = {}  # by column, the row at which it is free again
    for top, row in enumerate(rows):
        column = 0
        for node in row.cells:
            while taken.get(column, 0) > top:
                column += 1
            right = column + span_of(node, f"{prefix}colspan")
            bottom = top + span_of(node, f"{prefix}rowspan")
            taken.update(dict.fromkeys(range(column, right), bottom))
            cells.append(Cell(node, column, right, top, bottom, row.group))
            column = right
        if len(cells) > _MOST:
            return []
    return cells


def _rows(table: dom.Element) -> list[_Row]:
    rows: list[_Row] = []
    for part in _children(table, "tr", "thead", "tbody", "tfoot"):
        if part.tag == "tr":
            rows.append(_Row(_children(part, "td", "th"), table))
        else:
            rows += (_Row(_children(row, "td", "th"), part) for row in _children(part, "tr"))
    return rows


def _children(node: dom.Element, *tags: str) -> list[dom.Element]:
    return [each for each in node.children if isinstance(each, dom.Element) and each.tag in tags]


def span_of(node: dom.Element, name: str) -> int:
    """How many columns or rows a cell covers; a rowspan of 0 reaches to the end."""
    value = (node.attr(name) or "").strip()
    if not (value.isascii() and value.isdigit()):
        return 1
    count = int(value[:6])
    return _MOST if count == 0 and name.endswith("rowspan") else min(max(count, 1), _WIDEST)
