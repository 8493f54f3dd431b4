"""French, of any country."""

from pagelint.text.spelling.continental import WEIGHTS
from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.losses import FRENCH
from pagelint.text.spelling.misspellings import FRENCH as MISSPELT

FUNCTION_WORDS = (
    "le la les un une des du de et ou mais en dans sur sous par pour avec sans chez vers est sont"
    " était été sera a ont avait ai as au aux ce cet cette ces il elle ils elles on nous vous je tu"
    " me te se lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos que qui quoi"
    " dont où ne pas plus très aussi si comme quand entre depuis ainsi donc car"
)
NATIVE_WORDS = (
    "le la les des et est une dans pour que qui par sur du pas plus au avec ce vous nous ne se sont"
    " être cette ou leur il elle aux ces"
)
DOUBLED = (
    "nous vous tout très bien si oui non ha hé ho la là ah oh bis petit chut toc tic coucou trop"
    " plus jamais encore un une deux en y même mot quelque pas loin seul faire est"
)
NEVER_DOUBLED = (
    "le les des du de et ou dans sur sous par pour avec sans chez sont au aux ce cet cette ces il"
    " mon ma mes ton tes son ses notre nos votre vos que qui dont ne mais leur ainsi donc car se"
)
PREFIXES = (
    "re ré dé dés anti auto bi bio co contre cyber électro ex extra hyper il im in inter ir"
    " macro méga méta micro mi mini mono multi néo non para péri poly post pré pro pseudo quasi"
    " semi sous sub super sur télé thermo trans tri ultra vidéo photo géo radio"
)
ELISIONS = (
    "l' d' j' m' t' s' n' c' ç' qu' jusqu' lorsqu' puisqu' quoiqu' presqu' quelqu' entr' grand'"
)

GRAMMAR = Grammar(
    function_words=frozenset(FUNCTION_WORDS.split()),
    native_words=frozenset(NATIVE_WORDS.split()),
    prefixes=tuple(PREFIXES.split()),
    suffixes=("ment",),
    compound_starts=frozenset(f"{PREFIXES} en entre par pour sans sous sur a à".split()),
    compound_ends=frozenset({"ont", "ait", "est", "sont", "était", "été", "ai", "as", "que"}),
    doubled=frozenset(DOUBLED.split()),
    never_doubled=frozenset(NEVER_DOUBLED.split()),
    linking=frozenset({"à", "par", "de", "en", "après", "pour", "sur", "et", "ou"}),
    letters="àâæçéèêëîïôœùûüÿ",
    elisions=frozenset(ELISIONS.split()),
    losses=FRENCH,
    loses=("lorsqu", "puisqu", "jusqu", "quoiqu", "qu", "l", "d", "j", "m", "t", "s", "n", "c"),
    respelt=(
        ("oe", "œ"),
        ("ae", "æ"),
        ("i", "î"),
        ("u", "û"),  # and as of 1990
        *(("èglem", "églem"), ("évènem", "événem"), ("crèmer", "crémer"), ("cèleri", "céleri")),
        *(("llèg", "llég"), ("brèg", "brég"), ("sèche", "séche")),
    ),
    misspelt=MISSPELT,
    weights=WEIGHTS,
)
