"""Portuguese, of Portugal and of Brazil."""

from pagelint.text.spelling.continental import WEIGHTS
from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.misspellings import PORTUGUESE as MISSPELT

FUNCTION_WORDS = (
    "o a os as um uma uns umas e ou mas de do da dos das em no na nos nas por pelo pela pelos pelas"
    " para com sem sobre entre até é são era foi ser está estão tem têm que como se não seu sua"
    " seus suas lhe lhes me te nos este esta estes estas isso isto mais muito também já quando onde"
    " porque ao aos à às num numa"
)
NATIVE_WORDS = (
    "o os que do da em um uma para com não é por se na no mais dos das ao como são seu sua pode ou"
    " também está foi pelo pela ser este"
)
DOUBLED = (
    "muito não sim já bla ha hã la tão mais nunca quase pouco assim bem tchau nos te se todo toda"
    " passo mão um uma dois a à"
)
NEVER_DOUBLED = (
    "o os as e ou mas de em no na nas por pelo pela para com sem sobre até são era"
    " foi está que como seu sua seus suas este esta ao aos num numa"
)
PREFIXES = (
    "de re des anti auto bi bio co contra ciber eletro electro ex extra hiper im in inter ir macro"
    " mega meta micro mini mono multi neo para pluri poli pós pré pro pseudo semi sobre sub super"
    " tele termo trans tri ultra vice vídeo foto geo radio"
)

GRAMMAR = Grammar(
    function_words=frozenset(FUNCTION_WORDS.split()),
    native_words=frozenset(NATIVE_WORDS.split()),
    prefixes=tuple(PREFIXES.split()),
    suffixes=("mente", "inho", "inha", "inhos", "inhas", "íssimo", "íssima"),
    compound_starts=frozenset(f"{PREFIXES} a com con em entre por sem não".split()),
    compound_ends=frozenset(FUNCTION_WORDS.split()),
    doubled=frozenset(DOUBLED.split()),
    never_doubled=frozenset(NEVER_DOUBLED.split()),
    linking=frozenset({"é", "que", "a", "por", "em", "após", "de", "e", "ou"}),
    letters="áàâãçéêíóôõúü",
    respelt=(("ü", "u"), ("pára", "para")),  # as before 2009
    one_slip=True,
    misspelt=MISSPELT,
    weights=WEIGHTS,
)
