"""Text set flush on both sides.

To fill the lines the browser stretches the gaps between words, and in narrow columns they run down
the page like rivers. Readers with dyslexia lose the line over them. Leave the right side ragged:
`text-align: start`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

if TYPE_CHECKING:
    from pagelint.styles.sheets import StyleSheet

_JUSTIFIED = pattern(r"(?i)text-align(?:-all)?\s*:\s*justify")
_SHEETS = "style,link[rel~=stylesheet i]"
_LEAST = 160  # characters, some two lines: of fewer the last line, which isn't stretched, is most
_KINDS = frozenset({"paragraph", "list-item", "cell", "definition"})

_LINE = "Rest for an hour after the injection, drink water, and tell us if the arm swells. "


@rule(
    category="layout",
    severity="info",
    since="0.1",
    wcag=["1.4.8"],
    bad=[
        f'⟦<p style="text-align: justify">⟧{_LINE * 3}</p>',
        f"<style>article {{ text-align: justify }}</style><article>⟦<p>⟧{_LINE * 3}</p></article>",
        f'⟦<p align="justify">⟧{_LINE * 3}</p><p align="justify">{_LINE * 4}</p>',
    ],
    good=[
        f"<p>{_LINE * 3}</p>",
        '<p style="text-align: justify">Rest for an hour.</p>',
        f"<style>nav {{ justify-content: center }}</style><p>{_LINE * 3}</p>",
        f"<style>p {{text-align: justify}} .l {{text-align: left}}</style><p class=l>{_LINE * 3}",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first justified text that takes several lines, and how many there are."""
    if not _may_justify(page):
        return
    from pagelint.styles.cascade import styles_of

    styles = styles_of(page)
    found = [
        block
        for block in page.blocks
        if block.region == "content" and block.kind in _KINDS and len(block.text) >= _LEAST
        if styles.of(block.node).get("text-align") == "justify"
    ]
    if found:
        others = len(found) - 1
        more = f", here and in {others} more place{'s' * (others > 1)}" if others else ""
        yield found[0].element.finding(
            f"text is justified{more}",
            hint="gaps of different width make lines hard to follow: leave the right side ragged",
        )


def _may_justify(page: Page) -> bool:
    """Whether an attribute or a sheet speaks of justified text: a quick look."""
    if page.document.select_one("[align=justify i],[style*=justify i]") is not None:
        return True
    if page.document.select_one(_SHEETS) is None:
        return False
    from pagelint.styles.sources import sources

    return any(part.sheet.once(_justifies) for part in page.once(sources, page.screen).parts)


def _justifies(sheet: StyleSheet) -> bool:
    return _JUSTIFIED.search(sheet.text) is not None
