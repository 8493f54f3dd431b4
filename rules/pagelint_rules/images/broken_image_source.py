"""An image without a picture to show.

Its `src` is missing, empty, or holds what a template or script should have filled in. The reader
sees a broken frame, or nothing. Put in the address of the picture, or remove the element.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import is_application, is_unfilled, quoted, target, unescaped

_STAND_IN = pattern(
    r"(?i)(?:.*/)?(?:undefined|null|nan)(?:[?#].*)?|(?:\.?/)?path/to/.*|#|todo|url|src"
    r"|image[-_ ]?url"
    r"|(?:your|insert)[-_ ]?(?:image|picture|logo|url|src)(?:[-_ ](?:url|here|src))*(?:\.\w{3,4})?"
    r"|%[a-z_]+%|image_here|https?:/*"
)
_ORDINARY = pattern(r"(?i)(?!path/to)[\w./:-]+\.(?:jpe?g|png|gif|webp|svg)|data:image/[^{}<>]*")
_LIKELY = pattern(r"(?i)about:blank|javascript:.*|[^?#]+\.(?:html?|php|aspx?|pdf|docx?)")
# Attributes by which a script or framework loads the picture later.
_LATER = pattern(
    r"data-|[:@*\[(]|v-|ng-|x-|srcset|lazy|original|on|is$|rel:|th:|loading$|longdesc$"
)
# Another source is chosen, or a script loads what the noscript beside it shows to others.
_HAS_STAND_IN = "picture > img,:has(+ noscript)"
# In the id of an image: what a script shows in it when it is asked to.
_FILLED = pattern(
    r"(?i)zoom|preview|modal|light-?box|pop-?up|full|large|big|overlay|expand|captcha|avatar|output"
    r"|result|viewer|current|select|upload|gallery|slide|target|qr|chart|map|photo|img|image|player"
)
_HINT = "put in the address of the picture, or remove the element"


@rule(
    category="images",
    severity="error",
    since="0.1",
    elements="img,input[type=image i]",
    bad=[
        '<p>⟦<img alt="Harbour">⟧</p>',
        '<p>⟦<img src="" alt="Harbour">⟧</p>',
        '<p>⟦<img id="crest" alt="Harbour">⟧</p>',
        '<p>⟦<img src="{{ image.url }}" alt="Harbour">⟧</p>',
        '<p>⟦<img src="/uploads/undefined" alt="Harbour">⟧</p>',
        '<p>⟦<img src="path/to/image.jpg" alt="Harbour">⟧</p>',
        '<p>⟦<img src="gallery.html" alt="Harbour">⟧</p>',
    ],
    good=[
        '<p><img src="harbour.jpg" alt="Harbour"></p>',
        '<p><img srcset="harbour.jpg 2x" alt="Harbour"></p>',
        '<p><img data-src="harbour.jpg" alt="Harbour"></p>',
        '<p><img :src="picture" alt="Harbour"></p>',
        '<picture><source srcset="a.webp"><img alt="Harbour"></picture>',
        '<p><img src="data:image/gif;base64,R0lGOD" alt="Harbour"></p>',
        '<p><img id="zoomed" alt=""><img id="zoomed" alt="Harbour"></p>',
        '<p><img id="a" alt="Harbour"></p><script>show("a", "harbour.jpg")</script>',
    ],
)
def check(image: Element, context: Context) -> Iterator[Finding]:
    """Report pictures that can't load, unless something is there to load them later."""
    address = target(image, "src")
    if _ORDINARY.fullmatch(address) or image.hidden:
        return
    if any(map(_LATER.match, image.attrs)) or image.matches(_HAS_STAND_IN):
        return
    if not address:
        yield from _without_source(image)
    elif is_unfilled(unescaped(address)) or _STAND_IN.fullmatch(address):
        if not ("{{" in address and context.page.once(is_application)):
            message = f"image source {quoted(address)} is a placeholder"
            yield image.finding(message, hint=_HINT)
    elif _LIKELY.fullmatch(address):
        message = f"image source {quoted(address)} is no picture"
        yield image.finding(message, hint=_HINT, severity=Severity.WARNING)


def _is_for_script(image: Element) -> bool:
    """Whether an image has an id that a script of the page names, or that says what it is for."""
    identity = image.get("id")
    if identity is None:
        return False
    if not identity or _FILLED.search(identity):
        return True
    return any(identity in script.node.text for script in image.page.select("script"))


def _without_source(image: Element) -> Iterator[Finding]:
    """A frame with an id or class, or without alt text, may be one that a script fills."""
    fact = "has an empty source" if "src" in image else "has no source"
    if not (image.get("alt") or "").strip() or _is_for_script(image):
        return
    severity = Severity.WARNING if "class" in image or "id" in image else Severity.ERROR
    yield image.finding(
        f"image {quoted(image.get('alt') or '')} {fact}", hint=_HINT, severity=severity
    )
