"""A link target that is no address.

A slip in typing or pasting (`htp://`, `https://https://`, `www.clinic.example` without `https://`,
a blank in the host) sends the reader to an error page. Correct the address.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import HTTP, LINKS, quoted, target


class _Flaw(NamedTuple):
    """What is wrong with a target, what to do, and how sure that is."""

    fact: str
    hint: str
    severity: Severity = Severity.ERROR


_QUOTES = '"“”„‟″«»'
_QUOTED = re.compile(
    rf"[{_QUOTES}'‘’‚′<\\]|%22|%E2%80%9[CDEcde]|https?://[^%{_QUOTES}<]*(?:%22|%E2%80%9D|[{_QUOTES}>])$",
    re.I,
)
# Tried in turn on the whole target; the first that matches names the flaw.
_FLAWS = (
    (re.compile(r"\[[^\[\]]*\]\("), _Flaw("is Markdown", "write the address alone")),
    (_QUOTED, _Flaw("has quotes or brackets around it", "remove them")),
    (
        re.compile(r"https?:/*(?:[?#].*)?", re.I | re.S),
        _Flaw("has a scheme and nothing else", "put in the address"),
    ),
    (
        re.compile(r"https?:/*(?:www\.)?https?(?:[:;][^0-9].*|//.*|/?)", re.I | re.S),
        _Flaw("begins with two schemes", "remove one"),
    ),
    (
        re.compile(r"(?:\.?/|%20|\s)+https?:/.*", re.I | re.S),
        _Flaw("has something before its scheme", "begin with https://"),
    ),
    (
        re.compile(r"https?(?:[;.,]+//?|:[:;.,]+/*|//)[^/].*", re.I | re.S),
        _Flaw("has a mistyped scheme", "write https://"),
    ),
    (re.compile(r":?//?:?|://.*", re.S), _Flaw("has no scheme", "write https://")),
    (
        re.compile(r"https?:/?[^/\\].*", re.I | re.S),
        _Flaw("lacks slashes after its scheme", "write https://"),
    ),
    (
        re.compile(r"https?:///+[^/].*", re.I | re.S),
        _Flaw("has too many slashes after its scheme", "write https://", Severity.WARNING),
    ),
    (
        re.compile(r"(?:\.?/)?www\d?\.[\w-]+\.[^\s].*", re.I | re.S),
        _Flaw("lacks its scheme", "write https:// before it"),
    ),
    (
        re.compile(r"/?[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        _Flaw("is a mail address without mailto:", "write mailto: before it"),
    ),
    (
        re.compile(r"https?://[^/?#:@\s]+@[\w-]+(?:\.[\w-]+)+/?", re.I),
        _Flaw("is a mail address behind http://", "write mailto: before it"),
    ),
)
_SCHEME = re.compile(r"([a-z]{2,8})[:;]//?", re.I)
_HOST_FLAWS = (
    (re.compile(r"\s"), _Flaw("has a blank in its host", "remove it")),
    (re.compile(r"^\.|^-|\.\."), _Flaw("has a host with a stray dot or hyphen", "correct it")),
    (re.compile(r"[<>^|\"`\\]"), _Flaw("has a host with forbidden characters", "correct it")),
    (
        re.compile(r"[,;!()_*&=+~]$|[,;!()&=~]|:(?!\d*$)"),
        _Flaw("has a host with odd characters", "correct it", Severity.WARNING),
    ),
)
_PATH_FLAWS = (
    (re.compile(r"[\s;,]\s*https?://", re.I), _Flaw("holds two addresses", "keep one")),
    (
        re.compile(r"[\n\r\t]"),
        _Flaw("has a line break or tab in it", "remove it", Severity.WARNING),
    ),
    (re.compile(r"\\"), _Flaw("has a backslash in it", "write a slash", Severity.WARNING)),
    (re.compile(r" "), _Flaw("has a blank in it", "remove it, or write %20", Severity.WARNING)),
)
_BARE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|edu|gov)(?:/.*)?", re.I | re.S)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
_TEMPLATE = re.compile(
    r"\{[{%]|<[%?]|\$\{|\[[a-z]+[_-]|_wp_link|_HERE\b|%\w+%|^\\\\|^//?[a-z]:", re.I
)


@rule(
    category="links",
    severity="error",
    since="0.1",
    elements=LINKS,
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
        '<p><a href="/wiki/%22Heroes%22">Heroes</a></p>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report targets that browsers can't make sense of, or make the wrong sense of."""
    address = target(link)
    if not address or link.hidden or _TEMPLATE.search(address) or _lacks_quotes(link):
        return
    flaw = _flaw(address, link)
    if flaw:
        message = f"link target {quoted(address)} {flaw.fact}"
        yield link.finding(message, hint=flaw.hint, severity=flaw.severity)


def _flaw(address: str, link: Element) -> _Flaw | None:
    for pattern, flaw in _FLAWS:
        if pattern.fullmatch(address) or (pattern is _QUOTED and pattern.match(address)):
            return flaw
    scheme = _SCHEME.match(address)
    if scheme and _is_near_http(scheme[1].lower()):
        return _Flaw("has a mistyped scheme", "write https://")
    absolute = HTTP.fullmatch(address)
    if absolute:
        return _absolute_flaw(absolute["authority"], absolute["rest"])
    if _OTHER_SCHEME.match(address):
        return None
    if _BARE_HOST.fullmatch(address) and address.partition("/")[0].lower() in link.text.lower():
        return _Flaw("lacks its scheme", "write https:// before it", Severity.WARNING)
    return _path_flaw(address)


def _absolute_flaw(authority: str, rest: str) -> _Flaw | None:
    host = authority.rpartition("@")[2]
    if host.startswith("["):
        return None
    found = (flaw for pattern, flaw in _HOST_FLAWS if pattern.search(host))
    return next(found, None) or _path_flaw(rest)


def _path_flaw(rest: str) -> _Flaw | None:
    path = re.split("[?#]", rest, maxsplit=1)[0]
    return next((flaw for pattern, flaw in _PATH_FLAWS if pattern.search(path)), None)


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
