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
from pagelint_rules.text._shapes import Table, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

_CURRENCY = "$€£¥₹₽"
_SHAPES = Table({
    "[object ": (
        shape(
            r"\[object [A-Z][A-Za-z]{2,40}\](?:,\s?\[object [A-Z][A-Za-z]{2,40}\]){0,50}", "object"
        ),
    ),
    "NaN": (
        shape(rf"(?<=[{_CURRENCY}])NaN\b|\bNaN(?=\s?[{_CURRENCY}%])", "number"),
        shape(r"\bNaN(?:[:/.-]NaN){1,3}\b|\bNaN(?=/\d)", "number"),
        shape(
            r"\bNaN(?=\s(?:ago|of|min(?:utes?)?|hours?|days?|months?|years?|seconds?|stars?|reviews?"
            r"|results?|items?|km|kg|Euro?|EUR|USD)\b)",
            "number",
        ),
    ),
    "undefined": (
        shape(rf"(?<=[{_CURRENCY}])undefined\b|\bundefined(?=\s?[{_CURRENCY}%])", "value"),
    ),
    "null": (shape(rf"(?<=[{_CURRENCY}])null\b|\bnull(?=\s?[{_CURRENCY}%])", "value"),),
    "Invalid": (
        shape(
            r"(?:^|(?<=[:|–—-]\s)|(?<=\bon\s))Invalid Date\b"
            r"(?!\s(?i:format|object|error|range|message|value|exception|handling))",
            "date",
        ),
    ),
    "<": (
        shape(r"<[\w.<> -]{1,120} at 0x[0-9a-fA-F]{2,16}>", "Python object"),
        shape(r"<bound method [^<>]{1,120}>{1,2}", "Python object"),
    ),
    "function ": (
        shape(r"function \w{0,40}\([\w, ]{0,80}\) ?\{ \[native code\] \}", "function"),
    ),
    "#": (shape(r"^#(?:REF!|VALUE!|DIV/0!|NAME\?|NULL!)$", "spreadsheet error"),),
    "System.": (
        shape(r"System\.Collections\.Generic\.\w+`\d\[[^\[\]]{1,200}\]|System\.String\[\]", ".NET"),
    ),
    "[L": (shape(r"\[Ljava\.[\w.]{1,80};@[0-9a-f]{4,12}", "Java object"),),
    "#<": (shape(r"#<[A-Z]\w*(?:::\w+)*(?::0x[0-9a-f]{6,20})[^<>]{0,300}>", "Ruby object"),),
})  # fmt: skip
_WORDS = r"(?:undefined|NaN|\(?null\)?)"
_WORD = pattern(_WORDS)
# A bare word counts where a value is due: as all there is, after a label, after a greeting.
_BARE = pattern(
    rf"(?:^|:\s)(?P<value>{_WORDS}(?:[\s,]+{_WORDS})*)(?=[.,;]?$|\s[|·–—-]\s|\s[{_CURRENCY}])"
)
_NAMES = pattern(
    rf"\b(?:Hello|Hi|Dear|Hallo|Hola|Ciao|Welcome|by),?\s(?P<value>{_WORDS})(?=[.,!]|$|\s[|·–—-]\s)"
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
_CODE = "code,tt,kbd,samp,var,pre"
_AFTER_CODE = pattern(rf"[{MASK}\s]+[:=–—-]?\s{_WORDS}\b")
_DEFAULT = pattern(
    rf"\b(?i:default(?:s to| value| is)?|initial(?: value)?)\b[:\s(]{{0,3}}{_WORDS}\b"
)
_ABOUT = pattern(
    r"javascript|typescript|excel|spreadsheet|formula|tabelle|\bjson\b|\bapis?\b|python|\bsql\b|\bjava\b"
    r"|\bruby\b|programming|\w+ (?:nan|null|undefined)\b|\b(?:nan|null|undefined) \w"
)
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
    ],
    good=[
        "<p>Its root is undefined there. Drei zu null. NaN stands for no number</p>",
        "<p>An [object] of art; nuts: none; Side effects: None</p>",
        "<table><tr><th>Parameter</th></tr><tr><td>width</td><td>null</td></tr></table>",
        "<ul><li><code>width</code>: null</li><li><code>rows</code>, default: null</li></ul>",
        "<h1>What NaN means in JavaScript</h1><p>undefined</p>",
    ],
)  # fmt: skip
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report values that only a program prints, and bare ones where content is due."""
    texts = page.once(Texts)
    yield from unless_about(_ABOUT, texts, _findings(texts))


def _findings(texts: Texts) -> Iterator[Finding]:
    for block in texts.having("[", "<", "#", "NaN", "undefined", "null", "Invalid Date"):
        yield from _check_block(block)
    for block in texts.opening(_LABELS):
        match = _NONE.match(prose(block))
        if match:
            yield _finding(block, *match.span("value"), Severity.WARNING)


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, _SHAPES)
    for each in found:
        yield _finding(block, each.start, each.end, Severity.ERROR)
    if not found and _WORD.search(text):
        for start, end in _bare(block, text):
            yield _finding(block, start, end, Severity.WARNING)


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
    words = " ".join(cell.text for cell in around.select("th, td, dt, dd"))
    return bool(around.select_one(_CODE) or _CODE_WORDS.search(words))
