"""What Markdown and its dialects write, as a reader meets it where it was not converted.

CommonMark and GitHub's dialect, Python-Markdown with the PyMdown extensions (MkDocs), kramdown
(Jekyll), Pandoc, MyST, and markdown-it with the plugins of VitePress, Docusaurus and Eleventy.
A converter leaves what it was not taught: the dialect says where to look.
"""

from __future__ import annotations

from pagelint.page.block import MASK
from pagelint.patterns import pattern
from pagelint_rules.text._shapes import Table, shape

_LINK = (
    r"(?<!!)\[[^\[\]]{0,300}\]\((?:https?://|mailto:|tel:|www\.|\.{0,2}/|#)[^()\s]{0,500}"
    r"(?:\([^()\s]{0,99}\)[^()\s]{0,99})?(?:\s\"[^\"]{0,200}\")?\)"
    r"|(?<!!)\[[^\[\]]{1,300}\]\([\w./-]{1,200}\.(?:html?|php|pdf|docx?|jpe?g|png)"
    r"(?:#[\w-]{1,80})?\)"
)
_FILE = r"[^()<>]{1,200}\.(?:html?|php|pdf|docx?|xlsx?|zip|jpe?g|png|gif|svg|webp|md)"
# An address with blanks in it ends the link for a converter, which then is none.
_BLANK_LINK = (
    rf"(?<![\w!])\[[^\[\]]{{1,200}}\]\({_FILE}\)"
    r"|(?<!\w)\[(?=[^\[\]]{0,60}[^\W\d_])[^\[\]]{2,200}\] \(https?://[^()\s]{1,300}\)"
)
_LABEL = r"[^\[\]]{1,80}"
_REFERENCE = (
    r"(?<![\w\])\[!])\[(?!-)(?=[^\[\]]{0,60}(?:[^\W\d_]{2}|" + MASK + r"))[^\[\]]{2,200}\]"
    rf"\[(?!-)(?:{_LABEL})?\](?![\[(\w])"
)
_USAGE = pattern(r"\[[A-Z_=\W]+\]\[[A-Z_=.\W]+\]|.*(?:\bcitation needed\b|\bsic\b)")
_NAME = r"[A-Za-z][\w:.-]{0,60}"
_VALUE = r"(?:\"[^\"{}]{0,200}\"|'[^'{}]{0,200}'|[“”„″][^“”„″{}]{0,200}[“”″])"
_KNOWN = (
    r"(?:width|height|target|rel|class|id|style|title|loading|lang|align|start|reversed|caption"
    r"|label"
    r"|data-[\w-]{1,40})"
)
_ATTRIBUTE = rf"(?:[.#]{_NAME}|{_NAME}\s?=\s?{_VALUE}|{_KNOWN}=[^\s\"'{{}}]{{1,200}}|-)"
_ATTRIBUTES = (
    rf"(?!\{{#\w+\}}\s\w)\{{:?\s?{_ATTRIBUTE}(?:\s{_ATTRIBUTE}){{0,20}}\s?\}}"
    rf"|\{{:\s?[a-z_]{{2,30}}\s?\}}"
)
_BOLD = (
    r"(?<![\w*/\\-])\*\*(?![\s*])[^*]{1,300}(?<![\s*(/])\*\*(?![*/])",
    r"(?<![\w*])\*{3}(?![\s*])(?=[^*]*[^\W\d_])[^*]{2,200}(?<![\s*])\*{3}(?![\w*])",
    # A blank inside the marks, and so no mark: `**closed **on Monday`, `** Fees ** are due`.
    r"(?<![\w*/\\-])\*\*(?=[^\W\d_])[^*,]{1,120}\s\*\*(?=\w)",
    r"(?<![\w*/\\-])\*\*\s[^*]{1,80}(?<![\s*])\*\*(?![\w*])(?=[^*]*\Z)",
    r"(?<![\w*/\\-])\*\*\s[^*]{1,60}\s\*\*(?=\s[a-z]|[,:;])(?=[^*]*\Z)",
    # Nothing closes it.
    r"(?<=[^\W_] )\*\*(?=[a-z])(?!kw|key|opt|arg|param|extra|data\b|config)[^*]{2,200}\Z",
)
_TYPES = (
    r"(?:abstract|attention|bug|caution|danger|error|example|failure|fail|hint|important|info"
    r"|missing"
    r"|note|question|quote|seealso|success|summary|tip|tldr|todo|warning|[a-z]{3,20})"
)
_FRONT = (
    r"(?:title|layout|date|tags|author|authors|categories|category|description|draft|slug|permalink"
    r"|weight|nav_order|sidebar_position|sidebar_label|id|image|lang|summary|template|status"
    r"|parent)"
)
FRONT_MATTER = shape(
    rf"^-{{3}} (?=.{{0,300}}\b{_FRONT}: ).{{1,600}}? -{{3}}(?=\s|\Z)"
    rf"|^\+{{3}} (?=.{{0,300}}\b{_FRONT} = ).{{1,600}}? \+{{3}}(?=\s|\Z)"
    rf"|^(?:{_FRONT}: ?[^:]{{0,200}}? (?={_FRONT}:)){{2,20}}+{_FRONT}: ?.{{0,200}}\Z",
    "the settings of the page",
)
# Names of pictures: GitHub's and Slack's, and those of icon sets as MkDocs Material has them. A
# bare word between colons may be an option of something else, and must be known.
_PICTURES = (
    "airplane alarm_clock anchor ant apple art baby balloon banana bar_chart basketball battery "
    "bear bee beer"
    " beers bell bicycle bike bike bird birthday blush boat bomb book bookmark books boom "
    "bouquet bow bread"
    " broccoli bug bulb bus cactus cake calendar camera candle candy car cat champagne cheese "
    "cherries chicken"
    " children church clap clapper clipboard clock coffee computer confetti_ball construction "
    "cookie cool copyright"
    " corn crown cry cupcake dancer dart dizzy dog dollar dolphin door doughnut droplet duck ear "
    "earth egg elephant"
    " email envelope euro exclamation eye eyes facepalm factory fax fearful ferry fire fireworks "
    "fish flags"
    " flower flushed football fountain frog fries gear gem ghost gift globe grapes grin grinning "
    "guitar"
    " gun hammer hand handshake headphones heart hearts herb horse hospital hotel hourglass "
    "house hugs"
    " icecream information_source innocent island jack joy key keyboard kiss kissing laughing "
    "leaves"
    " lemon link lion lips lock loudspeaker mag mailbox man map mask medal mega memo metro "
    "microphone money"
    " moneybag monkey moon mortar_board mouse moyai muscle mushroom musical_note nail "
    "neutral_face newspaper"
    " no_entry notebook notes octopus office ok okay onion package paintbrush palm paperclip "
    "partying parrot"
    " party pencil pencil2 penguin people pensive phone pig pill pineapple pizza plane "
    "point_right police potato"
    " pound pray printer purse pushpin puzzle question rabbit radio rage railway rainbow "
    "raised_hands ramen"
    " recycle relaxed relieved ring robot rocket rofl rose round_pushpin running sad sailboat "
    "santa satellite"
    " scissors scream scroll seedling sheep shield ship shirt shrug skull sleeping "
    "slightly_smiling_face smile"
    " smiley smirk snail snake snowflake snowman sob soccer sos sparkle sparkles speaker "
    "speech_balloon spider"
    " star star2 stars stop_sign strawberry sun sunflower sunglasses sunny sunrise sushi sweat "
    "sweat_smile syringe"
    " tada target taxi tea telephone telescope tennis tent thinking thought_balloon thumbsdown "
    "thumbsup tiger"
    " toilet tomato tools tractor traffic_light train tram trash tree triangular_flag_on_post "
    "trophy truck"
    " turtle tv umbrella unicorn unlock v video violin volcano wales walking warning wastebasket "
    "watch watermelon"
    " wave whale wheelchair wine wink woman wolf world worried worm wrench writing x yacht yum "
    "zap zzz"
).replace(" ", "|")
_EMOJI = shape(
    rf"(?<![\w:{MASK}`/.]):(?:{_PICTURES}|[a-z]{{2,20}}\d?(?:_[a-z0-9]{{1,20}}){{1,8}}|[+-]1|100"
    r"|1234"
    rf"|(?:material|fontawesome|octicons|simple|fa|bi|mdi)-[a-z0-9-]{{2,60}}):(?![\w:{MASK}`/])",
    "a picture",
)
_HEADING = (
    r"^#{2,6}\s(?=\S).{1,200}",
    r"^#{2,6}(?=[^\W\d_])[^#]{2,80}\Z",
    # One sign: no hashtag, for there follow words in lower case, and nothing else.
    r"^#[A-Z][a-z]+ [a-z][^#.!?@]{1,60}\Z",
    r"^# [A-Z][^#.!?@:;]{3,60}\Z",
)
SHAPES = Table(
    {
        "**": tuple(shape(each, "bold") for each in _BOLD),
        "[^": (shape(r"\[\^[\w-]{1,40}\](?::\s)?", "a note"),),
        "^[": (
            shape(
                r"(?<![\w^\\]\w)(?<!\\)\^\[(?=[^\[\]]{0,300} )[^\[\]]{3,400}\]", "a note (Pandoc)"
            ),
        ),
        "![": (
            shape(
                rf"!\[[^\[\]]{{0,300}}\]\((?:[^()\s]{{1,500}}|{_FILE})(?:\s\"[^\"]{{0,200}}\")?\)",
                "a picture",
            ),
            shape(rf"!\[(?!\[)[^\[\]]{{1,300}}\]\[(?:{_LABEL})?\]", "a picture"),
        ),
        "[": (
            shape(_LINK, "a link"),
            shape(_BLANK_LINK, "a link"),
            shape(_REFERENCE, "a link by name"),
            shape(
                r"^\[[^\[\]^]{1,60}\]: ?<?(?:https?://|mailto:|\.{0,2}/|#|[\w-]{1,80}\.(?:html?"
                r"|md)\b)\S{0,300}",
                "a link's address",
            ),
            shape(
                rf"\[[^\[\]]{{1,200}}\]\{{:?\s?{_ATTRIBUTE}(?:\s{_ATTRIBUTE}){{0,20}}\s?\}}",
                "a span (Pandoc)",
            ),
            shape(
                r"(?:^|(?<=^\u200d))\[![A-Za-z]{3,20}\][+-]?(?![\[(])",
                "an alert (GitHub, Obsidian)",
            ),
            shape(r"^\[[ xX]\] (?=\S).{1,200}", "a task"),
            shape(r"^\[(?:TOC|\[(?:toc|TOC|_TOC_)\])\]\Z", "a table of contents"),
        ),
        "@[": (shape(r"^@\[(?:toc|TOC)\]\Z", "a table of contents"),),
        "[[": (
            shape(
                r"(?<![\w\[\])])\[\[(?!\s|-\s|include|nodiscard|maybe_unused|deprecated|likely"
                r"|unlikely|noreturn"
                r"|fallthrough|_?TOC_?|toc)(?=[^\[\]]{0,60}[a-z])[^\[\]"
                r"|!*$~+%?&=:\"'<>{}]{2,80}\]\](?!\])",
                "a link between pages (a wiki's, Obsidian's)",
            ),
        ),
        "*[": (shape(r"^\*\[[^\[\]]{1,40}\]: .{1,200}", "an abbreviation"),),
        "(http": (
            shape(
                r"\(https?://[^()\s]{1,300}\)\[[^\[\]]{1,200}\](?!\()",
                "a link, its parts reversed,",
            ),
        ),
        "#": tuple(shape(each, "a heading") for each in _HEADING),
        "```": (shape(r"(?<!`)```(?:[a-z]{1,12}\b|\{[\w-]{1,30}\})?(?!`)", "code"),),
        **dict.fromkeys(
            ("- [", "* [", "+ ["),
            (shape(r"(?:^|(?<=\s))[-*+] \[[ xX]\] \S.{0,200}", "a task"),),
        ),
        "~": (
            shape(r"(?<![\w~])~~(?![\s~])[^~]{1,200}(?<![\s~])~~(?![\w~])", "strike-through"),
            shape(r"(?<=[A-Za-z])~(?:\d{1,3}[+-]?|[a-z]{1,5})~(?![\w~])", "an index (Pandoc)"),
        ),
        "^": (shape(r"(?<=\w)\^[\w+-]{1,6}\^(?![\w^])", "a raised letter (Pandoc)"),),
        "|": (shape(r"\|(?:\s?:?-{3,}:?\s?\|){2,20}", "a table"),),
        "__": (shape(r"(?<![\w_])__(?=[^\W_])[^_]{2,200}(?<=[\w.!?])(?<!_)__(?![\w_])", "bold"),),
        "`": (
            shape(
                r"(?<![\w`'\"])`(?=[^`']{0,80}[ ./_=$()-])(?=[^`']{0,80}[A-Za-z]{2})"
                r"[\w./:@$=+()-]{1,40}(?: [\w./:@$=+()-]{1,40}){0,5}`(?![\w`'\"])",
                "code",
            ),
        ),
        "==": (
            shape(r"(?<![=\w<>!])==(?![\s=])[^=]{1,200}(?<![\s=])==(?![=\w])", "marked text"),
            shape(r"(?<=[\w?!] )={5,}\Z", "a heading"),
            shape(r"^={3}[!+]? ?[\"“][^\"“”]{1,80}[\"”″]", "a tab (PyMdown)"),
        ),
        "--- ": (FRONT_MATTER,),
        "+++ ": (FRONT_MATTER,),
        "-----": (shape(r"(?<=[a-z] )-{5,}\Z", "a heading"),),
        **dict.fromkeys(("title: ", "layout: ", "date: "), (FRONT_MATTER,)),
        "!!! ": (
            shape(
                rf"^!!! {_TYPES}(?: (?:inline|end|[a-z]{{2,15}})){{0,3}}(?=\s?[\"“„]|\Z| "
                rf"[A-Z])(?:\s?[\"“„][^\"“”]{{0,120}}[\"”“″])?",
                "an admonition (Python-Markdown)",
            ),
        ),
        "???": (
            shape(
                rf"^\?{{3}}\+? {_TYPES}(?: (?:inline|end)){{0,2}}(?=\s?[\"“„]|\Z| "
                rf"[A-Z])(?:\s?[\"“„][^\"“”]{{0,120}}[\"”“″])?",
                "a box to open (PyMdown)",
            ),
        ),
        ":::": (
            shape(
                r"(?<![:\w]):{3,}\s?(?:\{[^{}]{1,80}\}|[A-Za-z][\w-]{1,30})(?![\w:(]).{0,300}?(?:"
                r"\s:{"
                r"3,}(?!:)|\Z)",
                "a container (Pandoc, VitePress, Docusaurus)",
            ),
            shape(r"^:{3,}\Z", "the end of a container (Pandoc, VitePress, Docusaurus)"),
        ),
        "/// ": (shape(r"^/{3} [a-z][\w-]{1,30}(?: \| .{1,120})?(?=\s|\Z)", "a block (PyMdown)"),),
        "++": (
            shape(
                r"(?<![\w+])\+\+(?![\s+])(?=[\w\"])[^+\s]{1,20}(?:\+[^+\s]{1,20}){0,4}(?<![\s+])"
                r"\+\+("
                r"?![\w+])",
                "keys or inserted text (PyMdown)",
            ),
            shape(
                r"(?<![\w+])\+\+(?![\s+])(?=[^\W\d_])[^+]{2,200}(?<![\s+])\+\+(?![\w+])",
                "inserted text",
            ),
        ),
        "--8<--": (
            shape(r"-{1,2}8<-{1,2}(?:\s[\"“”'][^\"“”']{1,200}[\"“”″'])?", "a snippet (PyMdown)"),
        ),
        "{": (
            shape(_ATTRIBUTES, "attributes"),
            shape(
                r"\{\+\+[^{}]{1,200}\+\+\}|\{--[^{}]{1,200}--\}|\{~~[^{}]{1,200}~>[^{}]{0,200}~~\}"
                r"|\{==[^{}]{1,200}==\}|\{>>[^{}]{1,200}<<\}",
                "an edit (CriticMarkup)",
            ),
        ),
        ">!": (shape(r">!(?![\s!])[^<>]{1,200}(?<!\s)!<", "hidden text (Reddit)"),),
        "\\": (
            shape(
                r"(?<=[A-Za-z])\\_(?=[A-Za-z])|(?<![\w\\])\\[*#`](?=[\w\s])",
                "a sign that was escaped",
            ),
        ),
        ":": (_EMOJI,),
    }
)
# A block in which any of the shapes is has one of these, or is found by the pattern.
SIGNS = (
    "*", "[", "#", "`", "~~", "|", "__", "==", "--- ", "+++ ", "-----", "!!! ", "???", ":::",
    "/// ", "++", "{", ">!", "\\",
)  # fmt: skip
SIGN = pattern(
    r":(?:[a-z][a-z0-9_+-]{1,80}|[+-]1|1\d\d):|-8<|\^[\w+-]{1,6}\^|\^\[|~[\w+-]{1,6}~|title: "
)


def is_usage(shown: str) -> bool:
    """Whether two brackets side by side show how a command is called, or a note follows one."""
    return _USAGE.match(shown) is not None
