"""An order to a documentation tool that was printed.

`{@inheritDoc}`, `:func:` before a name, `kbd:[Ctrl]`, `include::prices.adoc[]` or `.. note::` is
meant for Javadoc, Sphinx, Asciidoctor and their like. It stands in the page because the text went
through another tool, which does not know it, or because its name is misspelt. Write it in the
language of the tool that makes the page, or switch on the extension that carries it out.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._directives import BLOCK_MACRO, DIRECTIVES, SIGN, SIGNS
from pagelint_rules.text._shapes import Found, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

_MACRO = shape("", "macro (AsciiDoc)")
_ABOUT = pattern(
    r"\bjsdoc|javadoc|typedoc|tsdoc|phpdoc|doxygen|docstring|restructuredtext|\brst\b|asciidoc|\bpod\b"
    r"|\bsphinx\b|markup|\bdirectives?\b|\broles?\b|\bmacros?\b|\byard\b|mdbook|syntax"
)
_EXPLAINS = pattern(r"\b(?:directives?|roles?|macros?|syntax|attributes?|tags?)\b")


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>Bakes the dough. ⟦{@inheritDoc}⟧ See ⟦{@link Oven}⟧.</p>",
        "<p>Calls ⟦:meth:<code>Oven.heat⟧</code> first, then ⟦:class:`Loaf`⟧.</p>",
        "<p>⟦:param dough:⟧ what to bake</p><p>⟦.. warning:: Hot!⟧</p>",
        "<p>Press ⟦kbd:[Ctrl+B]⟧, or choose ⟦menu:Oven[Heat]⟧.</p>",
        "<p>⟦include::prices.adoc[]⟧</p><p>⟦{{#include rye.md}}⟧</p><p>⟦breadplan::may[]⟧</p>",
        "<p>The mill opens at ⟦E&lt;frac12&gt;⟧ past six.</p><p>⟦=item rye⟧</p>",
        "<p>We open at ⟦{opening-time}⟧.</p>",
    ],
    good=[
        "<p>Write to @the_mill or @anna. The mill is closed. Std::map::at, a::before</p>",
        "<p>Use <code>:ref:`oven`</code>, <code>{@link Oven}</code> or <code>kbd:[F1]</code>.</p>",
        "<p>GET /breads/{bread-id}; List&lt;String&gt;; at 10:30: rye; [sic]; C&lt;T&gt;</p>",
        "<h1>Directives of Sphinx</h1><p>.. note:: is one.</p>",
        "<p>menu: soup [with bread]; a link: [here]. See also: toc</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report roles, directives, macros, tags and includes by the shapes that their tools read."""
    texts = page.once(Texts)
    blocks = dict.fromkeys((*texts.having(*SIGNS), *texts.matching(SIGN)))
    found = (each for block in blocks for each in _check_block(block))
    yield from unless_about(_ABOUT, texts, found)


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    macro = BLOCK_MACRO.fullmatch(text)
    found = find_shapes(text, DIRECTIVES, [Found(*macro.span(), _MACRO)] if macro else ())
    if not found or _EXPLAINS.search(text.lower()):
        return
    for each in found:
        start, end = each.start, each.end
        yield block.finding(
            start,
            end,
            f"{each.shape.what} was not carried out: {block.text[start:end]:.60}",
            hint="write it in the language of the tool that makes the page, or take it out",
            severity=each.shape.severity,
        )
