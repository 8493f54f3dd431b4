"""A link or picture on a machine that readers can't reach.

Addresses of the machine on which the page was made (`localhost`, `192.168.…`, `file:`) work for
its author only. Staging and preview sites may be shut tomorrow, or show what isn't ready. Replace
them by the public address.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import http_parts, links_with, quoted, target

# Where the address stands, by element.
_ATTRIBUTES = {
    "a": "href", "area": "href", "link": "href", "form": "action", "object": "data",
    "meta": "content",
}  # fmt: skip
_RESOURCES = 'link[href],form[action],object[data],[src],meta[property^="og:"][content*="//"]'
_IN_HEAD = frozenset({"link", "meta", "script"})
_SUSPECT = pattern(
    r"(?i)(?:https?:)?//[^/]*(?:localhost|\d\.\d|\[|\.(?:local|test|internal|lan|home|ddev|lndo))|file:|\\\\"
    r"|/?[a-z]:(?:[\\/]|%5C|%2F)"
)
# One of these stands in every link that is looked for.
_WORDS = (
    "localhost", "//127.", "//0.0.", "[::1]", "//10.", "//192.168.", "//172.", "//169.254.",
    ".local", ".test", ".internal", ".lan", ".home.arpa", ".ddev.", ".lndo.", "file:", "\\",
    "\nc:", "\nd:", "\ne:", "/c:", "/d:", "/e:", "staging", "stg", "uat", "preview", "wpengine",
    "kinsta.cloud",
    "flywheel", "cloudways", "pantheonsite", "myftpupload", "wpcom", "sg-host", "dream.press",
    "temp.domains", "instawp", "tastewp", "ngrok", "loca.lt", "trycloudflare", "serveo",
    "localtunnel", "lhr.life", "/wp-admin/", "customize_changeset",
)  # fmt: skip
_LOCAL = pattern(
    r"(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]|10(?:\.\d{1,3}){3}"
    r"|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}"
    r"|.+\.(?:local|test|internal|localdomain|lan|home\.arpa|ddev\.site|lndo\.site)"
)
_DISK = pattern(r"(?i)file:|/?[a-z]:(?:[\\/]|%5C|%2F)|\\\\[\w.-]+\\")
_STAGING = pattern(
    r"(?:^|.*[.-])(?:staging\d*|stg|uat)[.-].*\..*|.+[.-]preview\..+\..+|preview\.[^.]+\.[^.]+"
    r"|(?!(?:www|my|docs|support|identity)\.)[\w-]+\.wpengine\.com"
    r"|.+\.(?:wpenginepowered\.com|kinsta\.cloud|flywheelsites\.com|flywheelstaging\.com"
    r"|cloudwaysapps\.com|pantheonsite\.io|myftpupload\.com|wpcomstaging\.com|sg-host\.com|dream\.press"
    r"|mystagingwebsite\.com|temp\.domains|instawp\.xyz|tastewp\.com|ngrok\.(?:io|app|dev)"
    r"|ngrok-free\.(?:app|dev)|loca\.lt|trycloudflare\.com|serveo\.net|localtunnel\.me|lhr\.life)"
)
_LONGEST = 253  # characters of a name that DNS knows
_PUBLIC = frozenset({"preview.redd.it", "preview.mailerlite.com", "preview.tinyurl.com"})
_UNPUBLISHED = pattern(
    r"(?i)[?&](?:preview=true|preview_id=\d|elementor-preview|customize_changeset_uuid)"
    r"|/wp-admin/(?!admin-(?:ajax|post)\.php)"
)


@rule(
    category="links",
    severity="error",
    since="0.1",
    bad=[
        '<p>⟦<a href="http://localhost:8080/about">⟧About</a></p>',
        '<p>⟦<img src="http://192.168.0.4/a.jpg" alt="Garden">⟧</p>',
        '<p>⟦<a href="file:///C:/Users/anna/flyer.pdf">⟧Flyer</a></p>',
        '<p>⟦<a href="D:%5Csite%5Cflyer.pdf">⟧Flyer</a></p>',
        '<p>⟦<a href="\\\\server\\share\\flyer.pdf">⟧Flyer</a></p>',
        '<p>⟦<a href="https://shop.test/">⟧Shop</a></p>',
        '<p>⟦<a href="https://staging.clinic.example/about">⟧About</a></p>',
        '<p>⟦<a href="https://clinic.example/?p=8&amp;preview=true">⟧News</a></p>',
        '<head>⟦<link rel="canonical" href="http://clinic.local/">⟧</head>',
    ],
    good=[
        '<p><a href="https://www.test.de/">Test</a> <a href="https://dev.to/">Dev</a></p>',
        '<p><a href="https://local-jobs.example/">Jobs</a> <a href="/file:plan">Plan</a></p>',
        '<p><a href="https://stage.theatre.example/preview/spring">Spring</a></p>',
        '<form action="/wp-admin/admin-ajax.php"></form>',
        '<p>Open <a href="http://localhost:631/">http://localhost:631/</a> to print.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report addresses that only the maker of the page can reach."""
    for element, address in (*links_with(page, _WORDS), *_resources(page)):
        severity = _severity(address, element)
        if severity and not (element.hidden and element.name not in _IN_HEAD):
            what = "link target" if element.name in ("a", "area") else "address"
            message = f"{what} {quoted(address)} {_fact(severity)}"
            yield element.finding(message, hint="write the public address", severity=severity)


def _resources(page: Page) -> Iterator[tuple[Element, str]]:
    """What the page loads or names, where it looks like a machine or a disk."""
    for element in page.select(_RESOURCES):
        address = target(element, _ATTRIBUTES.get(element.name, "src"))
        if _SUSPECT.match(address):
            yield element, address


def _fact(severity: Severity) -> str:
    if severity is Severity.WARNING:
        return "is no public address"
    return "is on the machine that the page was made on"


def _severity(address: str, element: Element) -> Severity | None:
    if _DISK.match(address):
        return Severity.ERROR
    host = _host(address)
    if not 0 < len(host) <= _LONGEST or _host(element.page.url) == host:
        return None  # the last is a site that is checked where it is made
    if _LOCAL.fullmatch(host):
        # A manual that speaks of the host means the reader's own machine.
        return None if element.page.once(_mentions, host) else Severity.ERROR
    if element.name not in ("a", "area"):
        return None
    if (_STAGING.fullmatch(host) and host not in _PUBLIC) or _UNPUBLISHED.search(address):
        return Severity.WARNING
    return None


def _host(address: str) -> str:
    """The host that an address names, without its port; "" if it names none."""
    host, _ = http_parts(address) or ("", "")
    return host.partition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]


def _mentions(page: Page, host: str) -> bool:
    root = page.document.root
    return root is not None and host in root.text.lower()
