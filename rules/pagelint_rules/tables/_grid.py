"""A table as a grid of cells: of HTML (4.9.12.1, forming a table), or of ARIA roles."""

from typing import NamedTuple

from pagelint.accessibility.roles import role_of
from pagelint.accessibility.tree import Tree
from pagelint.html import dom

_MOST = 20_000  # cells; a table with more is data that nobody reads cell by cell
_MOST_STEPS = 300_000  # from cell to cell: bounds what cells of many rows and columns can cost
_CELLS = ("cell", "gridcell", "columnheader", "rowheader")
_WIDEST = 1000  # columns, as the standard has it


class Cell(NamedTuple):
    """A cell, the columns and rows that it covers, from 0, ends exclusive, and its row group.

    Columns at which no cell begins or ends are not counted.
    """

    node: dom.Element
    left: int
    right: int
    top: int
    bottom: int
    group: dom.Element


class _Taken(NamedTuple):
    """Columns that a cell covers, and the row at which they are free again."""

    left: int
    right: int
    bottom: int


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
    taken: list[_Taken] = []
    steps = 0
    for top, row in enumerate(rows):
        taken = [each for each in taken if each.bottom > top]
        placed = _placed(row, top, taken, prefix)
        cells += placed
        steps += len(taken)
        if len(cells) > _MOST or steps > _MOST_STEPS:
            return []
        taken = _with(taken, [_Taken(cell.left, cell.right, cell.bottom) for cell in placed])
    return _narrowed(cells)


def _placed(row: _Row, top: int, taken: list[_Taken], prefix: str) -> list[Cell]:
    """A row's cells, each in the first free column behind the one before."""
    cells: list[Cell] = []
    around = iter(taken)
    next_taken = next(around, None)
    column = 0
    for node in row.cells:
        while next_taken and next_taken.left <= column:
            column = max(column, next_taken.right)
            next_taken = next(around, None)
        right = column + span_of(node, f"{prefix}colspan")
        bottom = top + span_of(node, f"{prefix}rowspan")
        cells.append(Cell(node, column, right, top, bottom, row.group))
        column = right
    return cells


def _with(taken: list[_Taken], added: list[_Taken]) -> list[_Taken]:
    """Columns taken by cells above and by those of a row, which win where they overlap."""
    left_over: list[_Taken] = []
    number = 0
    for start, end, bottom in taken:
        while number < len(added) and added[number].right <= start:
            number += 1
        at, inside = start, number
        while at < end:
            cut = added[inside] if inside < len(added) else None
            stop = min(end, cut.left) if cut else end
            if at < stop:
                left_over.append(_Taken(at, stop, bottom))
            at = cut.right if cut else end
            inside += 1
    return sorted([*left_over, *added])


def _narrowed(cells: list[Cell]) -> list[Cell]:
    """The cells of a grid without the columns that no cell begins or ends at.

    Else one `colspan="1000"` would make a thousand columns. Empty where the grid is too large.
    """
    edges = sorted({edge for cell in cells for edge in (cell.left, cell.right)})
    column = {edge: number for number, edge in enumerate(edges)}
    narrow = [cell._replace(left=column[cell.left], right=column[cell.right]) for cell in cells]
    return narrow if sum(cell.right - cell.left for cell in narrow) <= _MOST_STEPS else []


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
