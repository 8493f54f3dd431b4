"""A mail link without a valid address.

The reader's mail program opens with an empty or broken recipient, and the message never arrives.
Write `mailto:name@host.example`, nothing around it.
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

_ADDRESS = pattern(r"(?!//)[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\/.-][^\s@<>()\[\],;:\"\\/]*")
_BRACKETED = pattern(r"[^<>@]*<[^\s@<>]+@[^\s@<>]+>")


@rule(
    category="links",
    severity="error",
    since="0.1",
    elements='a[href*="mailto:" i],area[href*="mailto:" i]',
    bad=[
        '<p>⟦<a href="mailto:">⟧Write to us</a></p>',
        '<p>⟦<a href="mailto:office.clinic.example">⟧Write to us</a></p>',
        '<p>⟦<a href="mailto:office@clinic">⟧Write to us</a></p>',
        '<p>⟦<a href="mailto://office@clinic.example">⟧Write to us</a></p>',
        '<p>⟦<a href="mailto:office(at)clinic.example">⟧Write to us</a></p>',
        '<p>⟦<a href="mailto:Office &lt;office@clinic.example&gt;">⟧Write to us</a></p>',
        '<p>⟦<a href="mailto:office@clinic.">⟧Write to us</a></p>',
        '<p>⟦<a href="mailto:office&#x2060;@clinic.example">⟧Write to us</a></p>',
        '<p>⟦<a href="mailto:%20office@clinic.example">⟧Write to us</a></p>',
    ],
    good=[
        '<p><a href="mailto:office@clinic.example?subject=Hi">Write to us</a></p>',
        '<p><a href="mailto:?subject=Read this&amp;body=x">Share</a></p>',
        '<p><a href="MAILTO:a.b+c@clinic.example,d@clinic.example">Write to us</a></p>',
        '<p><a href="mailto:o%27hara@clinic.example">Write to us</a></p>',
        '<p><a href="mailto:" data-user="office">Write to us</a></p>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report mailto: links whose recipient can't be one."""
    scheme, _, rest = target(link).partition(":")
    if scheme.lower() != "mailto" or link.hidden or is_unfilled(rest) or is_scripted(link):
        return
    recipient, _, fields = rest.partition("?")
    if not recipient.strip() and fields:
        return
    flaw = _flaw(unescaped(recipient))
    if flaw:
        fact, severity = flaw
        message = f"mail link {quoted(target(link))} {fact}"
        hint = "write mailto: and the address, nothing else"
        yield link.finding(message, hint=hint, severity=severity)


def _flaw(recipient: str) -> tuple[str, Severity] | None:
    """What is wrong with the recipients, and how sure that is."""
    if not recipient.strip():
        return "has no address", Severity.ERROR
    if _BRACKETED.fullmatch(recipient):
        return "has a name before its address", Severity.WARNING
    if UNSEEN.search(recipient):
        return "has characters in it that nobody sees", Severity.ERROR
    if recipient != recipient.strip():
        return "has a blank beside its address", Severity.WARNING
    for each in recipient.replace(";", ",").split(","):
        flaw = _address_flaw(each.strip()) if each.strip() else None
        if flaw:
            return flaw
    return None


def _address_flaw(address: str) -> tuple[str, Severity] | None:
    if "@" not in address:
        return "has no @ in its address", Severity.ERROR
    if not _ADDRESS.fullmatch(address):
        return "has no valid address", Severity.ERROR
    host = address.rpartition("@")[2]
    if host.endswith("."):
        return "has an address that ends in a dot", Severity.WARNING
    if "." not in host:
        return "has an address without a domain", Severity.ERROR
    return None
