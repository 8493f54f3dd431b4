"""What the rules about links share: a target as browsers read it, and who handles a click."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from pagelint.html import dom
from pagelint.page import Block, Element, Page
from pagelint.page.block import CODE, LINK
from pagelint.patterns import pattern

LINKS = "a[href],area[href]"
_AROUND = "".join(map(chr, range(33)))
_ESCAPES = pattern(r"(?:%[0-9a-fA-F]{2})+")
_HTTP = pattern(r"(?is)(?:https?:)?//(?P<authority>[^/?#\\]*)(?P<rest>.*)")

# Characters that nobody sees and text brings along when it is copied. Joiners are left out, since
# some languages and emoji are written with them.
UNSEEN = pattern("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")

# What template languages, editors and shortcodes leave where a value should be.
_UNFILLED = pattern(
    r"\{\{(?![\"'{])|\{%|%\}|<%|%>|<\?(?:php|=)|\$\{\w*[a-z]|#\{[A-Za-z_@]|\{\$\w|\{![A-Za-z]|\*\|[A-Z_:]+\|\*"
    r"|(?i:\[object object\]|_wp_link_placeholder|^\[[a-z]+[_-][a-z][^\[\]]*\])"
)
_MARK = pattern(r"[{}<>|\[_]")  # one is in all of those; most addresses have none
# Whole targets that stand in for one.
_NOUN = r"(?:link|url|uri|href|adresse?|address|lien|enlace|collegamento|odno[sś]nik)"
_FILLER = (
    r"(?:insert|add|put|enter|your|the|my|paste|hier|einf(?:ü|ue)gen|ihr(?:e|en)?|dein|votre|ici"
    r"|ins[ée]rer|tu|su|aqu[ií]|insertar|inserisci|qui|il|tuo|jouw|uw|voeg|in|seu|sua|aqui|inserir"
    r"|twój|wstaw|tutaj|here|goes|page|site|web|placeholder)"
)
PLACEHOLDER = pattern(
    rf"(?i)(?:{_FILLER}[-_ ]){{1,4}}{_NOUN}(?:[-_ ]{_FILLER}){{0,3}}"
    rf"|{_NOUN}(?:[-_ ]{_FILLER}){{1,3}}"
    r"|to-?do|tbd|tba|fixme|undefined|null|nan|%[a-z_]+%|placeholder|\[(?:url|link)\]"
)
LIKELY_PLACEHOLDER = pattern(r"(?i)link|url|uri|href|\.{3,}|…|x{3,}|\?{2,}")
# Attributes by which a script may take an element over: handlers, hooks and frameworks' bindings.
_SCRIPTED = pattern(r"on|data-|aria-|[@:*#(\[]|v-|ng-|x-|hx-|up-|wire:|bind:|js|rel:")
_HOOKS = frozenset({"id", "role", "name", "tabindex", "is", "slot"})
# Names of classes that say what a script does.
_ACTION = pattern(
    r"(?i)(?:^|[\s_-])(?:js|toggle\w*|open\w*|close\w*|modal|pop-?up|dropdown\w*|menu\w*|tabs?|accordion\w*"
    r"|slick|slide\w*|swiper|carousel|prev\w*|next\w*|trigger|expand\w*|collapse\w*|more|less|scroll\w*"
    r"|totop|to-top|cookies?|consent|print|shar(?:e|ing)\w*|social|search\w*|lightbox|play\w*|video\w*"
    r"|filter\w*|hamburger|submenu|log-?in|log-?out|sign-?in|sign-?up|chat|reply|edit|delete|buy|cart"
    r"|editor|lock|badge|addthis\w*|optanon\w*|gallery)(?:$|[\s_-])"
)
_MENU = "ul,ol,[role=menu],[class*=menu i],[class*=collapse i]"
# Attributes of frameworks. Each begins with a word and looks behind only then: in a long text the
# search for a word is many times as fast as that for a blank or a quotation mark.
_BEFORE = r"[\s\"']"
_FRAMEWORK = tuple(
    pattern(rf"{word}(?<={_BEFORE}{word}){rest}")
    for word, rest in (
        ("v-", "[a-z]"), ("ng-", ""), ("data-ng-", ""), (r"\*ng", "[A-Z]"),
        ("x-", r"(?:data|bind|text|html|for|if|show|on)\b"),
        (":", r"[a-z][\w.:-]*=[\"']"), ("@", r"[a-z][\w.:-]*=[\"']"),
    )
)  # fmt: skip


def target(element: Element, attribute: str = "href") -> str:
    """A target as browsers read it: without the blanks and control characters around it."""
    return (element.get(attribute) or "").strip(_AROUND)


def links(page: Page) -> list[tuple[Element, str]]:
    """All links with their targets as browsers read them, in order; for `Page.once`."""
    return [(link, (link.get("href") or "").strip(_AROUND)) for link in page.select(LINKS)]


def links_in(block: Block) -> Iterator[Element]:
    """The links that a block's words stand in, in order, without those around code."""
    seen: set[dom.Node] = set()
    for part in block.parts:
        around = part.node.parent if part.node is not None else None
        if part.flags & (LINK | CODE) != LINK or not isinstance(around, dom.Element):
            continue
        link = around.closest("a[href]")
        if link is not None and link not in seen:
            seen.add(link)
            yield block.page.element(link)


