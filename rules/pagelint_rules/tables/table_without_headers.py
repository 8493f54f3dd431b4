"""A table of figures without header cells.

A screen reader reads out the header with every cell: "Tuesday, 9 to 5". Without `<th>` the reader
hears bare figures and has to remember the columns. Write the cells of the first row, or the first
of every row, as `<th>`.
"""

from collections.abc import Iterator

from pagelint.accessibility.roles import explicit_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.tables._grid import Cell, cells_of

_LAYOUT = "table table,table:has(table)"
_RICH = "div,p,ul,ol,table,form,input,select,img,h1,h2,h3,h4,script,iframe,center,hr"
_FIGURE = pattern(r"[^\w]{0,3}\d[\d.,:/\s-]*[^\W\d]{0,4}[^\w]{0,3}")
_LONGEST = 60  # characters of a cell with data


@rule(
    category="tables",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    elements="table:not(:has(th)):not(:has([role]))",
    bad=[
        "⟦<table>⟧<tr><td>Day<td>Guests<tr><td>Mon<td>12<tr><td>Tue<td>31<tr><td>Fri<td>40</table>",
    ],
    good=[
        "<table><tr><th>Day</th><th>Guests</th></tr><tr><td>Monday</td><td>12</td></tr></table>",
        "<table><tr><td><div>Menu</div></td><td><p>Welcome</p></td></tr></table>",
        "<table role=none><tr><td>A<td>B<tr><td>Mon<td>1<tr><td>Tue<td>3<tr><td>Fri<td>4</table>",
    ],
)
def check(table: Element, context: Context) -> Iterator[Finding]:
    """Report tables that plainly hold data: even rows of short cells, a column of figures."""
    if explicit_role(table) or table.matches(_LAYOUT) or table.node.select_one(_RICH) is not None:
        return
    if _holds_data(cells_of(table.node)) and is_exposed(table):
        hint = "listeners hear figures without what they mean: write the first row's cells as <th>"
        yield table.finding("table has no header cells", hint=hint)


def _holds_data(cells: list[Cell]) -> bool:
    rows: dict[int, list[str]] = {}
    for cell in cells:
        rows.setdefault(cell.top, []).append(" ".join(cell.node.text.split()))
    widths = [len(row) for row in rows.values()]
    if len(rows) < 4 or min(widths) < 2 or max(widths) != min(widths):
        return False
    texts = [text for row in rows.values() for text in row]
    if sum(map(bool, texts)) < 0.8 * len(texts) or max(map(len, texts)) > _LONGEST:
        return False
    head, *body = rows.values()
    columns = list(zip(*body, strict=True))[1:]
    if any(_FIGURE.fullmatch(text) for text in head) or not all(head):
        return False
    return any(sum(map(_is_figure, column)) >= 0.8 * len(column) for column in columns)


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None
