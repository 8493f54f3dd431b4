"""A link to an address that only shows how addresses look.

`example.com`, `yourdomain.com` and `facebook.com/yourpage` come with templates and demo content.
The reader lands at a stranger's site, or at none. Put in the real address.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import LINKS, http_parts, quoted, target

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
_SOCIAL = pattern(
    r"(?:(?:www|m|de-de|en-gb)\.)?(?:facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|xing"
    r"|vimeo|snapchat|tumblr|flickr|threads)\.(?:com|net)|plus\.google\.com|t\.me|wa\.me"
)
_OUR = pattern(
    r"(?i)\b(?:our|my|us|me|unser\w*|uns|mein\w*|notre|nos|nous|mon|nuestr\w+|nos|mi|nostr\w+|mio|mia"
    r"|ons|onze|mijn|noss\w+|meu|minha|nasz\w*|nas|mój)\b"
)


@rule(
    category="links",
    severity="error",
    since="0.1",
    elements=LINKS,
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
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report hosts and profiles that stand in for the site's own."""
    address = target(link)
    if link.hidden or not address:
        return
    severity = _severity(address, link)
    if severity:
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
