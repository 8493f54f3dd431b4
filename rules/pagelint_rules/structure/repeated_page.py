"""Two pages with the same text.

One was copied to begin the other and never rewritten, or a page is published under two addresses.
Readers who look for the difference find none, and search engines show only one of them. Keep one
and let the other lead to it, or name the address that counts in `link rel="canonical"`.

Compared is what only a few pages say, so not the template: two hundred words at the least, of which
nearly all (95 %) are the same. Pages with one canonical address, and those that search engines pass
over, may be copies.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import rule
from pagelint_rules.structure.documents import Bearer, bearer, document_title

_LEAST_WORDS = 200
_SHARE = 0.95
_SHORTEST = 5  # words of a text that is compared
_FEW = 8  # pages; what more of them say is the template's
_HINT = "keep one and let the other lead to it, or rewrite it"


class Prose(NamedTuple):
    """A page's texts as hashes with their numbers of words, and what it goes by."""

    own: Bearer
    texts: tuple[tuple[int, int], ...]


def facts(page: Page) -> Prose | None:
    """What a page says; None for one that is short, or may be a copy."""
    title = document_title(page)
    own = bearer(page, title.text, title.span) if title is not None else None
    if own is None:
        return None
    texts = [
        (_digest(block.text), words)
        for block in page.blocks
        if block.region == "content" and (words := block.text.count(" ") + 1) >= _SHORTEST
    ]
    return Prose(own, tuple(texts)) if sum(words for _, words in texts) >= _LEAST_WORDS else None


def _digest(text: str) -> int:
    data = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=7).digest())


_TIDES = " ".join(f"<p>On day {day} the tide is at its highest at noon.</p>" for day in range(25))


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    facts=facts,
    bad=[
        f"=== a.html\n<title>May</title>{_TIDES}\n=== b.html\n⟦<title>⟧June</title>{_TIDES}\n",
    ],
    good=[
        (
            f"=== a.html\n<title>May</title>{_TIDES}\n"
            f"=== b.html\n<title>June</title>{_TIDES.replace('noon', 'nine')}\n"
        ),
        (
            f'=== a.html\n<title>May</title><link rel=canonical href="/a">{_TIDES}\n'
            f'=== b.html\n<title>Print</title><link rel=canonical href="/a">{_TIDES}\n'
        ),
        "=== a.html\n<title>May</title><p>Closed.\n=== b.html\n<title>June</title><p>Closed.\n",
    ],
)
def check(pages: Mapping[str, Prose | None], options: None) -> Iterator[tuple[str, Finding]]:
    """Report each page that says what an earlier one of its language says."""
    where: defaultdict[int, list[str]] = defaultdict(list)
    for path, page in pages.items():
        for text, _ in page.texts if page is not None else ():
            if len(where[text]) <= _FEW and path not in where[text]:
                where[text].append(path)
    for path, page in pages.items():
        if page is not None and (other := _original(path, page, pages, where)):
            message = f"this page says what {other} says"
            yield path, Finding(page.own.span, message, hint=_HINT)


def _original(
    path: str, page: Prose, pages: Mapping[str, Prose | None], where: Mapping[int, list[str]]
) -> str:
    """The first earlier page with the same text, "" if there is none."""
    own = [(text, words) for text, words in page.texts if len(where[text]) <= _FEW]
    total = sum(words for _, words in own)
    if total < _LEAST_WORDS:
        return ""
    common: Counter[str] = Counter()
    for text, words in own:
        for other in where[text]:
            common[other] += words
    for other in sorted(each for each in common if each < path):
        if common[other] >= _SHARE * total and _is_copy(page, pages[other], where):
            return other
    return ""


def _is_copy(page: Prose, other: Prose | None, where: Mapping[int, list[str]]) -> bool:
    """Whether two pages with common text are of one language, one length and two addresses."""
    if other is None or page.own.language != other.own.language:
        return False
    if page.own.canonical == other.own.canonical:
        return False
    theirs = sum(words for text, words in other.texts if len(where[text]) <= _FEW)
    ours = sum(words for text, words in page.texts if len(where[text]) <= _FEW)
    return _SHARE * theirs <= ours
