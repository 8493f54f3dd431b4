"""Telling citations and reference lists from prose, by their shape."""

from __future__ import annotations

import re

from pagelint.patterns import pattern

_HEADING = pattern(
    r"\W*(?:\d+\.?\s*)?(?:references?(?: cited| list)?|bibliography|works cited"
    r"|literature(?: cited)?|citations|(?:foot|end)notes|further reading|notes and references"
    r"|sources(?: and references)?"
    r"|literatur(?:verzeichnis|angaben|hinweise)?|quellen(?:verzeichnis|angaben)?|einzelnachweise"
    r"|références|bibliographie|notes et références|referencias|bibliografía|bibliografia"
    r"|riferimenti|note|referenties|bronnen|literatuur|referências|bibliografia)\W*",
    re.IGNORECASE,
)
# Every heading above has one of these.
_STEMS = (
    "refer", "référ", "bibliogra", "cited", "literat", "citations", "note", "reading",
    "sources", "quellen", "einzelnachweise", "riferimenti", "bronnen",
)  # fmt: skip
_YEAR = pattern(r"(?:1[89]|20)(?<!\w\d\d)\d\d[a-z]?\b")  # a digit first: the search skips to one
# As in 2010;113:678-684 or 14(2), 101–9 or pp. 12-34 or vol. 3 or doi:10. or PMID 123
_LOCATOR = pattern(
    r"\b\d{4}\s?;\s?\d+|\b\d+\s?\(\d+\)\s?[,:]\s?\d+|\bpp?\.\s?\d+[-–]\d+|\bvol(?:ume)?\.?\s\d+"
    r"|\bdoi\b|\b10\.\d{4,}/|\bPM(?:C)?ID\b|\bISBN\b|\bISSN\b|\bRetrieved\s\w+\s\d"
    r"|\bArchived from\b"
    r"|\b\d+:\s?\d+[-–]\d+",
)
# Every locator has one of these.
_SIGNS = (
    ";", ":", "(", "p.", "vol", "doi", "10.", "PM", "ISBN", "ISSN", "Retrieved", "Archived from",
)  # fmt: skip
# "Smith JA," "Van der Berg K." "Smith, J. A.," at the start of an entry
_AUTHOR = pattern(
    r"(?:[\W\d]{0,8}\s)?\^?\s*(?:(?:[Vv][ao]n|[Dd]e[rn]?|[Dd][aiu]|[Ll][ae]|Mc|Mac|O’|O')\s?){0,3}"
    r"[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+)?"
    r"(?:\s[A-Z]{1,3}(?:,|\.|;|\s&|\sand\s|:)|,\s(?:[A-Z]\.[\s-]?){1,3}(?:,|;|&|and|\(|\s|$))",
)
_LONGEST = 1200  # characters; an entry is short, a paragraph that cites is not
_SHORT = 400  # characters of one that is known by its locators alone


def opens_references(heading: str) -> bool:
    """Whether a heading announces a reference list."""
    if len(heading) >= 60:
        return False
    lower = heading.lower()
    return any(map(lower.__contains__, _STEMS)) and _HEADING.fullmatch(heading) is not None


def date(text: str, start: int) -> int:
    """Where the first year from an offset on stands in a text, -1 if none: citations have one."""
    match = _YEAR.search(text, start)
    return match.start() if match else -1


def is_dated_reference(text: str) -> bool:
    """Whether a block with a year in it is an entry of a reference list.

    It has an author, too, or a locator.
    """
    if len(text) > _LONGEST:
        return False
    if _AUTHOR.match(text):
        return True
    may_locate = len(text) < _SHORT and any(map(text.__contains__, _SIGNS))
    return may_locate and len(_LOCATOR.findall(text)) > 1
