"""Document → text blocks, in the order a reader meets them.

A block ends where a reader sees an end: at a block element, at `<br><br>`, at a `<br>` before a
typed bullet. What nobody sees (script, style, template, hidden parts) is left out; code, page
chrome and reference lists are kept and marked, so that each rule can choose what it reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pagelint.html import dom
from pagelint.page.block import (
    CODE,
    DELETED,
    FOREIGN,
    LINE_BREAK,
    LINK,
    NOTE,
    QUOTED,
    Block,
    Part,
    part,
)
from pagelint.page.reference_lists import mark_references
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from pagelint.page.page import Page

KINDS = {
    "p": "paragraph", "li": "list-item", "td": "cell", "th": "header-cell", "dt": "term",
    "dd": "definition", "figcaption": "caption", "caption": "caption", "summary": "summary",
    "legend": "legend", "label": "label", "button": "button", "option": "option",
    "address": "address", "title": "title",
    **{f"h{level}": "heading" for level in range(1, 7)},
}  # fmt: skip
# Elements that end a block before and after, without a kind of their own.
BLOCK_TAGS = frozenset(
    KINDS
) | {
    "article", "aside", "blockquote", "body", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset", "figure", "footer", "form", "frameset", "header", "hgroup", "hr", "html", "main",
    "menu", "nav", "ol", "optgroup", "pre", "section", "search", "select", "table", "tbody",
    "tfoot", "thead", "tr", "ul", "head", "noframes", "listing", "plaintext", "xmp", "textarea",
    "datalist", "marquee",
}  # fmt: skip
_UNSEEN = frozenset({
    "br", "script", "style", "template", "noscript", "iframe", "noembed", "noframes", "object",
    "audio", "video", "canvas", "svg", "math", "datalist", "rp", "meta", "link", "base",
})  # fmt: skip
# Unseen ones that leave a visible gap between the words beside them.
_GAPS = frozenset({
    "br", "img", "svg", "math", "iframe", "object", "audio", "video", "canvas", "embed", "input",
    "textarea", "progress", "meter", "image",
})  # fmt: skip
# What an element does to the text around it, in one look-up.
_IS_GAP, _IS_UNSEEN, _IS_BLOCK = 1, 2, 4
_TRAITS = {
    tag: _IS_GAP * (tag in _GAPS) + _IS_UNSEEN * (tag in _UNSEEN) + _IS_BLOCK * (tag in BLOCK_TAGS)
    for tag in _GAPS | _UNSEEN | BLOCK_TAGS
}
_CODE_BLOCKS = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})
_INLINE_FLAGS = {
    "a": LINK, "code": CODE, "kbd": CODE, "samp": CODE, "var": CODE, "tt": CODE, "del": DELETED,
    "s": DELETED, "strike": DELETED, "rt": NOTE, "rtc": NOTE, "cite": QUOTED,
}  # fmt: skip
# Inline elements of which nothing but the name matters to the text in them.
_PLAIN_INLINE = frozenset({
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "mark", "q", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
    "sub", "time", "tt", "u", "var",
})  # fmt: skip
_CHROME_ROLES = frozenset({
    "navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "tablist",
    "tree", "dialog", "alertdialog",
})  # fmt: skip
_SECTIONS = frozenset({
    "article", "section", "main", "aside", "blockquote", "figure", "td", "dialog",
})  # fmt: skip

_REGIONS_BY_ROLE = {
    **dict.fromkeys(_CHROME_ROLES, "chrome"), "doc-bibliography": "reference",
    "doc-endnotes": "reference",
}  # fmt: skip
_CLASSED_TAGS = frozenset({"div", "ul", "ol", "table", "section", "aside", "p", "li", "td"})
_CHROME_WORDS = pattern(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|pagination|pager|cookies?|footer|masthead"
    r"|site-header|topbar|toolbar|skip-?links?|share|sharing|social)(?:$|[\s_-])",
    re.IGNORECASE,
)
_REFERENCE_WORDS = pattern(
    r"(?:^|[\s_-])(?:references?|reflist|citations?|bibliography|footnotes?|endnotes?|mw-references)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CODE_WORDS = pattern(
    r"(?:^|\s)(?:highlight(?=\s|$)|codehilite|hljs|prettyprint|syntaxhighlighter|crayon|codemirror"
    r"|ace_editor|monaco-editor|sourcecode|programlisting|literallayout|wp-block-code"
    r"|language-\w+|brush)(?:$|[\s_:;-])",
    re.IGNORECASE,
)
_BULLET = pattern(r"\s*(?:[•◦▪‣·●○■–—*✅✔✓☑➤►▶➜➡👉🔹🔸❌✗-]\ufe0f?\s|\(?\d{1,2}[.)]\s)")
_NOTE_MARK = pattern(r"\s*\[?\(?(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§¶#]+|[a-z])\)?\]?\s*")

# Formulas, and what documentation tools write code in without saying so by its tag: TypeDoc,
# docutils, Doxygen.
_NOTATION = (
    ".math,.arithmatex,.MathJax,.MathJax_Preview,.katex,.katex-display,.math-tex,mjx-container,"
    ".mwe-math-element,.tsd-signature,.docutils.literal,div.fragment>div.line"
)

# Every element that hides its content by itself is one of these.
HIDING = "[hidden],[aria-hidden],[style*=display i],[style*=visibility i],dialog:not([open])"
SPECIAL = f"{HIDING},[lang],[role],[data-pagelint-ignore],[contenteditable]"
_INVISIBLE_STYLE = pattern(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)


def is_hidden(node: dom.Element) -> bool:
    """Whether the element by itself hides its content from every reader."""
    hidden = node.attr("hidden")
    # What waits to be found by a search is text that readers come upon.
    if hidden is not None and hidden.lower() != "until-found":
        return True
    if (node.attr("aria-hidden") or "").lower() == "true":
        return True
    if node.tag == "dialog" and node.attr("open") is None:
        return True
    return bool(_INVISIBLE_STYLE.search(node.attr("style") or ""))


class _Scope:
    """What holds for the text inside an element; get one by `_scope`, which shares them."""

    __slots__ = ("flags", "inner", "kind", "language", "level", "plain", "region", "sectioned")

    def __init__(
        self, kind: str, region: str, language: str, flags: int, level: int, *, sectioned: bool
    ) -> None:
        self.kind = kind
        self.region = region
        self.language = language
        self.flags = flags
        self.level = level
        self.sectioned = sectioned  # a header or footer in here is a section's, not the page's
        # By tag, and by what class and id say: the scope in such an element that is not special.
        self.inner: dict[tuple[str, str], _Scope] = {}
        # Of those the ones that nothing but the tag decides on.
        self.plain: dict[str, _Scope] = {}

    def in_block(self, tag: str, said: str) -> _Scope:
        """The scope in a block element whose class and id say that it is a region, or ""."""
        inner = self.inner.get((tag, said))
        if inner is None:
            kind = _OWN_KINDS.get(tag) or self.kind
            level = int(tag[1:]) if kind == "heading" and tag[1:].isdigit() else self.level
            region, sectioned = said or self._region_in(tag), self.sectioned or tag in _SECTIONS
            inner = _scope(kind, region, self.language, self.flags, level, sectioned=sectioned)
            self.inner[tag, said] = inner
        return inner

    def _region_in(self, tag: str) -> str:
        if tag in _CODE_BLOCKS:
            return "code"
        is_chrome = tag == "nav" or (tag in ("header", "footer") and not self.sectioned)
        return "chrome" if is_chrome and self.region == "content" else self.region

    def in_inline(self, tag: str, flags: int) -> _Scope:
        """The scope in an inline element that adds flags."""
        inner = self.inner.get((tag, ""))
        if inner is None:
            inner = self.inner[tag, ""] = self.having(flags=self.flags | flags)
        return inner

    def having(
        self,
        *,
        kind: str = "",
        region: str = "",
        language: str = "",
        flags: int | None = None,
        level: int | None = None,
    ) -> _Scope:
        """This scope but for what is given."""
        return _scope(
            kind or self.kind,
            region or self.region,
            language or self.language,
            self.flags if flags is None else flags,
            self.level if level is None else level,
            sectioned=self.sectioned,
        )


@lru_cache(maxsize=1024)
def _scope(
    kind: str, region: str, language: str, flags: int, level: int, *, sectioned: bool
) -> _Scope:
    """The scope of which this is true: elements, and pages, have few different ones."""
    return _Scope(kind, region, language, flags, level, sectioned=sectioned)


class _Extraction:
    """One walk over a document; `blocks` is what it has found so far."""

    def __init__(self, page: Page, left_out: frozenset[dom.Element]) -> None:
        self.page = page
        self.left_out = left_out
        filled = page.shadow.taken if page.shadow else ()
        self.notation = frozenset(page.document.select(_NOTATION))
        self.special: frozenset[dom.Node] = left_out.union(
            page.document.select(SPECIAL), filled, self.notation
        )
        self.blocks: list[Block] = []
        self.parts: list[Part] = []
        self.scope: _Scope | None = None  # of the block being gathered
        self.block: dom.Element | None = None  # whose text that is
        self.breaks = 0  # `<br>` since the last visible character
        # Characters that may be weighed for links: bounds the cost of classes nested in classes.
        self.weighable = 8 * len(page.source.text)

    def walk(self, document: dom.Document, root: dom.Element, scope: _Scope) -> None:
        """Gather the blocks of a document; a stack instead of recursion, for deep nesting."""
        # What is left of an element, the block element that its text is in, and its scope.
        stack: list[tuple[Iterator[dom.Node], dom.Element, _Scope, bool]]
        stack = [(iter(document.children), root, scope, True)]
        text_type, element_type, special = dom.Text, dom.Element, self.special
        while stack:
            nodes, block, scope, is_block = stack[-1]
            for node in nodes:
                if isinstance(node, text_type):
                    self._read(node, block, scope)
                elif isinstance(node, element_type):
                    tag = node.tag
                    inner = scope.plain.get(tag)
                    if inner is None or node in special:
                        inner = self._enter(node, tag, scope)
                        if inner is None:
                            continue
                    ends_block = tag in BLOCK_TAGS
                    if ends_block and self.scope is not None:
                        self._end_block()
                    children = node.children
                    if len(children) == 1 and isinstance(children[0], text_type):
                        self._read(children[0], node if ends_block else block, inner)
                        if ends_block and self.scope is not None:
                            self._end_block()
                        continue
                    stack.append((iter(children), node if ends_block else block, inner, ends_block))
                    break
            else:
                stack.pop()
                if is_block and self.scope is not None:
                    self._end_block()

    def _read(self, node: dom.Text, block: dom.Element, scope: _Scope) -> None:
        """Add a text to its block, which it may begin."""
        text = node.data
        if self.scope is None:
            if text.isspace():
                return
            self.scope, self.block, self.breaks = scope, block, 0
        elif self.scope is not scope or self.breaks:
            self._read_on(text, node, block, scope)
            return
        self.parts.append(part((text, node, scope.flags, "")))

    def _read_on(self, text: str, node: dom.Text, block: dom.Element, scope: _Scope) -> None:
        """The same behind a break, or where something else holds than where the block began."""
        if self.breaks and not text.isspace():
            if self.breaks > 1 or _BULLET.match(text):
                self._end_block()
            self.breaks = 0
        flags = scope.flags
        if self.scope is None:
            self.scope, self.block = scope, block
        elif scope.language != self.scope.language and not _same(scope, self.scope):
            flags |= FOREIGN
        self.parts.append(part((text, node, flags, "")))

    def _gap(self, text: str = " ") -> None:
        if self.parts:
            self.parts.append(part((text, None, 0, "")))

    def _end_block(self) -> None:
        scope, self.scope = self.scope, None
        block, self.block = self.block, None
        self.breaks = 0
        if scope is None or block is None:
            return
        parts, self.parts = self.parts, []
        kind, region, language = scope.kind, scope.region, scope.language
        made = Block(self.page, block, kind, region, language, parts, scope.level)
        if made.text:
            self.blocks.append(made)

    def _enter(self, node: dom.Element, tag: str, scope: _Scope) -> _Scope | None:
        """The scope inside an element; None where nothing inside is read."""
        traits = _TRAITS.get(tag, 0)
        if traits & _IS_GAP:
            self._gap(LINE_BREAK if tag == "br" else " ")
        if traits & _IS_UNSEEN:
            self.breaks += tag == "br"
            return None
        special = node in self.special
        if special and (node in self.left_out or is_hidden(node)):
            return None
        if traits & _IS_BLOCK:
            is_named = tag in _CLASSED_TAGS and scope.region == "content"
            inner = scope.in_block(tag, self._classed_region(node, tag) if is_named else "")
            if special:
                return self._special_block(node, inner)
            if not is_named and not traits & _IS_GAP:
                scope.plain[tag] = inner
            return inner
        flags = self._inline_flags(node, tag)
        inner = scope.in_inline(tag, flags) if flags else scope
        if special:
            return self._special_inline(node, tag, inner)
        if not traits and tag in _PLAIN_INLINE:
            scope.plain[tag] = inner
        return inner

    def _inline_flags(self, node: dom.Element, tag: str) -> int:
        if tag == "a" and self.parts and self.parts[-1].flags & LINK:
            self._gap()  # two links side by side are two things, whatever the style sheet does
        elif tag == "sup" and self._is_note_mark(node):
            return NOTE
        return _INLINE_FLAGS.get(tag, 0)

    def _special_inline(self, node: dom.Element, tag: str, scope: _Scope) -> _Scope:
        role = (node.attr("role") or "").lower()
        return scope.having(
            kind=role if role in ("heading", "button") else "",
            region="chrome" if role in _CHROME_ROLES else "",
            language=self._language(node, tag),
            flags=scope.flags | CODE if node in self.notation else None,
        )

    def _language(self, node: dom.Element, tag: str) -> str:
        """The language that an inline element declares; what a slot takes has the host's."""
        shadow = self.page.shadow
        if tag == "slot" and shadow and node in shadow.taken:
            host = shadow.tree_of(node).host
            return self.page.language_of(host) if host is not None else ""
        return node.attr("lang") or ""

    def _special_block(self, node: dom.Element, scope: _Scope) -> _Scope:
        role = (node.attr("role") or "").lower()
        kind, region, level = "", "", None
        if role == "heading":
            kind, level = "heading", _aria_level(node)
        elif scope.region == "content":
            region = _REGIONS_BY_ROLE.get(role, "")
        if node.attr("contenteditable") not in (None, "false"):
            region = "code"  # an editor shows what its user writes
        if node in self.notation:
            region = "code"
        language = node.attr("lang") or ""
        return scope.having(kind=kind, region=region, language=language, level=level)

    def _classed_region(self, node: dom.Element, tag: str) -> str:
        """What an element's class and id say it is; "" if nothing."""
        if tag == "aside" and self._mostly_links(node):
            return "chrome"
        names, name = node.attr("class"), node.attr("id")
        said = (names and _said(names, tag)) or (name and _said(name, tag)) or ""
        if said == "chrome" and not self._mostly_links(node):
            return ""
        return said

    def _is_note_mark(self, node: dom.Element) -> bool:
        text = node.text if self.weighable > 0 else ""
        self.weighable -= len(text)
        return _NOTE_MARK.fullmatch(text) is not None

    def _mostly_links(self, node: dom.Element) -> bool:
        """Whether at least half of the words inside are link text."""
        if self.weighable < 0:
            return False
        text = node.text
        self.weighable -= len(text)
        linked = sum(len(link.text.split()) for link in node.select("a[href]"))
        return linked * 2 >= len(text.split())


