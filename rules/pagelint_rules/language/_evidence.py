"""What the two rules on wrong languages go by: words that only one of two languages has.

The commonest words make up a quarter of any text. A text is in another language than it declares
where such words of that one abound, and those of the declared one are missing.
"""

from collections import Counter
from functools import cache

from pagelint.page.language import detect, primary
from pagelint.patterns import pattern

_COMMON = """
en the and of to for with you is are that this on be your from was have not it as at by has no an
 they which he his but we or their in will can its more about been were
de der die und den von zu das mit sich des auf für ist nicht ein eine dem im auch es an werden aus
 er hat dass sie nach wird bei einer um am sind wie einem über einen zum war oder aber zur durch in
fr le la les et des du en est pour que dans une sur qui vous nous par pas plus au ce il sont avec
 ses aux cette ou être ont son un de mais elle se
es el la los las que y en del por con para una se su es más lo al como pero sus sin sobre este un
 de ha fue son no
it il di che la e per un una sono con del della dei non si le i gli nel alla anche più ha da come
 al questo delle è in
nl de het een van en dat die te op zijn met voor niet aan er om ook als maar bij uit naar ze hij
 wordt deze door dit nog heeft is in over was of ging
pt o os que e do da em um uma para com não se na no por mais as dos como mas ao das sua ou seu de
 é foi
pl w i na z się do nie to że jest o od po za jak przez ale co dla są być tym lub oraz
sv och att det som en på är av för med den till inte om ett har de jag ni kan från men vi var så
da og at det som en på er af for med den til ikke om et har de jeg kan fra men vi der var så
no og at det som en på er av for med den til ikke om et har de jeg kan fra men vi var så
fi ja on ei se että oli hän myös kun mutta ovat tai niin joka sen mitä olla
cs a se na je v že s o z do to i pro jako ale by po který jsou nebo také byl
hu a az és hogy nem is egy van meg ez csak mint de vagy még volt
ro și de la în cu pe nu o este un că din pentru mai care sau să fi
tr ve bir bu da de için ile çok olarak daha ne gibi olan var
"""
# Languages that share too many words to be told apart like this.
_KIN = """
da no nb nn sv fo is
nl af fy li vls zea nds
de lb gsw nds bar ksh yi
pl cs sk szl csb
es ca gl ast an oc pt ext mwl lad
it co scn vec lmo nap sc rm la fur pms
fr oc ca wa frp ht
en sco
ro mo rup
fi et krl
tr az tk crh
"""
_WORD = pattern(r"[^\W\d_]+")
_LONGEST = 4000  # characters; more changes no answer
_FEW = 25  # words; of fewer none may speak against it
_ALIASES = {"nb": "no", "nn": "no"}
_NAMES = (
    "en:English de:German fr:French es:Spanish it:Italian nl:Dutch pt:Portuguese pl:Polish "
    "sv:Swedish da:Danish no:Norwegian fi:Finnish cs:Czech hu:Hungarian ro:Romanian tr:Turkish"
)


def language_name(code: str) -> str:
    """The English name of a language that `other_language` can give."""
    return dict(pair.split(":") for pair in _NAMES.split())[code]


def other_language(text: str, declared: str) -> str:
    """The language that a text is plainly in instead of the one declared; "" for none."""
    words = Counter(_WORD.findall(text[:_LONGEST].lower()))
    total = sum(words.values())
    own = primary(declared)
    own = _ALIASES.get(own, own)
    known = _common().get(own, frozenset())
    scores = {
        other: sum(words[word] for word in common - known)
        for other, common in _common().items()
        if other != own and not _are_kin(other, own)
    }
    other = max(scores, key=scores.__getitem__)
    against = sum(words[word] for word in known - _common()[other])
    if not _is_plain(scores[other], against, total):
        return ""
    if not known or total > 3 * _FEW:
        return other if detect(text) == other else ""
    return other


def _is_plain(hits: int, against: int, total: int) -> bool:
    """Whether so many words of another language leave no doubt."""
    if hits < 3 or hits < 0.2 * total:
        return False
    return against == 0 or (total >= _FEW and against * 6 <= hits)


@cache
def _common() -> dict[str, frozenset[str]]:
    lines = _COMMON.strip().replace("\n ", " ").split("\n")
    return {line[:2]: frozenset(line[3:].split()) for line in lines}


def _are_kin(one: str, other: str) -> bool:
    return any({one, other} <= set(kin.split()) for kin in _KIN.splitlines())
