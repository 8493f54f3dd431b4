"""What generators, converters and typesetters print into a page when something fails."""

from __future__ import annotations

from pagelint.patterns import pattern
from pagelint_rules.text._shapes import Table, shape

_TEX = (
    r"(?:Undefined control sequence|Math Processing Error|Math input error|Missing (?:open"
    r"|close) brace"
    r"|Extra (?:open|close) brace|Missing argument for|Missing \\(?:left|right|end|begin)"
    r"|Misplaced [&#]"
    r"|Double (?:sub|super)script|Unknown environment|Extra \\(?:left|right)|Environment '|Extra "
    r"alignment tab"
    r"|Missing control sequence name|Illegal use of|Package amsmath Error|TeX parse error"
    r"|Bracket argument to)"
)
_MEDIAWIKI = (
    r"(?:Cite error: |Expression error: |Error: (?:Invalid (?:time|timezone|date|depth|region"
    r"|tag)|String exceeds"
    r"|Image is invalid|No .{1,60} were found)|Template loop detected: |Lua error(?: in "
    r"[^:]{1,80}(?: at line \d+)?)?: "
    r"|Script error: |Failed to parse \(|Error creating thumbnail: |Thumbnail creation error"
    r"|Unrecognized (?:word|punctuation)|Missing operand for|Invalid language code"
    r"|Error in \{\{|Referenzfehler: |Erreur de référence : |Lua-Fehler|Erreur Lua|Skriptfehler:"
    r"|Error de Lua|Error en la cita: |Errore nelle note: |Citefout: )"
)
MESSAGES = Table(
    {
        "Macro ": (shape(r"^Macro (?:Syntax|Rendering) Error\b.{0,100}", "mkdocs-macros"),),
        "System Message: ": (
            shape(
                r"System Message: (?:INFO/1|WARNING/2|ERROR/3|SEVERE/4)\b.{0,300}",
                "docutils (reStructuredText)",
            ),
        ),
        "Docutils System": (shape(r"^Docutils System Messages\Z", "docutils (reStructuredText)"),),
        "Unknown ": (
            shape(
                r"Unknown (?:interpreted text role|directive type) \"[\w:-]{1,60}\"\.?",
                "docutils (reStructuredText)",
            ),
        ),
        "POD ERRORS": (shape(r"^POD ERRORS\Z", "Pod::Simple"),),
        "Hey! The above": (
            shape(
                r"Hey! The above document had some coding errors, which are explained below:?",
                "Pod::Simple",
            ),
        ),
        "[Math": (shape(r"\[Math Processing Error\]", "MathJax"),),
        "ParseError: KaTeX": (shape(r"ParseError: KaTeX parse error: .{1,200}", "KaTeX"),),
        "KaTeX parse": (shape(r"(?<!ParseError: )KaTeX parse error: .{1,200}", "KaTeX"),),
        "Undefined control": (shape(r"Undefined control sequence \\\w{1,40}", "MathJax"),),
        **dict.fromkeys(
            (
                "Cite error",
                "Expression error",
                "Error: ",
                "Template loop",
                "Lua ",
                "Script error",
                "Failed to parse (",
                "Error creating",
                "Thumbnail creation",
                "Referenzfehler",
                "Erreur de réf",
                "Erreur Lua",
                "Lua-Fehler",
                "Skriptfehler",
                "Error de Lua",
                "Error en la cita",
                "Errore nelle",
                "Citefout",
            ),
            (
                shape(rf"(?<![\w“\"‘]){_MEDIAWIKI}.{{0,200}}", "MediaWiki"),
                shape(
                    r"Error: (?:failed to process template|preprocessing loop detected|\w{2,20} "
                    r"plugin)\b.{0,200}",
                    "ikiwiki",
                ),
            ),
        ),
        "man2html: ": (shape(r"man2html: (?:unable|bad|no|can't|cannot)\b.{0,200}", "man2html"),),
        "[Error: Macro": (shape(r"\[Error: (?:Macro|Unknown) [^\[\]]{1,200}\]", "python-creole"),),
        "[[!": (shape(r"\[\[!\w{1,30} Error: .{1,300}?\]\]", "ikiwiki"),),
        "<<": (
            shape(r"<<[A-Z]\w{1,30}: (?:execution failed|unknown macro)[^<>]{0,200}>>", "MoinMoin"),
        ),
        "RSS Error": (shape(r"RSS Error: .{1,200}", "WordPress"),),
        "An error has occurred, which probably": (
            shape(
                r"An error has occurred, which probably means the feed is down\. Try again later\.",
                "WordPress",
            ),
        ),
        "Syntax error in ": (
            shape(
                r"Syntax error in (?:text|graph)(?: mermaid version [\d.]{1,12})?(?=\Z| mermaid| "
                r"in| on| "
                r"at|[.!])",
                "Mermaid",
            ),
        ),
        "mermaid version": (shape(r"mermaid version \d[\d.]{1,12}\Z", "Mermaid", sure=False),),
        "Parse error on line": (shape(r"Parse error on line \d+: .{0,200}", "a parser"),),
        "An exception has been thrown during": (
            shape(
                r"An exception has been thrown during the (?:rendering|compilation) of a "
                r"template.{0,300}",
                "Twig",
            ),
        ),
        "jinja2.exceptions.": (shape(r"jinja2\.exceptions\.\w+(?:: .{0,200})?", "Jinja"),),
        "TemplateDoesNotExist": (shape(r"TemplateDoesNotExist at /.{0,200}", "Django"),),
        "TemplateSyntaxError": (
            shape(r"TemplateSyntaxError(?: at /|: ).{0,200}", "Django or Jinja"),
        ),
        "Unable to find template": (shape(r"Unable to find template [\"“].{0,200}", "Twig"),),
        'Variable "': (shape(r"Variable \"\w{1,60}\" does not exist in .{0,200}", "Twig"),),
        "Template render error": (shape(r"Template render error: .{0,300}", "Nunjucks"),),
        "Error in ": (
            shape(
                r"^(?:## )?Error in (?:eval\(|[\w.]{2,40}\()[^:]{0,120}\)?\s?: .{1,200}",
                "R (knitr)",
            ),
        ),
        "## Error": (shape(r"^## Error(?: in [^:]{1,120})?: .{1,200}", "R (knitr)"),),
        "HAHAHUGO": (shape(r"HAHAHUGO\w{3,60}", "Hugo"),),
        "HUGOSHORTCODE": (shape(r"(?<!HAHA)HUGOSHORTCODE\w{2,60}", "Hugo"),),
        "Failed to get ": (shape(r"Failed to get (?:JSON|CSV|remote) resource .{1,200}", "Hugo"),),
        "Failed to extract shortcode": (shape(r"Failed to extract shortcode.{0,200}", "Hugo"),),
        "Liquid Warning": (shape(r"Liquid Warning: .{1,200}", "Liquid (Jekyll)"),),
        "Error 400: ": (shape(r"Error 400: .{1,200}", "Kroki"),),
        "[From string ": (shape(r"\[From string \(line \d+\) ?\].{0,200}", "PlantUML"),),
        "Error: Contact form": (shape(r"Error: Contact form not found\.?", "Contact Form 7"),),
        "[Error": (
            shape(r"\[Error(?:: | loading | parsing | rendering )[^\[\]]{3,200}\]", "the build"),
        ),
        "Could not load": (
            shape(
                r"Could not (?:load|find|read) (?:the )?(?:snippet|include|file|partial)\b "
                r"[\"'“]?[\w./-]{2,120}.{0,60}",
                "the build",
                sure=False,
            ),
        ),
    }
)
SIGN = pattern(
    r"Macro [SR]|System M|Docutils Sys|Unknown [id]|POD ERR|Hey! The|KaTeX p|Undefined c"
    r"|ParseErr|Cite err"
    r"|Citefout|Expression e|Error[: ]|Template|Lua[ -]|Script err|Failed to |Erreur |Errore n"
    r"|Thumbnail c"
    r"|Referenzf|Skriptf|\[(?:Error|From|!\w|Math)|<<|RSS Err|An e|Syntax error in|Parse error on"
    r"|Unable to find t|Variable \"|## Err|HAHAHUGO|HUGOSHORT|Liquid W|Could not "
)
LITERALS = ("man2html: ", "jinja2.exc", "mermaid version")
# Elements that say by their class what they hold.
MARKED = (
    (".katex-error", "KaTeX", r"\S"),
    ("mjx-merror,.MathJax_Error,.MathJax_SVG_Error,[data-mjx-error]", "MathJax", r"\S"),
    ("merror", "MathML", r"\S"),
    (".ltx_ERROR", "LaTeXML", r"\S"),
    (".mw-ext-cite-error,.scribunto-error,.mwe-math-error,.texerror", "MediaWiki", r"\S"),
    ("strong.error,span.error", "MediaWiki", rf"(?:{_MEDIAWIKI}|Division by zero|{_TEX})"),
    ("span.error,p.error,div.error", "the build", r"(?:Error|Fehler|Erreur): (?=\S+ \S+ \S+)"),
    (".mw-parser-output .error", "MediaWiki", r"\S"),
    (".plantuml-error,.mermaid-error,.kroki-error,.jp-RenderedError", "the build", r"\S"),
    (".knitr-error,.cell-output-error", "knitr or Jupyter", r"\S"),
)  # fmt: skip
# What any of them is; one look for all.
ANY = (
    ".katex-error,mjx-merror,.MathJax_Error,.MathJax_SVG_Error,[data-mjx-error],merror,.ltx_ERROR,.error"
    ",.mw-ext-cite-error,.scribunto-error,.mwe-math-error,.texerror,.plantuml-error,.mermaid-error"
    ",.kroki-error,.jp-RenderedError,.knitr-error,.cell-output-error"
)
