"""Which text is the page's own, and which stands beside it: comments, teasers, sidebars.

Who comes for the text skips these, and a score that counts them is another text's score. The
evidence is what a page's author can see: elements and landmarks (aside, footer, form, an article
inside an article), words in class and id, links and nothing but links, text that stood before, and
distance from the element that holds most of the prose. Evidence that would take most of the prose
away proves nothing: then the page is about comments, or its theme calls everything a sidebar.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pagelint.html import dom
from pagelint.page.block import HEADLINE_KINDS, LINK
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pagelint.page.block import Block

_COMMENTS: Final = frozenset({
    "comment", "comments", "commentary", "commenter", "commentlist", "commentarea", "disqus",
    "respond", "reply", "replies", "livefyre", "remarks",
})  # fmt: skip
_SIDE: Final = frozenset({
    "sidebar", "sidebars", "rail", "rightrail", "leftrail", "recirc", "recirculation", "outbrain",
    "taboola", "zergnet", "shoutbox", "related", "recommended", "recommendations", "trending",
    "popular", "teaser", "teasers", "promo", "promos", "promotion", "promotions", "signup",
    "subscribe", "subscription", "newsletter", "newsletters", "paywall", "registration", "login",
    "signin", "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising",
    "sponsor", "sponsors", "sponsored", "share", "sharing", "sharebar", "sharethis", "addthis",
    "social", "follow", "likes", "cookie", "cookies", "gdpr", "consent", "popup", "popups",
    "popover", "modal", "modals", "overlay", "lightbox", "interstitial", "flyout", "bio", "byline",
    "footer", "copyright", "colophon", "disclaimer", "tags",
    # of two parts, written together
    "readmore", "readnext", "readalso", "upnext", "seealso", "morefrom", "morestories", "morenews",
    "moreposts", "mostpopular", "mostread", "mostviewed", "mostshared", "mostrecent", "latestnews",
    "latestposts", "recentposts", "recentcomments", "relatedposts", "relatedarticles",
    "relatedlinks", "relatedstories", "mailinglist", "aboutauthor", "authorbio", "authorbox",
    "authorinfo", "authorcard", "authorprofile", "authormeta", "postmeta", "entrymeta", "sronly",
    "visuallyhidden",
})  # fmt: skip
# Of what stands behind these, the name says nothing of the element itself.
_PREFIXES: Final = frozenset({
    "has", "with", "no", "not", "is", "js", "tag", "category", "cat", "term", "elementor", "wpb",
})  # fmt: skip
_NAME_PARTS: Final = pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_ROLES: Final = frozenset({"complementary", "contentinfo", "form", "search", "dialog"})
_CALLOUTS: Final = pattern(
    r"(?i)\b(?:note|callout|tip|warning|info|important|caution|hint|quote|pull)"
)
_NO_MAIN: Final = frozenset({
    "p", "li", "ul", "ol", "dl", "dd", "dt", "table", "tbody", "tr", "td", "blockquote",
})  # fmt: skip
_ENDED: Final = pattern(r"[.!?…。！？:][\"'”’»)\]\d\s]{0,8}$")
_END: Final = 9  # characters that the end of a sentence takes at most
_RIGHTS: Final = pattern(r"\s*(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_LEAST_PROSE: Final = 40  # characters; less is a label
_LEAST_LEFT: Final = 600  # characters, some 100 words: what comments must leave to be beside it
_LEAST_MAIN: Final = 1200  # characters: below, distance says nothing
_MOST: Final = 0.8  # share of the prose that the main element holds
_MOSTLY: Final = 0.9  # share of a block that is a link


class _Containers:
    """The elements around blocks, each numbered before those inside it, and the prose they hold."""

    def __init__(self, blocks: Sequence[Block], prose: Sequence[int]) -> None:
        self.nodes: list[dom.Element] = []
        self.parents: list[int] = []
        self._numbers: dict[dom.Node, int] = {}
        self.places = [self._add(block.node) for block in blocks]
        self._prose = prose

    def _add(self, node: dom.Node | None) -> int:
        way: list[dom.Element] = []
        while isinstance(node, dom.Element) and node not in self._numbers:
            way.append(node)
            node = node.parent
        number = self._numbers.get(node, -1) if node is not None else -1
        for each in reversed(way):
            self.nodes.append(each)
            self.parents.append(number)
            number = self._numbers[each] = len(self.nodes) - 1
        return number

    def prose(self, without: Sequence[bool] = ()) -> list[int]:
        """The characters of prose in each element, leaving out what is in certain ones."""
        held = [0] * len(self.nodes)
        for place, length in zip(self.places, self._prose, strict=True):
            if not (without and without[place]):
                held[place] += length
        for number in range(len(held) - 1, 0, -1):
            if self.parents[number] >= 0:
                held[self.parents[number]] += held[number]
        return held


def mark_asides(blocks: Sequence[Block]) -> None:
    """Give the region "aside" to blocks of content that stand beside the page's own text."""
    content = [block for block in blocks if block.region == "content" and block.kind != "title"]
    left: list[Block] = []
    for block in content:
        if _is_label_of_link(block) or _RIGHTS.match(block.text):
            block.region = "aside"
        else:
            left.append(block)
    prose = [_prose_length(block) for block in left]
    if any(prose):
        _mark_by_place(left, prose)
        _mark_repeated([block for block in left if block.region == "content"])


