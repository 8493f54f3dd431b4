"""What the two rules on language tags say of one."""

from collections.abc import Iterator

from pagelint.accessibility.language_tags import is_language, primary_subtag
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint_rules.links.addresses import quoted

# What people write for frequent languages.
_MEANT = """
    eng:en english:en engl:en uk:en gb:en us:en deu:de ger:de german:de deutsch:de fra:fr fre:fr
    french:fr français:fr francais:fr spa:es spanish:es español:es espanol:es ita:it italian:it
    italiano:it nld:nl dut:nl dutch:nl nederlands:nl por:pt portuguese:pt português:pt pol:pl
    polish:pl polski:pl rus:ru russian:ru zho:zh chi:zh chinese:zh cn:zh jpn:ja jp:ja japanese:ja
    kor:ko kr:ko korean:ko swe:sv swedish:sv dan:da danish:da dk:da nor:no norwegian:no fin:fi
    finnish:fi ces:cs cze:cs czech:cs cz:cs hun:hu ell:el gre:el greek:el gr:el tur:tr turkish:tr
    ara:ar arabic:ar heb:he hebrew:he ukr:uk ukrainian:uk ua:uk vie:vi vietnamese:vi
"""


def complaint(element: Element) -> Iterator[Finding]:
    """A finding on the element's `lang` if that starts with no language."""
    tag = (element.get("lang") or "").strip()
    subtag = primary_subtag(tag)
    if is_language(subtag) or any(mark in tag for mark in "{<%[$"):
        return
    better = _better(tag)
    mend = better or "a code such as en or en-GB"
    yield element.finding(
        f"{quoted(tag) if tag else 'a blank lang'} is no language",
        attribute="lang",
        hint=f"screen readers choose no voice by it: write {mend}",
        suggestions=(better,) if better else (),
    )


def _better(tag: str) -> str:
    """The tag that was meant, where that is plain."""
    meant = dict(pair.split(":") for pair in _MEANT.split())
    first, _, rest = tag.replace("_", "-").partition("-")
    language = meant.get(first.lower(), first if is_language(first.lower()) else "")
    return f"{language}-{rest}" if language and rest else language
