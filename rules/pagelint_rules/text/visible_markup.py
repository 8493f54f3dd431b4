"""HTML that readers see as text.

`<strong>New!</strong>` stands in the sentence instead of bold letters: markup was typed into a
field that takes plain text, or was escaped once too often. Mark the words up in the editor, or
remove the tags.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._texts import Texts, is_quoted, prose, unless_about

_NAMES = (
    "a abbr address applet area article aside audio b base basefont bdo big blink blockquote"
    " body br button canvas caption center cite code col colgroup dd del details dfn div dl dt"
    " em embed fieldset figcaption figure font footer form frame frameset h[1-6] head header"
    " hr html i iframe img input ins kbd label legend li link main map mark marquee meta nav"
    " nobr noscript object ol optgroup option p param path picture pre q s samp script section"
    " select small source span strike strong style sub summary sup svg table tbody td textarea"
    " tfoot th thead time title tr tt u ul var video wbr"
).replace(" ", "|")
_TAG = pattern(
    rf"<(?P<slash>/?)(?P<name>{_NAMES})(?P<attributes>\s+[A-Za-z_:@-][^<>]{{0,1000}}?)?\s*/?>"
    r"|(?P<comment><!--\s(?![/\w]*wp:|#)[^<>]{0,500}?\s?-->)"
    # What Word pastes, and the end of a tag whose beginning the editor ate.
    r"|(?P<rest></?o:p>|<!\[endif\](?:-->)?|(?:<!--)?\[if (?:gte|lte|!|supports)[^\[\]]{0,40}\]>"
    r"|(?:^|(?<=[\"'\s]))(?:class|style|href|src|target|rel|alt|width|height|id)=\"[^\"<>]{0,300}\"\s?/?>"
    r"|^[\"'”]\s?/?>(?=\s?\w)|mso-[a-z-]{3,40}:)",
    re.IGNORECASE,
)
_VALUE = pattern(r"\s[\w:-]+\s?=\s?(?:[\"'“”„″‘’′]\s?[^\s\"'“”„″‘’′>]|[\w#/])")
_PAGE_BREAKS = pattern(r"<!--\s?(?:more|nextpage|break|pagebreak|noteaser)\s?-->")
_VOID = frozenset({"br", "hr", "wbr"})
# Written again and again where nobody closes them.
_REPEATED = frozenset(
    {"b", "center", "div", "em", "font", "i", "li", "p", "strong", "td", "tr", "u"}
)
_EXPLAINS = pattern(
    r"\b(?:x?html5?|xml|css|php|javascript|tags?|balises?|etiquetas?|elements?|elementos?|éléments?"
    r"|attribut\w*|markup|syntax|wysiwyg)\b"
)


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        "<p>⟦&lt;em&gt;⟧Fresh&lt;/em&gt; from the oven</p>",
        "<p>Mill Street 4⟦&lt;br&gt;⟧Riverton</p>",
        "<p>⟦&lt;img src=\"/p.gif\" width=\"1\"&gt;⟧ &lt;!-- second column --&gt;</p>",
        "<meta name='description' content='⟦&lt;p&gt;⟧Fresh bread&lt;/p&gt;'>",
    ],
    good=[
        "<p>In comments: &lt;em&gt; &lt;a href=\"\"&gt; &lt;q&gt;</p>",
        "<p>A drawing needs an &lt;svg&gt; around it.</p>",
        "<h1>All about the &lt;details&gt; element</h1><p>Write &lt;b&gt;x&lt;/b&gt;.</p>",
        "<p>when y&lt;q or p&gt;r; &lt;Shift&gt; &lt;-- up --&gt; in -&gt; out &lt;/rant&gt;</p>",
        "<p><code>&lt;b&gt;bold&lt;/b&gt;</code></p>",
    ],
)  # fmt: skip
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report, once a text, tags with values, closed tags, line breaks within, and comments."""
    texts = page.once(Texts)
    blocks = texts.having(">")
    yield from unless_about(
        _EXPLAINS, texts, (each for block in blocks for each in _check_block(block))
    )


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    tags = list(_TAG.finditer(text))
    if not tags or _EXPLAINS.search(_TAG.sub(" ", text).lower()) or _is_list(text, tags):
        return
    names = Counter(f"{tag['slash']}{tag['name']}".lower() for tag in tags if tag["name"])
    seen = [tag for tag in tags if _is_markup(text, tag, names)]
    seen = [tag for tag in seen if not is_quoted(text, *tag.span())]
    if seen:
        more = f" and {len(seen) - 1} more in this text" if len(seen) > 1 else ""
        yield block.finding(
            *seen[0].span(),
            f"markup is visible as text: {seen[0][0]:.60}{more}",
            hint=f"mark the text up in the editor, or remove the {'tags' if more else 'tag'}",
        )


def _is_markup(text: str, tag: re.Match[str], names: Counter[str]) -> bool:
    """`names` counts closing tags as "/name", opening ones as "name"."""
    if tag["comment"]:
        return not _PAGE_BREAKS.fullmatch(tag["comment"])
    if tag["rest"]:
        return "{{" not in text
    name = tag["name"].lower()
    if tag["slash"] or names[f"/{name}"] or _VALUE.search(tag["attributes"] or ""):
        return True
    if name in _VOID:
        return bool(text[: tag.start()].strip())
    return names[name] > 1 and name in _REPEATED


def _is_list(text: str, tags: list[re.Match[str]]) -> bool:
    """Whether the tags stand one after the other without being closed: they are enumerated."""
    if len(tags) < 3 or any(tag["slash"] or not tag["name"] for tag in tags):
        return False
    gaps = [text[one.end() : two.start()] for one, two in pairwise(tags)]
    return sum(not gap.strip(" ,;|·") for gap in gaps) >= len(gaps) - 1
