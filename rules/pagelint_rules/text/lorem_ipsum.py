"""Filler text that was never replaced.

"Lorem ipsum dolor sit amet" holds the place of a text that nobody has written yet. A reader who
meets it takes the page for abandoned. Write the text, or take the block out until there is one.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.rule import Context, rule
from pagelint_rules.text._texts import Texts, prose

# Words that no living language shares, nor the Latin of law, Church and species.
_MARKER_WORDS = (
    "adipiscing adipisicing aliquip cillum consectetuer consectetur cupidatat curabitur dapibus"
    " efficitur eiusmod excepteur faucibus fermentum feugiat fringilla hendrerit imperdiet"
    " incididunt ipsum irure lobortis maecenas malesuada mollit nostrud occaecat pellentesque"
    " pharetra phasellus porttitor posuere pulvinar reprehenderit scelerisque sollicitudin"
    " suspendisse tincidunt tristique ullamco ullamcorper ultrices ultricies vestibulum volutpat"
    " vulputate"
)
_MARKERS = frozenset(_MARKER_WORDS.split())
# What else the generators draw on, to tell a block of filler from one with filler in it.
_OTHER_WORDS = (
    "ac accumsan aenean aliqua aliquam aliquet amet ante arcu at auctor augue aute bibendum"
    " blandit commodo condimentum congue consequat convallis cras culpa cum cursus diam dictum"
    " dignissim do dolor dolore donec dui duis ea egestas eget eleifend elementum elit enim erat"
    " eros esse est et etiam eu euismod ex exercitation facilisis fames felis finibus fugiat fusce"
    " gravida habitant hac iaculis id in integer interdum justo labore laboris laborum lacinia"
    " lacus laoreet lectus leo ligula lorem luctus magna magnis massa mattis mauris maximus metus"
    " mi minim mollis morbi nam nec neque netus nibh nisi nisl non nulla nullam nunc odio officia"
    " orci ornare pariatur placerat porta praesent pretium primis proident proin purus quam quis"
    " quisque rhoncus risus rutrum sagittis sapien sed sem semper senectus sint sit sodales sunt"
    " suscipit tellus tempor tempus tortor turpis urna ut varius vehicula vel velit veniam"
    " venenatis vitae vivamus viverra voluptate"
)
_OTHERS = frozenset(_OTHER_WORDS.split())
_ENOUGH_MARKERS = 4
_FEW_MARKERS = 2  # are enough in a block of nothing else
_MOSTLY = 0.5  # share of filler words in a block that is filler as a whole
_ENTIRELY = 0.7
# No page has enough markers without one of these.
_SEEDS = (
    "ipsum", "ipsam", "ипсум", "dolor sit", "adipisc", "vestibulum", "pellentesque", "ullamco",
    "consectetu", "tincidunt", "sollicitudin", "ultric", "reprehenderit", "perspiciatis",
    "accusamus",
)  # fmt: skip

_WORD = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(
    r"(?:\blorem ipsum )?\bdolor sit amet\b|\bлорем ипсум\b(?: долор сит амет)?", re.IGNORECASE
)
_ALONE = re.compile(r"\W*lorem ipsum(?: dolor)?(?: sit)?\W*", re.IGNORECASE)
# Cicero, De finibus 1.32 f.: generators draw on it too, but somebody may quote it.
_CICERO = re.compile(
    r"\b(?:sed ut perspiciatis,? unde omnis|nemo enim ipsam voluptatem|neque porro quisquam est"
    r"|at vero eos et accusamus|temporibus autem quibusdam)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"lorem ipsum(?=.*\b(?:generator|wikip|filler|dummy|history|cicero|nedir)|\s*\?)"
    r"|\b(?:what|was|qué|cos'è|que|generator)\b.*\blorem ipsum"
    r"|\b(?:blindtext|placeholder text|dummy text|faux texte)\b"
)
_QUOTES = "\"'“„«»‘‚”"


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>⟦Lorem ipsum dolor sit amet, consectetur adipiscing elit.⟧</p>",
        "<p>⟦Lorem <b>ipsum</b> dolor sit amet⟧, fresh bread every day from our own oven.</p>",
        "<h2>⟦Lorem ipsum⟧</h2>",
        "<p>⟦Donec ullamcorper nulla non metus auctor fringilla, pellentesque ultricies.⟧</p>",
        "<img src='a.jpg' alt='⟦lorem ipsum⟧'>",
    ],
    good=[
        "<p>Designers write Lorem ipsum because it has a normal spread of letters.</p>",
        "<h2>What is lorem ipsum?</h2><p>It begins: Lorem ipsum dolor sit amet.</p>",
        "<p>It opens with “Lorem ipsum dolor sit amet”, which is no Latin.</p>",
        "<p>El dolor de espalda es común; audi alteram partem, et res ipsa loquitur.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report blocks with the opening phrase, or with enough of the generators' words."""
    texts = page.once(Texts)
    if not any(seed in texts.lower for seed in _SEEDS) or _ABOUT.search(texts.headings):
        return
    for block in texts.blocks:
        if block.language.partition("-")[0].lower() != "la":
            yield from _check_block(block)


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    place = _filler(text)
    if place is not None:
        yield block.finding(*place, "filler text", hint="write the text, or remove the block")
        return
    quoted = _CICERO.search(text)
    if quoted and not _is_mentioned(text, quoted.start()):
        yield block.finding(
            *quoted.span(),
            "filler text, taken from Cicero",
            hint="write the text, or remove the block",
            severity=Severity.WARNING,
        )


def _filler(text: str) -> tuple[int, int] | None:
    """Where a block's filler stands; None if it has none, or speaks of it."""
    if _ALONE.fullmatch(text):
        return 0, len(text)
    words = [(match[0].lower(), match) for match in _WORD.finditer(text)]
    markers = [match for word, match in words if word in _MARKERS]
    opening = _OPENING.search(text)
    share = (len(markers) + sum(word in _OTHERS for word, _ in words)) / (len(words) or 1)
    enough = _FEW_MARKERS if share >= _ENTIRELY else _ENOUGH_MARKERS
    if opening is None and len({match[0].lower() for match in markers}) < enough:
        return None
    if share >= _MOSTLY:
        return 0, len(text)
    if opening is not None:
        return None if _is_mentioned(text, opening.start()) else opening.span()
    return markers[0].start(), markers[-1].end()


def _is_mentioned(text: str, start: int) -> bool:
    """Whether a sentence leads up to a quotation that starts there."""
    return text[start - 1 : start] in _QUOTES and len(text[:start].split()) > 1
