"""A program's value that was printed instead of its content.

`[object Object]`, `NaN` or `undefined` stands where a name, a price or a date should be: a program
had no value there, or printed the wrong thing. Show the value, or leave the line out while there
is none.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.page.block import MASK
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._shapes import Found, find_shapes, rest_of
from pagelint_rules.text._texts import Texts, prose, unless_about
from pagelint_rules.text._values import (
    CLOCK,
    CURRENCY,
    LITERALS,
    NAMED,
    NAMED_SHAPES,
    SHAPES,
    SIGN,
    SIGNS,
)

_WORDS = r"(?:undefined|NaN|\(?null\)?)"
_WORD = pattern(rf"{_WORDS}|None|nil")
# A bare word counts where a value is due: as all there is, after a label, after a greeting.
_BARE = pattern(
    rf"(?:^|:\s)(?P<value>{_WORDS}(?:[\s,]+{_WORDS})*)(?=[.,;]?$|\s[|·–—-]\s|\s[{CURRENCY}])"
)
_NAMES = pattern(
    rf"\b(?:Hello|Hi|Dear|Hallo|Hola|Ciao|Welcome(?:\sback)?|Thanks|Bonjour|Guten Tag|Cher|Chère"
    rf"|Liebe|Lieber|by),?\s(?P<value>{_WORDS}|None|nil)(?=[.,!]|$|\s[|·–—-]\s)"
)
_TITLE_END = pattern(rf"\s[|·–—-]\s(?P<value>{_WORDS})$")
_NONE = pattern(r"[\w-]+:\s(?P<value>None|Array)$")
_LABELS = frozenset({
    "address:", "author:", "categories:", "category:", "date:", "e-mail:", "email:", "fax:",
    "image:", "images:", "mobile:", "name:", "phone:", "price:", "tag:", "tags:", "tel:", "title:",
    "url:", "website:",
})  # fmt: skip
_CODE_WORDS = pattern(
    r"\b(?:true|false|string|boolean|integer|default|function|array|options?|parameters?|arguments?"
    r"|description|keywords?|meaning)\b",
    re.IGNORECASE,
)
_PROGRAM = pattern(
    r"\b(?:lists?|arrays?|tuples?|dict(?:ionar(?:y|ies))?|objects?|json|api|request|response|python|returns?"
    r"|output|parameters?|arguments?|functions?|strings?|log|timestamp|revision|commit|changed|modified|updated"
    r"|generated|build)\b",
    re.IGNORECASE,
)
_CODE = "code,tt,kbd,samp,var,pre"
_AFTER_CODE = pattern(rf"[{MASK}\s]+[:=–—-]?\s{_WORDS}\b")
_DEFAULT = pattern(
    rf"\b(?i:default(?:s to| value| is)?|initial(?: value)?)\b[:\s(]{{0,3}}{_WORDS}\b"
)
_ABOUT = pattern(
    r"javascript|typescript|excel|spreadsheet|formula|tabelle|\bjson\b|\bapis?\b|python|\bsql\b|\bjava\b"
    r"|\bruby\b|programming|\w+ (?:nan|null|undefined)\b|\b(?:nan|null|undefined) \w"
)
_REFUSED = "[href*=ZgotmplZ],[src*=ZgotmplZ],[style*=ZgotmplZ]"
_HINT = "show the value, or leave this out while there is none"


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>Baker: ⟦[object Object]⟧</p>",
        "<p>Total: $⟦NaN⟧ or ⟦NaN⟧ €</p>",
        "<h2>⟦undefined⟧</h2>",
        "<title>⟦undefined⟧ | Harbour hotel</title>",
        "<p>Posted on ⟦Invalid Date⟧</p>",
        "<img src='a.jpg' alt='⟦[object Object]⟧'>",
        "<p>Open until ⟦Sat May 02 2026 18:00:00 GMT+0200 (CEST)⟧, baked ⟦0001-01-01 00:00:00⟧</p>",
        "<p>Loaves left: ⟦%!d(string=four)⟧, ⟦map[oats:4 rye:12]⟧, ⟦()=&gt;4⟧</p>",
        "<p>Baker: ⟦mill.Baker@1b6d3586⟧, ⟦#&lt;struct Baker age=4&gt;⟧, ⟦Baker[no=1, age=4]⟧</p>",
        "<p>⟦['rye', 'oats']⟧ or ⟦{&quot;rye&quot;=&gt;4}⟧; ⟦&lt;built-in function len&gt;⟧</p>",
        "<p>Dear ⟦None⟧, welcome.</p><p>There are ⟦Infinity⟧ loaves left.</p>",
    ],
    good=[
        "<p>Its root is undefined there. Drei zu null. NaN stands for no number</p>",
        "<p>An [object] of art; nuts: none; Side effects: None</p>",
        "<table><tr><th>Parameter</th></tr><tr><td>width</td><td>null</td></tr></table>",
        "<ul><li><code>width</code>: null</li><li><code>rows</code>, default: null</li></ul>",
        "<p>To Infinity and beyond; None of the loaves; a map[1] of the mill; f(x) => y</p>",
        "<p>Headers say Thu, 01 Jan 1970 00:00:00 GMT. He said [“no”] on 2 May 2026.</p>",
        "<table class=dataframe><tr><td>NaN</td></tr><tr><td>None</td></tr></table>",
        "<h1>What NaN means in JavaScript</h1><p>undefined</p>",
    ],
)  # fmt: skip
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report values that only a program prints, and bare ones where content is due."""
    for element in page.select(_REFUSED):
        yield element.finding(
            "Go's html/template refused the address or style here, and wrote ZgotmplZ",
            hint="let the template build a safe one, or mark it as safe",
        )
    texts = page.once(Texts)
    yield from unless_about(_ABOUT, texts, _findings(texts))


