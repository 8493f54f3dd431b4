"""Whether a text is plainly in another language than the one it is declared in.

Naive Bayes over frequent words, with three answers: sure, and both unsure and none as "". Sure is
what rests on words that the other language has among its most frequent ones, that the declared one
lacks, and that no name is made of; nothing is ever held against a related language. Loan words,
names, product lists and code have few such words, however foreign they look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pagelint.patterns import pattern
from pagelint.text.filler import MARKERS
from pagelint.text.languages.kin import kin, known_code
from pagelint.text.languages.letters import letters
from pagelint.text.languages.scripts import language_by_letters, script_of, scripts_of, writes
from pagelint.text.languages.words import Weights, words

SAMPLE = 1500  # characters; more changes no answer
# Words, without parts of addresses, paths, file names, identifiers and calls, and without what an
# apostrophe cuts off.
_WORD = pattern(r"(?<![\w.@/:\\#$%&_=<{-])[^\W\d_]{2,}(?![\w@/\\:(=_}-]|\.\w)(?!['’](?!s\b))")
_NAME_LIKE = 6  # words; a shorter line of capitals and what links them is a name or a title
_MOSTLY = 0.75  # of the long words in a longer line have capitals: a list of names
_LONG = 4  # letters
_ROW = 60  # letters; fewer may be a row of names
_ALL_LETTERS = 0.8  # are in the script of so short a text
_MOST_LETTERS = 0.6  # are in that of a longer one; the rest are names
_FEW_LETTERS = 0.03  # are in a script of the declared language, in a text in another
_NO_NAME = 20  # Chinese characters in a row of text; names and titles have fewer
_SHORT = 12  # words; longer lines with a sign of code in them have text around it
_CODE = pattern(r"[{}=|\\]|\(\)|->|::|(?:^|\s)--?\w")
_LINKS = """
a al am an and at au aux da das de degli dei del dell della delle dem den der des di do dos du e el
en et for im in la las le les lo los of on op per sous sur the to und unter van ved vom von y zu
zum zur
"""
# Pieces between commas that begin with a capital, after what links them: a list of names.
_COMMA = pattern(r"[,;•·|]\s")
_LINKED = pattern(r"(?:(?:and|e|en|et|i|o|oder|of|og|och|or|ou|u|und|y|&)\s)?[^\W\d_]")
_PIECES = 3
_IN_LIST = 0.75  # of the pieces
# Of Latin, which no table has: words that its living heirs lack, and endings.
_LATIN = """
atque autem donec eius ejus enim etiam fusce haec hoc igitur nec neque nunc quae quam quia quibus
quisque quod semper sicut tamen usque velut
"""
_LATIN_ENDINGS = ("orum", "arum", "ibus", "antur", "entur", "untur")
_LATIN_SHARE = 1 / 12  # of all words
# A word or two in quotation marks are mentioned, not used.
_MENTION = pattern(r"[\"“”„«»]([^\W\d_]+(?: [^\W\d_]+)?)[\"“”„«»]")

# Zipf above that of words not in the table; factors of ten.
_TYPICAL = 1.0  # more frequent than in the declared language by this: speaks for the other
_COMMON = 2.5  # one of the hundred commonest words or so
_MARGIN = 3.0  # of the whole text over the declared language
_MARGIN_PER_WORD = 0.7
_FIT = 0.8  # how common its words must be on average in the language that is claimed
_STRANGE_FIT = 1.6  # the same, where the words of the declared language are not known
_STRANGE_COMMON = 0.25  # of all words
_MOST_AGAINST = 0.25  # words that speak for the declared language, for each typical one
_MANY = 20  # typical words, in a text of many sentences: some of them may be the declared one's
_FEW_AGAINST = 0.15
_CLEAR = 1.0
_CLOSE = 0.5  # scores that may as well be equal
# By how much is written in them on the Web, roughly.
_BY_SPEAKERS = """
en ru es de fr pt it tr fa nl pl vi id cs uk hu sv ar ro el fi da sk bg no hr lt sl ca ms lv is ur
mk fil
"""
_PAIR = 2  # words
_MARGIN_OF_PAIR = 4.5


class _Line(NamedTuple):
    """A line's words in lower case, and those of them that may be names."""

    words: list[str]
    names: frozenset[str]


class _Best(NamedTuple):
    """The likeliest language of some words, its score and that of the declared one."""

    language: str
    score: float
    own: float
    words: int

    def leads(self, fit: float) -> bool:
        """Whether it leads by enough, and its words are as common in it as words of texts are."""
        least = _MARGIN if self.words > _PAIR else _MARGIN_OF_PAIR
        margin = max(least, _MARGIN_PER_WORD * self.words)
        return self.score - self.own >= margin and self.score >= fit * self.words


class _Tally:
    """What speaks for one language, and what for the declared one and its kin."""

    def __init__(self, other: str, declared: frozenset[str]) -> None:
        self.other = other
        self.declared = declared
        self.foreign = letters(other).difference(*map(letters, declared))
        self.typical: set[str] = set()
        self.common = 0
        self.against: set[str] = set()

    def add(self, word: str, weights: Weights, *, is_name: bool) -> None:
        """Count a word in."""
        own = max((weights.get(each, 0.0) for each in self.declared), default=0.0)
        lead = weights.get(self.other, 0.0) - own
        is_foreign = not self.foreign.isdisjoint(word)
        if lead <= -_TYPICAL:
            self.against.add(word)
        elif (lead >= _TYPICAL or (is_foreign and not own)) and not is_name:
            self.typical.add(word)
            self.common += is_foreign or weights.get(self.other, 0.0) >= _COMMON


