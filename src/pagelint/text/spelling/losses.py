"""Tables of the words that lost an apostrophe or a blank."""

from typing import NamedTuple


class Loss(NamedTuple):
    """What a word stands for; with neighbours, only beside one of them, or not beside them."""

    right: str
    after: frozenset[str]  # words of which one must come right before, or …
    before: frozenset[str]  # … one of these right behind
    not_after: frozenset[str]
    not_before: frozenset[str]


def read(table: str) -> dict[str, Loss]:
    """The losses of a table: `wrong | right < before > behind <! not before >! not behind`."""
    return dict(map(read_entry, table.strip().splitlines()))


def read_entry(line: str) -> tuple[str, Loss]:
    wrong, rest = line.split(" | ")
    found: list[frozenset[str]] = []
    for mark in (" >! ", " <! ", " > ", " < "):
        rest, _, words = rest.partition(mark)
        found.append(frozenset(words.split()))
    not_before, not_after, before, after = found
    return wrong, Loss(rest, after, before, not_after, not_before)


_PRONOUNS = "i you we they he she it that this there who which and but or so people"
_SUBJECTS = "they we you i which or"
_VERBS = (
    "be have get let go do work take make need see find come give help happen stop start believe"
    " wait say tell think know remember stand even ever just always only seem afford recommend use"
    " imagine handle accept allow provide guarantee change cause hurt"
)
_OPENERS = (
    "get see go start take talk look make say face hope begin have try assume be keep move call"
    " not do find discuss consider imagine turn put explore dive think learn suppose add create"
)
_PARTICIPLES = (
    "been got had seen done never always already just heard made gone come known found read tried"
    " used loved learned lived worked written taken given also only ever"
)
_MOODS = (
    "going not so a an in the sure trying just glad happy sorry really very now also still here"
    " always looking afraid getting doing working writing using having thinking guessing at on too"
    " pretty quite currently from with tired proud excited interested planning feeling"
)

ENGLISH = read(f"""
dont | don't
doesnt | doesn't
didnt | didn't
isnt | isn't
arent | aren't
wasnt | wasn't
werent | weren't
hasnt | hasn't
havent | haven't
hadnt | hadn't
couldnt | couldn't
wouldnt | wouldn't
shouldnt | shouldn't
mustnt | mustn't
wouldve | would've
couldve | could've
shouldve | should've
thats | that's
theres | there's
whats | what's <! the a
heres | here's > a an the some how what why where your our my another one
wheres | where's > the my your our a this that
youre | you're
youve | you've
youll | you'll
theyre | they're
theyve | they've
theyll | they'll
weve | we've
itll | it'll
im | I'm > {_MOODS}
ive | I've > {_PARTICIPLES}
hes | he's > a an the not been going always never in just so still very my our
shes | she's > a an the not been going always never in just so still very my our
wont | won't < {_PRONOUNS} > {_VERBS} <! his her my our your their its to of a the
cant | can't < {_PRONOUNS} > {_VERBS} <! the a of and
lets | let's > {_OPENERS} <! it that which who and he she also
alot | a lot
atleast | at least
infact | in fact
incase | in case > it you they we there of he she someone anyone <! to and can will that {_SUBJECTS}
noone | no one
aswell | as well
eachother | each other
upto | up to
inspite | in spite
ofcourse | of course
inorder | in order > to
infront | in front
abit | a bit
everytime | every time > you we i they he she it the a someone
eventhough | even though
evenif | even if
aslong | as long > as
nevermind | never mind > the that
""")

FRENCH = read("""
jai | j'ai
jen | j'en
jy | j'y
jétais | j'étais
javais | j'avais
jaime | j'aime > le la les bien beaucoup pas mon ma mes tout toutes cette ce ces
cest | c'est
cétait | c'était
nest | n'est > pas plus que jamais rien point guère ni pourtant donc
nétait | n'était
nai | n'ai > pas plus jamais rien aucun
na | n'a > pas plus jamais rien aucun qu'un qu'une
sest | s'est
sétait | s'était
mest | m'est
quil | qu'il
quils | qu'ils
quon | qu'on
quun | qu'un
quune | qu'une
quen | qu'en > france été hiver effet cas
lorsquil | lorsqu'il
lorsquils | lorsqu'ils
lorsquelle | lorsqu'elle
lorsquon | lorsqu'on
puisquil | puisqu'il
puisquils | puisqu'ils
puisquelle | puisqu'elle
jusquà | jusqu'à
jusquau | jusqu'au
jusquaux | jusqu'aux
jusquen | jusqu'en
quelquun | quelqu'un
aujourdhui | aujourd'hui
daccord | d'accord
dabord | d'abord
deau | d'eau
lon | l'on < que si où et dont lorsque
""")

ITALIAN = read("""
cè | c'è
cera | c'era > una un il la lo sempre anche ancora molto
cerano | c'erano
dovè | dov'è
comè | com'è
qualè | qual è
unaltra | un'altra
unaltro | un altro
daccordo | d'accordo
lho | l'ho
lha | l'ha
""")
