"""English passive voice: a form of be, and a past participle that is no adjective.

Word lists and neighbours, no model: linear in the text. What is found is the running passive ("was
sent", "is being built", "had never been seen"); "get fired" and participles without be are left
out, and so are participles that say what something is like ("is interested").
"""

from collections.abc import Iterator
from typing import Final

from pagelint.patterns import pattern
from pagelint.text.places import Places
from pagelint.text.readability.english_words import lowered


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORD: Final = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.,;:!?()\[\]—–\"“”/]|\d+")
_BE: Final = _words("""
    ain't am are aren't arent be been being is isn't isnt was wasn't wasnt were weren't
""")
_CONTRACTED: Final = ("'re", "'m", "'s")
# "'s" is "is" behind these; behind a noun it may be a genitive.
_SUBJECTS: Final = _words("everything here it that there this what which")
_PASSED_OVER: Final = _words("""
    again all almost already also always as been being both either even ever first further
    henceforth how just later least less likewise little longer more most much nearly
    neither never not now often once only pretty quite rather since so somehow sometimes
    soon still then thereby therefore thus too usually very well yet
""")
# What stands only before adjectives: "was very pleased".
_DEGREES: Final = _words("""
    absolutely as deeply extremely highly how incredibly least less more most pretty
    quite rather really so too totally truly very
""")
_PRONOUNS: Final = _words("he i she they we you")
_DETERMINERS: Final = _words("a an her his it my our that the their these this those your")
_QUESTIONS: Final = _words("how what when where why")
_NO_ADVERB: Final = _words("""
    ally apply assembly costly daily deadly early elderly family fly friendly holy italy
    july likely lonely lovely monthly reply silly supply ugly unlikely weekly yearly
""")
# Written like participles, spoken as something else.
_NO_PARTICIPLES: Final = _words("""
    aged bed beloved biped bleed breed creed crooked deed ed embed exceed feed fred greed
    hatred heed hundred indeed kindred led-based med moped naked need proceed ragged red
    reed rugged sacred seed shed speed succeed ted weed wicked wretched
""")
# Participles that say what something is like, unless "by" follows.
_LIKE_ADJECTIVES: Final = _words("""
    accustomed acquainted addicted amazed annoyed armed ashamed bored broken-hearted
    committed complicated concerned confused convinced crowded dedicated delighted depressed
    deserted devoted disabled disappointed disgusted dissatisfied distinguished
    doomed drunk embarrassed engaged excited exhausted experienced fascinated finished
    flawed frightened frustrated gifted gone horrified impressed inclined interested
    intoxicated intrigued involved isolated limited lost married minded mistaken mixed
    motivated obsessed opposed outdated overjoyed overpriced overrated overwhelmed packed
    perverted pissed pleased prejudiced privileged puzzled qualified related relaxed
    relieved retired saddened satisfied scared screwed shocked skilled sophisticated
    stressed stuck stunned surprised swollen talented terrified thrilled tired trapped
    troubled underrated united upset varied worried
""")
_IRREGULAR: Final = _words("""
    beaten become begun bent bet bid bitten bled blown born borne bought bound bred brought
    built burnt burst cast caught chosen clung cost crept cut dealt done drawn dreamt driven
    drunk dug eaten fed felt flown flung forbidden forecast foregone foreseen forgiven
    forgotten forsaken fought found frozen given ground grown heard held hidden hit hung
    hurt input kept knit known laid lain leapt learnt led left lent let lit lost made meant
    met mistaken mown paid proven put quit read rid ridden run rung said sat sawn seen sent
    set sewn shaken shaved shed shot shown shrunk shut slain slid slit sold sought sown
    spent spilt split spoken spread sprung spun stolen struck strung stuck stung sung sunk
    swept swollen sworn swung taken taught thought thrown thrust told torn trodden
    understood upheld upset withdrawn withheld woken won worn wound woven written wrung
""")
_PREFIXES: Final = ("re", "over", "under", "mis", "out", "fore", "up", "with")
_NO_PASSIVE: Final = _words("become begun cost crept lain leapt let quit rid sat")
_FARTHEST: Final = 4  # words between be and the participle


def passives(text: str) -> Iterator[tuple[int, int]]:
    """The passives of a text, as half-open offsets from be to the participle."""
    lower = lowered(text).replace("’", "'")
    words = _WORD.findall(lower)
    found: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if (word in _BE or "'" in word) and (not found or index > found[-1][1]):
            last = _participle_after(words, index) if _is_be(word) else -1
            if last >= 0:
                found.append((index, last))
    if found:
        places = Places(_WORD, lower)
        for first, last in found:
            yield places.starts[first], places.ends[last]


def _is_be(word: str) -> bool:
    if word in _BE:
        return True
    subject, mark, ending = word.rpartition("'")
    return mark + ending in _CONTRACTED and (ending != "s" or subject in _SUBJECTS)


def _participle_after(words: list[str], be: int) -> int:
    """The index of the participle that makes a form of be a passive, or -1."""
    asked = words[be] in _BE and (be == 0 or words[be - 1] in _QUESTIONS)
    for index in range(be + 1, min(be + 2 + _FARTHEST, len(words))):
        word = words[index]
        if word == "no" and words[index + 1 : index + 2] == ["longer"]:
            continue
        if word in _PASSED_OVER or (word.endswith("ly") and word not in _NO_ADVERB):
            continue
        if is_participle(word):
            return -1 if _describes(words, index, be) else index
        if not asked or not word.isalpha():
            return -1
    return -1


def _describes(words: list[str], index: int, be: int) -> bool:
    """Whether a participle says what something is like, not what is done to it."""
    word, after = words[index], [*words[index + 1 : index + 3], "", ""]
    if word in _NO_PASSIVE:
        return True
    if word == "used" and after[0] == "to":
        return after[1].endswith("ing") or after[1] in _DETERMINERS
    if word in ("prepared", "determined"):
        return after[0] in ("to", "for")
    if word == "done":
        return be > 0 and words[be - 1] in _PRONOUNS | {"i'm", "we're", "you're"}
    return "by" not in after and (word in _LIKE_ADJECTIVES or words[index - 1] in _DEGREES)


def is_participle(word: str) -> bool:
    """Whether a lower-case word can be a past participle."""
    if word in _IRREGULAR:
        return True
    if word.endswith("ed"):
        return len(word) > 3 and word not in _NO_PARTICIPLES and not word.startswith("un")
    return any(word.startswith(each) and word[len(each) :] in _IRREGULAR for each in _PREFIXES)
