"""How often the rule on announced links looks at what follows an announcement."""

from typing import Any

from pagelint.page import Block, Page
from pagelint_rules.links.announced_link_missing import _lacks_links


class Unsliced(list[Block]):
    """Blocks of which no part is ever copied."""

    def __getitem__(self, at: Any) -> Any:
        assert isinstance(at, int)
        return super().__getitem__(at)


def test_what_follows_is_looked_at_in_its_place() -> None:
    """A page may announce as often as it has blocks: a copy for each would grow with the square."""
    page = Page("<p>Links:</p><p>a</p><p>b</p><p>Links:</p><p>c</p>")
    assert _lacks_links(Unsliced(page.blocks), 0, 2)
    assert not _lacks_links(Unsliced(page.blocks), 3, 2)
