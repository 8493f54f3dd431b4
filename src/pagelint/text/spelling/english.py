"""English, of any country."""

from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.losses import ENGLISH

PREFIXES = (
    "anti auto bi bio co counter cross cyber de dis electro extra fore geo hyper il im in inter ir"
    " macro mega meta micro mid mini mis mono multi nano neo neuro non omni out over para photo"
    " poly post pre pro proto pseudo psycho quasi re semi sub super tele thermo trans tri ultra un"
    " under uni up vice"
)
SUFFIXES = (
    "able ably al ally ation based dom ed er ers ery esque est ette ful fully hood ible ic ical ie"
    " ies ification ify in ing ings ise ised iser ish ism isms ist ists ity ization ize ized izer"
    " less lessly lessness let like ly man men ment ments most ness nesses or ors ous proof s ship"
    " ships some ster tion ward wards ware wear wise woman women work worker worthy y"
)
STARTS = (
    "after air back book down eye fire hand head home house land life light my no off out side sun"
    " sword time top up water web work world"
)
ENDS = (
    "ability back ball bar bars base board book bound box boy class code day days down fall field"
    " file files girl graph graphs ground hold holder house houses keeper land less level levels"
    " light line lines list lists maker mate name names out over page pages path place places"
    " point room scape score script scripts self server servers set shop side site sites space"
    " stick sticks stone stones stream streams style test tests through time times type types up"
    " view views wall water way ways word words yard yourself array arrays bench bot cam"
    " camera cap case cast chain chart chip coat desk"
    " drive end ends feed frame frames gear guard guards head heads hub key keys kit lab lamp lock"
    " locks meter meters mount net pad pads panel parties party plate plug pod port ports pump rack"
    " rail ring rod screen screens sensor sensors shaft shield shot skin stack strap strip suit"
    " switch switches tag tags tank track tracks tray tube tubes wheel wheels wire"
)
FUNCTION_WORDS = (
    "a an the of to in and is are was were be been for with on at by from as or that this these"
    " those it its he she they we you i his her their our your my not but if when where which who"
    " what how will would can could should may might must has have had do does did so than then"
    " there all also more most other some such only any each both after before between into"
    " through during about over under out up down no nor very just now because while since until"
)
DOUBLED = (
    "had that her is in on do did so very really much many more far long too never ever again no"
    " yes yeah hey ha hee ho he la na da bye knock blah tut hush chop night now there well go"
    " please wait boo choo chug cha bling tick tock hip hop pom pop bang ding dong woof yum win can"
    " wah wow whoa oh ooh mmm uh um big tiny old better less round up down walk run ring back half"
    " stop love help haha dum bla etc pretty way super extra one two who what dash hyphen minus"
    " plus star dot colon comma slash beep boom buzz chirp clang clap click cough crack crash creak"
    " crunch drip drop gasp giggle gulp hint honk meow moo nudge oink quack rattle rustle sigh slap"
    " snap sniff snip sob splash squeak swish tap thud thump tweet vroom wham whoosh wink yawn zap"
    " zoom bad big blue cold crazy dark dear deep dirty easy fine fresh good great green happy hard"
    " high hot huge late little long loud lovely mad new nice poor quick real red right sad silly"
    " simple slow soft strong sweet tasty thick thin tiny true warm wet white wide wild wrong young"
)
NEVER_DOUBLED = (
    "the a an of to and or for with at by from as our your their its his my be are was were has"
    " have this these those we they it will would should could if not but about into"
)
NATIVE_WORDS = (
    "the of and are with that this they his her have has which been were their our your not you"
    " from what when there would should because about"
)
DETERMINERS = "the a an this that our your my his her their its"
PRONOUNS = "it he she they we you i this that there"
QUESTIONS = "what who where how when which why all that as whom whose"
VERBS = "is are was were has have had can will be"

GRAMMAR = Grammar(
    function_words=frozenset(FUNCTION_WORDS.split()),
    native_words=frozenset(NATIVE_WORDS.split()),
    prefixes=tuple(PREFIXES.split()),
    suffixes=tuple(SUFFIXES.split()),
    inflections=("ing", "ed", "es", "ly", "est", "us"),
    compound_starts=frozenset(f"{PREFIXES} {STARTS}".split()) - {"in"},
    compound_ends=frozenset(f"{SUFFIXES} {ENDS}".split()),
    doubled=frozenset(DOUBLED.split()),
    never_doubled=frozenset(NEVER_DOUBLED.split()),
    linking=frozenset({"by", "within", "after", "upon", "over", "of"}),
    losses=ENGLISH,
    determiners=frozenset(DETERMINERS.split()),
    pronouns=frozenset(PRONOUNS.split()),
    questions=frozenset(QUESTIONS.split()),
    stutters=dict.fromkeys(
        ("now", "also", "already", "still", "just", "currently"), frozenset(VERBS.split())
    ),
)
