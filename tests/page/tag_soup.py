"""Hypothesis strategies for HTML as bad as authors write it, and readers of its places."""

from __future__ import annotations

import html
import re
from itertools import count

from hypothesis import strategies as st

from pagelint.html import dom
from pagelint.html.markup import Piece
from pagelint.page import Page

MARK = "@"  # stands for text of its own; see `unique` and `alike`

TEXT = [
    MARK, MARK, MARK, MARK, f" {MARK} ", f"{MARK}\n", f"{MARK} {MARK}", f"&amp;{MARK}", "a", " ",
    "\n",
    "  \n\t", "\f", "a b", "\r\n", "\r", "\u00a0", "\U0001f600", "\u00ad",
    "&amp;", "&amp", "&amp;amp;", "&", "& ", "&&", "&lt;", "&lt", "&lt;b&gt;", "&notit;", "&notin;",
    "&not", "&nosuch;", "&#65;", "&#65", "&#x41;", "&#x41", "&#128;", "&#x99;", "&#0;",
    "&#x110000;",
    "&#xD800;", "&#", "&#x", "&#x;", "&eacute;", "&NotEqualTilde;", "&fjlig;", "&ngE;",
    "&CounterClockwiseContourIntegral;", "\0", f"\0{MARK}", "<", "< ", "<3", "<>", ">", "a<b", '="',
    "'", "]]>", "--", "-->", "/>",
]  # fmt: skip
ODD = [
    "<!--c-->", f"<!-- {MARK} -->", "<!-->", "<!--->", "<!--a--!>", "<!-- -- -->", "<!---->",
    "<!--<p>-->", "<!-", "<!x>", "<?x?>", "<?x y?>", "</>", "</ a>", "</3>", "<!doctype html>",
    "<![CDATA[", f"<![CDATA[{MARK}]]>", "<![CDATA[<b>&amp;]]>", "<p", "<p ", "<p a", '<p a="',
    "<p a='x", "</p", "<!--", "<a <b>", "<a/b=c>",
]  # fmt: skip
VOID = [
    "<br>", "<br/>", "</br>", "<hr>", "<img>", "<image>", "<input>", "<input type=hidden>",
    "<meta>",
    "<link>", "<base>", "<wbr>", "<svg/>", "<embed>", "<frame>", "</body>", "</html>",
    "<plaintext>",
    "<frameset>",
]  # fmt: skip
NAMES = [
    "p", "p", "b", "i", "a", "em", "font", "nobr", "span", "div", "div", "section", "ul", "li",
    "dl",
    "dd", "h1", "table", "table", "caption", "colgroup", "col", "tbody", "thead", "tr", "tr", "td",
    "td", "th", "form", "button", "select", "option", "optgroup", "template", "svg", "math",
    "title",
    "desc", "foreignObject", "mi", "mtext", "annotation-xml", "style", "script", "textarea", "pre",
    "listing", "noscript", "iframe", "noembed", "noframes", "xmp", "ruby", "rt", "object", "html",
    "head", "body", "address", "marquee", "details", "custom-tag",
]  # fmt: skip
ATTRIBUTES = [
    "", "", "", " ", " a", ' a="&amp;"', " a='>'", " a=b", " a=b/", " a=1 a=2", ' a="\r\n"',
    ' class="x"', " =", ' "', " a=", " a=&notit", " href=?a&copy=1", " A=B", " a='\n' b", "\n",
]  # fmt: skip

start_tags = st.builds("<{}{}>".format, st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES))
end_tags = st.builds("</{}>".format, st.sampled_from(NAMES))
text = st.sampled_from(TEXT)
tag_soup = st.lists(
    text | text | start_tags | start_tags | end_tags | st.sampled_from(ODD) | st.sampled_from(VOID),
    max_size=30,
).map("".join)


def unique(soup: str) -> str:
    """Each mark a character that occurs nowhere else on the page."""
    numbers = count(0x4E00)
    return re.sub(MARK, lambda _: chr(next(numbers)), soup)


def alike(soup: str) -> str:
    """Each mark the same character."""
    return soup.replace(MARK, "x")


RAW = frozenset({
    "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext",
})  # fmt: skip


def decoded_slices(page: Page, node: dom.Text, pieces: list[Piece]) -> str:
    """What the pieces' source slices say, by the standard library's reading of references."""
    source = page.source.normalized
    parent = node.parent
    foreign = isinstance(parent, dom.Element) and parent.namespace.value != "html"
    raw = isinstance(parent, dom.Element) and not foreign and parent.tag in RAW
    return "".join(
        _decoded(
            source[piece.source : piece.source + piece.source_length],
            verbatim=raw or (foreign and source[: piece.source].endswith("<![CDATA[")),
        )
        for piece in pieces
    )


def _decoded(source: str, *, verbatim: bool) -> str:
    return (source if verbatim else html.unescape(source)).replace("\0", "\ufffd")


def texts(page: Page) -> list[dom.Text]:
    """The page's text nodes, in document order."""
    return [node for node in page.document.descendants if isinstance(node, dom.Text)]
