"""PHP that reached the page: the HTML parser takes it for a comment, readers see its rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pagelint.finding import Span
from pagelint.page import Page
from pagelint.patterns import pattern

# Whatever else may hold the characters is matched first, and so passed over.
_TOKENS = pattern(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|textarea|title|template|pre|code|xmp|svg)\b.*?(?:</(?P=raw)|\Z)"
    r"|<[a-z/](?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+>?"
    r"|(?P<php><\?(?:php\b|=|\s?(?:echo|print|if|include|require)\b)(?:(?:[^?]|\?(?!>)){0,2000}+\?>|[^>]{0,2000}+>))",
    re.IGNORECASE | re.DOTALL,
)

_OPENINGS = ("<?php", "<?=", "<? ", "<?echo")


def unparsed_code(page: Page) -> Iterator[Span]:
    """The spans of PHP in the page's markup, in order."""
    source = page.source.text
    if "<?" not in source or not any(opening in source for opening in _OPENINGS):
        return
    for match in _TOKENS.finditer(source):
        if match["php"]:
            yield Span(*match.span("php"))
