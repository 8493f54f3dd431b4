"""The text whose language one element declares: what the rules on languages judge.

Lines are units: a block, the value of an attribute. Parts with a language of their own belong to
those. Read aloud, and so read here, is also what is hidden, but names or describes something.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pagelint.accessibility.language_tags import is_language, primary_subtag
from pagelint.accessibility.names import elements_by_id
from pagelint.accessibility.tree import tree_of
from pagelint.html import dom
from pagelint.page import Element, Page
from pagelint.page.block import CODE, DELETED, FOREIGN, Block
from pagelint.page.blocks import BLOCK_TAGS
from pagelint.patterns import pattern
from pagelint.text.languages.detection import other_language

if TYPE_CHECKING:
    import re

_ENOUGH = 1500  # characters that are judged
_LINE = 400  # characters of one block
_MOST_NAMES = 4  # ids of one attribute
_PROSE = 60  # characters; shorter blocks are mostly menus
_MOST = 4000  # nodes of a part that are looked at
_UNREAD = frozenset({"script", "style", "code", "pre", "template", "noscript", "svg", "math"})
_VALUES = ("alt", "aria-label")
_BUTTONS = frozenset({"button", "submit", "reset"})
_MASK = " "
_SAID = pattern(r"“[^“”]*(?:[”]|\Z)|„[^„“”]*(?:[“”]|\Z)|«[^«»]*(?:»|\Z)|»[^«»]*«|\"[^\"]*\"")
_MENTION = 2  # blanks, that a quotation has at least
_QUOTATIONS = "q,blockquote"
_READ_ALOUD = frozenset({"alt", "aria-label", "button"})
_NAMES = {
    "ar": "Arabic", "am": "Amharic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fil": "Filipino", "fr": "French", "gu": "Gujarati",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "lo": "Lao", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "ms": "Malay", "my": "Burmese",
    "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian",
    "sr": "Serbian", "sv": "Swedish", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_name(code: str) -> str:
    """The English name of a language that the detector can tell."""
    return _NAMES[code]


def is_declared(tag: str) -> bool:
    """Whether a language tag names a language; what is none is for other rules to say."""
    return is_language(primary_subtag(tag))


def language_of_page(page: Page) -> str:
    """The language that a page is plainly in instead of the one its root declares; "" for none.

    For `Page.once`. What the page quotes is evidence only where the rest is in that language, too.
    """
    if not is_declared(page.language):
        return ""
    whole = _text_of_page(page, quoted=True)
    other = other_language(whole, page.language)
    rest = _text_of_page(page, quoted=False) if other else whole
    return other if rest == whole or other_language(rest, page.language) == other else ""


def language_of_part(part: Element) -> str:
    """The language that a part is plainly in instead of the one that it declares; "" for none."""
    declared = part.get("lang") or ""
    return other_language(_text_of_part(part), declared) if is_declared(declared) else ""


def _text_of_page(page: Page, *, quoted: bool) -> str:
    """A sample of the text whose language the root declares: title, prose, the rest."""
    own = [block for block in page.blocks if block.region not in ("code", "reference")]
    own = _pages(page, own)
    if not quoted:
        own = [block for block in own if not page.is_within(block.node, _QUOTATIONS)]
    prose = [block for block in own if block.region == "content" and len(block.text) > _PROSE]
    lines = [page.title, *_sample(prose, quoted=quoted)]
    if sum(map(len, lines)) < _ENOUGH:
        named = [block for block in page.attribute_blocks if block.kind in _READ_ALOUD]
        short = [block for block in own if len(block.text) <= _PROSE]
        lines += _sample([*_pages(page, named), *short], quoted=quoted)
        root = page.document.root
        lines += [text for node, text in page.once(_referenced) if declarer(node) == root]
    return "\n".join(lines)


def _pages(page: Page, blocks: list[Block]) -> list[Block]:
    """Those of some blocks whose language the root alone says."""
    own = [block for block in blocks if block.language == page.language]
    if not page.select("body [lang]"):
        return own
    return [block for block in own if declarer(block.node) == page.document.root]


def _sample(blocks: list[Block], *, quoted: bool) -> list[str]:
    """Enough of some blocks, from all over the page."""
    total = sum(min(len(block.text), _LINE) for block in blocks)
    chosen = blocks[:: max(1, total // _ENOUGH)]
    texts = [block.masked(FOREIGN | CODE | DELETED, _MASK)[:_LINE] for block in chosen]
    if quoted:
        return texts
    pairs = zip(chosen, texts, strict=True)
    return [_SAID.sub(_unless_long, _without_quotations(block, text)) for block, text in pairs]


def _unless_long(quotation: re.Match[str]) -> str:
    """A word or two in quotation marks, which are mentioned, or nothing for a longer quotation."""
    return quotation[0] if quotation[0].count(" ") < _MENTION else _MASK


def _without_quotations(block: Block, text: str) -> str:
    """A block's text without that of its `<q>` elements."""
    page = block.page
    parts = [part for part in block.parts if part.node and page.is_within(part.node, _QUOTATIONS)]
    for part in parts:
        text = text.replace(" ".join(part.text.split()), _MASK, 1)
    return text


def _text_of_part(part: Element) -> str:
    """The text of a part in its own language, as far as somebody sees or hears it."""
    page = part.page
    if part.hidden or not tree_of(page).is_rendered(part.node):
        return ""
    named = [text for node, text in page.once(_referenced) if declarer(node) == part.node]
    return "\n".join(["".join(_read(page, part.node)), *named])


def _read(page: Page, top: dom.Element) -> Iterator[str]:
    yield from _values(top)
    stack: list[dom.Node] = list(reversed(top.children))
    length = 0
    for _ in range(_MOST):
        if not stack or length > _ENOUGH:
            return
        node = stack.pop()
        if isinstance(node, dom.Text):
            yield node.data.replace("\n", " ")
            length += len(node.data)
        elif isinstance(node, dom.Element):
            gap = "\n" if node.tag in BLOCK_TAGS or node.tag == "br" else " "
            yield gap
            if _goes_on(page, node):
                yield from _values(node)
                stack += reversed(node.children)


def _goes_on(page: Page, node: dom.Element) -> bool:
    """Whether an element is read, and in the language of what it stands in."""
    return node.attr("lang") is None and node.tag not in _UNREAD and not page.is_hidden(node)


def _values(node: dom.Element) -> Iterator[str]:
    """What attributes add to the text, a line each."""
    names: tuple[str, ...] = _VALUES
    if node.tag == "input" and (node.attr("type") or "").lower() in _BUTTONS:
        names = (*names, "value")
    for name in names:
        value = node.attr(name)
        if value:
            yield f"\n{' '.join(value.split())}\n"


def _referenced(page: Page) -> list[tuple[dom.Element, str]]:
    """Elements with the hidden text that names or describes them, and is read in their language."""
    found: list[tuple[dom.Element, str]] = []
    texts: dict[dom.Element, str] = {}
    for element in page.select("[aria-labelledby],[aria-describedby]"):
        ids = f"{element.get('aria-labelledby') or ''} {element.get('aria-describedby') or ''}"
        for each in ids.split()[:_MOST_NAMES]:
            target = page.once(elements_by_id).get(each)
            if target is None or element.hidden or not page.is_hidden(target):
                continue
            if target not in texts:
                texts[target] = " ".join(target.text.split())[:_LINE]
            found.append((element.node, texts[target]))
    return found


def declarer(node: dom.Element) -> dom.Element | None:
    """The element that says which language a node is in."""
    return node.closest("[lang]")
