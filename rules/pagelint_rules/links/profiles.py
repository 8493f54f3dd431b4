"""Links to a social network that stand where the site's own profile should be.

Themes come with icons that lead to the network's home page, or to the profile of whoever made the
theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.patterns import pattern
from pagelint_rules.links.addresses import http_parts
from pagelint_rules.links.samples import NETWORKS, SOCIAL

if TYPE_CHECKING:
    from pagelint.page import Element, Page

# One of these stands in every address that is looked for.
WORDS = tuple(f"{at}{name}.com" for name in NETWORKS for at in ("//", "//www."))
_HOME = pattern(r"(?i)/?(?:(?:in|company|channel|user|pages|groups|@)/?)?[?#]?")
# Who makes themes and builders; their demo pages link to themselves.
_MAKER = pattern(
    r"(?i)/(?:@|user/|add/|company/|c/)?(?P<name>wordpress|wordpressdotcom|automattic|wix|squarespace|shopify"
    r"|webflow|elementor|elemntor|elegantthemes|envato|envatomarket|themeforest|godaddy|weebly|jimdo"
    r"|hubspot|mailchimp|colorlib|bootstrapmade|htmlcodex|templatemo|html5up|themeisle|themegrill"
    r"|astrawp|wpastra|kadencewp|generatepress|avadatheme|themefusion|fusion_theme|qodeinteractive"
    r"|themerex|wpzoom|cssigniter|tagdiv|ocean_wp|oceanwp|framer|carrd|joomla|drupal|prestashop"
    r"|bigcommerce|ghost|gatsbyjs|vercel)/?(?:[?#].*)?"
)
_INVITES = pattern(
    r"(?i)\b(?:follow|find|like|join|visit|watch|meet|reach|tag) us\b|\bour (?:page|profile"
    r"|channel|social)"
    r"|\b(?:connect|keep in touch|stay in touch) (?:with us|on)\b|\bfollow (?:me|along)\b"
    r"|\b(?:folgen?|besuchen?|finden?|treffen?)(?: sie| sie auch)? (?:uns|mir)\b|\b(?:suivez"
    r"|retrouvez|rejoignez)-nous\b"
    r"|\b(?:síguenos|encuéntranos|búscanos|seguici|trovaci|seguiteci|siga-nos|segue-nos|encontre-nos)\b"
    r"|\b(?:volg|vind|bezoek) ons\b|\b(?:obserwuj|śledź|znajdź|polub) nas\b"
)
_PLACE = "footer,header,nav,aside,[class*=social i],[class*=follow i],[class*=footer i]"
_BLOCK = "p,li,dd,h2,h3,h4,h5,h6"
_LONGEST = 300  # characters of a line that invites readers


def is_left(link: Element, address: str) -> bool:
    """Whether a link leads to a network's home or a maker's profile instead of the site's own."""
    host, rest = http_parts(address) or ("", "")
    if not SOCIAL.fullmatch(host) or any(each.startswith(("on", "data-")) for each in link.attrs):
        return False
    maker = _MAKER.fullmatch(rest)
    if maker is None and not _HOME.fullmatch(rest):
        return False
    return _is_own(link, host) and not (maker and _is_about(link.page, maker["name"].lower()))


def _is_own(link: Element, host: str) -> bool:
    """Whether readers take a link for the one to the site's own profile."""
    block = link.closest(_BLOCK)
    line = block.text if block is not None else link.text
    if len(line) <= _LONGEST and _INVITES.search(line):
        return True
    words = link.text.strip().lower()
    if line.strip().lower() != words or link.closest(_PLACE) is None:
        return False
    return not words or words in host


def _is_about(page: Page, name: str) -> bool:
    """Whether a page is the maker's own, or about it."""
    title = page.select_one("title")
    spoken = f"{title.text if title else ''} {page.url}".lower()
    return name in spoken.replace(" ", "")
