"""A link to an address that only shows how addresses look.

`example.com`, `yourdomain.com` and `facebook.com/yourpage` come with templates and demo content.
The reader lands at a stranger's site, or at none. Put in the real address.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import http_parts, links_with, quoted

_SAMPLE = pattern(
    r"(?:.+\.)?(?:example\.(?:com|org|net|edu)"
    r"|(?:your|my|deine?|ihre?|votre|mon|tu|mi|il-?tuo|jouw|mijn|seu|meu|twoja)?-?"
    r"(?:domain|website|webseite|sitename|companyname|domainname|firma-?name)\.(?:com|org|net|de|fr|es|it|nl|pl|tld)"
    r"|your-?(?:site|store|shop|company|business|blog|link|url|app|brand|church|school)(?:-?(?:name|url))?"
    r"\.(?:com|org|net|co|io|tld)|domain\.tld|mysite\.com|sitename\.com)"
)
_OWN_WORD = (
    r"(?:your|deine?n?|ihre?n?|votre|su|tu|tuo|jouw|uw|seu|twoja)[-_.]?"
    r"(?:user-?name|username|user|page|profile|handle|account|channel|company|name|link|seite|id)"
)
_PROFILE = pattern(rf"(?i)/(?:[\w.-]+/)*@?(?:{_OWN_WORD}|username|user_name)(?:[/?#].*)?")
_NETWORKS = (
    "facebook", "twitter", "x", "instagram", "linkedin", "youtube", "pinterest", "tiktok", "xing",
    "vimeo", "snapchat", "tumblr", "flickr", "threads",
)  # fmt: skip
_SOCIAL = pattern(
    rf"(?:(?:www|m|de-de|en-gb)\.)?(?:{'|'.join(_NETWORKS)})\.(?:com|net)|plus\.google\.com|t\.me|wa\.me"
)
_ENDS = ("com\n", "com/\n")
# One of these stands in every address that is looked for.
_WORDS = (
    "example.", "domain", "website", "webseite", "your", "deine", "ihre", "votre", "tuo", "jouw",
    "twoja", "username", "user_name", "sitename", "companyname", "firma", "mysite", "user-name",
    *(f"/{at}{name}.{end}" for name in _NETWORKS for at in ("", "www.") for end in _ENDS),
)  # fmt: skip
_OUR = pattern(
    r"(?i)\b(?:our|my|us|me|unser\w*|uns|mein\w*|notre|nos|nous|mon|nuestr\w+|nos|mi|nostr\w+|mio|mia"
    r"|ons|onze|mijn|noss\w+|meu|minha|nasz\w*|nas|mój)\b"
)


@rule(
    category="links",
    severity="error",
    since="0.1",
    bad=[
        '<p>⟦<a href="https://www.yourdomain.com/contact">⟧Contact</a></p>',
        '<p>⟦<a href="mailto:info@example.com">⟧Write to us</a></p>',
        '<p>⟦<a href="https://social.example/yourusername">⟧Follow us</a></p>',
        '<p>⟦<a href="https://www.facebook.com/">⟧Our Facebook page</a></p>',
    ],
    good=[
        '<p><a href="https://www.fairexample.com/">Fair Example</a></p>',
        '<p><a href="/example.com-review">Review</a></p>',
        '<p>Clone <a href="https://git.example.org/a.git">https://git.example.org/a.git</a></p>',
        '<p><a href="https://www.facebook.com/hillclinic">Our Facebook page</a></p>',
        '<p>Photos are on <a href="https://www.flickr.com/">Flickr</a>.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report hosts and profiles that stand in for the site's own."""
    for link, address in links_with(page, _WORDS):
        severity = _severity(address, link)
        if severity and not link.hidden:
            message = f"link target {quoted(address)} is a sample"
            yield link.finding(message, hint="write the real address", severity=severity)


def _severity(address: str, link: Element) -> Severity | None:
    if address[:7].lower() == "mailto:":
        host, rest = address.partition("?")[0].rpartition("@")[2].lower(), ""
    else:
        host, rest = http_parts(address) or ("", "")
    if _SAMPLE.fullmatch(host):
        # Words that spell the address out are about addresses.
        return None if host in link.text.lower() else Severity.ERROR
    if host and _PROFILE.fullmatch(rest):
        return Severity.WARNING
    if _SOCIAL.fullmatch(host) and rest in ("", "/", "#", "/#") and _OUR.search(link.text):
        return Severity.WARNING
    return None
