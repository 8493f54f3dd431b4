"""A list that is typed with bullets, dashes or numbers.

To a screen reader these are paragraphs that begin with "bullet": it can't say how many there are,
nor jump past them, and lines wrap under the bullet. Make it a list.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

_ITEM = pattern(
    r"(?P<mark>(?:[•◦▪‣●■⁃∙✅✔✓☑➤►▶➜➡👉🔹🔸❌✗]\ufe0f?|[–—*-] ))\s?\w"
    r"|(?P<open>\(?)(?:(?P<number>\d{1,2})|(?P<letter>[a-z]))(?P<close>[.)])\s\S"
)
_CLOSES = (".", ")")
_LEAST = 3
_LONGEST = 300  # characters of a numbered line; longer ones are the sections of a contract
_DASHES = ("- ", "– ", "— ", "* ")


class _Mark(NamedTuple):
    """What a line begins with: a sign, or the form of a number, and which one it is."""

    sign: str = ""
    number: int = 0


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    wcag=["1.3.1"],
    bad=[
        "<p>Bring:</p><p>⟦• your⟧ card</p><p>• a towel</p><p>• water</p>",
        "<p>Bring:<br>⟦• your⟧ card<br>• a towel<br>• water</p>",
        "<p>⟦✅ Free⟧ parking<br>✅ Open late<br>✅ No stairs</p>",
        "<p>⟦1. Wash⟧ the skin</p><p>2. Let it dry</p><p>3. Put the plaster on</p>",
    ],
    good=[
        "<p>Bring:</p><ul><li>your card</li><li>a towel</li><li>water</li></ul>",
        "<p>• your card</p><p>• a towel</p>",
        "<ul><li>• your card</li><li>• a towel</li><li>• water</li></ul>",
        "<p>2. Wash the skin</p><p>3. Let it dry</p><p>5. Put the plaster on</p>",
        "<p>– Where are you?</p><p>– At home.</p><p>– Good.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report runs of three or more blocks that begin with the same mark, or count up."""
    run: list[Block] = []
    sign = ""
    for block in page.blocks:
        mark = _mark(block)
        if mark.sign != sign or mark.number not in (0, len(run) + 1):
            yield from _report(run, sign)
            run, sign = [], mark.sign if mark.number < 2 else ""
        if sign:
            run.append(block)
    yield from _report(run, sign)


def _mark(block: Block) -> _Mark:
    if block.kind != "paragraph" or block.region != "content":
        return _Mark()
    if block.text[:1].isalpha() and block.text[1:2] not in _CLOSES:
        return _Mark()  # as most lines begin
    found = _ITEM.match(block.text)
    if found is None or found["mark"]:
        return _Mark(found["mark"] if found else "")
    form = f"{found['open']}{'1' if found['number'] else 'a'}{found['close']}"
    return _Mark(form, int(found["number"]) if found["number"] else ord(found["letter"]) - 96)


def _report(run: list[Block], sign: str) -> Iterator[Finding]:
    if len(run) < _LEAST or (sign in _DASHES and not _are_items(run)):
        return
    is_numbered = sign[-1] in ".)"
    if is_numbered and max(len(block.text) for block in run) > _LONGEST:
        return
    what = "are numbered by hand" if is_numbered else f"begin with “{sign.strip()}”"
    yield run[0].finding(
        0,
        _first_words(run[0]),
        f"{len(run)} lines {what}, and are no list",
        hint="screen readers can't count them or jump past: "
        f"make it <{'ol' if is_numbered else 'ul'}> with <li>",
        severity=Severity.INFO if is_numbered or sign in _DASHES else None,
    )


def _first_words(block: Block) -> int:
    """Up to the end of the first word after the mark."""
    mark = _ITEM.match(block.text)
    end = block.text.find(" ", mark.end() if mark else 0)
    return end if end > 0 else len(block.text)


def _are_items(run: list[Block]) -> bool:
    """Whether dashes open items, and not what people say: those end in full stops."""
    return sum(block.text.endswith((".", "!", "?", "…", "”")) for block in run) * 2 < len(run)