# What text straight inside an element is; other elements leave it what it was.
_OWN_KINDS = KINDS | dict.fromkeys((
    "article", "aside", "blockquote", "body", "center", "details", "dialog", "div", "dl",
    "fieldset", "figure", "footer", "form", "header", "main", "nav", "section", "search", "html",
    "pre",
), "paragraph")  # fmt: skip


@lru_cache(maxsize=8192)
def _said(names: str, tag: str) -> str:
    """The region that a class or an id announces; "" if none."""
    if tag != "p" and _CODE_WORDS.search(names):
        return "code"
    if _REFERENCE_WORDS.search(names):
        return "reference"
    return "chrome" if tag != "p" and _CHROME_WORDS.search(names) else ""


def _same(scope: _Scope, other: _Scope) -> bool:
    """Whether two language tags name the same language, regions aside."""
    return scope.language.partition("-")[0].lower() == other.language.partition("-")[0].lower()


def _aria_level(node: dom.Element) -> int:
    level = node.attr("aria-level") or ""
    return int(level) if level.isascii() and level.isdigit() and len(level) < 3 else 2


def extract_blocks(page: Page, left_out: frozenset[dom.Element]) -> list[Block]:
    """The text blocks of a page, without the elements that the project leaves out."""
    root = page.document.root
    if root is None:
        return []
    extraction = _Extraction(page, left_out)
    language = root.attr("lang") or ""
    scope = _scope("paragraph", "content", language, 0, 0, sectioned=False)
    extraction.walk(page.document, root, scope)
    mark_references(extraction.blocks)
    return extraction.blocks
