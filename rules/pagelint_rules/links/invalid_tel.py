"""A telephone link without a number that can be dialled.

The telephone opens with nothing to call, or with a number that was only there to show how it
looks. Write `tel:+493012345678`.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import (
    UNSEEN,
    is_scripted,
    is_unfilled,
    quoted,
    target,
    unescaped,
)

_CODE = pattern(r"[*#][\d*#]+")  # what networks take as commands
_EXTENSION = pattern(r"(?i);.*|(?:ext\.?|x|p|w|,|durchwahl|poste|int\.?)\d+")
_LETTERS = pattern(r"[^\W\d_]+")
_SHAM = pattern(r"\+?(?:0+|1?2?34567(?:8(?:90?)?)?|1234567890?|(?:1?\d{3})?55501\d\d|(\d)\1{6,})")


@rule(
    category="links",
    severity="error",
    since="0.1",
    elements='a[href*="tel:" i],area[href*="tel:" i]',
    bad=[
        '<p>⟦<a href="tel:">⟧Call</a></p>',
        '<p>⟦<a href="tel:Phone number">⟧Call</a></p>',
        '<p>⟦<a href="tel:+1-XXX-XXX-XXXX">⟧Call</a></p>',
        '<p>⟦<a href="tel:+4">⟧Call</a></p>',
        '<p>⟦<a href="tel:123456789">⟧Call</a></p>',
        '<p>⟦<a href="tel:+1 (212) 555-0123">⟧Call</a></p>',
        '<p>⟦<a href="tel:++493045612345">⟧Call</a></p>',
        '<p>⟦<a href="tel:&#x202d;+493045612345&#x202c;">⟧Call</a></p>',
    ],
    good=[
        '<p><a href="tel:+49 30 12345678">Call</a> <a href="tel:112">Call</a></p>',
        '<p><a href="tel:+1-212-736-5000;ext=4">Call</a></p>',
        '<p><a href="tel:+1-212-736-5000 x 12">Call</a></p>',
        '<p><a href="tel:*100%23">Ask the balance</a></p>',
        '<p><a href="tel:" data-number="office">Call</a></p>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report tel: links that nobody answers."""
    scheme, _, number = target(link).partition(":")
    if scheme.lower() != "tel" or link.hidden or is_unfilled(number) or is_scripted(link):
        return
    flaw = _flaw("".join(unescaped(number).split()).removeprefix("//"))
    if flaw:
        fact, severity = flaw
        message = f"telephone link {quoted(target(link))} {fact}"
        hint = "write tel:, the code of the country and the number"
        yield link.finding(message, hint=hint, severity=severity)


def _flaw(number: str) -> tuple[str, Severity] | None:
    if not number:
        return "has no number", Severity.ERROR
    if UNSEEN.search(number):
        return "has characters in it that nobody sees", Severity.WARNING
    if "+" in number[1:].partition(";")[0]:
        return "has a plus sign too many", Severity.WARNING
    if _CODE.fullmatch(number):
        return None
    letters = _LETTERS.search(_EXTENSION.sub("", number, count=1))
    digits = "".join(filter(str.isdigit, number))
    if len(digits) < 3:
        return "has no number" if letters else "has too few digits", Severity.ERROR
    if letters:
        # Numbers spelled as words can be dialled on most telephones.
        return "has letters in its number", Severity.WARNING
    if _SHAM.fullmatch(digits):
        return "has a number that belongs to nobody", Severity.WARNING
    return None