def other_language(text: str, declared: str) -> str:
    """The language that a text is plainly in instead of the one declared; "" for none.

    Lines of the text are judged as wholes: a line may be a name.
    """
    text = text[:SAMPLE]
    code = known_code(declared)
    scripts = scripts_of(text)
    total = scripts.total()
    if not total or "latn" in declared.lower() or "cyrl" in declared.lower():
        return ""
    script, most = scripts.most_common(1)[0]
    if script != "Latin":
        least = _MOST_LETTERS if most > _ROW else _ALL_LETTERS
        return _by_script(text, code, script, most) if most >= least * total else ""
    own = sum(count for name, count in scripts.items() if writes(code, name))
    return _by_words(text, code, script) if own <= _FEW_LETTERS * total else ""


def _by_script(text: str, code: str, script: str, letters: int) -> str:
    """The language of a text whose script the declared one is never written in."""
    if not script or letters < _LONG:
        return ""
    if not writes(code, script):
        return language_by_letters(text, script) or _clearest(list(_lines(text, script)))
    if script == "Chinese" and code in ("ja", "ko"):
        return "zh" if letters >= _NO_NAME else ""  # without one kana: no sentence of theirs
    return _by_words(text, code, script)


def _clearest(lines: list[_Line]) -> str:
    """The likeliest language of all, if no other comes close."""
    best = _likeliest(lines, frozenset())
    second = _likeliest(lines, frozenset({best.language}))
    return best.language if best.score - second.score >= _CLEAR else ""


def _by_words(text: str, code: str, script: str) -> str:
    lines = list(_lines(text, script))
    table = words()
    declared = kin(code)
    is_strange = declared.isdisjoint(table.languages)
    best = _likeliest(lines, declared)
    if not best.leads(_STRANGE_FIT if is_strange else _FIT) or _is_latin(lines, best.words):
        return ""
    tally = _Tally(best.language, declared)
    for line in lines:
        for word in line.words:
            tally.add(word, table.weights(word), is_name=word in line.names)
    if is_strange and tally.common < _STRANGE_COMMON * best.words:
        return ""
    return best.language if _is_plain(tally, is_strange=is_strange) else ""


def _is_latin(lines: list[_Line], total: int) -> bool:
    """Whether a text is Latin, be it Caesar's or that of printers."""
    known = MARKERS.union(_LATIN.split())
    words = [word for line in lines for word in line.words]
    found = [word for word in words if word in known or word.endswith(_LATIN_ENDINGS)]
    return len(set(found)) >= _PAIR and len(found) >= _LATIN_SHARE * total


def _likeliest(lines: list[_Line], declared: frozenset[str]) -> _Best:
    """The likeliest language besides the declared ones."""
    weights = words().weights
    scores: dict[str, float] = {}
    counts = Counter(word for line in lines for word in line.words)
    for word, times in counts.items():
        for language, weight in weights(word).items():
            scores[language] = scores.get(language, 0.0) + times * weight
    own = max((scores.pop(each, 0.0) for each in declared), default=0.0)
    language = _most_spoken(scores)
    return _Best(language, scores.get(language, 0.0), own, counts.total())


def _most_spoken(scores: dict[str, float]) -> str:
    """The language with the highest score; of those that come close, the one that more write."""
    best = max(scores.values(), default=0.0)
    close = [language for language, score in scores.items() if score > best - _CLOSE]
    order = _BY_SPEAKERS.split()
    return min(close, key=lambda each: (order.index(each), each), default="")


def _is_plain(tally: _Tally, *, is_strange: bool) -> bool:
    """Whether the words leave no doubt; of a language without a table, more of them."""
    least = 3 if is_strange else 2
    if len(tally.typical) < least or tally.common < least - 1:
        return False
    if max(map(len, tally.typical)) < _LONG:
        return False
    most = _MOST_AGAINST if len(tally.typical) < _MANY else _FEW_AGAINST
    return len(tally.against) <= most * len(tally.typical)


def _lines(text: str, script: str) -> Iterator[_Line]:
    mentioned = set(" ".join(_MENTION.findall(text)).lower().split())
    for line in text.split("\n"):
        found = [
            word
            for word in _WORD.findall(line)
            if script_of(word[0]) == script and word.lower() not in mentioned
        ]
        if found:
            shouted = line.isupper()
            lower = [word.lower() for word in found]
            names = {word.lower() for word in found[1:] if word[0].isupper() and not shouted}
            is_name = not shouted and (
                _is_name_like(found) or _is_list(line) or _is_code(line, found)
            )
            yield _Line(lower, frozenset(lower if is_name else names))


def _is_code(line: str, found: list[str]) -> bool:
    return len(found) <= _SHORT and _CODE.search(line) is not None


def _is_list(line: str) -> bool:
    """Whether a line has names or titles between its commas, each with a capital and more words."""
    pieces = [piece.strip() for piece in _COMMA.split(line)]
    if len(pieces) < _PIECES:
        return False
    named = [piece for piece in pieces if " " in piece and _begins_with_capital(piece)]
    return len(named) >= max(_PIECES, _IN_LIST * len(pieces))


def _begins_with_capital(piece: str) -> bool:
    match = _LINKED.match(piece)
    return match is not None and match[0][-1].isupper()


def _is_name_like(found: list[str]) -> bool:
    """Whether a line may be a name or a title, whatever the language around it."""
    long = [word for word in found if len(word) >= _LONG]
    if sum(word[0].isupper() for word in long) >= _MOSTLY * len(long) and len(found) > _NAME_LIKE:
        return True
    if len(found) > _NAME_LIKE or not any(word[0].isupper() for word in found):
        return False
    links = _LINKS.split()
    return all(word[0].isupper() or word in links for word in found)
