"""What stands between double braces: many systems use them, each in its own way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pagelint.page import Page
from pagelint.patterns import pattern

_BRACES = pattern(r"(?<![\\^_{}])\{\{(?!\{\{)(\{?[^{}]{1,400}\}?)\}\}(?!\})")
_LATEX = pattern(r"\\[A-Za-z]+\Z")
_LATEX_REACH = 30
_MAGENTO = pattern(
    r"(?:widget|block|store|media|trans|config|customVar|layout|view|skin)\s+\w+=|trans\s+\""
    r"|var\s+\w"
)
_CONTAO = pattern(r"[a-z_]+::")
_DOKUWIKI = pattern(r"(?:page|section|topic|blog|tag|rss|include)>\w")
# The templates that wikis share, and anything called with named or several parameters.
_WIKI = pattern(
    r"(?:citation needed|cn|cite (?:web|book|news|journal)|infobox\b.*|reflist|main|see also|stub"
    r"|clear|good article|short description|quelle|belege fehlen|lire en ligne|référence nécessaire"
    r")\s*(?:\|.*)?$|[A-Za-z][\w -]*\|\s*(?:[\w -]+=|.*\|)|#(?:invoke|tag|ifexist|switch|expr):",
    re.IGNORECASE,
)
_SYSTEMS = (_MAGENTO, _CONTAO, _DOKUWIKI, _WIKI)
_MERGE = pattern(
    r"(?:contact|lead|company|owner|subscriber|recipient|prospect)\.\s?"
    r"(?:first|last|full|e-?mail|name|company|phone|city|unsubscribe|default)"
    r"|(?:my\.|system\.|account\.)\w+$"
    r"|(?:first|last|full|company|contact|your|customer|client|recipient)[_ ]?name\b"
    r"|[\w .]+:default=|unsubscribe",
    re.IGNORECASE,
)
# Template languages begin with a name, a literal, a sign or a keyword; words alone are prose.
_BEGINS = pattern(r"[-~]?\s*(?:[#/^>&!@*<%.:]|\$?[A-Za-z_]|[\"'])")
_WORDS = pattern(r"\w[\w’'-]*+(?:[ ,]+\w[\w’'-]*+)+[.!?]?")
_KEYWORDS = pattern(
    r"(?:else|end|if|unless|for|each|range|with|block|include|partial|template|define|t|i18n|raw"
    r"|super|yield|extends)\b"
)
_FRAMEWORK = pattern(
    r"\s(?:v-(?:if|for|bind|on|model|text|html|cloak|show|slot|else|pre)\b|ng-[a-z]|data-ng-[a-z]"
    r"|x-(?:data|text|bind|show|on|init|for|if|cloak|html)\b|:[a-z][\w-]*=[\"']|@[a-z][\w.:-]*=[\"']"
    r"|\*ng[A-Z]|\[\(?[a-zA-Z.]+\)?\]=|\([a-z]+\)=[\"']|wire:[a-z])"
)


class Braces(NamedTuple):
    """`text[start:end]` in double braces; `of` is template, cms, merge-field or empty for prose."""

    start: int
    end: int
    inner: str
    of: str


def find_braces(text: str) -> Iterator[Braces]:
    """Everything in double braces, in order."""
    for match in _BRACES.finditer(text):
        if _LATEX.search(text, max(0, match.start() - _LATEX_REACH), match.start()):
            continue
        inner = match[1].strip("{} ")
        yield Braces(*match.span(), inner, _owner(inner))


def _owner(inner: str) -> str:
    if any(each.match(inner) for each in _SYSTEMS):
        return "cms"
    if _MERGE.match(inner):
        return "merge-field"
    if not _BEGINS.match(inner) or (_WORDS.fullmatch(inner) and not _KEYWORDS.match(inner)):
        return ""
    return "template"


def has_client_templates(page: Page) -> bool:
    """Whether a framework in the browser (Vue, Angular, Alpine, Livewire) will fill the braces."""
    return _FRAMEWORK.search(page.source.text) is not None