def _mark_by_place(blocks: list[Block], lengths: list[int]) -> None:
    tree = _Containers(blocks, lengths)
    aside = _asides(tree)
    inside = _spread(tree, _main(tree, tree.prose(without=aside)))
    for block, place in zip(blocks, tree.places, strict=True):
        if aside[place] or not inside[place]:
            block.region = "aside"


def _mark_repeated(blocks: list[Block]) -> None:
    """Mark text that stood before, elsewhere: a variant for another screen, a teaser once more."""
    parents: dict[str, dom.Node | None] = {}
    for block in blocks:
        parent = block.node.parent
        if len(block.text) < _LEAST_PROSE or parents.setdefault(block.text, parent) == parent:
            continue
        block.region = "aside"


def _asides(tree: _Containers) -> list[bool]:
    """Which elements stand beside the text, by what they are and what they are called."""
    prose = tree.prose()
    aside: list[bool] = []
    in_article: list[bool] = []
    for number, node in enumerate(tree.nodes):
        parent = tree.parents[number]
        nested = parent >= 0 and in_article[parent]
        in_article.append(nested or node.tag == "article")
        aside.append(
            (parent >= 0 and aside[parent])
            or _can_go(_evidence(node, nested=nested), prose[number], prose[0])
        )
    return aside


def _can_go(evidence: str, prose: int, total: int) -> bool:
    """Whether enough is left without the element for the evidence to be believed."""
    if evidence == "comments" and total - prose >= _LEAST_LEFT:
        return True
    return bool(evidence) and prose * 2 <= total


def _evidence(node: dom.Element, *, nested: bool) -> str:
    """Why an element may stand beside the text: "comments", "side", or "" for no reason."""
    names = f"{node.attr('class') or ''} {node.attr('id') or ''}" if node.attrs else ""
    said = _all_say(names) if names else ""
    if said == "comments":
        return "comments"
    if said == "side" or node.tag in ("footer", "form") or (nested and node.tag == "article"):
        return "side"
    if node.tag == "aside" or (node.attr("role") or "").lower() in _ROLES:
        return "" if _CALLOUTS.search(names) else "side"
    return ""


@lru_cache(maxsize=8192)
def _all_say(names: str) -> str:
    """What the words of a class and an id say together, as `_evidence`."""
    said = {_says(name) for name in names.split()}
    return "comments" if "comments" in said else "side" if "side" in said else ""


@lru_cache(maxsize=8192)
def _says(name: str) -> str:
    """What one word of a class or an id says, as `_evidence`."""
    parts = [part.lower() for part in _NAME_PARTS.findall(name)]
    if not parts or parts[0] in _PREFIXES:
        return ""
    words = {*parts, *(first + second for first, second in pairwise(parts))}
    if not words.isdisjoint(_COMMENTS):
        return "comments"
    return "" if words.isdisjoint(_SIDE) else "side"


def _main(tree: _Containers, prose: Sequence[int]) -> int:
    """The innermost element that holds most of the prose, or the article around that."""
    main = 0
    for number, held in enumerate(prose):
        if held >= max(_MOST * prose[0], _LEAST_MAIN) and tree.nodes[number].tag not in _NO_MAIN:
            main = number
    outer = main
    while outer >= 0 and tree.nodes[outer].tag != "article":
        outer = tree.parents[outer]
    return outer if outer >= 0 else main


def _spread(tree: _Containers, root: int) -> list[bool]:
    """Which elements lie in the given one."""
    inside = [False] * len(tree.nodes)
    for number, parent in enumerate(tree.parents):
        inside[number] = number == root or (parent >= 0 and inside[parent])
    return inside


def _prose_length(block: Block) -> int:
    text = block.text
    if block.kind in HEADLINE_KINDS or len(text) < _LEAST_PROSE or not _is_ended(text):
        return 0
    return max(0, len(text) - _linked(block))


def _is_label_of_link(block: Block) -> bool:
    """Whether a block is a link and little else, and no sentence: the name of another page."""
    if len(block.text) < _LEAST_PROSE or block.kind in HEADLINE_KINDS:
        return False
    return _linked(block) > _MOSTLY * len(block.text) and not _is_ended(block.text)


def _is_ended(text: str) -> bool:
    return _ENDED.search(text, max(0, len(text) - _END)) is not None


def _linked(block: Block) -> int:
    """The characters of a block that are link text."""
    if not block.flags & LINK:
        return 0
    return sum(len(part.text) for part in block.parts if part.flags & LINK)
