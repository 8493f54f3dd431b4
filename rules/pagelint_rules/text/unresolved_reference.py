"""A reference whose target the program that made the page did not find.

"See section ??", "[@miller2019]" or a bare label stands where a number, a source or a title should
be: the label was renamed, the source is missing from the bibliography, or the file to include is
gone. The program said so when it ran; readers only see the gap. Mend the label or its target, and
build the page again.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Block, Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._references import REFERENCES, SIGN
from pagelint_rules.text._shapes import find_shapes
from pagelint_rules.text._texts import Texts, element_finding, prose, unless_about


class _Mark(NamedTuple):
    """Elements by which a program tells what it did not find."""

    selector: str
    what: str
    text: str = r"\S"
    sure: bool = True


# Sphinx writes `class="xref std std-ref"` inside a link where it finds a label, without where not.
_MARKS = (
    _Mark(
        "span.xref.std-ref,span.xref.std-doc,span.xref.std-numref,span.xref.myst",
        "a reference (Sphinx)",
    ),
    _Mark(".problematic", "a reference or role (docutils)"),
    _Mark("a.xref.unresolved", "a reference (Antora)"),
    _Mark(".ltx_missing_label", "a reference (LaTeXML)"),
    _Mark(".ltx_missing_citation", "a citation (LaTeXML)"),
    _Mark(
        "a.new",
        "a template or file (MediaWiki)",
        r"(?i)(?:template|module|file|image|vorlage|modul|datei|modèle|fichier|plantilla|archivo"
        r"|sjabloon|bestand|szablon|plik|predefinição|ficheiro|шаблон|файл):",
    ),
    _Mark("strong,b,.olink,.xref,a,span[class*=cmbx],.citation", "a reference", r"\?{2,4}\Z"),
    _Mark(".citation strong,.citation b", "a citation (Pandoc)", r"@?[A-Za-z][\w:.+/-]{1,60}\?\Z"),
    _Mark("strong,b", "a reference (Quarto)", r"\?@[a-z]{2,4}-[\w-]{1,60}\Z"),
    _Mark(".invalid-tag", "a tag or reference (Javadoc)"),
)
# What any of them is, or the page has question marks; one look for all.
_ANY = (
    "span.xref,.problematic,a.unresolved,.ltx_missing_label,.ltx_missing_citation,a.new,.citation"
    ",.invalid-tag"
)
_ABOUT = pattern(
    r"\blatex\b|\bpandoc\b|bookdown|citation key|\bsphinx\b|cross-?references?\b|quarto\b|asciidoc"
)
_LONGEST = 400  # characters of the source
_HINT = "mend the label or what it names, and build the page again"


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>The ovens are listed in table ⟦??⟧ below.</p>",
        "<p>Rye keeps for a week ⟦[@miller2019, p. 4]⟧.</p>",
        "<p>Rye keeps <span class=citation>(⟦<strong>miller2019?</strong>⟧)</span> for long.</p>",
        "<p>As in ⟦[BROKEN LINK: bread-list]⟧, or in figure ⟦@ref(fig:oven)⟧.</p>",
        "<p>See ⟦<span class='xref std std-ref'>bread-list</span>⟧.</p>",
        "<p>⟦Unresolved directive in bread.adoc - include::rye.adoc[]⟧</p>",
        "<p>Type ⟦<span class=problematic>:knead:`dough`</span>⟧.</p>",
        "<p>⟦<a class=new href='/w?title=Template:Oven&amp;redlink=1'>Template:Oven</a>⟧</p>",
    ],
    good=[
        "<p>You ate how many?? Really??? See you in May?? Built in 19??, owner: ?</p>",
        "<p>Smith (2019) and [Smith 2019] agree; write to @the_mill or [anna@mill.example].</p>",
        "<p>See <a href='#b'><span class='xref std std-ref'>Breads</span></a>.</p>",
        "<p><a href='/w/Template:Oven'>Template:Oven</a> <a class=new href='/w/Oven'>Oven</a></p>",
        "<p>The name is “Oat[?]meal”. Home |about| Shop |news| or |x|</p>",
        "<h1>Cross-references in LaTeX</h1><p>It prints table ?? then.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report what programs print or mark where they found nothing."""
    texts = page.once(Texts)
    yield from unless_about(_ABOUT, texts, _findings(page, texts))


def _findings(page: Page, texts: Texts) -> Iterator[Finding]:
    marked: set[Element] = set()
    if "??" in texts.text or "?@" in texts.text or page.document.select_one(_ANY) is not None:
        for mark in _MARKS:
            for element in page.select(mark.selector):
                if element not in marked and _is_marked(element, mark):
                    marked.add(element)
                    yield _marked(element, mark)
    for block in texts.matching(SIGN):
        yield from _check_block(block, marked)


def _is_marked(element: Element, mark: _Mark) -> bool:
    text = element.text.strip()
    if not re.match(mark.text, text) or element.hidden or element.closest("pre,code,q,.math"):
        return False
    is_link = "xref" in mark.selector and element.name == "span"
    if is_link and element.closest("a[href]") is not None:
        return False
    if mark.text.startswith(r"\?"):  # nothing before it asks a question
        parent = element.parent
        around = parent.text.strip() if parent is not None else text
        return around != text or element.name == "a"
    return True


def _marked(element: Element, mark: _Mark) -> Finding:
    shown = " ".join(element.text.split())
    return element_finding(element, f"{mark.what} was not found: {shown:.60}", _HINT, _LONGEST)


def _check_block(block: Block, marked: set[Element]) -> Iterator[Finding]:
    text = prose(block)
    for each in find_shapes(text, REFERENCES):
        start, end = each.start, each.end
        if "substitution" in each.shape.what and text.count("|") != 2:
            continue
        if _has_mark(block, text[start:end], marked):
            continue
        yield block.finding(
            start,
            end,
            f"{each.shape.what} was not found: {text[start:end]:.60}",
            hint=_HINT,
            severity=each.shape.severity,
        )


def _has_mark(block: Block, shown: str, marked: set[Element]) -> bool:
    """Whether an element in the block that is reported already says the same."""
    inside = (
        each.text.strip()
        for each in marked
        if block.page.element(block.node) in (each, *each.parents)
    )
    return any(text and (text in shown or shown in text) for text in inside)
