"""Characters that were decoded with the wrong encoding.

"Itâ€™s" stands where the author wrote "It’s": the text was UTF-8, and something read it as another
encoding before it came into the page. Readers stumble over every accent and quotation mark. Repair
the text where it is stored; where a whole page is like this, declare the encoding that it is in.
"""

from collections.abc import Callable, Iterator

from pagelint.finding import Finding, Fix
from pagelint.html.source import Source
from pagelint.page import Block, Page
from pagelint.rule import Context, rule
from pagelint_rules.text._misread import Misread, find_misread, is_misread
from pagelint_rules.text._misread_words import ODD, SIGNS, find_misread_words
from pagelint_rules.text._texts import Texts, prose, replacement

# One of these stands in every misread text; the letters among them are rare in others.
_SIGNS = (
    "Ã", "Â", "Ä", "Å", "â", "ð", "ï", "Ð", "Ñ", "Î", "Ï", "Ø", "Ù", "×", "ã", "¸", "ì", "Ĺ", "Ă",
    "√", "‚", "Ђ", "Ѓ", "џ", "├", "╨", "╤", "Γ", "Ô", "╟", "╡", "╦", "╧", "╩",
)  # fmt: skip
_MOST_SHOWN = 60  # characters that a message quotes
# A block that explains the defect shows it.
_ABOUT = ("utf-8", "utf8", "iso-8859", "iso 8859", "windows-125", "unicode", "mojibake")


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>We⟦â€™⟧re open ⟦â€“⟧ always</p>",
        "<p>Die Gr⟦Ã¶ÃŸ⟧e</p>",
        "<title>⟦Ã–⟧ffnungszeiten</title>",
        "<p>Price:⟦&Acirc;&nbsp;⟧20 euro</p>",
        "<p>He said ⟦Ã¢â‚¬Å“⟧yes</p>",
        "<p>⟦ÐŸÑ€Ð¸Ð²ÐµÑ‚⟧</p>",
        "<p>moż nowo⟦Ĺ›⟧ci</p>",
        "<p>Le th⟦├⌐⟧ est pr⟦├¬⟧t.</p>",
        "<p>Der ⟦K³chenchef⟧ ⟦h÷rt⟧ zu.</p>",
        "<p>⟦дНАПШИ БЕВЕП⟧</p>",
    ],
    good=[
        "<p>ATENÇÃO: a população e a CHÂTEAU, ÂGE d’or. São Paulo</p>",
        "<p>Der Buchstabe »Ä« und der »Å«; “Å”</p>",
        "<p>hotărâ…” și România; été » et « là »</p>",
        "<p>“Ã©” instead of “é” tells that UTF-8 was read as something else.</p>",
        "<p>The sign <code>â€œ</code> gives it away.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report what reads as UTF-8 once it is written back in the encoding it was read in."""
    texts = page.once(Texts)
    if texts.text.isascii():
        return
    found = [
        (block, each) for block in texts.having(*_SIGNS) for each in _misread(block, find_misread)
    ]
    words = (*SIGNS, *sorted(set(ODD.findall(texts.text))))
    told = {block for block, _ in found}
    others = [block for block in texts.having(*words) if block not in told]
    found += [(block, each) for block in others for each in _misread(block, find_misread_words)]
    sure = {each.codec for _, each in found if each.sure}
    found = [(block, each) for block, each in found if each.codec in sure]
    if len(found) > 1 and _is_misdeclared(page.source):
        yield _whole_page(page, found)
    else:
        yield from (_finding(page, block, each) for block, each in found)


def _misread(block: Block, find: Callable[[str], list[Misread]]) -> list[Misread]:
    text = prose(block)
    return [] if any(word in text.lower() for word in _ABOUT) else find(text)


def _finding(page: Page, block: Block, misread: Misread) -> Finding:
    shown = _shown(block.text[misread.start : misread.end])
    lost = not misread.meant or "\ufffd" in misread.meant
    return block.finding(
        misread.start,
        misread.end,
        f"{shown} marks a lost character, read in the wrong encoding"
        if lost
        else f"{shown} is {_shown(misread.meant)}, read in the wrong encoding",
        hint="repair the text where it is stored",
        suggestions=() if lost else (misread.meant,),
        fix=None if lost else _fix(page, block, misread),
    )


def _shown(text: str) -> str:
    """Characters for a message, the end of many cut off."""
    return repr(text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…")


def _fix(page: Page, block: Block, misread: Misread) -> Fix | None:
    """The repair, where the page's encoding can hold it."""
    try:
        misread.meant.encode(page.source.encoding)
    except (LookupError, UnicodeEncodeError):
        return None
    return replacement(block, misread.start, misread.end, misread.meant)


def _is_misdeclared(source: Source) -> bool:
    """Whether the file as a whole is UTF-8 that the page calls something else."""
    if source.encoding == "utf-8" or source.flaw:
        return False
    return is_misread(source.text, source.encoding)


def _whole_page(page: Page, found: list[tuple[Block, Misread]]) -> Finding:
    block, first = found[0]
    return block.finding(
        first.start,
        first.end,
        f"{_shown(block.text[first.start : first.end])} and {len(found) - 1} more: the page is"
        f" UTF-8, but declares {page.source.encoding}",
        hint='declare <meta charset="utf-8">',
    )
