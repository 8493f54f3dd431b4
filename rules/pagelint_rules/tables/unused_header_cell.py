"""A header cell that heads nothing.

A screen reader reads out the header with each cell of its column or row. A header without cells is
a row that was cut short, a wrong `headers` attribute, or a plain cell that was to be bold. Fill in
the cells, or write `<td>`.
"""

from collections.abc import Iterator

from pagelint.accessibility.roles import role_of, with_role
from pagelint.accessibility.tree import is_exposed, tree_of
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted
from pagelint_rules.tables._grid import Cell, aria_cells, cells_of

_TALLEST = 500  # rows that one header is followed down
_TABLES = frozenset({"table", "grid", "treegrid"})
_HEADERS = frozenset({"columnheader", "rowheader"})


@rule(
    category="tables",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    act=["d0f69e"],
    bad=[
        "<table><tr><th>Day</th>⟦<th>⟧Hours</th></tr><tr><td>Monday</td></tr></table>",
        '<table><tr><th id="a">Day</th>⟦<th>⟧Hours</th></tr><tr><td headers=a></td></tr></table>',
        "<table><tr>⟦<th scope=col>⟧Day</th><td>Monday</td></tr></table>",
        "<table><tr>⟦<td role=columnheader>⟧Day</td></tr></table>",
        (
            "<p role=grid><b role=row><i role=columnheader>A</i>⟦<i role=columnheader>⟧B</i></b>"
            "<b role=row><i role=gridcell>1</i></b></p>"
        ),
    ],
    good=[
        "<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td><td>9</td></tr></table>",
        "<table><tr><th>Monday</th><td>9 to 5</td></tr></table>",
        '<table><tr><th colspan="2">Day</th></tr><tr><td>Monday</td><td>9</td></tr></table>',
        '<table role="none"><tr><th>Day</th></tr></table>',
        "<table><tr><th></th><th>Day</th></tr><tr><th>Anna</th><td>Monday</td></tr></table>",
        "<table><tr><th scope=rowgroup colspan=2>May</th></tr><tr><td>Monday</td></tr></table>",
        "<table><tr><th role=cell>Monday</th></tr></table>",
        '<table id="later"><thead><tr><th>Day</th></tr></thead><tbody></tbody></table>',
        "<table><tr><td>Monday</td></tr></table>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report header cells with text to which no data cell is assigned."""
    for table in page.select("table:has(th,[role])"):
        if role_of(table.node) in _TABLES and is_exposed(table):
            yield from _findings(table, cells_of(table.node))
    for table in with_role(page, _TABLES):
        if table.name != "table" and is_exposed(table):
            yield from _findings(table, aria_cells(table.node, tree_of(page)))


def _findings(table: Element, cells: list[Cell]) -> Iterator[Finding]:
    if _awaits_rows(table, cells):
        return
    named = {each for cell in cells for each in (cell.node.attr("headers") or "").split()}
    reach = _Reach(cells)
    for cell in cells:
        if not _is_header(cell) or not cell.node.text.strip():
            continue
        if cell.node.attr("id") in named or reach.heads(cell):
            continue
        if tree_of(table.page).holds(cell.node):
            header = table.page.element(cell.node)
            hint = "readers hear it with no cell: fill in the cells, or write <td>"
            yield header.finding(f"header cell {quoted(header.text)} heads nothing", hint=hint)


def _awaits_rows(table: Element, cells: list[Cell]) -> bool:
    """Whether a script is likely to fill the rows in: there are none, but a place or handle."""
    if not all(map(_is_header, cells)):
        return False
    parts = (each for each in table.node.children if isinstance(each, dom.Element))
    is_empty = any(part.tag == "tbody" and not part.select_one("tr") for part in parts)
    return is_empty or "id" in table or table.name != "table"


def _is_header(cell: Cell) -> bool:
    return role_of(cell.node) in _HEADERS


class _Reach:
    """Where the cells stand whose headers their place decides."""

    def __init__(self, cells: list[Cell]) -> None:
        free = [cell for cell in cells if not (cell.node.attr("headers") or "").split()]
        self._rows: set[int] = set()  # those with a data cell
        self._groups: dict[dom.Element, int] = {}  # the last row with a data cell in each
        self._columns: dict[int, set[int]] = {}  # up to two rows of each
        for cell in free:
            if not _is_header(cell):
                self._rows.add(cell.top)
                self._groups[cell.group] = cell.top
            for column in range(cell.left, cell.right):
                tops = self._columns.setdefault(column, set())
                if len(tops) < 2:
                    tops.add(cell.top)

    def heads(self, cell: Cell) -> bool:
        """Whether a data cell stands in the header's row or row group, or any in its column."""
        scope = (cell.node.attr("scope") or "").lower()
        if scope == "rowgroup":
            return self._groups.get(cell.group, -1) >= cell.top
        rows = range(cell.top, min(cell.bottom, cell.top + _TALLEST))
        if scope not in ("col", "colgroup") and any(row in self._rows for row in rows):
            return True
        columns = range(cell.left, cell.right) if scope != "row" else ()
        return any(self._columns.get(column, set()) - {cell.top} for column in columns)