def vocabulary(page: Page) -> tuple[str, list[int]]:
    """All targets of links in lower case, each between line breaks, and where each starts.

    A page has hundreds of links: one look here tells which are worth a pattern; for `Page.once`.
    """
    lower = [address.lower() for _, address in page.once(links)]
    starts = accumulate((len(address) + 1 for address in lower), initial=1)
    return "\n".join(("", *lower, "")), list(starts)


def quoted(text: str, limit: int = 60) -> str:
    """Text from a page for a message: in quotes, on one line, its end cut off where it is long."""
    text = " ".join(text.split())
    return f'"{text}"' if len(text) <= limit else f'"{text[: limit - 1]}…"'


def elsewhere(count: int) -> str:
    """What a message about the first of `count` like places adds; nothing for one."""
    if count < 2:
        return ""
    return f", here and in {count - 1} more place{'s' * (count > 2)}"


def links_with(page: Page, words: Iterable[str]) -> Iterator[tuple[Element, str]]:
    """The links in whose targets one of the lower-case words stands, with the targets, in order.

    A line break in a word stands for the beginning or the end of the target.
    """
    text, starts = page.once(vocabulary)
    found: set[int] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            number = bisect_right(starts, at + word.startswith("\n")) - 1
            found.add(number)
            at = text.find(word, starts[number + 1] - 1)
    every = page.once(links)
    return (every[number] for number in sorted(found))


def unescaped(address: str) -> str:
    """An address with its percent escapes decoded."""
    return _ESCAPES.sub(
        lambda run: bytes.fromhex(run[0].replace("%", "")).decode("utf-8", "replace"), address
    )


def http_parts(address: str) -> tuple[str, str] | None:
    """Host with port, lower-case, and what follows it; None if the address names no host."""
    match = _HTTP.fullmatch(address)
    return (match["authority"].rpartition("@")[2].lower(), match["rest"]) if match else None


def is_unfilled(address: str) -> bool:
    """Whether something stands in the address that software should have replaced."""
    return bool(_MARK.search(address) and _UNFILLED.search(address))


def is_scripted(element: Element) -> bool:
    """Whether an attribute suggests that a script gives the element its meaning."""
    return any(name in _HOOKS or _SCRIPTED.match(name) for name in element.attrs)


def is_control(link: Element) -> bool:
    """Whether a link looks like a button of the page: by its class, its list item's, or an icon."""
    around = link.parent
    classes = [link.get("class"), around.get("class") if around else ""]
    if any(_ACTION.search(each or "") for each in classes):
        return True
    return link.select_one("i,svg,button,[class*=icon]") is not None


def is_in_prose(link: Element) -> bool:
    """Whether a link is part of a sentence: its paragraph has more words than its own."""
    paragraph = link.closest("p,dd,blockquote,figcaption")
    return paragraph is not None and paragraph.text != link.text


def opens_menu(link: Element) -> bool:
    """Whether the link is the head of a menu: a list or a panel stands right beside it."""
    after = next((e for e in link.node.next_siblings if isinstance(e, dom.Element)), None)
    if after is not None and after.matches(_MENU):
        return True
    around = link.parent
    return around is not None and around.name == "li" and around.select_one("ul,ol,div") is not None


def is_application(page: Page) -> bool:
    """Whether a framework fills the page in while it runs: attributes tell; for `Page.once`."""
    html = page.source.text
    return any(each.search(html) for each in _FRAMEWORK)
