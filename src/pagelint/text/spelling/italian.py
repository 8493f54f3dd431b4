"""Italian."""

from pagelint.text.spelling.continental import WEIGHTS
from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.losses import ITALIAN
from pagelint.text.spelling.misspellings import ITALIAN as MISSPELT

FUNCTION_WORDS = (
    "il lo la i gli le un uno una e o ma di del dello della dei degli delle a al allo alla ai agli"
    " alle da dal dalla dai dalle in nel nella nei nelle su sul sulla sui sulle con per tra fra è"
    " sono era erano ha hanno che chi come se non si mi ti ci vi ne suo sua suoi sue questo questa"
    " questi queste più anche quando dove perché"
)
NATIVE_WORDS = (
    "il di che è la per un una del della con non si le gli dei da nel alla sono delle come anche al"
    " questo più se essere può nella dal"
)
DOUBLED = (
    "molto piano via no sì bla ah eh oh ha la così poco quasi man mano passo bene ora sempre mai"
    " tutto tutta subito due uno una ciao vi ci si lo là qua piccolo grande"
)
NEVER_DOUBLED = (
    "il gli un e o ma di del dello della dei degli delle a al alla ai alle da dal dalla in nel"
    " nella nei nelle su sul sulla con per tra fra sono era che come non questo questa questi"
)
PREFIXES = (
    "de ri re dis anti auto bi bio co contro cyber elettro ex extra iper im in inter ir macro mega"
    " meta micro mini mono multi neo para pluri poli post pre pro pseudo semi sopra sotto sovra sub"
    " super tele termo trans tri ultra vice video foto geo radio s stra"
)
ENCLITICS = (
    "mi ti si ci vi lo la li le gli ne melo mela meli mele telo tela teli tele selo sela seli sele"
    " celo cela celi cele velo vela veli vele glielo gliela glieli gliele gliene sene cene vene"
)
ELISIONS = (
    "l' un' d' c' s' n' v' m' t' dell' all' dall' nell' sull' coll' quell' quest' bell' sant' gli'"
    " tutt' mezz' cos' com' dov' quand' anch' nient' senz' nessun' buon' qualcun' ciascun' pover'"
    " grand' vent' trent' quarant' cinquant' sessant' settant' ottant' novant' cent' quant' dev'"
    " neanch' altr' ogn' po' ch' fors' alcun' qualcos'"
)

GRAMMAR = Grammar(
    function_words=frozenset(FUNCTION_WORDS.split()),
    native_words=frozenset(NATIVE_WORDS.split()),
    prefixes=tuple(PREFIXES.split()),
    suffixes=("mente", "ino", "ina", "ini", "ine", "issimo", "issima", "issimi", "issime"),
    compound_starts=frozenset(f"{PREFIXES} a con da di fra in per su tra non".split()),
    compound_ends=frozenset(f"{ENCLITICS} che ai ha hanno era erano sono come".split()),
    doubled=frozenset(DOUBLED.split()),
    never_doubled=frozenset(NEVER_DOUBLED.split()),
    linking=frozenset({"a", "per", "in", "di", "da", "dopo", "su", "e", "o"}),
    letters="àèéìíîòóùú",
    elisions=frozenset(ELISIONS.split()),
    losses=ITALIAN,
    loses=("dell", "nell", "dall", "sull", "quell", "coll", "all", "un", "l", "d"),
    enclitics=tuple(ENCLITICS.split()),
    misspelt=MISSPELT,
    weights=WEIGHTS,
)
