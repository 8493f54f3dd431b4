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
FUNCTION_WORDS = frozenset(
    "a an the of to in and is are was were be been for with on at by from as or that this these"
    " those it its he she they we you i his her their our your my not but if when where which who"
    " what how will would can could should may might must has have had do does did so than then"
    " there all also more most other some such only any each both after before between into through"
    " during about over under out up down no nor very just because while since until".split()
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
    best: Glued | None = None
    for at in range(2, len(word) - 1):
        odds = split_odds(word[:at], word[at:], page)
        if odds is not None and (best is None or odds > best.odds):
            best = Glued(f"{word[:at]} {word[at:]}", odds)
    if best is None or "'" in word:
        return None
    odds = best.odds - 1.5 * zipf - 4.0 * place.strange
    odds -= 4.0 * bool(flags & (Flag.RARE | Flag.TERM | Flag.NAME | Flag.FOREIGN | Flag.PROPER))
    capital = place.match.group()[0].isupper()
    odds -= 4.0 * (capital and not opens_sentence(place.run.text, place.match.start()))
    odds -= 1.0 * capital + 2.0 * (not place.run.prose) + 2.0 * (page.counts[word] > 1)
    odds -= 4.0 * (word in page.known)
    return Glued(best.text, odds)


def split_odds(left: str, right: str, page: "Page") -> float | None:
    zipfs = [part_zipf(part, page) for part in (left, right)]
    if min(zipfs) <= 0:
        return None
    functional = (left in FUNCTION_WORDS) + (right in FUNCTION_WORDS)
    odds = sum(zipfs) - 9.5 + 3.0 * functional + 0.4 * min(len(left), len(right), 6)
    return odds


def part_zipf(part: str, page: "Page") -> float:
    if len(part) < 2 or (len(part) < 4 and part not in FUNCTION_WORDS):
        return 0.0
    flags, zipf = page.lexicon.look_up(part)
    if flags & (Flag.CORE | Flag.TERM) and not flags & Flag.WRONG:
        return max(zipf, 4.0 if part in page.words else 0.0)
    return 4.0 if part in page.known else 0.0
