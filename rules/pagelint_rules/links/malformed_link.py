"""A link target that is no address.

A slip in typing or pasting (`htp://`, `https://https://`, `www.clinic.example` without `https://`,
a blank in the host) sends the reader to an error page. Correct the address.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Edit, Finding, Fix, Severity, Span
from pagelint.memory import by_text
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import (
    PLACEHOLDER,
    http_parts,
    is_unfilled,
    links,
    quoted,
    unescaped,
)
from pagelint_rules.links.samples import sample_severity


class _Flaw(NamedTuple):
    """What is wrong with a target, what to do, how sure that is, and what to put before it.

    `host`: what the link's text must have, too, for a target without a scheme to be a host.
    """

    fact: str
    hint: str
    severity: Severity = Severity.ERROR
    missing: str = ""
    host: str = ""


# What nearly all targets look like; the rest is looked at closely.
_ORDINARY = pattern(
    r"(?!\S*%E2%80%8B)"
    r"(?:https?://[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+(?=[/?#]|$)|/(?!/|www|http|[\w.+-]+@)|\?|#|$)"
    r"[^\s\\\"“”„‟″«»<>;,\u00ad\u200b-\u206f\ufeff]*(?<!%22)(?<!%9[dD])"
)
_QUOTES = '"“”„‟″«»'
# Tried in turn on the start of the target; the first that matches names the flaw.
_FLAWS = (
    (pattern(r"\[[^\[\]]*\]\("), _Flaw("is Markdown", "write the address alone")),
    (
        pattern(
            rf"(?i)[{_QUOTES}'‘’‚′<\\]|%22|%E2%80%9[CDE]"
            rf"|https?://[^%{_QUOTES}<]*(?:%22|%E2%80%9D|[{_QUOTES}>])$"
        ),
        _Flaw("has quotes or brackets around it", "remove them"),
    ),
    (
        pattern(r"(?i)https?:/*(?:$|[?#])"),
        _Flaw("has a scheme and nothing else", "put in the address"),
    ),
    (
        pattern(r"(?i)https?:/*(?:www\.)?https?(?:[:;](?![0-9])|//|/?$)"),
        _Flaw("begins with two schemes", "remove one"),
    ),
    (
        pattern(r"(?i)(?:\.?/|%20|%C2%A0|%E2%80%8[A-F]|[\s\u200b-\u200f])+https?:/"),
        _Flaw("has something before its scheme", "begin with https://"),
    ),
    (
        pattern(r"(?i)https?(?:[;.,]+//?|:[:;.,]+/*|//)[^/]"),
        _Flaw("has a mistyped scheme", "write https://"),
    ),
    (pattern(r":?//:?$|://"), _Flaw("has no scheme", "write https://")),
    (
        pattern(r"(?i)https?:/?[^/\\]"),
        _Flaw("lacks slashes after its scheme", "write https://"),
    ),
    (
        pattern(r"(?i)https?:///"),
        _Flaw("has too many slashes after its scheme", "write https://", Severity.WARNING),
    ),
    (
        pattern(r"(?i)www\d?\.[\w-]+\.[^\s]"),
        _Flaw("lacks its scheme", "write https:// before it", missing="https://"),
    ),
    (
        pattern(r"(?i)\.?/www\d?\.[\w-]+\.[^\s]"),
        _Flaw("lacks its scheme", "begin with https://"),
    ),
    (
        pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+$"),
        _Flaw("is a mail address without mailto:", "write mailto: before it", missing="mailto:"),
    ),
    (
        pattern(r"/[\w.+-]+@[\w-]+(?:\.[\w-]+)+$"),
        _Flaw("is a mail address without mailto:", "begin with mailto:"),
    ),
    (
        pattern(r"(?i)https?://[^/?#:@\s]+@[\w-]+(?:\.[\w-]+)+/?$"),
        _Flaw("is a mail address behind http://", "write mailto: before it"),
    ),
)
_SCHEME = pattern(r"(?i)([a-z]{2,8})[:;]//?")
_HOST_FLAWS = (
    (pattern(r"\s"), _Flaw("has a blank in its host", "remove it")),
    (pattern(r"^[.-]|\.\."), _Flaw("has a host with a stray dot or hyphen", "correct it")),
    (pattern(r"[<>^|\"`\\]"), _Flaw("has a host with forbidden characters", "correct it")),
    (
        pattern(r"[,;!()&=~]|[_*+]$|:(?!\d*$)"),
        _Flaw("has a host with odd characters", "correct it", Severity.WARNING),
    ),
)
_PATH_FLAWS = (
    (pattern(r"(?i)[\s;,]https?://"), _Flaw("holds two addresses", "keep one")),
    (pattern(r"[\n\r\t]"), _Flaw("has a line break or tab in it", "remove it", Severity.WARNING)),
    (
        pattern("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|%E2%80%8B"),
        _Flaw("has characters in it that nobody sees", "remove them", Severity.WARNING),
    ),
    (pattern(r"\\"), _Flaw("has a backslash in it", "write a slash", Severity.WARNING)),
    (pattern(r" "), _Flaw("has a blank in it", "remove it, or write %20", Severity.WARNING)),
)
_BARE_HOST = pattern(r"(?i)[\w-]+(?:\.[\w-]+)*\.(?:com|org|edu|gov)(?:/|$)")
_OTHER_SCHEME = pattern(r"(?i)[a-z][a-z0-9+.-]*:")
_ON_DISK = pattern(r"(?i)\\\\[\w.-]+\\|/{0,2}[a-z]:(?:[\\/]|%5C|%2F)")


@rule(
    category="links",
    severity="error",
    since="0.1",
    bad=[
        '<p>⟦<a href="http://">⟧more</a></p>',
        '<p>⟦<a href="http://https://www.clinic.example/">⟧Clinic</a></p>',
        '<p>⟦<a href="htp://www.clinic.example/">⟧Clinic</a></p>',
        '<p>⟦<a href="https;//www.clinic.example/">⟧Clinic</a></p>',
        '<p>⟦<a href="http:/www.clinic.example/">⟧Clinic</a></p>',
        '<p>⟦<a href="www.clinic.example">⟧Clinic</a></p>',
        '<p>⟦<a href="office@clinic.example">⟧Mail</a></p>',
        '<p>⟦<a href="http://office@clinic.example">⟧Mail</a></p>',
        '<p>⟦<a href="https://www. clinic.example">⟧Clinic</a></p>',
        '<p>⟦<a href="”https://www.clinic.example”">⟧Clinic</a></p>',
        '<p>⟦<a href="https://clinic.example/a https://clinic.example/b">⟧Clinic</a></p>',
        '<p>⟦<a href="https://clinic,example/a">⟧Clinic</a></p>',
        '<p>⟦<a href="files\\prices.pdf">⟧Prices</a></p>',
        '<p>⟦<a href="https://clinic.example/team%E2%80%8B">⟧Team</a></p>',
        '<p>⟦<a href="clinic.com">⟧clinic.com</a></p>',
    ],
    good=[
        '<p><a href="https://clinic.example:8080/a_(b)?q=a|b#c">Clinic</a></p>',
        '<p><a href=" https://clinic.example/ ">Clinic</a> <a href="//clinic.example">C</a></p>',
        '<p><a href="https://proxy.example/login?url=https://clinic.example/">Clinic</a></p>',
        '<p><a href="https://archive.example/web/https://clinic.example/">Old page</a></p>',
        '<p><a href="https://share.example/?text=Good news https://clinic.example">Share</a></p>',
        '<p><a href="sms:+493012">SMS</a> <a href="whatsapp://send?text=Hi">W</a></p>',
        '<p><a href="mailto:office@clinic.example">Mail</a></p>',
        '<p><a href="/wiki/%22Heroes%22">Heroes</a> <a href="your link here">X</a></p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report targets that browsers can't make sense of, or make the wrong sense of."""
    for link, address in page.once(links):
        flaw = None if _ORDINARY.fullmatch(address) else _flaw(address)
        if flaw and flaw.host and flaw.host not in link.text.lower():
            flaw = _path_flaw(address)  # a file whose name looks like a host
        if not flaw or link.hidden or _lacks_quotes(link):
            continue
        message = f"link target {quoted(address)} {flaw.fact}"
        fix = _fix(link, address, flaw.missing) if link.get("href") == address else None
        yield link.finding(message, hint=flaw.hint, severity=flaw.severity, fix=fix)


