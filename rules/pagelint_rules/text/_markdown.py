"""What Markdown and its dialects write, as a reader meets it where it was not converted.

CommonMark and GitHub's dialect, Python-Markdown with the PyMdown extensions (MkDocs), kramdown
(Jekyll), Pandoc, MyST, and markdown-it with the plugins of VitePress, Docusaurus and Eleventy.
A converter leaves what it was not taught: the dialect says where to look.
"""

from __future__ import annotations

from pagelint.page.block import MASK
from pagelint.patterns import pattern
from pagelint_rules.text._shapes import Shape, Table, shape

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
    r"(?:width|height|target|rel|class|id|style|title|loading|lang|align|start|reversed|caption|label"
    r"|data-[\w-]{1,40})"
)
_ATTRIBUTE = rf"(?:[.#]{_NAME}|{_NAME}\s?=\s?{_VALUE}|{_KNOWN}=[^\s\"'{{}}]{{1,200}}|-)"
_ATTRIBUTES = rf"\{{:?\s?{_ATTRIBUTE}(?:\s{_ATTRIBUTE}){{0,20}}\s?\}}|\{{:\s?[a-z_]{{2,30}}\s?\}}"
_BOLD = (
    r"(?<![\w*/\\-])\*\*(?![\s*])[^*]{1,300}(?<![\s*(/])\*\*(?![*/])",
    r"(?<![\w*])\*{3}(?![\s*])(?=[^*]*[^\W\d_])[^*]{2,200}(?<![\s*])\*{3}(?![\w*])",
    # A blank inside the marks, and so no mark: `**closed **on Monday`, `** Fees ** are due`.
    r"(?<![\w*/\\-])\*\*(?=[^\W\d_])[^*]{1,200}\s\*\*(?=\w)",
    r"(?<![\w*/\\-])\*\*\s[^*]{1,80}(?<![\s*])\*\*(?![\w*])(?=[^*]*\Z)",
    r"(?<![\w*/\\-])\*\*\s[^*]{1,60}\s\*\*(?=\s[a-z]|[,:;])(?=[^*]*\Z)",
    # Nothing closes it.
    r"(?<=[^\W_] )\*\*(?=[a-z])[^*]{2,200}\Z",
)
_TYPES = (
    r"(?:abstract|attention|bug|caution|danger|error|example|failure|fail|hint|important|info|missing"
    r"|note|question|quote|seealso|success|summary|tip|tldr|todo|warning|[a-z]{3,20})"
)
_FRONT = (
    r"(?:title|layout|date|tags|author|authors|categories|category|description|draft|slug|permalink"
    r"|weight|nav_order|sidebar_position|sidebar_label|id|image|lang|summary|template|status|parent)"
)
FRONT_MATTER = shape(
    rf"^-{{3}} (?=.{{0,300}}\b{_FRONT}: ).{{1,600}}? -{{3}}(?=\s|\Z)"
    rf"|^\+{{3}} (?=.{{0,300}}\b{_FRONT} = ).{{1,600}}? \+{{3}}(?=\s|\Z)"
    rf"|^(?:{_FRONT}: ?[^:]{{0,200}} ){{2,20}}{_FRONT}: ?.{{0,200}}\Z",
    "the settings of the page",
)
# Names of pictures: GitHub's, and those of icon sets as MkDocs Material has them.
_EMOJI = shape(
    rf"(?<![\w:{MASK}`/.]):(?:[a-z][a-z0-9]{{1,30}}(?:[_-][a-z0-9]{{1,20}}){{0,8}}|[+-]1|100|1234):"
    rf"(?![\w:{MASK}`/])",
    "a picture",
)
_HEADING = (
    r"^#{2,6}\s(?=\S).{1,200}",
    r"^#{2,6}(?=[^\W\d_])[^#]{2,80}\Z",
    # One sign: no hashtag, for there follow words in lower case, and nothing else.
    r"^#[A-Z][a-z]+ [a-z][^#.!?@]{1,60}\Z",
    r"^# [A-Z][^#.!?@:;]{3,60}\Z",
)
SHAPES = Table({
    "**": tuple(shape(each, "bold") for each in _BOLD),
    "[^": (shape(r"\[\^[\w-]{1,40}\](?::\s)?", "a note"),),
    "^[": (shape(r"(?<![\w^\\]\w)(?<!\\)\^\[(?=[^\[\]]{0,300} )[^\[\]]{3,400}\]", "a note (Pandoc)"),),
    "![": (
        shape(rf"!\[[^\[\]]{{0,300}}\]\((?:[^()\s]{{1,500}}|{_FILE})(?:\s\"[^\"]{{0,200}}\")?\)", "a picture"),
        shape(rf"!\[(?!\[)[^\[\]]{{1,300}}\]\[(?:{_LABEL})?\]", "a picture"),
    ),
    "[": (
        shape(_LINK, "a link"),
        shape(_BLANK_LINK, "a link"),
        shape(_REFERENCE, "a link by name"),
        shape(r"^\[[^\[\]^]{1,60}\]: ?<?(?:https?://|mailto:|\.{0,2}/|#|[\w-]{1,80}\.(?:html?|md)\b)\S{0,300}", "a link's address"),
        shape(rf"\[[^\[\]]{{1,200}}\]\{{:?\s?{_ATTRIBUTE}(?:\s{_ATTRIBUTE}){{0,20}}\s?\}}", "a span (Pandoc)"),
        shape(r"(?:^|(?<=^\u200d))\[![A-Za-z]{3,20}\][+-]?(?![\[(])", "an alert (GitHub, Obsidian)"),
        shape(r"^\[[ xX]\] (?=\S).{1,200}", "a task"),
        shape(r"^\[(?:TOC|\[(?:toc|TOC|_TOC_)\])\]\Z", "a table of contents"),
    ),
    "@[": (shape(r"^@\[(?:toc|TOC)\]\Z", "a table of contents"),),
    "[[": (
        shape(
            r"(?<![\w\[\])])\[\[(?!\s|-\s|include|nodiscard|maybe_unused|deprecated|likely|unlikely|noreturn"
            r"|fallthrough|_?TOC_?|toc)(?=[^\[\]]{0,60}[a-z])[^\[\]|!*$~+%?&=:\"'<>{}]{2,80}\]\](?!\])",
            "a link between pages (a wiki's, Obsidian's)",
        ),
    ),
    "*[": (shape(r"^\*\[[^\[\]]{1,40}\]: .{1,200}", "an abbreviation"),),
    "(http": (shape(r"\(https?://[^()\s]{1,300}\)\[[^\[\]]{1,200}\](?!\()", "a link, its parts reversed,"),),
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
    "!!! ": (shape(rf"^!!! {_TYPES}(?: (?:inline|end|[a-z]{{2,15}})){{0,3}}(?=\s?[\"“„]|\Z| [A-Z])(?:\s?[\"“„][^\"“”]{{0,120}}[\"”“″])?", "an admonition (Python-Markdown)"),),
    "???": (shape(rf"^\?{{3}}\+? {_TYPES}(?: (?:inline|end)){{0,2}}(?=\s?[\"“„]|\Z| [A-Z])(?:\s?[\"“„][^\"“”]{{0,120}}[\"”“″])?", "a box to open (PyMdown)"),),
    ":::": (
        shape(
            r"(?<![:\w]):{3,}\s?(?:\{[^{}]{1,80}\}|[A-Za-z][\w-]{1,30})(?![\w:(]).{0,300}?(?:\s:{3,}(?!:)|\Z)",
            "a container (Pandoc, VitePress, Docusaurus)",
        ),
        shape(r"^:{3,}\Z", "the end of a container (Pandoc, VitePress, Docusaurus)"),
    ),
    "/// ": (shape(r"^/{3} [a-z][\w-]{1,30}(?: \| .{1,120})?(?=\s|\Z)", "a block (PyMdown)"),),
    "++": (
        shape(r"(?<![\w+])\+\+(?![\s+])(?=[\w\"])[^+\s]{1,20}(?:\+[^+\s]{1,20}){0,4}(?<![\s+])\+\+(?![\w+])", "keys or inserted text (PyMdown)"),
        shape(r"(?<![\w+])\+\+(?![\s+])(?=[^\W\d_])[^+]{2,200}(?<![\s+])\+\+(?![\w+])", "inserted text"),
    ),
    "--8<--": (shape(r"-{1,2}8<-{1,2}(?:\s[\"“”'][^\"“”']{1,200}[\"“”″'])?", "a snippet (PyMdown)"),),
    "{": (
        shape(_ATTRIBUTES, "attributes"),
        shape(
            r"\{\+\+[^{}]{1,200}\+\+\}|\{--[^{}]{1,200}--\}|\{~~[^{}]{1,200}~>[^{}]{0,200}~~\}"
            r"|\{==[^{}]{1,200}==\}|\{>>[^{}]{1,200}<<\}",
            "an edit (CriticMarkup)",
        ),
    ),
    ">!": (shape(r">!(?![\s!])[^<>]{1,200}(?<!\s)!<", "hidden text (Reddit)"),),
    "\\": (shape(r"(?<=[A-Za-z])\\_(?=[A-Za-z])|(?<![\w\\])\\[*#`](?=[\w\s])", "a sign that was escaped"),),
    ":": (_EMOJI,),
})  # fmt: skip
# A block in which any of the shapes is has one of these, or is found by the pattern.
SIGNS = (
    "*", "[", "#", "`", "~~", "|", "__", "==", "--- ", "+++ ", "-----", "!!! ", "???", ":::", "/// ",
    "++", "{", ">!", "\\",
)  # fmt: skip
SIGN = pattern(
    r":(?:[a-z][a-z0-9_+-]{1,80}|[+-]1|1\d\d):|-{1,2}8<|\^[\w+-]{1,6}\^|\^\[|~[\w+-]{1,6}~|title: "
)


def is_usage(text: str, found: Shape) -> bool:
    """Whether two brackets side by side show how a command is called, or a note follows one."""
    return found.what == "a link by name" and _USAGE.match(text) is not None
