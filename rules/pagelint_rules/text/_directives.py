"""Orders to documentation tools: roles, directives, macros, tags and includes."""

from __future__ import annotations

from pagelint.page.block import MASK
from pagelint.patterns import pattern
from pagelint_rules.text._shapes import Table, shape

_CODE = rf"(?:`[^`]{{1,200}}`|{MASK}+)"
_MACROS = (
    r"(?:kbd|btn|menu|icon|image|xref|link|footnote|footnoteref|stem|latexmath|asciimath|pass"
    r"|indexterm2?"
    r"|anchor|include|video|audio|toc|mailto|ifdef|ifndef|ifeval|endif|plantuml|counter2?)"
)
_POD_ENTITY = r"E<\w{1,30}>"
_XML_DOC = (
    r"(?:see|seealso|paramref|typeparamref)\s(?:cref|name|langword"
    r"|href)=[\"“”'][^\"“”'<>]{1,200}[\"”“'″]\s?/?"
    r"|/?(?:summary|remarks|returns|typeparam|inheritdoc)(?:\s(?:cref"
    r"|name)=[\"“”'][^\"“”'<>]{1,200}[\"”“'″])?\s?/?"
)
DIRECTIVES = Table(
    {
        "{@": (
            shape(r"\{@[A-Za-z]\w{1,30}(?:\s[^{}]{0,200})?\}", "tag (Javadoc, JSDoc, TypeDoc)"),
        ),
        "@": (
            shape(
                r"(?:\A|(?<=\. ))@(?:param|returns?|throws|exception|retval|tparam|yieldparam"
                r"|yieldreturn|raise"
                r"|typedef|property|template)(?=\s(?:\{|\[)|\s\w[\w.$]*\s)(?:\s\{[^{}]{1,80}\}"
                r"|\s\[[^\[\]]{1,80}\])?.{0,120}",
                "tag (JSDoc, Doxygen, YARD)",
            ),
            shape(
                r"(?:\A|(?<=[.!?:] ))@(?:brief|inheritdoc|inheritDoc|deprecated|internal|since|sa"
                r"|ingroup|defgroup"
                r"|copydoc|memberof|overload|implNote|implSpec|apiNote|packageDocumentation"
                r"|tableofcontents)\b",
                "tag (JSDoc, Doxygen)",
            ),
            # A command that no list has, in a sentence of its own: nobody is addressed so.
            shape(
                r"(?<=[a-z)][.!?] )@[a-z]{6,40}(?= (?:and|or|is|has|the|a|an|in|of|to) )",
                "tag (Doxygen, JSDoc)",
                sure=False,
            ),
            shape(r"@\[code\]\([^()\s]{1,200}\)", "include (VuePress)"),
            shape(r"@@include\([^()]{1,200}\)", "include (gulp-file-include)"),
            shape(r"\A@(?:import|include|INCLUDE)[: ] ?[\"“][^\"“”]{1,200}[\"”″]", "include"),
        ),
        "\\": (
            shape(
                r"(?<![\w\\])\\(?:brief|param(?:\[(?:in|out|in,out)\])?|returns?|retval|sa|ingroup"
                r"|defgroup|addtogroup"
                r"|endcode|copydoc|copybrief|mainpage|subpage|tparam|throws|warning|note|deprecated"
                r"|todo|bug)(?=\s\w)",
                "command (Doxygen)",
            ),
        ),
        ":": (
            shape(
                rf"(?<![\w:]):[A-Za-z][\w.+-]{{1,30}}(?::[a-z][\w.+-]{{1,30}}){{0,2}}:{_CODE}",
                "role (reStructuredText)",
            ),
            shape(
                r"(?<![\w:]):(?:param|parameter|arg|argument|key|keyword|type|raises?|except"
                r"|exception|var|ivar|cvar"
                r"|vartype|meta)\s[\w*.,|\[\] ]{1,60}:(?=\s|\Z)|(?<![\w:]):(?:returns?|rtype"
                r"|yields?"
                r"|ytype):(?=\s|\Z)",
                "field (reStructuredText)",
            ),
            shape(
                r":(?:include|call-seq|nodoc|doc|title|main|category|section|markup|startdoc"
                r"|stopdoc):(?: [\w./-]{1,120})?(?=\s|\Z)",
                "directive (RDoc, YARD)",
            ),
            shape(
                r"\A:(?:toc|maxdepth|caption|numbered|hidden|glob|name|alt|width|align|class"
                r"|linenos"
                r"|emphasize-lines|toctitle|sectnums|experimental|imagesdir|icons|page-[a-z-]{2,30}"
                r"|description|keywords|revdate|author): .{0,200}",
                "attribute (AsciiDoc, reStructuredText)",
            ),
        ),
        ".. ": (
            shape(
                r"(?:\A|(?<=\s))\.\. (?:[a-z][\w-]{1,30}(?::[a-z][\w-]{1,30}){0,2}::(?=\s"
                r"|\Z).{0,120}|_[\w .-]{1,60}:(?=\s|\Z).{0,120}|\|[\w -]{1,40}\| [a-z]+::.{0,120})",
                "directive (reStructuredText)",
            ),
        ),
        "{{#": (
            shape(
                r"\{\{#(?:include|playground|playpen|rustdoc_include|title|template) "
                r"[^{}]{1,200}\}\}",
                "include (mdBook)",
            ),
        ),
        "{!": (
            shape(
                r"\{!(?:>\s?)?[\w./-]{1,200}\.\w{1,5}(?:!\S{0,20})?!\}|\{! [\w./-]{1,200} !\}",
                "include (markdown-include)",
            ),
        ),
        "{": (
            shape(r"\{#\w{2,40}[?!]?\}(?=\s\w)", "reference (YARD)"),
            shape(
                r"\{(?:include|render|file):[^{}\s]{1,200}(?:\s[^{}]{0,100})?\}", "include (YARD)"
            ),
            shape(
                r"(?<![\w${%/#=])\{[a-z]+\d?(?:-[a-z0-9]+)+\}(?![\w}/{])",
                "attribute (AsciiDoc)",
                sure=False,
            ),
            shape(
                r"\{(?:set|counter2?|revnumber|revdate|docdate|doctitle|nbsp|zwsp"
                r"|toc)(?::[^{}]{1,80})?\}",
                "attribute (AsciiDoc)",
                sure=False,
            ),
        ),
        "[!": (
            shape(
                r"\[!INCLUDE ?\[[^\[\]]{0,80}\]\([^()]{1,200}\)\]|\[!(?:code|Video"
                r"|div)-?[a-z]{0,12}[ "
                r"(][^\[\]]{1,200}\]",
                "include (DocFX)",
            ),
        ),
        "!": (
            shape(
                r"(?:\A|(?<=\s))!(?:INCLUDE|include)(?: [\"“][^\"“”]{1,200}[\"”″]"
                r"|\([^()]{1,200}\))",
                "include",
            ),
            shape(r"!!!include\([^()]{1,200}\)!!!", "include (markdown-it)"),
        ),
        "<<<": (
            shape(
                r"<{3} ?(?:@/|\.{0,2}/)[\w./-]{1,200}(?:#[\w-]{1,60})?(?:\{[^{}]{1,60}\})?",
                "snippet (VitePress)",
            ),
        ),
        "<": (
            shape(rf"<(?:{_XML_DOC})>", "tag (C# documentation)"),
            shape(
                r"<!--\s?@include: ?[^<>]{1,200}-->|<!--#include [^<>]{1,200}-->",
                "include (VitePress)",
            ),
        ),
        **dict.fromkeys(
            tuple(f"{letter}<" for letter in "EBCFILSXZ"),
            (
                shape(rf"(?<!\w){_POD_ENTITY}", "command (POD)"),
                shape(
                    r"(?<!\w)(?:B|I|C|F)<(?![A-Z]\w*>)(?=[^<>]*[ ./()-])[^<>]{2,120}>"
                    r"|(?<!\w)L<[^<>]{0,80}[/|:][^<>]{1,80}>|(?<!\w)[FC]<\w+\.\w{1,5}>",
                    "command (POD)",
                ),
            ),
        ),
        **dict.fromkeys(
            tuple(f"{letter}{{" for letter in "LCUIBX"),
            (
                shape(
                    r"(?<![\w\\])[LCUIBX]\{(?=[\w.]{2})[\w. ()*=,-]{2,80}\}",
                    "tag (Epytext)",
                    sure=False,
                ),
            ),
        ),
        "=": (
            shape(
                r"\A=(?:head[1-6]|over|item|back|cut|pod|begin|end|encoding|for)\b(?:\s.{0,120})?",
                "command (POD)",
            ),
        ),
        **dict.fromkeys(
            (
                "kbd:",
                "btn:",
                "menu:",
                "icon:",
                "image:",
                "xref:",
                "link:",
                "footnote:",
                "stem:",
                "latexmath:",
                "asciimath:",
                "pass:",
                "indexterm:",
                "anchor:",
                "include:",
                "video:",
                "audio:",
                "toc:",
                "ifdef:",
                "ifndef:",
                "ifeval:",
                "endif:",
                "plantuml:",
                "mailto:",
                "footnoteref:",
                "indexterm2:",
            ),
            (
                shape(
                    rf"(?<!\w){_MACROS}::?(?:(?!//)[\w./#:+@-]{{1,200}})?\[[^\[\]]{{0,200}}\]",
                    "macro (AsciiDoc)",
                ),
            ),
        ),
        "____": (shape(r"\A_{4}\Z", "block (AsciiDoc)", sure=False),),
        "====": (shape(r"\A={4}\Z", "block (AsciiDoc)", sure=False),),
        "include::": (
            shape(r"include::[\w./:{}-]{1,200}\[[^\[\]]{0,200}\]", "include (AsciiDoc)"),
        ),
    }
)
# A macro that nobody knows, alone in its block.
BLOCK_MACRO = pattern(r"[a-z][\w-]{1,30}::(?:[\w./#:-]{1,120})?\[[^\[\]]{0,200}\]")
# A block in which any of the shapes is has one of these, or is found by the pattern.
SIGNS = ("{", "@", "\\", "[", "<")
SIGN = pattern(r":[A-Za-z][\w.+-]{1,80}[: ]|\.\. [a-z_|]|=[a-z]{2}|!(?:INC|inc)|____|====")
