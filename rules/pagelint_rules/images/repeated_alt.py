"""Alt text that says what stands beside the picture.

Readers of screen readers hear the same words twice. Where the caption or the link says it all,
write `alt=""`; where the picture tells more, say that.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule

_LONGEST = 400  # characters of a link or caption


@rule(
    category="images",
    severity="info",
    since="0.1",
    wcag=["1.1.1"],
    elements="figure img[alt],a img[alt]",
    bad=[
        '<figure>⟦<img src="a.png" alt="Boats">⟧<figcaption>Boats.</figcaption></figure>',
        '<a href="/b">⟦<img src="a.png" alt="Boats">⟧ Boats</a>',
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
    link = image.closest("a")
    text = link.node.text if link else ""
    if not text.strip():
        figure = image.closest("figure")
        caption = figure.select_one("figcaption") if figure else None
        text = caption.node.text if caption else ""
    return " ".join(text[:_LONGEST].lower().split())
