"""Tables as grids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.page import Page
from pagelint.plugins import load
from pagelint.testing import lint
from pagelint_rules.tables._grid import cells_of, span_of

RULES = {rule.id: rule for rule in load("pagelint_rules.tables")}


def grid(html: str) -> list[tuple[str, int, int, int]]:
    """Text, columns and row of every cell of a table."""
    table = Page(f"<table>{html}</table>").select_one("table")
    assert table is not None
    return [(c.node.text, c.left, c.right, c.top) for c in cells_of(table.node)]


def test_spans() -> None:
    """Cells that span columns and rows push the others aside."""
    html = "<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d"
    assert grid(html) == [("a", 0, 1, 0), ("b", 1, 3, 0), ("c", 1, 2, 1), ("d", 2, 3, 1)]


def test_rows_of_all_parts() -> None:
    """Rows count through head, body and foot; tables inside don't."""
    html = "<thead><tr><th>a<tbody><tr><td>b<table><tr><td>c</table>"
    assert [(text, top) for text, _, _, top in grid(html)] == [("a", 0), ("bc", 1)]


def test_nonsense_spans() -> None:
    """Spans that are no numbers count as one, and no span is endless."""
    assert grid("<tr><td colspan=x>a<td colspan=-3>b") == [("a", 0, 1, 0), ("b", 1, 2, 0)]
    cell = Page("<table><tr><td colspan=99999999>a</table>").select("td")[0]
    assert span_of(cell.node, "colspan") == 1000


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><th colspan=2>Day<tr><th>From<th>To<tr><td>9<td>5</table>",
        "<table><tr><td><th>A<th>B<tr><th>x<td>1<td>2</table>",
        "<table><tr><th rowspan=2>Day<td>1<tr><td>2</table>",
        "<table hidden><tr><th>Day</table>",
        '<table><tr><th id=a>Day<td headers="a">1</table>',
        "<table><tr><th>Day<th><tr><td>1</table>",
    ],
)
def test_header_cells_in_use(html: str) -> None:
    """Headers of columns, rows and groups have cells; empty ones need none."""
    assert lint(RULES["unused-header-cell"], html) == []


def test_layout_table() -> None:
    """A table without figures, or of long texts, may be there for its looks."""
    row = "<tr><td>Welcome to the harbour<td>Boats"
    assert lint(RULES["table-without-headers"], f"<table>{row * 6}</table>") == []


def by_columns(rows: list[list[tuple[int, int]]]) -> list[tuple[int, int, int]]:
    """Left, right and top of cells of some widths and heights, laid out column by column."""
    taken: dict[int, int] = {}
    cells = []
    for top, row in enumerate(rows):
        column = 0
        for width, height in row:
            while taken.get(column, 0) > top:
                column += 1
            taken.update(dict.fromkeys(range(column, column + width), top + height))
            cells.append((column, column + width, top))
            column += width
    return cells


SPANS = st.tuples(st.integers(1, 5), st.integers(1, 4))


@given(st.lists(st.lists(SPANS, min_size=1, max_size=5), max_size=6))
def test_cells_stand_where_the_standard_puts_them(rows: list[list[tuple[int, int]]]) -> None:
    """Column by column, but for columns at which no cell begins or ends."""
    html = "".join(
        "<tr>" + "".join(f"<td colspan={width} rowspan={height}>" for width, height in row)
        for row in rows
    )
    cells = by_columns(rows)
    edges = sorted({edge for left, right, _ in cells for edge in (left, right)})
    narrow = [(edges.index(left), edges.index(right), top) for left, right, top in cells]
    assert [cell[1:] for cell in grid(html)] == narrow


def test_a_wide_cell_makes_no_thousand_columns() -> None:
    """What it costs does not depend on the number that is written."""
    assert grid("<tr><td colspan=1000>a<td>b") == [("a", 0, 1, 0), ("b", 1, 2, 0)]


def test_cells_that_pile_up_are_no_grid() -> None:
    """A thousand cells that reach down a thousand rows each, one a row, are not laid out."""
    assert len(grid("<tr><td rowspan=1000 colspan=1000>" * 500)) == 500
    assert grid("<tr><td rowspan=1000 colspan=1000>" * 1000) == []
