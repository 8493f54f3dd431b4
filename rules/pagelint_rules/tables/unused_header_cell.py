"""A header cell that heads nothing.

A screen reader reads out the header with each cell of its column or row. A header without cells is
a row that was cut short, a wrong `headers` attribute, or a plain cell that was to be bold. Fill in
the cells, or write `<td>`.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element, dom
from pagelint.page.accessibility.roles import given_role, role_of
from pagelint.page.accessibility.tree import is_exposed, tree_of
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted
from pagelint_rules.tables._grid import Cell, cells_of

_TALLEST = 500  # rows that one header is followed down
_TABLES = frozenset({"table", "grid", "treegrid"})


@rule(
    category="tables",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    act=["d0f69e"],
    elements="table:has(th)",
    bad=[
        "<table><tr><th>Day</th>⟦<th>⟧Hours</th></tr><tr><td>Monday</td></tr></table>",
        '<table><tr><th id="a">Day</th>⟦<th>⟧Hours</th></tr><tr><td headers=a></td></tr></table>',
    ],
    good=[
        "<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td><td>9</td></tr></table>",
        "<table><tr><th>Monday</th><td>9 to 5</td></tr></table>",
        '<table><tr><th colspan="2">Day</th></tr><tr><td>Monday</td><td>9</td></tr></table>',
        '<table role="none"><tr><th>Day</th></tr></table>',
        "<table><tr><th></th><th>Day</th></tr><tr><th>Anna</th><td>Monday</td></tr></table>",
        "<table><tr><td>Monday</td></tr></table>",
    ],
)
def check(table: Element, context: Context) -> Iterator[Finding]:
    """Report header cells with text to which no data cell is assigned."""
    if role_of(table.node) not in _TABLES or not is_exposed(table):
        return
    cells = cells_of(table.node)
    named = {each for cell in cells for each in (cell.node.attr("headers") or "").split()}
    reach = _Reach(cells)
    for cell in cells:
        if cell.node.tag != "th" or given_role(cell.node) or not cell.node.text.strip():
            continue
        if cell.node.attr("id") in named or reach.heads(cell):
            continue
        if tree_of(context.page).holds(cell.node):
            header = table.page.element(cell.node)
            hint = "readers hear it with no cell: fill in the cells, or write <td>"
            yield header.finding(f"header cell {quoted(header.text)} heads nothing", hint=hint)


class _Reach:
    """Where the cells stand whose headers their place decides."""

    def __init__(self, cells: list[Cell]) -> None:
        free = [cell for cell in cells if not (cell.node.attr("headers") or "").split()]
        self._rows: dict[int, dom.Element] = {}  # a data cell of each
        self._columns: dict[int, set[int]] = {}  # up to two rows of each
        for cell in free:
            if cell.node.tag == "td":
                self._rows.setdefault(cell.top, cell.node)
            for column in range(cell.left, cell.right):
                tops = self._columns.setdefault(column, set())
                if len(tops) < 2:
                    tops.add(cell.top)

    def heads(self, cell: Cell) -> bool:
        """Whether a data cell stands in the header's row, or any cell in its column."""
        scope = (cell.node.attr("scope") or "").lower()
        rows = range(cell.top, min(cell.bottom, cell.top + _TALLEST))
        if scope not in ("col", "colgroup") and any(row in self._rows for row in rows):
            return True
        columns = range(cell.left, cell.right) if scope not in ("row", "rowgroup") else ()
        return any(self._columns.get(column, set()) - {cell.top} for column in columns)
