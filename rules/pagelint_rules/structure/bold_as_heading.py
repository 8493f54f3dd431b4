"""A line in bold that stands where a heading should.

It looks like a heading, but screen readers don't list it or jump to it, and no table of contents
shows it. Make it a heading of the right level; how it looks is for the style sheet to say.

A single such line on a page is information, several are a warning. Questions are left alone where
they are most of these lines: interviews print them in bold. So is what stands right under a
heading, unless another such line follows in the same section.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile, zip_longest
from typing import NamedTuple

from pagelint.finding import Finding, Severity
from pagelint.html import dom
from pagelint.page import Block, Page
from pagelint.page.block import CODE, LINK, Part
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
_NO_HEADING = pattern(r"(?i)(?:fig|tab|abb)[^\W\d]*\.?\s\d|[^\W\d]+\s\d+\.|.*@|[“„«\"].*[”“»\"]$")
_LONGEST = 80  # characters
_MOST_WORDS = 12
_PUNCTUATION = " \t\r\n\f\xa0:"  # which may stand outside of the bold letters
_LEAST_PROSE = 60  # characters of what follows
_LABEL = 4  # times that the same line makes it a label: "Default:"
_ENDS = frozenset("?:)]”\"'’»%")


class _Line(NamedTuple):
    """A line in bold: the block that it is or begins, its words, a heading's level in its place."""

    block: Block
    text: str
    level: int


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    wcag=["1.3.1", "2.4.10"],
    bad=[
        f"<p><b>⟦Prices⟧</b></p><p>{'You pay at the desk. ' * 5}</p>",
        (
            f"<h2>Visits</h2>Ask us.<p><strong>⟦Before you come⟧</strong></p>{'Eat little. ' * 9}"
            f"<p style='font-weight: bold'>⟦When you leave⟧</p><p>{'Rest a while. ' * 9}</p>"
        ),
        f"<div><b>⟦Prices⟧</b><br><br>{'You pay at the desk. ' * 5}</div>",
        (
            f"<h2>Bread</h2><p><b>⟦Good:⟧</b></p><p>{'It keeps well. ' * 6}</p>"
            f"<p><b>⟦Bad</b>:⟧</p><p>{'It costs a lot. ' * 6}</p>"
        ),
        f"<p><b>⟦Prices⟧</b><br>{'You pay at the desk. ' * 5}</p>",
    ],
    good=[
        f"<h2><b>Prices</b></h2><p>{'You pay at the desk. ' * 5}</p>",
        f"<h2>Prices</h2><p><b>What we ask for</b></p><p>{'You pay at the desk. ' * 5}</p>",
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
    questions = sum(text.endswith("?") for _, text, _ in found)
    if questions > 2 and questions * 2 > len(found):
        found = [each for each in found if not each.text.endswith("?")]
    often = Counter(each.text for each in found)
    found = [each for each in found if often[each.text] < _LABEL]
    severity = Severity.WARNING if len(found) > 1 else Severity.INFO
    for block, text, level in found:
        yield block.finding(
            0,
            len(text),
            f"{quoted(text)} is in bold, and no heading",
            hint=f"screen readers can't find it among the headings: make it <h{level}>",
            severity=severity,
        )


def _lines(blocks: list[Block]) -> Iterator[_Line]:
    """The lines that look like headings, with the level that they would have.

    A line right under a heading is one if another follows it in the same section.
    """
    level = 1
    after_heading = False
    under: _Line | None = None
    for block, following in zip_longest(blocks, blocks[1:]):
        text = _bold_line(block, following)
        if text and not block.page.is_within(block.node, _ELSEWHERE):
            line = _Line(block, text, min(level + 1, 6))
            if under is not None:
                yield under
            under = line if after_heading else None
            if not after_heading:
                yield line
        after_heading = block.kind == "heading"
        if after_heading:
            level, under = block.level or level, None


def _bold_line(block: Block, following: Block | None) -> str:
    """The line in bold that a block is, or that it begins with; "" if none."""
    if block.kind != "paragraph" or block.region != "content":
        return ""
    if len(block.text) <= _LONGEST:
        is_line = _reads_as_heading(block.text) and _is_bold(block) and _is_prose(following)
        return block.text if is_line else ""
    text = _first_line(block)
    return text if _reads_as_heading(text) and len(block.text) - len(text) >= _LEAST_PROSE else ""


def _reads_as_heading(text: str) -> bool:
    if not 3 <= len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if not (text[-1].isalnum() or text[-1] in _ENDS) or not any(map(str.isalpha, text)):
        return False
    return not _NO_HEADING.match(text)


def _is_prose(block: Block | None) -> bool:
    return (
        block is not None
        and block.region == "content"
        and block.kind in ("paragraph", "list-item")
        and len(block.text) >= _LEAST_PROSE
        and not _is_bold(block)
    )


def _first_line(block: Block) -> str:
    """What stands in bold at the beginning, before a line break; "" if nothing."""
    parts = list(takewhile(_is_text, block.parts))
    if not parts or not _is_within_bold(parts[0].node, block) or not _is_plain(parts[0].flags):
        return ""
    line = _outermost(parts[0].node, block)
    behind = (each for each in line.next_siblings if not _is_blank(each)) if line else iter(())
    beside = next(behind, None)
    if not isinstance(beside, dom.Element) or beside.tag != "br":
        return ""
    return " ".join("".join(part.text for part in parts).split())


def _is_text(part: Part) -> bool:
    """Whether a part of a block is text, and no gap that a break or a picture leaves."""
    return part.node is not None


def _outermost(node: dom.Node | None, block: Block) -> dom.Element | None:
    """The element around a text that stands straight in the block's."""
    each = node.parent if node is not None else None
    while isinstance(each, dom.Element) and each.parent != block.node:
        each = each.parent
    return each if isinstance(each, dom.Element) else None


def _is_blank(node: dom.Node) -> bool:
    return isinstance(node, dom.Text) and node.data.isspace()


def _is_bold(block: Block) -> bool:
    """Whether all of a block's words are bold, and none of them links or code."""
    for part in block.parts:
        if part.text.strip(_PUNCTUATION) and not (
            _is_within_bold(part.node, block) and _is_plain(part.flags)
        ):
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
