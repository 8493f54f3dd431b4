"""A page that declares another language than it is written in.

A screen reader speaks the page with the sounds of the language declared, which makes it gibberish;
translation and hyphenation go wrong too. Mostly a theme or a copied page brought the attribute
along. Write the language of the text.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.language._texts import language_name, language_of_page


@rule(
    category="language",
    severity="error",
    since="0.1",
    wcag=["3.1.1"],
    act=["ucwvc8"],
    elements="html[lang]",
    bad=[
        '<html lang="⟦en⟧"><p>Die Praxis ist am Montag und am Freitag nicht geöffnet.</p></html>',
        '<html lang="⟦de⟧"><p>You have to be at the clinic by noon.</p></html>',
    ],
    good=[
        '<html lang="de"><p>Die Praxis ist am Montag und am Freitag nicht geöffnet.</p></html>',
        '<html lang="de"><p>Praxis</p><p lang="en">You have to be here by noon.</p></html>',
        '<html lang="de"><p>Harbour clinic</p></html>',
        """<html lang="en"><title>Readers' letters</title><h1>What they wrote</h1>
<p>“Die Praxis ist am Montag und am Freitag nicht geöffnet.”</p></html>""",
    ],
)
def check(root: Element, context: Context) -> Iterator[Finding]:
    """Report a page whose text is plainly in another language than its root declares."""
    if root.node != context.page.document.root:
        return
    other = context.page.once(language_of_page)
    if other:
        yield root.finding(
            f'page declares "{context.page.language}", but is written in {language_name(other)}',
            attribute="lang",
            hint=f'screen readers pronounce it as the wrong language: write lang="{other}"',
            suggestions=(other,),
        )
