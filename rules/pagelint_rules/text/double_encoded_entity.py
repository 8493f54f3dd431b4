"""A character reference that was encoded twice.

The reader sees `&nbsp;` or `&#039;` where a blank or an apostrophe belongs: a text that was HTML
already was escaped once more on its way into the page. Write the character, and find the step
that escapes a second time.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Fix
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._texts import Texts, is_quoted, prose, replacement, unless_about

_REFERENCE = pattern(
    r"&(?:amp;){0,9}(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,7});|#(?:\d{2,6}|[xX][0-9A-Fa-f]{2,6});|nbsp\b"
    # What browsers read without its semicolon: "&copy 2026".
    r"|(?:copy|reg|quot|lt|gt|middot|laquo|raquo|deg|euro|mdash|ndash|hellip|[lr][sd]quo|trade)(?=\s))"
)
_ENDS = ("copy", "reg", "quot", "lt", "gt", "dot", "quo", "deg", "euro", "dash", "hellip", "trade")
_NUMBER = pattern(r"#(?<![&\w]#)(?:(?:039|160|82\d\d);|39;(?=\w))")  # whose ampersand is gone
_AGAIN = pattern("&(?:amp;)+(?=.)")
_ABOUT = pattern(r"\bentit(?:y|ies|é|à|ät)|\bescap|\bencod|\bhtml|\bxml|\bcharacter (?:code|ref)")


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>Bread⟦&amp;nbsp;⟧and rolls from the M⟦&amp;uuml;⟧hle</p>",
        "<title>Bread ⟦&amp;amp;⟧ butter</title>",
        "<p>It⟦&amp;#8217;⟧s ⟦&amp;amp;quot;⟧fresh⟦&amp;amp;quot;⟧</p>",
        "<img src='a.jpg' alt='Ann ⟦&amp;amp;⟧ Ben'>",
        "<p>⟦&amp;copy⟧ 2026 The mill</p>",
    ],
    good=[
        "<p>Berg &amp; Sons; B&amp;B; Marks &amp; Spencer</p>",
        "<p>The address ends in ?view=all&amp;reg=3&amp;sup=1.</p>",
        "<p>The entity &amp;nbsp; holds two words together, <code>&amp;amp;</code> is &amp;.</p>",
        "<p>It&#146;s fine</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report what still is a character reference after the parser has decoded the text."""
    texts = page.once(Texts)
    blocks = texts.having("&", "#")
    yield from unless_about(
        _ABOUT, texts, (each for block in blocks for each in _check_block(block))
    )


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    if ";" not in text and "&nbsp" not in text and not any(f"{end} " in text for end in _ENDS):
        return
    found = [match for match in _REFERENCE.finditer(text) if _is_known(match)]
    found += _NUMBER.finditer(text)
    if not found or _ABOUT.search(text.lower()):
        return
    from html import unescape

    for match in found:
        start, end = match.span()
        if not is_quoted(text, start, end):
            yield block.finding(
                start,
                end,
                f"character reference {match[0]} is visible, not the character",
                hint="write the character itself",
                suggestions=(unescape(_closed(_once(match[0]))),),
                fix=_fix(block, match),
            )


def _is_known(match: re.Match[str]) -> bool:
    from html.entities import name2codepoint  # a large table

    name = match["name"]
    return name is None or name in name2codepoint or name == "apos"


def _fix(block: Block, match: re.Match[str]) -> Fix | None:
    """As many levels of escaping less as there are too many."""
    return replacement(block, *match.span(), _once(match[0]))


def _closed(reference: str) -> str:
    return reference if reference.endswith(";") else f"{reference};"


def _once(reference: str) -> str:
    return "&" + _AGAIN.sub("&", reference).removeprefix("&")
