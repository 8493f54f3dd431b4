"""A picture that only holds the place of another.

Grey boxes, kittens and random landscapes from placeholder services come with templates and mock-
ups. The reader sees a picture that has nothing to do with the page. Put in the real one.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import http_parts, quoted, target

_SERVICES = pattern(
    r"(?:.+\.)?(?:placeholder\.com|placehold\.(?:co|it|jp)|placeholdit\.imgix\.net|dummyimage\.com"
    r"|picsum\.photos|unsplash\.it|placekitten\.com|placedog\.net|place-?hold\.it|loremflickr\.com"
    r"|lorempixel\.com|loremimages\.com|fakeimg\.pl|placeimg\.com|placebear\.com|placebeard\.it"
    r"|fillmurray\.com|placecage\.com|stevensegallery\.com|baconmockup\.com|satyr\.dev"
    r"|dummyimages\.com|imageholder\.org|placehold\.net)(?::\d+)?"
)
_PORTRAITS = pattern(r"(?:i\.)?pravatar\.cc|randomuser\.me|xsgames\.co")
_FILES = pattern(
    r"(?i).*/(?:woocommerce-placeholder|elementor/assets/images/placeholder"
    r"|(?:image-)?placeholder(?:-image)?|no-?image(?:-available)?|dummy(?:-image)?)(?:-\d+x\d+)?"
    r"\.(?:png|jpe?g|gif|webp|svg)(?:[?#].*)?"
)
_LATER = pattern(r"data-|srcset|lazy|original|[:@*\[(]|v-|ng-|x-|on|loading$")


@rule(
    category="images",
    severity="error",
    since="0.1",
    elements="img[src],input[type=image i][src]",
    bad=[
        '<p>⟦<img src="https://via.placeholder.com/300" alt="Harbour">⟧</p>',
        '<p>⟦<img src="//picsum.photos/200/300" alt="Harbour">⟧</p>',
        '<p>⟦<img src="/uploads/woocommerce-placeholder-300x300.png" alt="Mug">⟧</p>',
    ],
    good=[
        '<p><img src="/img/placeholder-records-logo.png" alt="Placeholder Records"></p>',
        '<p><img src="/placeholder.png" data-src="/a.jpg" alt="Harbour"></p>',
        '<p><img src="/harbour.jpg" alt="Harbour"></p>',
    ],
)
def check(image: Element, context: Context) -> Iterator[Finding]:
    """Report pictures of placeholder services and files, unless another picture follows later."""
    if image.hidden or any(map(_LATER.match, image.attrs)):
        return
    address = target(image, "src")
    parts = http_parts(address)
    severity = _severity(parts[0] if parts else "", address)
    if severity:
        message = f"image {quoted(address)} is a placeholder"
        yield image.finding(message, hint="put in the real picture", severity=severity)


def _severity(host: str, address: str) -> Severity | None:
    if host and _SERVICES.fullmatch(host):
        return Severity.ERROR
    if (host and _PORTRAITS.fullmatch(host)) or ("/" in address and _FILES.fullmatch(address)):
        return Severity.WARNING
    return None
