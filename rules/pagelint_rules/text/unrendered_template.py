"""Template code that was sent to the reader.

`{{ product.name }}` or `<?php echo $price ?>` stands where a name or a price should be: the page
went out before its template was filled in, or the text never passed through the template engine.
Fill the value in, or have the page rendered by what knows the syntax.
"""

import re
from collections.abc import Iterator
from itertools import chain

from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Block, Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._braces import find_braces, has_client_templates
from pagelint_rules.text._server_code import unparsed_code
from pagelint_rules.text._shapes import Found, find_shapes, rest_of, shape
from pagelint_rules.text._template_syntaxes import PRINTF, SYNTAXES
from pagelint_rules.text._texts import Texts, prose, unless_about

# Characters, one of which each key of the table has.
_SIGNS = ("{", "<", "%", "@", "#", "[")
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
# Boxes of scripts (those with likes are Jetpack's), hidden until they are filled.
_LATER = (
    "dialog:not([open]),[role=dialog],[role=alertdialog],[role=tooltip],[id^=likes-],"
    "[class~=hidden],[class~=d-none],[class~=is-hidden],[class*=template i],[id*=template i]"
)
_FIELDS = (
    "input:not([type=hidden i]):not([type=checkbox i]):not([type=radio i])[value*='{'],"
    "input[value*='<'],[placeholder*='{'],[placeholder*='<'],textarea:not([data-lang]):not([class*=code])"
)
_HINT = "fill the value in, or have the page rendered by what knows the syntax"


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<h1>⟦{{ bread.name }}⟧</h1>",
        "<p>⟦{% if member %}⟧Your bread is ready⟦{% endif %}⟧</p>",
        "<p>From ⟦<?php echo $fee; ?>⟧ a night, or ⟦&lt;?= $week ?&gt;⟧ a week</p>",
        "<p>Dear ⟦&lt;%= guest.name %&gt;⟧, you have ⟦${count}⟧ messages</p>",
        "<p>⟦%1$s⟧ of ⟦%2$s⟧ seats left</p>",
        "<p>⟦{0}⟧ results for ⟦{1}⟧</p>",
        "<img src='a.jpg' alt='⟦{{ title }}⟧'>",
        "<label>Find <input value='⟦{{ query }}⟧'></label> ⟦<textarea>{{ text }}</textarea>⟧",
    ],
    good=[
        "<div ng-app><b>{{ name }}</b></div>",
        "<div x-data='{}'><span x-text='a'>{{ a }}</span></div>",
        "<p>Put <code>{{ guest.first }}</code> into the letter.</p>",
        "<template><b>{{ name }}</b></template>",
        "<style>.more { display: none }</style><p class=more><b>%d</b> guests like this</p>",
        "<div aria-hidden=true><p><b>%d</b> guests like this</p></div>",
        "<p>Half is \\(\\frac{1}{2}\\) or $\\frac{1}{2}$, <span class=math>x_{0}</span></p>",
        "<p>\\(e^{{x}^{2}}\\) and {3, 4} and {n | n &gt; 1} and 9. Nc3 {a quiet reply}</p>",
        "<p>40% rye, 60%wheat; ask @anna or @the_mill</p>",
        "<p>The variable ${user} holds your name, ${HOME} your folder.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report what only a template engine should have seen, by the syntaxes of the common ones."""
    for span in unparsed_code(page):
        yield Finding(span, "PHP code in the page", hint=_HINT)
    texts = page.once(Texts)
    braces = "{{" in texts.text and not has_client_templates(page)
    blocks = texts.having(*_SIGNS)
    found = (each for block in blocks for each in _check_block(block, braces=braces))
    yield from unless_about(_ABOUT, texts, chain(found, _in_fields(page)))


def _in_fields(page: Page) -> Iterator[Finding]:
    """What readers see in the fields of a form: typed in beforehand, or as a prompt."""
    for field in page.select(_FIELDS):
        for name in ("value", "placeholder"):
            yield from _in_field(field, field.get(name) or "", name)
        if field.name == "textarea":
            yield from _in_field(field, field.text, "")


def _in_field(field: Element, text: str, attribute: str) -> Iterator[Finding]:
    if not ("{{" in text or "{%" in text or "<%" in text or "${" in text or "<?" in text):
        return
    found = find_shapes(text, SYNTAXES, _in_braces(text))
    is_filled = (
        field.hidden or has_client_templates(field.page) or field.page.is_within(field.node, _LATER)
    )
    if found and found[0].shape.sure and not is_filled:
        shown = text[found[0].start : found[0].end]
        message = f"{found[0].shape.what} code was not filled in: {shown:.60}"
        made = field.finding(message, attribute=attribute, hint=_HINT)
        made.span = made.span if attribute else field.extent or made.span
        yield made


def _check_block(block: Block, *, braces: bool) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, SYNTAXES, _in_braces(text) if braces and "{{" in text else ())
    if block.kind in _TABULAR:
        found = [each for each in found if each.shape.sure]
    if not found:
        return
    rest = rest_of(text, found)
    if _EXPLAINS.search(rest):
        return
    if not _WORD.search(rest) or _waits(block):
        found = [each for each in found if each.shape is not PRINTF]
    yield from (_finding(block, each) for each in found)


def _waits(block: Block) -> bool:
    """Whether nobody sees a text, as what waits for a script to fill it in and show it."""
    return not is_exposed(block.element) or block.page.is_within(block.node, _LATER)


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
        severity=found.shape.severity,
    )
