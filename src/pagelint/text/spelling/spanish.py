"""Spanish, of any country."""

from pagelint.text.spelling.continental import WEIGHTS
from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.misspellings import SPANISH as MISSPELT

FUNCTION_WORDS = (
    "el la los las un una unos unas y o pero de del en a al por para con sin sobre entre desde"
    " hasta es son era fue ser está están ha han había que como si no se su sus lo le les me te nos"
    " mi mis tu tus este esta estos estas ese esa eso más muy también ya cuando donde porque"
)
NATIVE_WORDS = (
    "el los las del y en que por para con una es se su como más al sus este esta son puede está"
    " también si lo ha cuando entre sobre desde"
)
DOUBLED = (
    "muy no sí ya bla ja je ji ha la tan más nunca casi poco así bien adiós nos te se es todo"
    " toda paso mano uno una"
)
NEVER_DOUBLED = (
    "el los las un y o pero de del en a al por para con sin sobre desde hasta son era fue que como"
    " si su sus lo le este esta estos estas"
)
PREFIXES = (
    "de re des anti auto bi bio co contra ciber electro ex extra hiper im in inter ir macro"
    " mega meta micro mini mono multi neo para pluri poli pos post pre pro pseudo semi sobre sub"
    " super tele termo trans tri ultra vice video foto geo radio"
)
ENCLITICS = (
    "me te se nos os lo la los las le les melo mela melos melas telo tela telos telas selo sela"
    " selos selas noslo nosla noslos noslas"
)

GRAMMAR = Grammar(
    function_words=frozenset(FUNCTION_WORDS.split()),
    native_words=frozenset(NATIVE_WORDS.split()),
    prefixes=tuple(PREFIXES.split()),
    suffixes=("mente", "ito", "ita", "itos", "itas", "ísimo", "ísima"),
    compound_starts=frozenset(f"{PREFIXES} a al con en entre por sin no".split()),
    compound_ends=frozenset(f"{ENCLITICS} es era son ser ha han este esta estos estas".split()),
    doubled=frozenset(DOUBLED.split()),
    never_doubled=frozenset(NEVER_DOUBLED.split()),
    linking=frozenset({"a", "por", "en", "tras", "de", "con", "y", "o", "e"}),
    letters="áéíóúüñ",
    enclitics=tuple(ENCLITICS.split()),
    misspelt=MISSPELT,
    weights=WEIGHTS,
)
