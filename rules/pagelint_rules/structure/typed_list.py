"""A list that is typed with bullets or dashes.

To a screen reader these are paragraphs that begin with "bullet": it can't say how many there are,
nor jump past them, and lines wrap under the bullet. Make it a list.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

_ITEM = pattern(r"(?P<mark>[•◦▪‣●■⁃∙]|[–—*-] )\s?\w")
_LEAST = 3
_DASHES = ("- ", "– ", "— ", "* ")


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    bad=[
        "<p>Bring:</p><p>⟦• your⟧ card</p><p>• a towel</p><p>• water</p>",
        "<p>Bring:<br>⟦• your⟧ card<br>• a towel<br>• water</p>",
    ],
    good=[
        "<p>Bring:</p><ul><li>your card</li><li>a towel</li><li>water</li></ul>",
        "<p>• your card</p><p>• a towel</p>",
        "<ul><li>• your card</li><li>• a towel</li><li>• water</li></ul>",
        "<p>– Where are you?</p><p>– At home.</p><p>– Good.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report runs of three or more blocks that begin with the same mark."""
    run: list[Block] = []
    mark = ""
    for block in page.blocks:
        found = _ITEM.match(block.text) if block.kind == "paragraph" else None
        own = found["mark"] if found and block.region == "content" else ""
        if own != mark:
            yield from _report(run, mark)
            run, mark = [], own
        if own:
            run.append(block)
    yield from _report(run, mark)


def _report(run: list[Block], mark: str) -> Iterator[Finding]:
    if len(run) < _LEAST or (mark in _DASHES and not _are_items(run)):
        return
    message = f"{len(run)} lines begin with “{mark.strip()}”, and are no list"
    hint = "screen readers can't count them or jump past: make it <ul> with <li>"
    severity = Severity.INFO if mark in _DASHES else None
    yield run[0].finding(0, _first_words(run[0]), message, hint=hint, severity=severity)


def _first_words(block: Block) -> int:
    """Up to the end of the second word, which is the first after the mark."""
    end = block.text.find(" ", 2)
    return end if end > 0 else len(block.text)


def _are_items(run: list[Block]) -> bool:
    """Whether dashes open items, and not what people say: those end in full stops."""
    return sum(block.text.endswith((".", "!", "?", "…", "”")) for block in run) * 2 < len(run)
