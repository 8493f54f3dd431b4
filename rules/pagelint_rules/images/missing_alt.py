"""An image without a text alternative.

A screen reader falls back to the file's name, or skips the picture; so does a reader whose
connection drops it. Say what the picture tells the reader, in a sentence. Write `alt=""` when it
is decoration, so that it is passed over on purpose.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule

# Other ways to name an image (accname 1.2), and to say that it is decoration.
_NAMES = ("aria-label", "aria-labelledby", "title")
_DECORATION = frozenset({"presentation", "none"})
_TINY = frozenset({"0", "1", "0px", "1px"})


@rule(
    category="images",
    severity="error",
    since="0.1",
    wcag=["1.1.1"],
    act=["23a2a8"],
    elements="img:not([alt])",
    bad=['⟦<img src="clinic.jpg">⟧', '<a href="/">⟦<img src="logo.svg">⟧</a>'],
    good=[
        '<img src="clinic.jpg" alt="Our clinic from the street">',
        '<img src="line.svg" alt="">',
        '<img src="line.svg" role="presentation">',
        '<img src="chart.png" aria-label="Visits by month">',
        '<img src="https://stats.example.org/pixel.gif" width="1" height="1">',
        '<div hidden><img src="later.jpg"></div>',
    ],
)
def check(image: Element, context: Context) -> Iterator[Finding]:
    """Report images that nothing names."""
    if image.hidden or any((image.get(name) or "").strip() for name in _NAMES):
        return
    if (image.get("role") or "").strip().lower() in _DECORATION or _is_tracking_pixel(image):
        return
    yield image.finding(
        "image has no alt text", hint='describe it, or write alt="" if it is decoration'
    )


def _is_tracking_pixel(image: Element) -> bool:
    return image.get("width") in _TINY and image.get("height") in _TINY
