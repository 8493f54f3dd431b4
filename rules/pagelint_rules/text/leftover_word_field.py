"""A field of a word processor that has no result.

"Error! Reference source not found." or "Click or tap here to enter text." was printed by Word,
LibreOffice or PowerPoint for a reference whose target is gone, or for a form that nobody filled
in, and was carried into the page. Update the fields in the document (Ctrl+A, F9), mend what they
point to, and convert it again; or write here what should stand there.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._shapes import find_shapes
from pagelint_rules.text._texts import Texts, prose, unless_about
from pagelint_rules.text._word_fields import FIELDS, SIGN

# Where a prompt speaks to whoever fills in the page's own form.
_FORM = frozenset({"label", "button", "option", "legend", "tooltip", "aria-label", "summary"})
_ABOUT = pattern(
    r"error!|fehler!|erreur !|mail merge|serienbrief|field codes?|feldfunktion|content control"
)
_EXPLAINS = pattern(
    r"\b(?:message|meldung|appears?|shows?|prints?|says|erscheint|affiche|placeholder)\b",
    re.IGNORECASE,
)
_QUOTE = pattern(r"[“„«\"'‘][^”“»\"'’]{0,40}\Z")


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>Bread keeps for a week (see ⟦Error! Reference source not found.⟧ on page 4).</p>",
        "<p>Seite ⟦Fehler! Textmarke nicht definiert.⟧</p>",
        "<p>Voir ⟦Erreur ! Source du renvoi introuvable.⟧</p>",
        "<h2>Contents</h2><p>⟦No table of contents entries found.⟧</p>",
        "<p>Baker: ⟦Click or tap here to enter text.⟧</p><table><tr><td>⟦Choose an item.⟧</table>",
        "<p>⟦[Document title]⟧</p><p>Written by ⟦[Type your name]⟧</p>",
        "<p>See page ⟦{ PAGEREF _Toc4711 \\h }⟧ or ⟦HYPERLINK \"https://mill.example/\"⟧</p>",
    ],
    good=[
        "<h2>What “Error! Bookmark not defined.” means</h2><p>Error! Bookmark not defined.</p>",
        "<p>The message “Error! No index entries found.” goes away when you press F9.</p>",
        "<label>Kind <select><option>Choose an item.</option></select></label>",
        "<button>Click here to enter text.</button> <p>Error! The oven is cold.</p>",
        "<p>Choose an item from the list. Click to add a note. No index; [Author unknown]</p>",
        "<p>Fehler! Das Brot ist verbrannt. [Year 2020] {DATE}</p>",
    ],
)  # fmt: skip
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report messages and prompts word for word, and the codes of fields."""
    texts = page.once(Texts)
    found = (each for block in texts.matching(SIGN) for each in _check_block(block))
    yield from unless_about(_ABOUT, texts, found)


def _check_block(block: Block) -> Iterator[Finding]:
    if block.kind in _FORM:
        return
    text = prose(block)
    for each in find_shapes(text, FIELDS):
        start, end = each.start, each.end
        before = text[max(0, start - 60) : start]
        if _QUOTE.search(before) or _is_spoken_of(block, text, start):
            continue
        yield block.finding(
            start,
            end,
            f"{each.shape.what} of a word processor: {text[start:end]:.60}",
            hint="mend the field in the document and update it, or write what should stand here",
            severity=each.shape.severity,
        )


def _is_spoken_of(block: Block, text: str, start: int) -> bool:
    """Whether a message stands in quotation marks that the browser draws, or is explained."""
    node = block.page.element(block.node)
    quoted = any(text[start:].startswith(each.text[:40]) for each in node.select("q,cite,em,i"))
    return quoted and _EXPLAINS.search(text) is not None
