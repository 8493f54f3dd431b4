"""Template code that was sent to the reader.

`{{ product.name }}` or `<?php echo $price ?>` stands where a name or a price should be: the page
went out before its template was filled in, or the text never passed through the template engine.
Fill the value in, or have the page rendered by what knows the syntax.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._braces import find_braces, has_client_templates
from pagelint_rules.text._server_code import unparsed_code
from pagelint_rules.text._shapes import Found, Table, find_shapes, rest_of, shape
from pagelint_rules.text._texts import Texts, prose

# What templates call the things they print.
_NAMES = (
    r"(?:name|count|number|num|total|amount|price|date|time|year|days|hours|minutes|title|city|email"
    r"|user|value|label|link|url|text|content|author|category|product|quantity|min|max|page|pages)"
)
_PRINTF = shape(r"(?<![\w%.=(-])%[sd](?![\w%])", "message format", sure=False)
# By a literal that each of the patterns needs.
_SHAPES: Table = {
    "{": (
        shape(r"\{\{[<%][^{}]{1,300}[>%]\}\}", "Hugo"),
        shape(r"(?<!\{)\{%[-+~]?\s*[A-Za-z]\w*[^{}%]{0,300}%\}", "Liquid, Jinja or Twig"),
        shape(r"(?<!\{)\{#\s[^{}#]{1,300}\s#\}", "Jinja or Twig"),
        shape(r"\{!!\s?[^{}!]{1,300}!!\}", "Blade"),
        shape(r"\[\[\$\{[^{}]{1,200}\}\]\]", "Thymeleaf"),
        shape(r"\$!\{[^{}]{1,200}\}", "Velocity"),
        shape(r"\$\{(?![A-Z_]+\})[A-Za-z_](?!.{0,200}\.\.\.)[^{}<>]{0,200}\}", "JavaScript"),
        shape(r"(?<![\w&])#\{[A-Za-z_@][^{}]{0,200}\}", "Ruby or Pug"),
        shape(r"\{\$[A-Za-z_][^{}]{0,200}\}", "Smarty"),
        shape(
            r"\{(?:if|elseif|foreach|section|include|assign|extends|capture|for|while)\s[^{}]{0,200}"
            r"[$=][^{}]{0,200}\}|\{/(?:if|foreach|section|literal|block|capture|for|while|strip)\}"
            r"|\{else\}",
            "Smarty",
        ),
        shape(
            r"\{\w{1,40},\s*(?:plural|select|selectordinal)\s*,(?:[^{}]|\{[^{}]{0,200}\}){1,600}\}",
            "ICU",
        ),
        shape(r"(?<![\w$\\{=])\{0\}(?![\w}])", "message format", sure=False),
        shape(r"(?<![\w$\\{=])\{[1-9]\}(?![\w}])", "message format", sure=False),
        shape(
            r"(?<![\w$#%{\\/=}])\{(?!first_?name|last_?name|full_?name|company_?name|user_?name)"
            rf"(?:[a-z]+(?:(?:_[a-z]+|[A-Z][a-z]+)+|(?:\.[a-zA-Z]+)+)|{_NAMES})\}}(?![\w}}/{{])",
            "template",
            sure=False,
        ),
    ),
    "<": (
        shape(r"<%(?:[^%]|%(?!>)){1,600}%>", "ERB, EJS or ASP"),
        shape(
            r"<\?(?:php\b|=|\s?(?:echo|print|if|foreach|include|require)\b)(?:[^?]|\?(?!>)){0,600}\?>",
            "PHP",
        ),
        shape(r"</?(?:tmpl|TMPL)_\w{2,20}(?:\s[^<>]{0,200})?/?>", "HTML::Template"),
        shape(r"<!--#(?:include|echo|exec|config|set|if)\s[^<>]{1,200}-->", "SSI", sure=False),
        shape(
            r"</?(?:xsl|c|jsp|s|asp):[a-z][\w-]*(?:\s[^<>]{0,300})?/?>", "XSLT or JSP", sure=False
        ),
        shape(r"</?#(?:if|else|list|assign|include|macro)\b[^<>]{0,200}>", "FreeMarker"),
    ),
    "%": (
        shape(r"%\d{1,2}\$[sdif]", "message format"),
        shape(r"%\([A-Za-z_]\w{0,60}\)[sdif]\b", "message format"),
        _PRINTF,
        shape(rf"(?<![\w%])%{_NAMES}%(?![\w%])", "template", sure=False),
    ),
    "@": (
        shape(
            r"(?<!\w)@(?:Model|Html|ViewBag|ViewData|Url)\.[A-Za-z]\w*(?:\.\w+|\([^()]{0,200}\))*",
            "Razor",
            sure=False,
        ),
        shape(
            r"(?<!\w)@(?:end(?:if|foreach|section)\b|(?:if|foreach|forelse|section|include|yield"
            r"|extends)\s?\((?:[^()]|\([^()]{0,99}\)){0,200}\))",
            "Blade",
        ),
    ),
    "[[ ": (shape(r"\[\[ [a-z]\w*(?:\.\w+)+ \]\]", "template", sure=False),),
    "[%": (shape(r"\[%[-+=~]?\s*[A-Za-z][^\[\]%]{0,200}%\]", "Template Toolkit"),),
    " :": (
        shape(
            r"(?<=\s):(?:name|attribute|count|value|seconds|other|field)(?=[\s,.!]|$)", "Laravel",
            sure=False,
        ),
    ),
    "#foreach": (shape(r"#foreach\s?\(\s?\$[^()]{1,200}\)", "Velocity"),),
    "#set": (shape(r"#set\s?\(\s?\$[^()]{1,200}\)", "Velocity"),),
}  # fmt: skip
_BRACES = shape("", "template")

# What a page says that explains a template language rather than failing to use it.
_ABOUT = pattern(
    r"\b(?:jinja|twig|liquid|handlebars|mustache|smarty|velocity|freemarker|thymeleaf|razor|erb|ejs"
    r"|php|vue|angular|hugo|jekyll|laravel|blade|printf|templating|interpolation|format strings?"
    r"|template (?:syntax|language|engine|variables?|tags?)|expansions?)\b"
)
_EXPLAINS = pattern(
    r"\b(?:syntax|templates?|placeholders?|variables?|expressions?|directives?|expansions?|macros?"
    r"|operators?|format(?:s|ted|ting)?|strings?|escap\w+|substitut\w+|replaced|commands?"
    r"|parameters?|arguments?|tags?|functions?|zoom)\b",
    re.IGNORECASE,
)
_WORD = pattern(r"[^\W\d_]{2}")
# Where a reference lists its signs.
_TABULAR = frozenset({"cell", "header-cell", "term", "definition"})
_HINT = "fill the value in, or have the page rendered by what knows the syntax"


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<h1>⟦{{ product.name }}⟧</h1>",
        "<p>⟦{% if member %}⟧Welcome back⟦{% endif %}⟧</p>",
        "<p>Only ⟦<?php echo $price; ?>⟧ a night, or ⟦&lt;?= $week ?&gt;⟧ a week</p>",
        "<p>Dear ⟦&lt;%= guest.name %&gt;⟧, you have ⟦${count}⟧ messages</p>",
        "<p>⟦%1$s⟧ of ⟦%2$s⟧ seats left</p>",
        "<p>⟦{0}⟧ results for ⟦{1}⟧</p>",
        "<img src='a.jpg' alt='⟦{{ title }}⟧'>",
    ],
    good=[
        "<div ng-app><h1>{{ title }}</h1></div>",
        "<div x-data='{}'><span x-text='a'>{{ a }}</span></div>",
        "<p>Write <code>{{ user.name }}</code> to print a name.</p>",
        "<template><h3>{{ title }}</h3></template>",
        "<p>\\(e^{{x}^{2}}\\) and {1, 2} and {x | x &gt; 0} and 12. Qxd5 {a strong move}</p>",
        "<p>100% cotton, 50%wool; @Model and @media are handles</p>",
        "<p>The variable ${user} holds your name, ${HOME} your folder.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report what only a template engine should have seen, by the syntaxes of the common ones."""
    for span in unparsed_code(page):
        yield Finding(span, "PHP code in the page", hint=_HINT)
    texts = page.once(Texts)
    if _ABOUT.search(texts.headings):
        return
    client = "{{" in texts.text and has_client_templates(page)
    for block in texts.having(*_SHAPES):
        yield from _check_block(block, client=client)


def _check_block(block: Block, *, client: bool) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, _SHAPES, () if client else _in_braces(text))
    if block.kind in _TABULAR:
        found = [each for each in found if each.shape.sure]
    rest = rest_of(text, found) if found else ""
    if _EXPLAINS.search(rest):
        return
    for each in found:
        if each.shape is not _PRINTF or _WORD.search(rest):
            yield _finding(block, each)


def _in_braces(text: str) -> list[Found]:
    return [
        Found(each.start, each.end, _BRACES) for each in find_braces(text) if each.of == "template"
    ]


def _finding(block: Block, found: Found) -> Finding:
    shown = block.text[found.start : found.end]
    return block.finding(
        found.start,
        found.end,
        f"{found.shape.what} code was not filled in: {shown:.60}",
        hint=_HINT,
        severity=Severity.ERROR if found.shape.sure else Severity.WARNING,
    )
