"""HTML that readers see as text.

`<strong>New!</strong>` stands in the sentence instead of bold letters: markup was typed into a
field that takes plain text, or was escaped once too often. Mark the words up in the editor, or
remove the tags.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.rule import Context, rule
from pagelint_rules.text._texts import Texts, is_quoted, prose

_NAMES = (
    "a|abbr|article|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt|em|embed"
    "|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li"
    "|link|main|mark|meta|nav|noscript|object|ol|option|p|param|picture|pre|q|s|script|section|select"
    "|small|source|span|strike|strong|style|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr"
    "|tt|u|ul|video"
)
_TAG = re.compile(
    rf"<(?P<slash>/?)(?P<name>{_NAMES})(?P<attributes>\s+[A-Za-z_:@-][^<>]{{0,1000}}?)?\s*/?>"
    r"|(?P<comment><!--\s(?![/\w]*wp:|#)[^<>]{0,500}?\s?-->)",
    re.IGNORECASE,
)
_VALUE = re.compile(r"\s[\w:-]+\s?=\s?(?:[\"'“”„″‘’′]\s?[^\s\"'“”„″‘’′>]|[\w#/])")
_PAGE_BREAKS = re.compile(r"<!--\s?(?:more|nextpage|break|pagebreak|noteaser)\s?-->")
_VOID = frozenset({"br", "hr"})
_EXPLAINS = re.compile(
    r"\b(?:x?html5?|xml|css|php|javascript|tags?|balises?|etiquetas?|elements?|elementos?|éléments?"
    r"|attribut\w*|markup|syntax|wysiwyg)\b"
)


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        "<p>⟦&lt;strong&gt;⟧New!⟦&lt;/strong&gt;⟧ Vegan menu</p>",
        "<p>Mill Street 4⟦&lt;br&gt;⟧Riverton</p>",
        "<p>⟦&lt;img src=\"/p.gif\" width=\"1\"&gt;⟧ ⟦&lt;!-- end of teaser --&gt;⟧</p>",
        "<meta name='description' content='⟦&lt;p&gt;⟧Fresh bread⟦&lt;/p&gt;⟧'>",
    ],
    good=[
        "<p>Allowed tags: &lt;em&gt; &lt;strong&gt; &lt;a href=\"\"&gt;</p>",
        "<p>The picture is an &lt;img&gt; in the document.</p>",
        "<h1>How to use the &lt;dialog&gt; element</h1><p>Write &lt;b&gt;x&lt;/b&gt;.</p>",
        "<p>if x&lt;b then c&gt;d; &lt;Enter&gt; &lt;-- here --&gt; a -&gt; b &lt;/sarcasm&gt;</p>",
        "<p><code>&lt;b&gt;bold&lt;/b&gt;</code></p>",
    ],
)  # fmt: skip
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report tags with values, tags that are closed, line breaks between words, and comments."""
    texts = page.once(Texts)
    if "<" not in texts.text or _EXPLAINS.search(texts.headings):
        return
    for block in texts.having("<"):
        yield from _check_block(block)


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    tags = list(_TAG.finditer(text))
    if not tags or _EXPLAINS.search(_TAG.sub(" ", text).lower()) or _is_list(text, tags):
        return
    closed = {tag["name"].lower() for tag in tags if tag["slash"]}
    for tag in tags:
        if _is_markup(text, tag, closed) and not is_quoted(text, *tag.span()):
            yield block.finding(
                *tag.span(),
                f"markup is visible as text: {tag[0]:.60}",
                hint="mark the text up in the editor, or remove the tag",
            )


def _is_markup(text: str, tag: re.Match[str], closed: set[str]) -> bool:
    if tag["comment"]:
        return not _PAGE_BREAKS.fullmatch(tag["comment"])
    name = tag["name"].lower()
    if tag["slash"] or name in closed or _VALUE.search(tag["attributes"] or ""):
        return True
    words = text[: tag.start()].rstrip()[-1:], text[tag.end() :].lstrip()[:1]
    return name in _VOID and all(words)


def _is_list(text: str, tags: list[re.Match[str]]) -> bool:
    """Whether the tags stand one after the other without being closed: they are enumerated."""
    if len(tags) < 3 or any(tag["slash"] for tag in tags):
        return False
    gaps = [text[one.end() : two.start()] for one, two in pairwise(tags)]
    return sum(not gap.strip(" ,;|·") for gap in gaps) >= len(gaps) - 1
