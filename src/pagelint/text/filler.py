"""Filler text: the words of "lorem ipsum", and the texts that stand in for it."""

from __future__ import annotations

from functools import cache

from pagelint.patterns import pattern

# Words that no living language shares, nor the Latin of law, Church and species.
_MARKER_WORDS = (
    "accumsan adipiscing adipisicing aenean aliquip bibendum blandit cillum condimentum"
    " consectetuer consectetur convallis cras cupidatat curabitur dapibus dignissim efficitur"
    " egestas eiusmod euismod excepteur facilisis faucibus fermentum feugiat fringilla hendrerit"
    " imperdiet incididunt ipsum irure lacinia laoreet lobortis maecenas malesuada mollis mollit"
    " morbi nostrud nullam occaecat pellentesque pharetra phasellus porttitor posuere praesent"
    " pulvinar reprehenderit rutrum sagittis scelerisque sollicitudin suscipit suspendisse"
    " tincidunt tristique ullamco ullamcorper ultrices ultricies venenatis vestibulum vivamus"
    " volutpat vulputate"
)
MARKERS = frozenset(_MARKER_WORDS.split())
# What else the generators draw on, to tell a block of filler from one with filler in it.
_OTHER_WORDS = (
    "ac aliqua aliquam aliquet amet ante arcu at auctor augue aute commodo congue consequat"
    " culpa cum cursus diam dictum do dolor dolore donec dui duis ea eget eleifend elementum"
    " elit enim erat eros esse est et etiam eu ex exercitation fames felis finibus fugiat fusce"
    " gravida habitant hac iaculis id in integer interdum justo labore laboris laborum lacus"
    " lectus leo ligula lorem luctus magna magnis massa mattis mauris maximus metus mi minim nam"
    " nec neque netus nibh nisi nisl non nulla nunc odio officia orci ornare pariatur placerat"
    " porta pretium primis proident proin purus quam quis quisque rhoncus risus sapien sed sem"
    " semper senectus sint sit sodales sunt tellus tempor tempus tortor turpis urna ut varius"
    " vehicula vel velit veniam vitae viverra voluptate"
)
OTHERS = frozenset(_OTHER_WORDS.split())

# Other fillers, by their beginnings: nonsense that nobody else writes …
NONSENSE = (
    "far far away, behind the word mountains", "weit hinten, hinter den wortbergen",
    "dies ist ein typoblindtext", "überall dieselbe alte leier. das layout ist fertig",
    "li europan lingues es membres", "the european languages are members of the same family",
    "bacon ipsum dolor", "ich bin blindtext. von geburt an", "hallo. ich bin ein kleiner blindtext",
)  # fmt: skip
# … and literature, which somebody may quote; the Latin is Cicero's, De finibus 1.32 f.
LITERATURE = (
    "sed ut perspiciatis", "nemo enim ipsam voluptatem", "neque porro quisquam est",
    "at vero eos et accusamus", "temporibus autem quibusdam",
    "but i must explain to you how all this mistaken idea",
    "on the other hand, we denounce with righteous indignation",
    "one morning, when gregor samsa woke", "als gregor samsa eines morgens",
    "a wonderful serenity has taken possession", "eine wunderbare heiterkeit hat meine ganze seele",
    "er hörte leise schritte hinter", "jemand musste josef k. verleumdet haben",
)  # fmt: skip
_ENOUGH_MARKERS = 4
_FEW_MARKERS = 2  # are enough in a block of nothing else
_MOSTLY = 0.5  # share of filler words in a block that is filler as a whole
_ENTIRELY = 0.7
_NOTHING_ELSE = 0.9
_FEWEST_WORDS = 3
SEED = "psum"  # filler has this, or it begins with a word of the vocabulary
_TELLING = 4  # letters of a word that is worth a look at its block
_SHORT = frozenset({"nam", "nec", "sed", "ut", "лорем", "λορεμ"})
_QUOTES = "\"'“„«»‘‚”"

_WORD = pattern(r"[^\W\d_]+")
_OPENING = pattern(
    r"(?i)(?:\blorem ipsum )?\bdolor sit amet\b|\bлорем ипсум\b(?: долор сит амет)?"
    r"|\bλορεμ ιπσ\w+|^lorem ipsum is simply dummy text of the printing\b"
)
_ALONE = pattern(r"(?i)\W*lorem ipsum(?: dolor)?(?: sit)?\W*")


@cache
def telling_words() -> frozenset[str]:
    """Words that filler begins with, and other texts hardly."""
    return MARKERS | {word for word in OTHERS if len(word) >= _TELLING} | _SHORT


@cache
def first_words() -> frozenset[str]:
    """What the other fillers begin with."""
    return frozenset(each.partition(" ")[0] for each in (*NONSENSE, *LITERATURE))


def filler(text: str) -> tuple[int, int] | None:
    """Where a block's filler stands; None if it has none, or speaks of it."""
    if _ALONE.fullmatch(text):
        return 0, len(text)
    words = [(match[0].lower(), match) for match in _WORD.finditer(text)]
    markers = [match for word, match in words if word in MARKERS]
    opening = _OPENING.search(text)
    share = (len(markers) + sum(word in OTHERS for word, _ in words)) / (len(words) or 1)
    enough = _markers_needed(share, len(words))
    if opening is None and len({match[0].lower() for match in markers}) < enough:
        return None
    if share >= _MOSTLY:
        return 0, len(text)
    if opening is not None:
        return None if _is_mentioned(text, opening.start()) else opening.span()
    return markers[0].start(), markers[-1].end()


def _markers_needed(share: float, words: int) -> int:
    if share >= _NOTHING_ELSE and words >= _FEWEST_WORDS:
        return 1
    return _FEW_MARKERS if share >= _ENTIRELY else _ENOUGH_MARKERS


def _is_mentioned(text: str, start: int) -> bool:
    """Whether a sentence leads up to a quotation that starts there."""
    return text[start - 1 : start] in _QUOTES and len(text[:start].split()) > 1
