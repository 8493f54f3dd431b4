r"""TeX that was not typeset.

`\ref{fig:oven}` or `\begin{figure}` stands in the page as it was typed: the converter does not
know the command, or TeX was put where nothing reads it. Formulas between `\(` and `\)`, or dollar
signs, are left alone: a script typesets them in the reader's browser. Write it in the language of
the page, or convert it with a tool that knows the command.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._shapes import Table, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

_BRACED = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,99}\}){0,200}\}){0,400}\}"
_COMMANDS = Table(
    {
        "\\": (
            shape(
                r"\\begin\{(?P<name>[a-zA-Z]{2,20}\*?)\}.{0,400}?\\end\{(?P=name)\}|\\(?:begin"
                r"|end)\{[a-zA-Z]{2,20}\*?\}",
                "an environment",
            ),
            shape(
                r"(?<![\w\\])\\(?!(?:b|n|r|t|u|x|d|w|s|p|P|k"
                rf"|g)\b)[a-zA-Z]{{2,24}}\*?(?:\[[^\[\]]{{0,120}}\]){{0,2}}(?:{_BRACED}){{1,4}}",
                "a command",
            ),
            shape(
                r"(?<![\w\\/:.])\\(?:(?:no)?indent|newpage|clearpage|pagebreak|newline|hfill|vfill"
                r"|hline|par|item|maketitle"
                r"|tableofcontents|centering|bigskip|medskip|smallskip|LaTeX|TeX|ldots|dots"
                r"|textbackslash|noindent"
                r"|appendix|footnotesize|small|large|Large|bf|it|em|tt|quad|qquad|toprule|midrule"
                r"|bottomrule|sloppy"
                r"|alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|omega|times|cdot|leq|geq|neq"
                r"|approx|pm|infty"
                r"|rightarrow|leftarrow|Rightarrow|to|circ|degree|deg|sum|int|sqrt|frac|partial"
                r"|ell)(?![\w\\])",
                "a command",
            ),
            # What no list has: a name between blanks. A path goes on with another backslash.
            shape(
                r"(?:\A|(?<=[\w,.;:(] )|(?<=\())\\(?!param|return|brief|throw|ingroup|file|note"
                r"|deprecated)[a-z]{5,24}(?=\s[^\\]|[,.;:)]|\Z)(?!\s?[=<>])",
                "a command",
                sure=False,
            ),
        ),
    }
)
_ABOUT = pattern(
    r"\btex\b|latex|mathjax|katex|doxygen|regular expression|\bregex|windows|registry|escape "
    r"sequence|backslash|command line"
)
_EXPLAINS = pattern(r"\b(?:regex|backslash|command|macro|folder|path|directory|registry|escape)\b")


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>The oven is shown in figure ⟦\\ref{fig:oven}⟧, the dough in ⟦\\textbf{bold}⟧.</p>",
        "<p>⟦\\begin{table} Rye 4 \\end{table}⟧</p>",
        "<p>⟦\\noindent⟧ It costs 4 ⟦\\euroland⟧ a loaf.</p>",
    ],
    good=[
        "<p>It is \\(\\frac{1}{2}\\), $\\sqrt{2}$ or \\[\\begin{equation} x \\end{equation}\\]</p>",
        ("<p>Type <code>\\ref{oven}</code>. Look into C:\\bread\\rye or ORG\\anna.</p>"),
        "<h1>Figures in LaTeX</h1><p>\\includegraphics{oven}</p>",
        "<p>Numbers match \\d{3} or \\w+ here. ¯\\_(ツ)_/¯</p>",
        "<img src=a.png alt='\\\\LaTeX{}'><p><span class='math inline'>\\binom{0}{1}</span></p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report commands and environments outside of formulas."""
    texts = page.once(Texts)
    found = (each for block in texts.having("\\") for each in _check_block(block))
    yield from unless_about(_ABOUT, texts, found)


def _check_block(block: Block) -> Iterator[Finding]:
    if block.kind == "alt":
        return  # the picture of a formula is described by its TeX
    text = prose(block)
    found = find_shapes(text, _COMMANDS)
    if not found or _EXPLAINS.search(text.lower()):
        return
    for each in found:
        start, end = each.start, each.end
        yield block.finding(
            start,
            end,
            f"TeX for {each.shape.what} was not typeset: {text[start:end]:.60}",
            hint="write it in the language of the page, or convert it with what knows the command",
            severity=each.shape.severity,
        )
