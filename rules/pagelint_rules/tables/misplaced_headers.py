"""A cell whose `headers` point to no cell of its table.

The attribute says which header cells a screen reader is to read out with a cell. An id that isn't
there, or that belongs to something else, leaves the reader with a bare figure. Write the ids of
`<th>` elements of the same table.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import ids_beside
from pagelint.accessibility.roles import role_of
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted

_TABLES = frozenset({"table", "grid", "treegrid"})


@rule(
    category="tables",
    severity="error",
    since="0.1",
    wcag=["1.3.1"],
    act=["a25f45"],
    elements="td[headers],th[headers]",
    bad=[
        '<table><tr><th id="a">Day</th></tr><tr><td headers="⟦b⟧">Monday</td></tr></table>',
        '<p id="a">Day</p><table><tr><td headers="⟦a⟧">Monday</td></tr></table>',
        '<table><tr><td id="c" headers="⟦c⟧">Monday</td></tr></table>',
    ],
    good=[
        '<table><tr><th id="a">Day</th></tr><tr><td headers="a">Monday</td></tr></table>',
        '<table role="none"><tr><td headers="b">Monday</td></tr></table>',
        '<table hidden><tr><td headers="b">Monday</td></tr></table>',
        '<table><tr><td headers="">Monday</td></tr></table>',
    ],
)
def check(cell: Element, context: Context) -> Iterator[Finding]:
    """Report `headers` that list anything but other cells of the same table."""
    ids = (cell.get("headers") or "").split()
    table = cell.closest("table")
    if not ids or table is None or role_of(table.node) not in _TABLES:
        return
    wrong = next((each for each in ids if not _is_header(cell, table.node, each)), "")
    if wrong and is_exposed(cell):
        yield cell.finding(
            f"headers names {quoted(wrong)}, which is no other cell of this table",
            attribute="headers",
            hint="screen readers can't say what the cell is about: write the id of its <th>",
        )


def _is_header(cell: Element, table: dom.Element, identity: str) -> bool:
    target = ids_beside(cell.page, cell.node).get(identity)
    if target is None or target == cell.node or target.tag not in ("td", "th"):
        return False
    return target.closest("table") == table
