"""A default text of a page builder or a theme that was never replaced.

"I am text block. Click edit button to change this text." comes with an empty page. Readers see
that nobody finished it. Write the text, or remove the block.
"""

from collections.abc import Iterator
from functools import cache

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.rule import Context, rule
from pagelint_rules.text._placeholder_sentences import (
    ANYWHERE,
    BEGINNINGS,
    LIKELY_BEGINNINGS,
    TITLES,
    likely_blocks,
    sure_blocks,
)
from pagelint_rules.text._texts import Texts

_ENDS = ("", ".", "…", "!", ":", "...")
_KEY = 8  # characters
_LONGEST = 70  # characters of a block that may be a placeholder as a whole
# Prompts to visitors, and what a reference lists.
_FORM = frozenset({"label", "button", "option", "legend", "tooltip", "aria-label", "term", "cell"})
_FIRST_POST = (
    "hello world!", "hallo welt!", "bonjour tout le monde !", "¡hola, mundo!", "ciao mondo!",
)  # fmt: skip


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>⟦I am text block. Click edit button to change this text.⟧</p>",
        "<h2>⟦Your headline here⟧</h2>",
        "<p>⟦Your text here…⟧</p>",
        "<h1>⟦Hello world!⟧</h1><p>⟦Welcome to WordPress. This is your first post.⟧</p>",
        "<p>⟦Hier könnte Ihr Text stehen.⟧</p>",
    ],
    good=[
        "<h2>A first program: Hello world!</h2>",
        "<p>Send a text here and there. Look into a sample text of the book.</p>",
        "<p>Nobody has written yet. Write the first comment.</p>",
        "<label>Enter your text here</label>",
        "<p>The builder says “Your text here” in each block.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report blocks that begin with a builder's sentence, or are one as a whole."""
    texts = page.once(Texts)
    for block in texts.opening(_first_words()):
        if not _may_be(block.text):
            continue
        line = block.text.lower().replace("’", "'")
        severity = _severity(block, line)
        if severity is None and line in _FIRST_POST and "WordPress. " in texts.text:
            severity = Severity.ERROR
        if severity is not None:
            yield _finding(block, severity)


def _may_be(text: str) -> bool:
    """Whether a block deserves a closer look: one that is short, or begins like a sentence here."""
    if len(text) <= _LONGEST or "edit button" in text:
        return True
    return text[:_KEY].lower().replace("’", "'") in _keys()


@cache
def _keys() -> frozenset[str]:
    return frozenset(each[:_KEY] for each in (*BEGINNINGS, *LIKELY_BEGINNINGS))


@cache
def _first_words() -> frozenset[str]:
    """The words that a placeholder begins with."""
    known = (
        *BEGINNINGS,
        *LIKELY_BEGINNINGS,
        *sure_blocks(),
        *likely_blocks(),
        *TITLES,
        *_FIRST_POST,
    )
    words = {each.partition(" ")[0] for each in known}
    return frozenset(f"{word}{end}" for word in words for end in _ENDS)


def _severity(block: Block, line: str) -> Severity | None:
    """How sure it is that a block, in lower case, is a placeholder."""
    if line.startswith(BEGINNINGS) or (
        "edit button" in line and any(each in line for each in ANYWHERE)
    ):
        return Severity.ERROR
    if line.startswith(LIKELY_BEGINNINGS):
        return Severity.WARNING
    if len(line) > _LONGEST or block.kind in _FORM:
        return None
    line = line.rstrip(" .!…:")
    if line in sure_blocks() or (block.kind == "title" and line in TITLES):
        return Severity.ERROR
    return Severity.WARNING if line in likely_blocks() else None


def _finding(block: Block, severity: Severity) -> Finding:
    return block.finding(
        0,
        len(block.text),
        f"placeholder text of a template: {block.text:.60}",
        hint="write the text, or remove the block",
        severity=severity,
    )
