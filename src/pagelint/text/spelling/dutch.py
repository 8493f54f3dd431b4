"""Dutch, of any country."""

from pagelint.text.spelling.continental import WEIGHTS
from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.misspellings import DUTCH as MISSPELT

FUNCTION_WORDS = (
    "de het een en of maar in op aan van voor met bij naar uit over door tot om te als dat die dit"
    " deze is zijn was waren wordt worden werd kan kunnen moet moeten zal zullen heeft hebben had"
    " niet ook nog al er hij zij ze we wij je jij u ik hem haar hun ons onze mijn uw wat wie waar"
    " hoe zo dan geen meer veel zich tussen zonder onder tegen"
)
NATIVE_WORDS = (
    "de het een en van dat die op te zijn met voor niet aan er om ook als door naar bij kan wordt"
    " worden deze uit maar je moet of dit wat meer"
)
DOUBLED = (
    "dat die het er ze we je heel zeer veel ja nee ha he la na bla nou wel klop tik tok over aan"
    " door zo ver was had is kan te op in om hun haar u"
)
NEVER_DOUBLED = (
    "de een en of maar van voor met bij naar uit tot als dit deze niet ook nog onze mijn uw geen"
)
PREFIXES = (
    "aan achter af be bij door er ge her in mede mee mis na om on onder ont op over samen terug toe"
    " tegen tussen uit ver voor voort vooruit weg weer anti auto bio co de ex extra geo hyper inter"
    " macro mega meta micro mini multi neo non para post pre pro pseudo semi sub super tele thermo"
    " trans ultra video web audio elektro mono poly foto her"
)
SUFFIXES = (
    "je jes tje tjes pje pjes baar bare loos loze lijk lijke ing ingen heid heden schap isch ische"
    " achtig achtige"
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
    linking=frozenset({"voor", "om", "aan", "na", "tegen", "op", "en", "of"}),
    letters="áàäâçéèêëíïîóöôúüû",
    borrowed=("s", "en", "t", "de", "te"),
    links=("", "s", "e", "en", "er", "n"),
    respelt=(("é", "e"), ("ó", "o"), ("á", "a"), ("í", "i"), ("ú", "u"), ("è", "e"), ("éé", "ee")),
    misspelt=MISSPELT,
    weights=WEIGHTS,
)
