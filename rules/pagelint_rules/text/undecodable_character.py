"""A character that is lost or can't be shown.

`Z�rich` marks a letter that could not be decoded; control characters and glyphs of a private font
are invisible or an empty box. Type the character that belongs there; where many are lost, the
file is in another encoding than it says.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._misread import find_misread
from pagelint_rules.text._texts import Texts, prose

_SUSPECT = pattern("[\x80-\x9f\ue000-\uf8ff\ufeff\ufffd]")
_SUSPECT_BYTES = rb"\xc2[\x80-\x9f]"
_LOST = pattern("\ufffd+")
_CONTROL = pattern("[\x80-\x9f]+")
_MARK = pattern("(?<=\\w)\ufeff+(?=\\w)")
_PRIVATE = pattern("[\ue000-\ue1ff\ue207-\uf8ff]+")
_ABOUT = pattern(r"u\+fffd|replacement character|ersatzzeichen|unicode|mojibake|encoding")
_ICONS = pattern(r"icon|glyph|material-|\bfa[srlbd]?\b", re.IGNORECASE)  # fmt: skip
_MANY = 3  # losses on a page whose bytes contradict its encoding: one finding speaks for all


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>Z⟦\ufffd⟧rich and ⟦\ufffd\ufffd⟧ more</p>",
        "<p>Mon ⟦\x96⟧ Fri</p>",
        "<p>⟦\uf0b7⟧ Bread</p>",
        "<p>Zü⟦\ufeff⟧rich</p>",
        "<img src='a.jpg' alt='Z⟦\ufffd⟧rich'>",
    ],
    good=[
        "<p>It&#146;s &#150; really</p>",
        "<p>The replacement character \ufffd marks a lost byte.</p>",
        "<p><code>\ufffd</code></p>",
        "<i class='icon'>\ue001</i><span>Phone</span><p><i class='fa'>\ue001</i> Phone</p>",
        "<p>Donau\u00addampf, 10\u2060km, zero\u200bwidth</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report lost characters, C1 controls, byte order marks in words and private glyphs."""
    texts = page.once(Texts)
    if not _is_suspect(texts.text):
        return
    blocks = [
        block
        for block in texts.blocks
        if _SUSPECT.search(block.text) and not _ABOUT.search(block.text.lower())
    ]
    lost = [(block, match) for block in blocks for match in _LOST.finditer(prose(block))]
    if page.source.flaw and len(lost) > _MANY:
        yield _many(page, lost)
    else:
        for block, match in lost:
            yield block.finding(
                *match.span(), "a character is lost", hint="type the character that belongs here"
            )
    for block in blocks:
        yield from _check_block(block)


def _is_suspect(text: str) -> bool:
    """Whether a text has one of the characters; its UTF-8 tells faster than a search through it."""
    if text.isascii():
        return False
    data = text.encode("utf-8", "surrogatepass")
    return b"\xee" in data or b"\xef" in data or re.search(_SUSPECT_BYTES, data) is not None


def _many(page: Page, lost: list[tuple[Block, re.Match[str]]]) -> Finding:
    block, first = lost[0]
    return block.finding(
        *first.span(),
        f"a character is lost here, and in {len(lost) - 1} more places: {page.source.flaw}",
        hint="declare the encoding that the file is in, or save it as UTF-8",
    )


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    misread = find_misread(text)
    for match in _CONTROL.finditer(text):
        if not any(each.start <= match.start() < each.end for each in misread):
            yield block.finding(
                *match.span(),
                f"control character U+{ord(match[0][0]):04X} in the text",
                hint="type the character that belongs here",
            )
    for match in _MARK.finditer(text):
        yield block.finding(
            *match.span(),
            "byte order mark inside a word",
            hint="remove it",
            severity=Severity.WARNING,
        )
    for match in _PRIVATE.finditer(text):
        if not _is_icon(block, match):
            yield block.finding(
                *match.span(),
                f"glyph of a private font, U+{ord(match[0][0]):04X}",
                hint="readers without that font see an empty box: use a character or a picture",
                severity=Severity.WARNING,
            )


def _is_icon(block: Block, match: re.Match[str]) -> bool:
    """Whether the glyph is an element's only text, or stands in an element of an icon font."""
    start, end = match.span()
    if not any(each.isalpha() for each in block.text):
        return True
    after = end == len(block.text) or block.seams(start, end + 1)
    before = start == 0 or block.seams(start - 1, end)
    names = f"{block.element.get('class') or ''} {block.element.get('style') or ''}"
    return (before and after) or _ICONS.search(names) is not None
