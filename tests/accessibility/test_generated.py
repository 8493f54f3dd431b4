"""Text that style sheets write."""

import pytest

from pagelint.accessibility.generated import is_written_by_sheet
from pagelint.page import Page


@pytest.mark.parametrize(
    ("sheet", "written"),
    [
        ("i::before { content: 'News' }", True),
        ('i:after { content: "News" }', True),
        (r"i::before { content: '\4e ews' }", True),
        ("i::before { content: attr(title) }", True),
        ("i::before { content: attr(lang) }", False),
        ("i::before { content: counter(note) }", True),
        ("i::before { content: url(a.png) / 'News' }", True),
        ("i::before { content: 'News' / '' }", False),
        ("i::before { content: url(a.png) }", False),
        (r"i::before { content: '\f002' }", False),
        ("i::before { content: ' ' }", False),
        ("i::before { content: none }", False),
        ("i:hover::before { content: 'News' }", False),
        ("i:made-up::before { content: 'News' }", False),
        ("b::before { content: 'News' }", False),
        ("@media print { i::before { content: 'News' } }", False),
    ],
)
def test_written(sheet: str, written: bool) -> None:
    """Strings, attributes and counters count; icons, pictures and white space do not."""
    page = Page(f"<style>{sheet}</style><i title=News></i>")
    element = page.select_one("i")
    assert element is not None
    assert is_written_by_sheet(page, element.node) is written
