"""A web address in the text that is no link.

Readers have to copy it by hand. Link it, with words that say what is there.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block
from pagelint.page.block import CODE, LINK
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted

_KINDS = frozenset({"paragraph", "list-item", "cell", "definition", "caption"})
_URL = pattern(
    r"(?i)(?<![\w@/.<-])(?:https?://[\w-]|www\.)[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/[^\s<>\"'“”„‘’«»]*)?"
)
CITED = pattern(
    r"(?i)\b(?:available (?:from|at|online)|retrieved|accessed|cited|doi|verfügbar unter|abgerufen"
    r"|zugriff|consulté|disponible en|consultado|disponibile|geraadpleegd|disponível|acesso"
    r"|dostęp)\b"
)
_SAMPLE = pattern(
    r"(?i)(?:https?://)?(?:[\w-]+\.)*(?:example\.(?:com|org|net)|localhost|your[\w-]+\.\w)"
)


def _is_prose(block: Block) -> bool:
    return block.kind in _KINDS and block.region == "content" and block.visible


@rule(
    category="links",
    severity="info",
    since="0.1",
    blocks=_is_prose,
    bad=[
        "<p>More at ⟦www.hill-clinic.de⟧.</p>",
        "<p>See ⟦https://hill-clinic.de/prices_(2024)⟧, or call.</p>",
    ],
    good=[
        '<p>More at <a href="https://hill-clinic.de">www.hill-clinic.de</a></p>',
        "<p>Clone <code>https://hill-clinic.de/x.git</code></p>",
        "<p>WHO. Salt. 2019. Available from: https://hill-clinic.de/salt</p>",
        "<p>Write https://example.com/path instead.</p>",
    ],
)
def check(block: Block, context: Context) -> Iterator[Finding]:
    """Report addresses that are neither linked nor part of a citation or of code."""
    if "://" not in block.text and "www." not in block.text:
        return
    text = block.masked(LINK | CODE)
    if CITED.search(text):
        return
    for match in _URL.finditer(text):
        address = _trimmed(match[0])
        if not _SAMPLE.match(address):
            end = match.start() + len(address)
            message = f"address {quoted(address)} is no link"
            yield block.finding(match.start(), end, message, hint="link it")


def _trimmed(address: str) -> str:
    """The address without the punctuation of the sentence around it."""
    while address and (address[-1] in ".,;:!?…" or (address[-1] == ")" and "(" not in address)):
        address = address[:-1]
    return address
