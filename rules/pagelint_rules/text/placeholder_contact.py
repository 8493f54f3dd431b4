"""A contact that exists nowhere.

`info@yourdomain.com`, "Anytown" and 123-456-7890 stand in templates until somebody enters the real
ones. Readers who write or call reach nobody. Enter the contact, or remove the line.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._texts import Texts, is_quoted, prose

_DOMAIN = pattern(
    r"\b(?:your|my|ihre?|votre|tu|su|tuo|uw|jouw|seu|twoja)-?(?:domain(?:name)?|domein|website|web"
    r"|site|company|business|email|store|brand|domaine|firma|unternehmen|entreprise|dominio|empresa"
    r"|azienda|bedrijf)\.(?:com|org|net|de|fr|es|it|nl|pt|pl|co|io|tld)\b"
    r"|@(?:domain|company|website|mysite|yoursite)\.(?:com|tld)\b"
)
_BEFORE_DOMAIN = pattern(r"(?:https?://)?(?:www\.)?\Z|[\w.+-]{1,40}@?\Z")
_REACH = 60
_ADDRESS = pattern(
    r"(?:\d{1,5} [A-Z][\w.]* (?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane),? )?"
    r"(?:Anytown|Your ?(?:City|Town)(?=,)|City, State|Any City)\b"
    r"(?:,? (?:[A-Z]{2}|State|USA)\b)?(?:,? (?:\d{5}|ZIP(?: Code)?)\b)?"
    r"|(?:Max |Erika )?Mustermann,? (?=Muster|\d{5}|Straße)"
    r"|Muster(?:straße|str\.|weg|gasse) \d{1,3}\w?(?:,? \d{4,5} [A-Z][\wäöüß]+)?"
    r"|(?:\d{4,5} )?Muster(?:stadt|hausen|ort)\b|(?:Musterfirma|Muster GmbH)\b"
    r"|Calle Falsa 123|Calle Ejemplo,? \d{1,4}|\d{3,4} (?:Street Name|Your Street)\b"
)
_PHONE = pattern(
    r"(?<![\d-])(?:\+?1[ .-]?)?\(?123\)?[ .-]456[ .-]7890?(?!\d)"
    r"|(?<![\d-])\(?555\)?[ .-]555[ .-]\d{4}(?!\d)"
    r"|(?<![\d-])(?:\(?\d{3}\)?[ .-])?555[ .-]01\d\d(?![\d-])"
    r"|(?<![\w-])\(?(?:XXX|xxx)\)?[ -](?:XXX|xxx)-(?:XXXX|xxxx)\b"
    r"|(?<![\d-])\(?000\)?[ .-]000[ .-]0000(?!\d)|\+1 234 567 890?0?(?!\d)"
    r"|(?<![\w+/.,-])\+?0?1234?[ /-]?56789\d?(?![\d.,])|1-800-(?:123-4567|000-0000)(?!\d)"
)
_NAME = pattern(
    r"(?:©|\(c\)|Copyright)[ ,\d–-]{0,14}(?:Your )?(?:Company|Business|Site|Brand) ?Name\b"
    r"|\bYour Company (?:Name|Inc|LLC|Ltd)\b"
    r"|(?<=Contact: )(?:John|Jane) Doe\b|(?<=Name: )(?:John|Jane) Doe\b"
)
# What a block has, one of, in lower case, for each pattern to be worth trying.
_BY_SIGN = {
    _DOMAIN: (
        "domain.",
        "domein.",
        "dominio.",
        "website.",
        "web.",
        "site.",
        "company.",
        "business.",
    ),
    _ADDRESS: (
        "muster",
        "anytown",
        "city, state",
        "your city",
        "calle ",
        "your street",
        "street name",
    ),
    _PHONE: ("555", "456", "xxx", "000-0000", "000 0000"),
    _NAME: ("company name", "companyname", "business name", "site name", "your company", " doe"),
}
_SIGNS = ("©", "domain", "ourwebsite", "uster", "Anytown", "555", "456", "XXX")
_FIRST_WORDS = frozenset({"contact:", "name:", "your", "calle", "+1", "©", "copyright", "(c)"})
_CLOSE = 3  # characters between two parts of one contact


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        "<p>Mail ⟦hello@yourdomain.com⟧ or phone ⟦123-456-7890⟧.</p>",
        "<address>⟦12 Mill Street, Anytown, NY 12345⟧</address>",
        "<address>⟦Musterfirma<br>Musterweg 7, 54321 Musterhausen⟧</address>",
        "<footer>Text and pictures ⟦© Your Company Name⟧</footer>",
    ],
    good=[
        "<p>Each sample card shows Erika Mustermann; John Doe is a name for nobody.</p>",
        "<p>Call 030 1234567 or +1 212 555 2368.</p>",
        "<p>Enter the company name and your city, state and zip.</p>",
        "<p>Put your address, “hello@yourdomain.com”, in the field.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the domains, towns, numbers and names that templates come with."""
    texts = page.once(Texts)
    for block in dict.fromkeys((*texts.having(*_SIGNS), *texts.opening(_FIRST_WORDS))):
        yield from _check_block(block)


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    for start, end in _joined(_contacts(text)):
        if not is_quoted(text, start, end):
            yield block.finding(
                start,
                end,
                f"contact of a template: {text[start:end].strip():.60}",
                hint="enter the real one, or remove the line",
            )


def _contacts(text: str) -> list[tuple[int, int]]:
    """The places of all contacts, each found near a sign of its kind."""
    lower = text.replace("\u0130", "i").lower()  # the one letter that grows
    found: set[tuple[int, int]] = set()
    for contact, signs in _BY_SIGN.items():
        for sign in signs:
            at = lower.find(sign)
            while at >= 0:
                near = contact.finditer(text, max(0, at - _REACH), at + 2 * _REACH)
                found.update((_start(text, each.start()), each.end()) for each in near)
                at = lower.find(sign, at + _REACH)
    return sorted(found)


def _start(text: str, start: int) -> int:
    """Where a mail or web address begins whose domain begins at `start`."""
    before = _BEFORE_DOMAIN.search(text, max(0, start - _REACH), start)
    return before.start() if before else start


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, those that follow one another closely as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start - joined[-1][1] <= _CLOSE:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
