"""What template languages write, and what nothing else writes like that."""

from __future__ import annotations

from pagelint_rules.text._shapes import Table, shape

# What templates call the things they print.
_NAMES = (
    r"(?:name|count|number|num|total|amount|price|date|time|year|days|hours|minutes|title|city|email"
    r"|user|value|label|link|url|text|content|author|category|product|quantity|min|max|page|pages)"
)
PRINTF = shape(r"(?<![\w%.=(-])%[sd](?![\w%])", "message format", sure=False)
SYNTAXES = Table({
    "{": (
        shape(r"\{\{[<%][^{}]{1,300}[>%]\}\}", "Hugo"),
        shape(r"(?<!\{)\{%[-+~]?\s*[A-Za-z]\w*[^{}%]{0,300}%\}", "Liquid, Jinja or Twig"),
        shape(r"(?<!\{)\{#\s[^{}#]{1,300}\s#\}", "Jinja or Twig"),
        shape(r"\{!!\s?[^{}!]{1,300}!!\}", "Blade"),
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
            r"(?<![\w$#%{\\/=}])\{(?!unsubscribe|first_?name|last_?name|full_?name|company_?name|user_?name)"
            rf"(?:[a-z]+(?:(?:_[a-z]+|[A-Z][a-z]+)+|(?:\.[a-zA-Z]+)+)|{_NAMES})\}}(?![\w}}/{{])",
            "template",
            sure=False,
        ),
    ),
    "[[": (
        shape(r"\[\[\$\{[^{}]{1,200}\}\]\]", "Thymeleaf"),
    ),
    "$": (
        shape(r"\$!\{[^{}]{1,200}\}", "Velocity"),
        shape(r"\$\{(?![A-Z_]+\})[A-Za-z_](?!.{0,200}\.\.\.)[^{}<>]{0,200}\}", "JavaScript"),
    ),
    "#{": (
        shape(r"(?<![\w&])#\{[A-Za-z_@][^{}]{0,200}\}", "Ruby or Pug"),
    ),
    "<": (
        shape(r"<%(?:[^%<]|%(?!>)|<(?!%)){1,600}%>", "ERB, EJS or ASP"),
        shape(
            r"<\?(?:php\b|=|\s?(?:echo|print|if|foreach|include|require)\b)(?:[^?<]|\?(?!>)|<(?!\?)){0,600}\?>",
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
        PRINTF,
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
    "#foreach": (shape(r"#foreach\s?\(\s?\$[^()]{1,200}\)", "Velocity"),),
    "#set": (shape(r"#set\s?\(\s?\$[^()]{1,200}\)", "Velocity"),),
})  # fmt: skip