def _is_other_rules(address: str) -> bool:
    """Whether the target is a placeholder, or a file on somebody's disk."""
    if PLACEHOLDER.fullmatch(address) or _ON_DISK.match(address):
        return True
    return is_unfilled(unescaped(address))


def _fix(link: Element, address: str, missing: str) -> Fix | None:
    """What writes the missing start of an address; not of a sample, which nobody could open."""
    if not missing or sample_severity(missing + address, link):
        return None
    start = link.attribute_span("href").start
    return Fix((Edit(Span(start, start), missing),))


@by_text
def _flaw(address: str) -> _Flaw | None:
    if _is_other_rules(address):
        return None
    found = next((flaw for start, flaw in _FLAWS if start.match(address)), None)
    if found:
        return found
    scheme = _SCHEME.match(address)
    if scheme and _is_near_http(scheme[1].lower()):
        return _Flaw("has a mistyped scheme", "write https://")
    absolute = http_parts(address)
    if absolute:
        return _absolute_flaw(*absolute)
    if _OTHER_SCHEME.match(address):
        return None
    if _BARE_HOST.match(address):
        host = address.partition("/")[0].lower()
        return _Flaw("lacks its scheme", "write https:// before it", Severity.WARNING, host=host)
    return _path_flaw(address)


def _absolute_flaw(host: str, rest: str) -> _Flaw | None:
    if host.startswith("["):
        return None
    found = (flaw for sign, flaw in _HOST_FLAWS if sign.search(host))
    return next(found, None) or _path_flaw(rest)


def _path_flaw(rest: str) -> _Flaw | None:
    path = re.split("[?#]", rest, maxsplit=1)[0]
    return next((flaw for sign, flaw in _PATH_FLAWS if sign.search(path)), None)


def _is_near_http(scheme: str) -> bool:
    """Whether a scheme is one slip away from http or https, or all of its letters."""
    if scheme in ("http", "https", "tp"):
        return False
    if set(scheme) <= set("htps") and scheme.count("t") > 0 and "p" in scheme:
        return True
    return any(_one_slip(scheme, known) for known in ("http", "https"))


def _one_slip(word: str, known: str) -> bool:
    """Whether one letter more, less or other makes `known` of `word`."""
    if abs(len(word) - len(known)) > 1:
        return False
    start = 0
    while start < min(len(word), len(known)) and word[start] == known[start]:
        start += 1
    rests = {(1, 1), (0, 1), (1, 0)}
    return any(word[start + a :] == known[start + b :] for a, b in rests)


def _lacks_quotes(link: Element) -> bool:
    """Whether typographic quotes stand where the attribute's own should: another rule's matter."""
    span = link.attribute_span("href")
    text = link.page.source.text
    return text[span.start - 1] == "=" and text[span.start] in "“”„″‘’′"
