"""Words that are two words: "ofthe", "Ketamineconditions"; and words made from others."""

from typing import TYPE_CHECKING, NamedTuple

from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.place import Place
from pagelint.spelling.words import opens_sentence

if TYPE_CHECKING:
    from pagelint.spelling.checker import Page

PREFIXES = tuple(
    "anti auto bi bio co counter cross cyber de dis electro extra fore geo hyper il im in inter ir"
    " macro mega meta micro mid mini mis mono multi nano neo neuro non omni out over para photo poly"
    " post pre pro proto pseudo psycho quasi re semi sub super tele thermo trans tri ultra un under"
    " uni up vice".split()
)
SUFFIXES = tuple(
    "able ably al ally ation based dom ed er ers ery esque est ette ful fully hood ible ic ical ie"
    " ies ification ify in ing ings ise ised iser ish ism isms ist ists ity ization ize ized izer"
    " less lessly lessness let like ly man men ment ments most ness nesses or ors ous proof s ship"
    " ships some ster tion ward wards ware wear wise woman women work worker worthy y".split()
)
COMPOUND_STARTS = frozenset((*PREFIXES, *"air back book down eye fire hand head home house land life light"
    " my no off out side sun sword time up water web work world".split()))
COMPOUND_ENDS = frozenset((*SUFFIXES, *"back ball base board book bound box boy day days down fall"
    " field girl ground hold holder house houses keeper land less light line lines list lists maker"
    " mate name names out over path point room scape self set shop side site sites space stick sticks"
    " stone stones style through time times type types up wall water way ways word words yard"
    " yourself".split()))
INFLECTED = ("ing", "ed", "es", "ly", "est", "us", "ses")
FUNCTION_WORDS = frozenset(
    "a an the of to in and is are was were be been for with on at by from as or that this these"
    " those it its he she they we you i his her their our your my not but if when where which who"
    " what how will would can could should may might must has have had do does did so than then"
    " there all also more most other some such only any each both after before between into through"
    " during about over under out up down no nor very just now because while since until".split()
)


class Glued(NamedTuple):
    text: str
    odds: float


def derived(word: str, lexicon: Lexicon) -> bool:
    """Whether a common prefix or suffix joins a word of the core to make this one."""
    return any(is_core(word[len(p) :], lexicon, 4) for p in PREFIXES if word.startswith(p)) or any(
        from_stem(word[: -len(s)], lexicon) for s in SUFFIXES if word.endswith(s)
    )


def from_stem(stem: str, lexicon: Lexicon) -> bool:
    if len(stem) < 4:
        return False
    undoubled = stem[:-1] if stem[-1] == stem[-2] else stem + "e"
    soft = stem[:-1] + "y" if stem[-1] == "i" else stem
    return any(is_core(form, lexicon, 4) for form in {stem, undoubled, soft})


def is_core(word: str, lexicon: Lexicon, least: int) -> bool:
    return len(word) >= least and bool(lexicon.look_up(word)[0] & Flag.CORE)


def glued(word: str, flags: int, zipf: float, place: Place, page: "Page") -> Glued | None:
    """The best way to cut a word in two known ones, with the log-odds that they are two."""
    cut = best_cut(word, page)
    if cut is None:
        return None
    left, right = word[:cut], word[cut:]
    found = features(left, right, flags, zipf, place, page)
    odds = sum(WEIGHTS.get(name, 0.0) * value for name, value in found.items())
    return Glued(f"{left} {right}", odds)


def best_cut(word: str, page: "Page") -> int | None:
    """Where to cut a word so that both parts are as frequent as can be."""
    best, most = None, 0.0
    for at in range(2, len(word) - 1):
        left = part_zipf(word[:at], page)
        total = left + part_zipf(word[at:], page) if left else 0.0
        if left and total > max(left, most):
            best, most = at, total
    return best


def part_zipf(part: str, page: "Page") -> float:
    """The Zipf frequency of a part, 0 where it is no word that could stand by itself."""
    if len(part) < 3 and part not in FUNCTION_WORDS:
        return 0.0
    flags, zipf = page.lexicon.look_up(part)
    if len(part) == 3 and part not in FUNCTION_WORDS and zipf < SHORT_PART:
        return 0.0
    if part in page.known or part in page.words:
        zipf = max(zipf, ON_PAGE)
    elif flags & Flag.WRONG or (not flags & (Flag.CORE | Flag.TERM) and zipf < UNLISTED_PART):
        return 0.0
    return zipf


def features(
    left: str, right: str, flags: int, zipf: float, place: Place, page: "Page"
) -> dict[str, float]:
    word = left + right
    functional = (left in FUNCTION_WORDS) + (right in FUNCTION_WORDS)
    capital = place.match.group()[0].isupper()
    opening = opens_sentence(place.run.text, place.match.start())
    listed = Flag.RARE | Flag.OBSCURE | Flag.TERM | Flag.NAME | Flag.FOREIGN | Flag.PROPER
    return {
        "bias": 1.0,
        "least": min(part_zipf(left, page), part_zipf(right, page)),
        "functional": float(functional > 0),
        "both_functional": float(functional > 1),
        "length": float(min(len(word), 16)),
        "seen": zipf,
        "listed": float(bool(flags & listed)),
        "error": float(bool(flags & Flag.WRONG)),
        "capital_start": float(capital and opening),
        "capital_middle": float(capital and not opening),
        "fragment": float(not place.run.prose),
        "again": float(page.counts[word] > 1),
        "known": float(word in page.known),
        "strange": place.strange,
        "beside": float(place.beside),
        "inflected": float(left.endswith(INFLECTED) and left not in FUNCTION_WORDS),
        "start": float(left in COMPOUND_STARTS and right not in FUNCTION_WORDS),
        "end": float(right in COMPOUND_ENDS and left not in FUNCTION_WORDS),
    }


WEIGHTS = {
    "bias": -3.3,
    "least": 0.35,
    "functional": 3.1,
    "both_functional": 1.0,
    "length": 0.3,
    "seen": -0.9,
    "listed": -1.8,
    "error": 0.9,
    "capital_start": -0.4,
    "capital_middle": -2.0,
    "fragment": -2.4,
    "again": -2.7,
    "known": -3.0,
    "strange": -1.4,
    "beside": -1.8,
    "inflected": 0.9,
    "start": -2.4,
    "end": -1.4,
}
SHORT_PART = 4.7  # least frequency of a part of three letters
UNLISTED_PART = 4.0  # least frequency of a part that no dictionary has
ON_PAGE = 4.0  # frequency granted to a part that stands by itself on the page
