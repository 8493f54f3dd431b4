"""One alt text on different pictures.

A picture was copied with its text, and the text stayed when the picture changed: readers of screen
readers meet the same person three times, or several links of one name. Say of each picture what it
shows.

Views of one thing may share their words. Only pictures with different words beside them count, and
those that are links to different places.
"""

from collections.abc import Iterable, Iterator

from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted, target

_FEWEST = 3
_LONGEST = 300  # characters of the words beside a picture
_AROUND = frozenset({"div", "li", "figure", "article", "section", "td", "p", "dd", "dt"})
_MOST_STEPS = 4  # from a picture to what holds its words
# What differs between addresses of one picture in several sizes.
_SIZE = pattern(r"(?i)(?:[-_@](?:\d+x\d+|\d+x|\d+w|scaled|small|medium|large|thumb\w*))*\.\w+$")
_SIGN = pattern(r"(?i)icon|arrow|logo|star|check|tick|cross|yes|no|bullet|flag|avatar|spacer|\W*")


@rule(
    category="images",
    severity="warning",
    since="0.1",
    wcag=["1.1.1"],
    bad=[
        (
            '<ul><li>⟦<img src="a.jpg" alt="Tom Hale">⟧ Tom Hale, chair</li>'
            '<li><img src="b.jpg" alt="Tom Hale"> Ida Sand, cook</li>'
            '<li><img src="c.jpg" alt="Tom Hale"> Jo Marsh, treasurer</li></ul>'
        ),
        (
            '<a href="/a">⟦<img src="a.png" alt="Open">⟧</a>'
            '<a href="/b"><img src="b.png" alt="Open"></a>'
            '<a href="/c"><img src="c.png" alt="Open"></a>'
        ),
    ],
    good=[
        (
            '<p><img src="a.jpg" alt="A ketch"><img src="b.jpg" alt="A ketch">'
            '<img src="c.jpg" alt="A ketch"></p>'
        ),
        (
            '<p><img src="yes.png" alt="yes"> Crane</p><p><img src="yes.png" alt="yes"> Ramp</p>'
            '<p><img src="yes.png" alt="yes"> Water</p>'
        ),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first of at least three pictures that have one alt text."""
    found: dict[str, list[Element]] = {}
    for image in page.select("img[alt][src]"):
        alt = " ".join((image.get("alt") or "").lower().split())
        if alt and not _SIGN.fullmatch(alt):
            found.setdefault(alt, []).append(image)
    for images in found.values():
        shown = [each for each in images if not each.hidden] if len(images) >= _FEWEST else []
        first = {_picture(each): each for each in reversed(shown)}
        if len(first) >= _FEWEST and (_are_links(shown) or _are_told_apart(first.values())):
            message = (
                f"alt text {quoted(shown[0].get('alt') or '')} stands on {len(first)} pictures"
            )
            yield shown[0].finding(message, hint="say of each picture what it shows")


def _picture(image: Element) -> str:
    """A picture's name, whatever its size, and the host's folder for that."""
    return _SIZE.sub("", target(image, "src").partition("?")[0].rpartition("/")[2])


def _are_links(images: list[Element]) -> bool:
    """Whether each picture is all that a link of its own has to say."""
    targets: set[str] = set()
    for image in images:
        link = image.closest("a[href]")
        if link is None or link.text.strip() or link.get("aria-label") or link.get("title"):
            return False
        targets.add(target(link))
    return len(targets) >= _FEWEST


def _are_told_apart(images: Iterable[Element]) -> bool:
    """Whether the words beside the pictures differ from one to the next."""
    words = [_words_beside(each.node) for each in images]
    return all(words) and len(set(words)) == len(words)


def _words_beside(image: dom.Element) -> str:
    """What stands with a picture in the nearest box that has words, if it is for this one alone."""
    for _, box in zip(range(_MOST_STEPS), image.ancestors, strict=False):
        if not isinstance(box, dom.Element) or box.tag in ("main", "body", "html"):
            return ""
        text = " ".join(box.text[:_LONGEST].split()) if box.tag in _AROUND else ""
        if text:
            return text if len(box.select("img")) == 1 else ""
    return ""
