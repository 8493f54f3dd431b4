"""A translation's key instead of its text.

`COM_CONTENT_READ_MORE` or `cart.checkout.title` is the name under which a text is looked up; where
the look-up fails, readers get the name. Add the translation, or correct the key.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.page.block import LINK
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._shapes import Table, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose

_MISSING = (
    shape(r"[Tt]ranslation missing: [a-z]{2}(?:-[A-Za-z]{2,4})?(?:\.[\w-]+){1,9}", "key"),
    shape(r"[Mm]issing translation(?: for)?:? [\"'`]?[A-Za-z]\w*(?:[._]\w+){1,9}[\"'`]?", "key"),
)
_CONSTANT = shape(
    r"(?<![\w/.-])(?:(?:COM|MOD|PLG|TPL|LIB)_[A-Z0-9]{2,}(?:_[A-Z0-9]+){1,9}"
    r"|(?:JGLOBAL|JLIB|JERROR|JOPTION|JFIELD)_[A-Z0-9]+(?:_[A-Z0-9]+){0,9})(?![\w/.-])",
    "key",
)
_PREFIXES = (
    "COM_",
    "MOD_",
    "PLG_",
    "TPL_",
    "LIB_",
    "JGLOBAL_",
    "JLIB_",
    "JERROR_",
    "JOPTION_",
    "JFIELD_",
)
_SHAPES = Table(
    {
        **dict.fromkeys(("Translation ", "translation ", "Missing ", "missing "), _MISSING),
        "[missing ": (shape(r"\[missing \"[\w.-]{2,80}\" translation\]", "key"),),
        "???": (shape(r"\?{3}[A-Za-z][\w.-]{2,80}\?{3}", "key"),),
        "??": (shape(r"(?<!\?)\?\?[A-Z][A-Z0-9_]{4,80}\?\?(?!\?)", "key"),),
        "!!!": (shape(r"!{3}[a-z]\w*(?:\.\w+){1,9}!{3}", "key"),),
        "__MSG_": (shape(r"__MSG_\w{2,60}__", "key"),),
        "LLL:": (shape(r"LLL:(?:EXT:)?[\w./-]{3,120}(?::[\w.-]{1,80})?", "key"),),
        **dict.fromkeys(_PREFIXES, (_CONSTANT,)),
    }
)
# By a character that is found fast.
_MARKS = {"[": "[missing ", "?": "??", "_": "_"}
_FIRST_WORDS = frozenset({"translation", "missing"})
# A bare key is all that its button, heading or link says.
_DOTTED = pattern(r"[a-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+){0,3}\.[A-Za-z0-9_-]+")
_UPPER = pattern(r"[A-Z][A-Z0-9]*(?:[._][A-Z0-9]+){1,8}")
_NAMESPACES = frozenset({
    "account", "auth", "btn", "button", "buttons", "cart", "checkout", "common", "contact",
    "cookie", "error", "errors", "footer", "form", "forms", "general", "global", "header", "home",
    "i18n", "label", "labels", "landing", "layout", "login", "menu", "message", "messages",
    "modal", "nav", "navbar", "navigation", "newsletter", "page", "pages", "product", "sidebar",
    "translation", "validation",
})  # fmt: skip
_LAST_PARTS = frozenset({
    "BTN", "BUTTON", "CANCEL", "CONTACT", "DESC", "DESCRIPTION", "FOOTER", "HEADLINE", "HOME",
    "LABEL", "LOGIN", "LOGOUT", "MENU", "MORE", "NEWSLETTER", "NEXT", "PLACEHOLDER", "PREVIOUS",
    "REGISTER", "SEARCH", "SUBMIT", "SUBTITLE", "TEXT", "TITLE", "TOOLTIP", "WELCOME",
})  # fmt: skip
_ENDINGS = frozenset({
    "com", "org", "net", "de", "fr", "es", "it", "nl", "pt", "pl", "io", "eu", "uk", "us", "ch",
    "at", "html", "htm", "php", "js", "ts", "css", "json", "xml", "md", "txt", "pdf", "png", "jpg",
    "jpeg", "gif", "webp", "svg", "py", "yml", "yaml", "toml", "exe", "zip", "doc", "docx", "info",
    "shop", "app", "dev", "page",
})  # fmt: skip
_FIRST_PARTS = frozenset({"BTN", "BUTTON", "LABEL", "LBL", "MENU", "NAV", "TXT"})
_NAMED = frozenset({"button", "heading", "label", "legend"})


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<button>⟦translation missing: de.menu.bread⟧</button>",
        "<p>⟦???search.title???⟧ ⟦COM_CONTENT_READ_MORE⟧</p>",
        "<button>⟦checkout.button.submit⟧</button>",
        "<a href='/b'>⟦READ_MORE⟧</a>",
    ],
    good=[
        "<p>A translation of the poem is missing; edit setup.cfg or call os.getcwd.</p>",
        "<h3>index.html</h3><h2>mill.example.org</h2><p>LOT_0815_C</p>",
        "<p>The limit is UINT_MAX; press CTRL_C to stop.</p>",
        "<p>What???</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the marks of failed look-ups, and keys that are all an element says."""
    texts = page.once(Texts)
    marked = (
        block for mark, sign in _MARKS.items() for block in texts.having(mark) if sign in block.text
    )
    for block in dict.fromkeys((*marked, *texts.opening(_FIRST_WORDS), *_keys(texts))):
        yield from _check_block(block)


def _keys(texts: Texts) -> list[Block]:
    """Blocks of one word that has parts."""
    return [block for block in texts.singles if "." in block.text or "_" in block.text]


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, _SHAPES)
    for each in found:
        yield _finding(block, each.start, each.end, Severity.ERROR)
    if not found and " " not in text and block.visible and _is_bare_key(block, text):
        yield _finding(block, 0, len(text), Severity.WARNING)


def _is_bare_key(block: Block, text: str) -> bool:
    named = block.kind in _NAMED or bool(block.flags_at(0) & LINK)
    parts = re.split("[._-]", text)
    if _UPPER.fullmatch(text):
        return named and (parts[-1] in _LAST_PARTS or parts[0] in _FIRST_PARTS)
    if (
        not (named or block.kind == "paragraph")
        or not _DOTTED.fullmatch(text)
        or text.rpartition(".")[2].lower() in _ENDINGS
    ):
        return False
    return parts[0].lower() in _NAMESPACES


def _finding(block: Block, start: int, end: int, severity: Severity) -> Finding:
    return block.finding(
        start,
        end,
        f"{block.text[start:end]:.60} is a translation's key, not its text",
        hint="add the translation, or correct the key",
        severity=severity,
    )
