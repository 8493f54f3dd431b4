"""German, of any country, in old and new spelling."""

from pagelint.text.spelling.continental import WEIGHTS
from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.misspellings import GERMAN as MISSPELT

FUNCTION_WORDS = (
    "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei"
    " beim mit nach von vom zu zum zur für über unter durch ohne um bis seit gegen ist sind war"
    " waren wird werden wurde wurden hat haben hatte kann können muss müssen soll sollen nicht auch"
    " nur noch schon als wie wenn dass weil ob er sie es wir ihr ich sich mich mir uns ihm ihn"
    " ihnen ihre ihren ihrem sein seine seinen seinem dieser diese dieses diesen diesem"
    " kein keine keinen sehr mehr so dann hier da man vor zwischen wieder immer"
)
NATIVE_WORDS = (
    "der und den von das mit sich des auf für ist dem nicht ein eine als auch es an werden aus er"
    " dass sie nach wird bei einer um am sind noch wie einem über einen zum kann oder wenn"
)
DOUBLED = (
    "die der das den dem des sie ihr was wer es wir sich ja nein na ha he hi ho la da oh so sehr"
    " viel bitte halt tick tack bla immer nie mehr weiter lange ganz hallo danke ein eine einen"
    " einer einem waren sein ihre denen deren kann hat ist war haben"
)
NEVER_DOUBLED = (
    "von und oder aber in im am auf aus beim nach vom zum zur für über unter durch ohne um bis seit"
    " nicht auch nur noch als wenn dass weil ob dieser diese dieses diesen eines"
)
PREFIXES = (
    "ab an auf aus be bei durch ein ent er fehl fort ge her hin los miss mit nach neben ober über"
    " um un unter ur ver vor weg wider wieder zer zu zurück zusammen zwischen rück herunter hoch"
    " heraus hinzu herum voraus anti auto bio co de des dis ex extra geo hyper inter ko kon makro"
    " mega meta mikro mini multi neo non para post prä pre pro pseudo quasi re semi sub super tele"
    " thermo trans ultra video web audio elektro mono poly foto"
)
SUFFIXES = (
    "in innen chen lein isch ische ischen ischer isches lich liche lichen licher liches bar bare"
    " baren barer bares los lose losen loser loses ung ungen heit heiten keit keiten schaft weise"
    " mäßig mäßige mäßigen mäßiger mäßiges frei freie freien freier freies"
)

GRAMMAR = Grammar(
    function_words=frozenset(FUNCTION_WORDS.split()),
    native_words=frozenset(NATIVE_WORDS.split()),
    prefixes=tuple(PREFIXES.split()),
    suffixes=tuple(SUFFIXES.split()),
    compound_starts=frozenset(PREFIXES.split()),
    compound_ends=frozenset(SUFFIXES.split()),
    doubled=frozenset(DOUBLED.split()),
    never_doubled=frozenset(NEVER_DOUBLED.split()),
    linking=frozenset({"für", "um", "an", "zu", "nach", "und", "oder"}),
    letters="äöüß",
    borrowed=("s", "en", "t", "et", "st", "te", "ten", "e"),
    links=("", "s", "es", "n", "en", "er", "e"),
    respelt=(
        *(("ss", "ß"), ("ß", "ss"), ("ae", "ä"), ("oe", "ö"), ("ue", "ü")),
        *(("licher", "lich"), ("iger", "ig"), ("samer", "sam"), ("barer", "bar"), ("ens", "en")),
    ),
    capital_nouns=True,
    misspelt=MISSPELT,
    weights=WEIGHTS,
)
