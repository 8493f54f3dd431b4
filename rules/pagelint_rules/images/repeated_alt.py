"""Alt text that says what stands beside the picture.

Readers of screen readers hear the same words twice. Where the caption or the link says it all,
write `alt=""`; where the picture tells more, say that.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element, Page
from pagelint.rule import Context, rule

# Themes that don't know <figure> have WordPress mark captions by class.
_CAPTION = "figcaption,.wp-caption-text"
_LONGEST = 400  # characters of a link or caption


@rule(
    category="images",
    severity="info",
    since="0.1",
    elements="figure img[alt],a img[alt],.wp-caption img[alt]",
    bad=[
        '<figure>⟦<img src="a.png" alt="Boats">⟧<figcaption>Boats.</figcaption></figure>',
        '<a href="/b">⟦<img src="a.png" alt="Boats">⟧ Boats</a>',
        "<div class=wp-caption>⟦<img src=a.png alt=Boats>⟧<p class=wp-caption-text>Boats</div>",
    ],
    good=[
        '<figure><img src="a.png" alt="Boats"><figcaption>Low tide</figcaption></figure>',
        '<a href="/b"><img src="a.png" alt=""> Boats</a>',
        '<a href="/b"><img src="a.png" alt="Boats"></a>',
    ],
)
def check(image: Element, context: Context) -> Iterator[Finding]:
    """Report alt texts equal to the caption or to the link's own words."""
    alt = " ".join((image.get("alt") or "").lower().split())
    if not alt or image.hidden:
        return
    beside = _text_beside(image)
    if beside.strip(" .") == alt.strip(" ."):
        hint = 'listeners hear it twice: write alt="", or what the picture adds'
        yield image.finding("alt text repeats the words beside the image", hint=hint)


def _text_beside(image: Element) -> str:
    page = image.page
    link = image.closest("a")
    beside = page.once(_start, link.node) if link else ""
    figure = None if beside else image.closest("figure,.wp-caption")
    return page.once(_caption, figure.node) if figure else beside


def _start(page: Page, node: dom.Element) -> str:
    """An element's text, as far as an alt text may be as long; for `Page.once`."""
    return " ".join(node.text[:_LONGEST].lower().split())


def _caption(page: Page, figure: dom.Element) -> str:
    """What stands under a figure; for `Page.once`."""
    children = (each for each in figure.children if isinstance(each, dom.Element))
    caption = next((each for each in children if each.matches(_CAPTION)), None)
    return _start(page, caption) if caption is not None else ""
