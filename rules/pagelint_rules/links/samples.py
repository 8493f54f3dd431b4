"""Addresses that only show how addresses look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.finding import Severity
from pagelint.patterns import pattern
from pagelint_rules.links.addresses import http_parts

if TYPE_CHECKING:
    from pagelint.page import Element

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
NETWORKS = (
    "facebook", "twitter", "x", "instagram", "linkedin", "youtube", "pinterest", "tiktok", "xing",
    "vimeo", "snapchat", "tumblr", "flickr", "threads",
)  # fmt: skip
SOCIAL = pattern(
    rf"(?:(?:www|m|de-de|en-gb)\.)?(?:{'|'.join(NETWORKS)})\.(?:com|net)|plus\.google\.com|t\.me|wa\.me"
)
_OUR = pattern(
    r"(?i)\b(?:our|my|us|me|unser\w*|uns|mein\w*|notre|nos|nous|mon|nuestr\w+|nos|mi|nostr\w+|mio|mia"
    r"|ons|onze|mijn|noss\w+|meu|minha|nasz\w*|nas|mój)\b"
)


def sample_severity(address: str, link: Element) -> Severity | None:
    """How sure it is that an address stands in for the site's own; None if it is a real one."""
    if address[:7].lower() == "mailto:":
        host, rest = address.partition("?")[0].rpartition("@")[2].lower(), ""
    else:
        host, rest = http_parts(address) or ("", "")
    if _SAMPLE.fullmatch(host):
        # Words that spell the address out are about addresses.
        return None if host in link.text.lower() else Severity.ERROR
    if host and _PROFILE.fullmatch(rest):
        return Severity.WARNING
    if SOCIAL.fullmatch(host) and rest in ("", "/", "#", "/#") and _OUR.search(link.text):
        return Severity.WARNING
    return None
