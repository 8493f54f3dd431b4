"""A message of the program that made the page, printed in place of what it should show.

"System Message: ERROR/3", "Cite error" or a formula in red stands where a heading, a source or a
formula belongs: the generator went on after a mistake in the text, and left its message in the
page. Mend what the message names, and build the page again.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._build_messages import ANY, LITERALS, MARKED, MESSAGES, SIGN
from pagelint_rules.text._shapes import find_shapes
from pagelint_rules.text._texts import Texts, element_finding, prose

_LONGEST = 600  # characters of the source
_ABOUT = pattern(
    r"\bfix|\bsolv|troubleshoot|\bdebug|error (?:message|code|log|handling)|\berrors?\b"
    r"|\bexceptions?\b"
    r"|fehler(?:meldung|behebung)|beheben|message d.erreur|résoudre|changelog|release notes"
)
# Messages that come as headings themselves.
_HEADINGS = pattern(r"pod errors|macro (?:syntax|rendering) error|docutils system messages")
_EXPLAINS = pattern(
    r"\b(?:message|means|appears?|shows?|prints?|says|raises?|returns?|when|if|output)\b",
    re.IGNORECASE,
)
_HINT = "mend what the message names, and build the page again"


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>⟦System Message: ERROR/3 (bread.rst, line 4)⟧</p><p>No such role.</p>",
        "<h1>⟦POD ERRORS⟧</h1>",
        "<p>It takes ⟦<span class=katex-error title='ParseError'>5 \\minute</span>⟧ to bake.</p>",
        "<p>It is old.⟦<span class='error mw-ext-cite-error'>Cite error: no such name</span>⟧</p>",
        "<p>In all ⟦<strong class=error>Division by zero.</strong>⟧ loaves.</p>",
        "<p>⟦[Error: Macro 'oven' doesn't exist]⟧ and ⟦[[!table Error: no such format]]⟧</p>",
        "<p>⟦RSS Error: WP HTTP Error: cURL error 28⟧</p>",
    ],
    good=[
        "<p>Sphinx prints <samp>System Message: ERROR/3</samp> then.</p>",
        "<p>In the wiki, “Cite error” means that a name is missing.</p>",
        "<p><span class=error hidden>Error: please enter your name</span></p>",
        "<label>Name <input></label><span class=error>Please enter your name</span>",
        "<h2>How to fix errors</h2><p>Expression error: Unrecognized word</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report messages that are worded like nothing else, and elements that are marked as one."""
    texts = page.once(Texts)
    findings = _findings(page, texts)
    first = next(findings, None)
    if first is not None and not _ABOUT.search(_HEADINGS.sub("", texts.headings)):
        yield first
        yield from findings


def _findings(page: Page, texts: Texts) -> Iterator[Finding]:
    marked = list(_marked(page)) if page.document.select_one(ANY) is not None else []
    for element in marked:
        yield _of_element(element)
    told = [each.text.strip() for each in marked]
    for block in dict.fromkeys((*texts.matching(SIGN), *texts.having(*LITERALS))):
        yield from _check_block(block, told)


def _marked(page: Page) -> Iterator[Element]:
    seen: set[Element] = set()
    for selector, _, beginning in MARKED:
        for element in page.select(selector):
            inner = seen.intersection((element, *element.parents))
            text = element.text.strip()
            if not inner and re.match(beginning, text) and not _is_apart(element):
                seen.add(element)
                yield element


def _is_apart(element: Element) -> bool:
    return element.hidden or element.closest("pre,code,form,q") is not None


def _of_element(element: Element) -> Finding:
    shown = " ".join(element.text.split())
    what = next(name for selector, name, _ in MARKED if element.matches(selector))
    return element_finding(element, f"error message of {what}: {shown:.60}", _HINT, _LONGEST)


def _check_block(block: Block, told: list[str]) -> Iterator[Finding]:
    text = prose(block)
    for each in find_shapes(text, MESSAGES):
        start, end = each.start, each.end
        shown = text[start:end]
        if any(said and (said in shown or shown in said) for said in told):
            continue
        if _EXPLAINS.search(text, 0, start):
            continue
        yield block.finding(
            start,
            end,
            f"error message of {each.shape.what}: {shown:.60}",
            hint=_HINT,
            severity=each.shape.severity,
        )
