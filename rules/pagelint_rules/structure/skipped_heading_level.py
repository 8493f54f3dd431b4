"""A heading two or more levels below the one before.

Readers who move by headings use the levels as a table of contents; where a level is missing they
look for the part they think they skipped. Mostly a level was chosen for its size. Choose the level
by what the heading belongs to, and its size in the style sheet.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    bad=[
        "<h1>Clinic</h1>⟦<h3>⟧Prices</h3>",
        '<h2>Team</h2>⟦<div role="heading" aria-level="4">⟧Doctors</div>',
    ],
    good=[
        "<h1>Clinic</h1><h2>Prices</h2><h3>Teeth</h3><h2>Team</h2>",
        "<h1>Clinic</h1><h2>Prices</h2><h3>Teeth</h3><h4>Crowns</h4><h2>Team</h2>",
        "<h3>News</h3><h1>Clinic</h1>",
        "<h1>Clinic</h1><h3 hidden>Prices</h3>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report headings that go down by more than one level."""
    before = 0
    for block in page.blocks:
        if block.kind != "heading" or block.region not in ("content", "aside") or not block.level:
            continue
        if before and block.level > before + 1 and block.region == "content":
            yield block.element.finding(
                f"heading goes from level {before} to level {block.level}",
                hint="readers who move by headings look for the level between: choose "
                f"level {before + 1}",
            )
        before = block.level
