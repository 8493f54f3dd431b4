"""A field of a form letter or a document template that nobody filled in.

`Dear *|FNAME|*` or `[Your Company Name]` shows that a text was copied from a mailing or a template
and published as it was. Write what belongs there.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._braces import find_braces, has_client_templates
from pagelint_rules.text._merge_fields import FIELDS
from pagelint_rules.text._shapes import Found, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

# Characters, one of which each key of the table has.
_SIGNS = ("*|", "%", "{", "[", "«", "<<", "<%", "#", "~Co", "~Ow", "~Us", "$[", "NAME$", "!*", "--")
_BRACES = shape("", "field")
# All that describes a picture: the name of what would have been filled in.
_ALONE = pattern(
    r"\[(?!icon|image|img|picture|photo|logo|graphic|map|video|figure|chart|diagram)"
    r"[a-z][a-z_ -]{2,30}\]"
)
_ALT = shape("", "field", sure=False)
_ABOUT = pattern(r"merge (?:tag|field)s?")
_EXPLAINS = pattern(
    r"replac|remplac|ersetz|sustituy|sostitu|vervang|substitu|merge tag", re.IGNORECASE
)


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>Dear ⟦*|FNAME|*⟧, welcome to ⟦[Your Company Name]⟧</p>",
        "<p>Write to ⟦[insert mail address]⟧ or ⟦{{ contact.email }}⟧.</p>",
        "<p>Hello ⟦{!Contact.FirstName}⟧ ⟦%%Last Name%%⟧</p>",
        "<p>These terms are valid from ⟦[DATE]⟧.</p>",
        "<p>Hello ⟦[[FNAME]]⟧ or ⟦##name##⟧, ⟦%%first%%⟧, ⟦{!name_fix}⟧, ⟦$[LNAME|reader]$⟧</p>",
        "<p>Dear ⟦{NAME}⟧, from ⟦{ $mill }⟧</p><img src=a.jpg alt='⟦[name]⟧'>",
        "<p>Guten Tag ⟦«Vorname»⟧ ⟦«Nachname»⟧</p>",
    ],
    good=[
        "<p>Put the baker's name for <code>[COMPANY]</code>.</p>",
        "<p>“[Your] own bread”, she said; tick [tea] or [coffee].</p>",
        "<p>Das «Leben» und das «Haus»; 100%% cotton; %APPDATA%</p>",
        "<p>Mary [Smith] Jones; [12 May 2019]; [Advertisement]</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report fields of mailings and templates by the syntaxes of the common tools."""
    texts = page.once(Texts)
    braces = "{{" in texts.text and not has_client_templates(page)
    blocks = texts.having(*_SIGNS)
    found = (each for block in blocks for each in _check_block(block, braces=braces))
    yield from unless_about(_ABOUT, texts, found)


def _check_block(block: Block, *, braces: bool) -> Iterator[Finding]:
    text = prose(block)
    if block.kind == "alt" and _ALONE.fullmatch(text):
        yield _finding(block, Found(0, len(text), _ALT))
        return
    found = find_shapes(text, FIELDS, _in_braces(text) if braces and "{{" in text else ())
    if found and _EXPLAINS.search(text):
        return
    yield from (_finding(block, each) for each in found)


def _finding(block: Block, found: Found) -> Finding:
    shown = block.text[found.start : found.end]
    return block.finding(
        found.start,
        found.end,
        f"{found.shape.what} was not filled in: {shown:.60}",
        hint="write what belongs there",
        severity=found.shape.severity,
    )


def _in_braces(text: str) -> list[Found]:
    return [
        Found(each.start, each.end, _BRACES)
        for each in find_braces(text)
        if each.of == "merge-field"
    ]
