"""Languages that share too many words to be told from each other for sure."""

from __future__ import annotations

from functools import cache, lru_cache

_KIN = """
da no sv fo is
nl af fy li vls zea nds
de lb gsw nds bar ksh yi
pl cs sk szl csb hsb dsb
cs sk sl hr bs sr sh mk bg
ru uk be rue bg mk sr
es pt gl ca ast an oc ext mwl lad ia
it co scn vec lmo nap sc rm la fur pms ia ro mo rup
fr oc ca wa frp ht br
es it pt ca ro ia eo
en sco
fi et krl vro
lt lv ltg
tr az tk crh gag uz ug
id ms jv su min ace ban mg
fil tl ceb ilo war pam
vi vie
ar ckb ku fa ps ur ug sd pnb azb
"""
# Tags of the same language, or of one that is written like another.
_ALIASES = {"nb": "no", "nn": "no", "tl": "fil", "iw": "he", "in": "id", "sh": "hr", "mo": "ro"}


@lru_cache(maxsize=256)
def primary(tag: str) -> str:
    """The primary language of a BCP 47 tag: "en" of "en-GB"."""
    return tag.replace("_", "-").partition("-")[0].strip().lower()


def known_code(tag: str) -> str:
    """The primary language of a tag by the code that the tables have for it."""
    code = primary(tag)
    return _ALIASES.get(code, code)


@cache
def kin(code: str) -> frozenset[str]:
    """A language and those that it is not told from."""
    families = (set(line.split()) for line in _KIN.strip().splitlines())
    return frozenset({code}.union(*(family for family in families if code in family)))
