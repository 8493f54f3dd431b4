"""A part of a page that declares another language than it is written in.

A screen reader changes its voice for the part and mispronounces every word of it. Write the
language of the text, or remove the attribute.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.language._texts import language_name, language_of_part


@rule(
    category="language",
    severity="error",
    since="0.1",
    wcag=["3.1.2"],
    act=["off6ek"],
    elements="body [lang]",
    bad=[
        '<p lang="⟦en⟧">Die Praxis ist am Montag und am Freitag nicht geöffnet.</p>',
        '<p lang="⟦fr⟧">Wir freuen uns auf dich</p>',
        '<div lang="⟦fr⟧"><img src="a.png" alt="Two boats on a lake at night"></div>',
    ],
    good=[
        '<p lang="de">Die Praxis ist am Montag und am Freitag nicht geöffnet.</p>',
        '<p lang="en">Praxis</p><p lang="en">Der Zauberberg</p>',
        '<div lang="en"><p lang="de">Die Praxis ist am Montag nicht geöffnet.</p></div>',
        '<p lang="en" hidden>Die Praxis ist am Montag und am Freitag nicht geöffnet.</p>',
    ],
)
def check(part: Element, context: Context) -> Iterator[Finding]:
    """Report parts whose text is plainly in another language than they declare."""
    declared = part.get("lang") or ""
    other = language_of_part(part)
    if other:
        yield part.finding(
            f'<{part.name}> declares "{declared.strip()}", but is in {language_name(other)}',
            attribute="lang",
            hint=f'screen readers pronounce it as the wrong language: write lang="{other}"',
            suggestions=(other,),
        )
