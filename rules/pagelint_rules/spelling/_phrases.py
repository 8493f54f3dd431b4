"""Wrong phrases and what to write instead, by language; from common guides to usage.

Variants that dictionaries record ("all of the sudden", "first come, first serve") are left out.

An entry is `wrong | right`, then, each optional, `- words` that make it right when one of them
comes next, `+ marks` one of which must come next (`$` is the end of the text), and `< words` that
make it right when one of them comes before.
"""

from typing import NamedTuple


class Phrase(NamedTuple):
    wrong: str
    right: str
    not_before: frozenset[str]  # next words
    only_before: frozenset[str]  # next marks
    not_after: frozenset[str]  # last words
    words: frozenset[str]  # of `wrong`, as `words_in` gives them


_DETERMINERS = (
    "the a an this that these those it them him her my his your our their its what all any"
)
_OF = f"course necessity late itself {_DETERMINERS} some such which"
_END = "+ . , ; : ! ? ) $"

_ENGLISH = f"""
due of | due to - course < amount balance payment past dues rent fee total sum the is are tax
could of | could have - {_OF}
would of | would have - {_OF}
should of | should have - {_OF}
couldn't of | couldn't have - {_OF}
wouldn't of | wouldn't have - {_OF}
shouldn't of | shouldn't have - {_OF}
for all intensive purposes | for all intents and purposes
for all intents of purposes | for all intents and purposes
in regards of | with regard to
with regards of | with regard to
in regards with | with regard to
irregardless of | regardless of
regardless to | regardless of
despite of | despite - course
in spite the | in spite of the
in accordance to | in accordance with
in compliance of | in compliance with
depending of | depending on - course
depends of | depends on - course
depend of | depend on - course
as oppose to | as opposed to
one in the same | one and the same {_END}
case and point | case in point {_END}
per say | per se {_END}
by in large | by and large {_END}
beckon call | beck and call
nip it in the butt | nip it in the bud
nipped in the butt | nipped in the bud
an escape goat | a scapegoat
mute point | moot point
peak my interest | pique my interest
peaked my interest | piqued my interest
peeked my interest | piqued my interest
peak your interest | pique your interest
peaked your interest | piqued your interest
sneak peak | sneak peek
wet your appetite | whet your appetite
wet my appetite | whet my appetite
statue of limitations | statute of limitations
extract revenge | exact revenge
chock it up to | chalk it up to
baited breath | bated breath
free reign | free rein
slight of hand | sleight of hand
a shoe-in | a shoo-in
blessing in the skies | blessing in disguise
doggy dog world | dog-eat-dog world
doggie dog world | dog-eat-dog world
is suppose to | is supposed to
are suppose to | are supposed to
was suppose to | was supposed to
were suppose to | were supposed to
have went | have gone
has went | has gone
had went | had gone
last but not the least | last but not least
as a matter a fact | as a matter of fact
make due with | make do with
bare with me | bear with me
bare with us | bear with us
bare in mind | bear in mind
to loose weight | to lose weight
loosing weight | losing weight
on behave of | on behalf of
try and error | trial and error
worse case scenario | worst-case scenario
taken for granite | taken for granted
take for granite | take for granted
prostrate cancer | prostate cancer
varicose vains | varicose veins
heart palpations | heart palpitations
is in tact | is intact - and
are in tact | are intact - and
was in tact | was intact - and
were in tact | were intact - and
be in tact | be intact - and
been in tact | been intact - and
still in tact | still intact - and
all in tact | all intact - and
remain in tact | remain intact - and
remains in tact | remains intact - and
remained in tact | remained intact - and
keep in tact | keep intact - and
keeps in tact | keeps intact - and
kept in tact | kept intact - and
stay in tact | stay intact - and
stayed in tact | stayed intact - and
left in tact | left intact - and
arrived in tact | arrived intact - and
returned in tact | returned intact - and
every where | everywhere - clause clauses condition statement we you the he she they it
some how | somehow - to
with out | without - of there here front loud back
no where | nowhere - clause clauses
when ever | whenever
never the less | nevertheless
there fore | therefore
al though | although
now a days | nowadays
through out | throughout
a long side | alongside
them selves | themselves
our selves | ourselves
by your self | by yourself
for your self | for yourself
by my self | by myself
by it self | by itself
any thing else | anything else
every thing else | everything else
some thing else | something else
some body else | somebody else
other wise | otherwise - man men woman
pass word | password
click the thumb nail | click the thumbnail
click on the thumb nail | click on the thumbnail
thumb nail image | thumbnail image
thumb nail images | thumbnail images
thumb nail picture | thumbnail picture
thumb nail pictures | thumbnail pictures
thumb nail below | thumbnail below
thumb nails below | thumbnails below
thumb nail to | thumbnail to
a least a | at least a - squares
a least an | at least an
a least one | at least one
a least two | at least two
a least three | at least three
a least some | at least some
a least once | at least once
a least twice | at least twice
a least the | at least the
"""

_GERMAN = """
seid Jahren | seit Jahren
seid langem | seit langem
seid kurzem | seit kurzem
im Bezug auf | in Bezug auf
zu mindestens | zumindest
meines Wissens nach | meines Wissens
unseres Wissens nach | unseres Wissens
meiner Meinung nach nach | meiner Meinung nach
nichts desto trotz | nichtsdestotrotz
im Vorraus | im Voraus
zum Vorraus | im Voraus
in wie weit | inwieweit
zum einem | zum einen
an Hand von | anhand von
auf jedenfall | auf jeden Fall
auf keinenfall | auf keinen Fall
zur Zeiten | zu Zeiten
des weiterem | des Weiteren
"""


def read(table: str) -> tuple[Phrase, ...]:
    return tuple(read_entry(line) for line in table.strip().splitlines())


def read_entry(line: str) -> Phrase:
    wrong, rest = line.split(" | ")
    parts: dict[str, list[str]] = {"": [], " - ": [], " + ": [], " < ": []}
    for mark in (" < ", " + ", " - "):
        rest, _, words = rest.partition(mark)
        parts[mark] = words.split()
    not_before, only_before, not_after = (frozenset(parts[m]) for m in (" - ", " + ", " < "))
    return Phrase(wrong, rest, not_before, only_before, not_after, words_in(wrong))


def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case, taken apart at apostrophes and hyphens."""
    for mark in "'’-":
        text = text.replace(mark, " ")
    return frozenset(text.lower().split())


PHRASES = {"en": read(_ENGLISH), "de": read(_GERMAN)}
