"""A quotation that opens with a typographic mark and closes with a straight one.

„Like this" looks like a slip of the keyboard, since it is one: an editor turned the first mark
round and not the last. Close the quotation with the mark of its language.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint.text.languages.detection import primary
from pagelint_rules.text._texts import Texts, prose

_SIGNS = ("„", "“")
# Behind a number it is a sign for inches; before a letter or a hyphen it closes nothing.
_CLOSED = pattern(r"(?P<open>[„“])[^„“”\"«»]{2,200}(?<![\d\s])(?P<close>\")(?![\w-])")
# These write „…“, all others „…” or “…”.
_GERMAN = frozenset({"bg", "cs", "da", "de", "et", "hr", "is", "lt", "sk", "sl", "sr"})


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        '<html lang="de"><p>Das Lied „Der Mond ist aufgegangen⟦"⟧ singen wir am Abend.</p>',
        '<html lang="en"><p>The song “The moon has risen⟦"⟧ is sung in the evening.</p>',
    ],
    good=[
        '<html lang="de"><p>„Ein Rohr von 5"-Weite“ und "gerade Zeichen" stehen auch da.</p>',
        '<html lang="pl"><p>Piosenka „Wlazł kotek na płotek” jest stara jak świat.</p>',
        '<html lang="en"><p>The song “The moon has risen” is "sung" in the evening.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report straight marks that close what a typographic one opens."""
    for block in page.once(Texts).having(*_SIGNS):
        if '"' not in block.text:
            continue
        german = primary(block.language or page.reading_language) in _GERMAN
        for found in _CLOSED.finditer(prose(block)):
            right = "“" if german and found["open"] == "„" else "”"
            yield block.finding(
                *found.span("close"),
                f'the quotation opens with {found["open"]} and closes with "',
                hint=f"write {right}",
                suggestions=(right,),
            )