def _findings(texts: Texts) -> Iterator[Finding]:
    blocks = (*texts.having(*SIGNS, *LITERALS), *texts.matching(SIGN), *texts.matching(CLOCK))
    for block in dict.fromkeys(blocks):
        yield from _check_block(block)
    for block in texts.opening(_LABELS):
        match = _NONE.match(prose(block))
        if match:
            yield _finding(block, *match.span("value"), Severity.WARNING)


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, SHAPES, _named(text))
    if (
        found
        and not all(each.shape.sure for each in found)
        and _is_about_code(block, rest_of(text, found))
    ):
        found = [each for each in found if each.shape.sure]
    for each in found:
        yield _finding(block, each.start, each.end, each.shape.severity)
    if not found and _WORD.search(text):
        for start, end in _bare(block, text):
            yield _finding(block, start, end, Severity.WARNING)


def _named(text: str) -> Iterator[Found]:
    if "=" in text or "@" in text or " object (" in text:
        for match in NAMED.finditer(text):
            if match.lastgroup:
                yield Found(*match.span(), NAMED_SHAPES[match.lastgroup])


def _is_about_code(block: Block, text: str) -> bool:
    """Whether a literal or a date in its raw form is what the text means to show."""
    return _is_reference(block) or _PROGRAM.search(text) is not None or block.page.once(_has_code)


def _has_code(page: Page) -> bool:
    """Whether a page shows code: what looks like a value there may be an example."""
    return page.select_one("pre code,pre.code,.highlight pre,pre[class*=language-]") is not None


def _finding(block: Block, start: int, end: int, severity: Severity) -> Finding:
    shown = block.text[start:end]
    return block.finding(
        start, end, f"{shown:.40} is printed instead of a value", hint=_HINT, severity=severity
    )


def _bare(block: Block, text: str) -> list[tuple[int, int]]:
    """Places of undefined, NaN, null and None where content is due."""
    if block.kind in ("cell", "header-cell", "term", "definition") and _is_reference(block):
        return []
    if _is_documented(block, text):
        return []
    if block.language.startswith("de") and "null" in text:
        return []  # German for zero
    patterns = [_BARE, _NAMES]
    if block.kind in ("title", "meta"):
        patterns.append(_TITLE_END)
    return [match.span("value") for each in patterns for match in each.finditer(text)]


def _is_documented(block: Block, text: str) -> bool:
    """Whether the value is that of a name in code, or the default of an option beside code."""
    if block.kind in ("heading", "title", "meta") or not block.visible:
        return False
    if text != block.text and _AFTER_CODE.match(text):
        return True
    return bool(_DEFAULT.search(text)) and block.page.select_one(_CODE) is not None


def _is_reference(block: Block) -> bool:
    """Whether a table or list is one of a program's options, where such words are content."""
    around = block.element.closest("table, dl")
    if around is None:
        return False
    if around.matches(".dataframe,.gt_table,.data-frame"):
        return True
    words = " ".join(cell.text for cell in around.select("th, td, dt, dd"))
    return bool(around.select_one(_CODE) or _CODE_WORDS.search(words))
