"""A picture that stands for text.

Letters in a picture blur when readers enlarge them, keep their colours when readers change theirs,
can't be copied, translated or found, and nobody can tap the phone number. Write the words into the
page, over the picture if it must be.

pagelint sees no pixels. It speaks where the alt text tells of contact data, hours or a discount,
or where the file is named as text and its alt text is a sentence.
"""

from collections.abc import Iterator

from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted, target

_DATA = pattern(
    r"(?i)(?<![\w.@+-])(?:\+\d[\d ()/-]{7,20}\d|\(?0\d{2,5}\)?[ /-]\d{3}[\d -]{0,12}"
    r"|\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}|[\w.-]{1,64}@[\w-]{1,64}\.[a-z]{2}|www\.[\w-]+\.\w{2}"
    r"|\d{1,3} ?% (?:off|discount|rabatt|de descuento|korting|zniżki|di sconto|de réduction)"
    r"|\d{1,2}[:.]\d\d ?(?:am|pm|uhr)\b)"
)
_NAMED_TEXT = pattern(
    r"(?i)(?:^|[-_.\d])(?:text|quotes?|zitat|flyer|flier|price-?list|preisliste|headline|slogan"
    r"|speisekarte|opening-?hours|öffnungszeiten)[-_.\d]"
)
_SENTENCE = pattern(r".{12}.*[.!?][\"”“»]?$")
_LONGEST = 250  # characters: beyond is no picture's text, but a text about it
_LEAST_WORDS = 4


@rule(
    category="images",
    severity="info",
    since="0.1",
    stage="preview",
    wcag=["1.4.5", "1.4.9"],
    elements="img[alt*=' '][src],input[type=image i][alt*=' '][src]",
    bad=[
        '⟦<img src="spring.jpg" alt="Spring at the clinic: call 030 123 4567">⟧',
        '⟦<img src="b.png" alt="Flu shots with 20 % off until May">⟧',
        '⟦<img src="/img/header-text.png" alt="We are here for you, day and night.">⟧',
    ],
    good=[
        '<img src="hall.jpg" alt="The entrance hall, seen from the stairs">',
        '<img src="text-editor.png" alt="The text tool in the toolbox">',
        '<img src="spring.jpg" alt="" title="Call 030 123 4567">',
        '<img src="team-2019.jpg" alt="The team in 2019, 24 women and 12 men">',
    ],
)
def check(image: Element, context: Context) -> Iterator[Finding]:
    """Report pictures whose alt text or file name says that they show text."""
    alt = " ".join((image.get("alt") or "").split())
    if len(alt) > _LONGEST or len(alt.split()) < _LEAST_WORDS:
        return
    found = _DATA.search(alt)
    if (found or (_SENTENCE.match(alt) and _is_named_text(image))) and is_exposed(image):
        said = quoted(found[0]) if found else quoted(alt)
        yield image.finding(
            f"picture seems to show text: {said}",
            hint="nobody can enlarge it sharply, copy it or tap a number in it: "
            "write the words into the page",
        )


def _is_named_text(image: Element) -> bool:
    name = target(image, "src").partition("?")[0].rpartition("/")[2]
    return not name.startswith("data:") and _NAMED_TEXT.search(name) is not None
