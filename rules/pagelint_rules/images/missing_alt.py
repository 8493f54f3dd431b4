"""An image without a text alternative.

A screen reader falls back to the file's name, or skips the picture; so does a reader whose
connection drops it. Say what the picture tells the reader, in a sentence. Write `alt=""` when it
is decoration, so that it is passed over on purpose.

Nothing is said of pictures that count visits (one pixel in size, off the screen, or from a known
counter): services put them in, most screen readers pass over them, and no reader misses anything.
WCAG would have `alt=""` on them, too. A picture that a script has yet to load is judged if its
address is there to be loaded (`data-src`), and left alone otherwise.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import is_nameless
from pagelint.accessibility.roles import explicit_role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

_ROLES = frozenset({"img", "doc-cover"})
_HOLDERS = "a[href],button,summary,h1,h2,h3,h4,h5,h6"
_SAYING = {
    "a": "say where the link leads: it has no other text",
    "button": "say what the button does: it has no other text",
    "summary": "say what it opens: the summary has no other text",
}
# Addresses of services that count visits.
_COUNTER = pattern(
    r"(?i)(?:https?:)?//(?:[\w.-]+\.)?(?:scorecardresearch|quantserve|doubleclick|facebook\.com/tr\b"
    r"|2o7|imrworldwide|omtrdc|demdex|bluekai|mc\.yandex|pixel\.wp|google-analytics|bat\.bing)"
    r"|[^?#]*/(?:pixel|beacon|tracking?|counter|impression|collect)(?:\.gif|\.png|\.php)?[?#]"
)
_TINY = frozenset({"0", "1", "0px", "1px"})
_SMALL = [
    pattern(rf"(?i)(?:^|;)\s*{side}\s*:\s*[01](?:px)?\s*(?:;|!|$)") for side in ("width", "height")
]
_AWAY = pattern(r"(?i)(?:^|;)\s*(?:left|top|right)\s*:\s*-\d{3}")
# A GIF of one pixel, which holds the place of a picture.
_BLANK_GIF = pattern(r"(?i)data:image/gif;base64,R0lGOD[ld]hAQAB")


@rule(
    category="images",
    severity="error",
    since="0.1",
    wcag=["1.1.1"],
    act=["23a2a8"],
    causes=["empty-button", "empty-heading", "empty-link", "empty-menu-item", "empty-summary"],
    bad=[
        '⟦<img src="clinic.jpg">⟧',
        '<a href="/">⟦<img src="logo.svg">⟧</a>',
        '⟦<img src="clinic.jpg" alt=" ">⟧ ⟦<img src="clinic.jpg" alt="&nbsp;">⟧',
        '⟦<img src="clinic.jpg" alt="&#9;" title="&emsp;">⟧ ⟦<img src="a.png" role="doc-cover">⟧',
        '⟦<img src="clinic.jpg" role="none" tabindex="0">⟧',
        '⟦<img src="clinic.jpg" aria-labelledby="nowhere">⟧',
        '⟦<span role="img" class="icon-fish">⟧</span> ⟦<img src="fish.png" alt="" role="img">⟧',
        '⟦<img data-original="clinic.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAA">⟧',
    ],
    good=[
        '<img src="clinic.jpg" alt="Our clinic from the street">',
        '<img src="line.svg" alt="">',
        '<img src="line.svg" role="presentation">',
        '<img src="chart.png" aria-label="Visits by month">',
        '<img src="chart.png" aria-labelledby="c"><p id="c" hidden>Visits by month</p>',
        '<img src="https://stats.example.org/pixel.gif" width="1" height="1">',
        '<img src="/open?id=3" style="width: 1px; height: 1px">',
        '<div style="position: absolute; left: -999px"><img src="/open?id=3"></div>',
        '<img class="zoomed" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">',
        '<div hidden><img src="later.jpg"></div>',
        '<img id="zoomed"> <img :src="picture" :alt="name">',
        '<span role="img" aria-label="Fish">🐟</span>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report images that nothing names."""
    for image in with_role(page, _ROLES, "img"):
        if image.name != "img" or (image.get("alt") or "").isspace() or not image.get("alt"):
            yield from _findings(image)


def _findings(image: Element) -> Iterator[Finding]:
    given = explicit_role(image)
    if image.node.namespace is dom.Namespace.SVG or (image.get("alt") == "" and not given):
        return  # unnamed-svg reports the one, and the other is said to be decoration
    if given not in ("", *_ROLES):
        return
    if _is_tracking_pixel(image) or _is_unfinished(image) or not is_nameless(image):
        return
    if not is_exposed(image):
        return
    fact = "blank" if "alt" in image else "no"
    yield image.finding(f"image has {fact} alt text", hint=_hint(image, given))


def _hint(image: Element, given: str) -> str:
    """What to write: no image is decoration that is all there is of what holds it."""
    holder = image.closest(_HOLDERS)
    if holder is not None and is_nameless(holder):
        return _SAYING.get(holder.name, "write what it says: the heading has no other text")
    if image.get("alt") == "":
        return f'describe it, or take role="{given}" away if it is decoration'
    return 'describe it, or write alt="" if it is decoration'


def _is_unfinished(image: Element) -> bool:
    """Whether a script has yet to say what the image shows: no source, or bound alt text."""
    names = [name.rstrip("]") for name in image.attrs]
    if any(name != "alt" and name.endswith("alt") for name in names):
        return True
    if image.name != "img":
        return False
    if any(name.startswith("data-") for name in names) and "src" in image:
        return False
    sources = [name for name in names if name.endswith(("src", "srcset"))]
    return not sources or (sources == ["src"] and _is_blank(image))


def _is_blank(image: Element) -> bool:
    return _BLANK_GIF.match(image.get("src") or "") is not None


def _is_tracking_pixel(image: Element) -> bool:
    if image.get("width") in _TINY and image.get("height") in _TINY:
        return True
    if _COUNTER.match(image.get("src") or "") is not None:
        return True
    return any(map(_is_out_of_sight, (image, image.parent)))


def _is_out_of_sight(element: Element | None) -> bool:
    """Whether its own style leaves an element a pixel, or none on the screen."""
    style = (element.get("style") or "") if element is not None else ""
    if not style:
        return False
    return all(side.search(style) for side in _SMALL) or _AWAY.search(style) is not None
