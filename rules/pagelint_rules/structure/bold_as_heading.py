"""A line in bold that stands where a heading should.

It looks like a heading, but screen readers don't list it or jump to it, and no table of contents
shows it. Make it a heading of the right level; how it looks is for the style sheet to say.

A single such line on a page is information, several are a warning. Questions are left alone where
they are most of these lines: interviews print them in bold.
"""

from collections.abc import Iterator
from itertools import pairwise

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page, dom
from pagelint.page.block import CODE, LINK
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted

_BOLD = (
    "b,strong,big,font[size='4'],font[size='5'],font[size='6'],font[size='+1'],font[size='+2'],"
    "font[size='+3'],[style*='font-weight:bold' i],[style*='font-weight: bold' i],"
    "[style*='font-weight:700'],[style*='font-weight: 700'],[style*='font-weight:600'],"
    "[style*='font-weight: 600']"
)
# Where a line in bold is something else: a cell's, a caption's, an author's.
_ELSEWHERE = (
    "table,li,dl,form,figure,blockquote,header,footer,aside,address,details,label,a,button,"
    "[class*=caption i],[class*=byline i],[class*=author i],[class*=quote i],[role=heading]"
)
# The caption of a figure, an address for mail, a quotation.
_NO_HEADING = pattern(r"(?i)(?:fig|tab|abb)[^\W\d]*\.?\s\d|[^\W\d]+\s\d+\.\d|.*@|[“„«\"].*[”“»\"]$")
_LONGEST = 80  # characters
_MOST_WORDS = 12
_LEAST_PROSE = 80  # characters of what follows
_ENDS = frozenset("?:)]”\"'’»%")


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    wcag=["1.3.1", "2.4.10"],
    bad=[
        f"<p><b>⟦Prices⟧</b></p><p>{'You pay at the desk. ' * 5}</p>",
        (
            f"<h2>Visits</h2><p><strong>⟦Before you come⟧</strong></p><p>{'Eat little. ' * 9}</p>"
            f"<p style='font-weight: bold'>⟦When you leave⟧</p><p>{'Rest a while. ' * 9}</p>"
        ),
        f"<div><b>⟦Prices⟧</b><br><br>{'You pay at the desk. ' * 5}</div>",
    ],
    good=[
        f"<h2><b>Prices</b></h2><p>{'You pay at the desk. ' * 5}</p>",
        f"<p><b>We are closed today.</b></p><p>{'You pay at the desk. ' * 5}</p>",
        f"<p><b>Note</b> that we close.</p><p>{'You pay at the desk. ' * 5}</p>",
        f"<table><tr><td><p><b>Prices</b></p><p>{'You pay at the desk. ' * 5}</p></table>",
        f"<p><b><a href=/>See also</a></b></p><p>{'You pay at the desk. ' * 5}</p>",
        "<p><b>Prices</b></p><p><b>Hours</b></p>",
        "".join(f"<p><b>{q}?</b></p><p>{'I paint. ' * 10}</p>" for q in ("Why", "How", "When")),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report short lines all in bold that prose follows."""
    found = list(_lines(page.blocks))
    questions = sum(line.text.endswith("?") for line, _ in found)
    if questions > 2 and questions * 2 > len(found):
        found = [(line, level) for line, level in found if not line.text.endswith("?")]
    severity = Severity.WARNING if len(found) > 1 else Severity.INFO
    for line, level in found:
        yield line.finding(
            0,
            len(line.text),
            f"{quoted(line.text)} is in bold, and no heading",
            hint=f"screen readers can't find it among the headings: make it <h{level}>",
            severity=severity,
        )


def _lines(blocks: list[Block]) -> Iterator[tuple[Block, int]]:
    """The lines that look like headings, with the level that they would have."""
    level = 1
    for block, following in pairwise(blocks):
        if block.kind == "heading" and block.level:
            level = block.level
        elif _looks_like_heading(block) and _is_prose(following):
            yield block, min(level + 1, 6)


def _looks_like_heading(block: Block) -> bool:
    text = block.text
    if block.kind != "paragraph" or block.region != "content" or not 3 <= len(text) <= _LONGEST:
        return False
    if not (text[-1].isalnum() or text[-1] in _ENDS) or len(text.split()) > _MOST_WORDS:
        return False
    if not any(map(str.isalpha, text)) or _NO_HEADING.match(text):
        return False
    return _is_bold(block) and block.node.closest(_ELSEWHERE) is None


def _is_prose(block: Block) -> bool:
    return (
        block.region == "content"
        and block.kind in ("paragraph", "list-item")
        and len(block.text) >= _LEAST_PROSE
        and not _is_bold(block)
    )


def _is_bold(block: Block) -> bool:
    """Whether all of a block's words are bold, and none of them links or code."""
    for part in block.parts:
        if part.text.strip() and not (_is_within_bold(part.node, block) and _is_plain(part.flags)):
            return False
    return True


def _is_plain(flags: int) -> bool:
    return not flags & (LINK | CODE)


def _is_within_bold(node: dom.Node | None, block: Block) -> bool:
    """Whether something bold stands around a text, no farther out than the block's element."""
    each = node.parent if node is not None else None
    while isinstance(each, dom.Element):
        if each.matches(_BOLD):
            return True
        if each == block.node:
            return False
        each = each.parent
    return False
