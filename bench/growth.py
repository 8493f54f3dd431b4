"""How time and memory grow with hostile pages of 100 KB to 1.6 MB, for every rule and shared step.

    python bench/growth.py                     all cases at 100 and 400 KB and 1.6 MB
    python bench/growth.py stars 'text/*'      some cases
    python bench/growth.py --part 1/20         every twentieth case
    python bench/growth.py --list

A case is a form that fills any number of bytes: one fragment again and again, the products of a
grammar (texts × places, selectors × declarations × bodies, brackets × contents), and each rule's
own examples, so that every rule has something to say in some case. Each page is read
in a process of its own, warmed up with a small page of the same form. CPU seconds; what rules share
(blocks, styles …) is built before and timed as steps of its own. A fault is

- a step whose time grows with an exponent above 1.2 (1 is linear), and is a second or more,
- a process that ever takes more than 60 bytes for each of the page's, and 100 MB,
- a page that ends its process, or keeps it longer than `--patience`.

A page that pagelint refuses, with a word, is no fault.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatch
from itertools import product

from pagelint.accessibility.names import accessible_name
from pagelint.engine import suppressions
from pagelint.engine.fixing import _compatible, applied
from pagelint.engine.linter import _Dispatch, _gather, complete, open_page, page_order
from pagelint.engine.placing import place
from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.plugins import load
from pagelint.prose import proofreading, reading
from pagelint.report import FORMATS, Style, reporter
from pagelint.resource import Resource
from pagelint.results import PageResult, Report
from pagelint.rule import Context, Example, Rule
from pagelint.settings import ActiveRule, Settings
from pagelint.styles.cascade import styles_of
from pagelint.styles.visibility import is_seen

EXPONENT = 1.2
FLOOR = 1.0  # seconds below which a step is noise
PER_BYTE, FREE_MB = 60, 100
SIZES = (100_000, 400_000, 1_600_000)
HEAD = "<!DOCTYPE html><html lang=en><title>t</title><body>"
Form = Callable[[int], str]
REPEATED: dict[str, tuple[str, str]] = {  # before, what is repeated
    # text
    "letters": ("<p>", "a"),
    "brackets": ("<p>", "[a "),
    "less-than": ("<p>", "<"),
    "ampersands": ("<p>", "&"),
    "words": ("<p>", "word recieve "),
    "braces": ("<p>", "{{{{ {{% ${{ #{{ "),
    "stars": ("<p>", "**a *|b [c](d "),
    "full stops": ("<p>", "a. "),
    "spaces": ("<p>a", " "),
    "no-break spaces": ("<p>a", "\xa0"),
    "digits": ("<p>", "1"),
    "numbers": ("<p>", "1."),
    "capitals": ("<p>", "AAa"),
    "quotes": ("<p>", "\"'“”"),
    "misread": ("<p>", "Ã©â€™Ã"),
    "dashes": ("<p>", "-"),
    "underscores": ("<p>a", "_"),
    "addresses": ("<p>", "http://www.a.b/"),
    "shouting": ("<p>", "SHOUTED WORDS HERE "),
    "emoji": ("<p>", "👩\u200d"),
    "click here": ("<p>", "click here "),
    "read more": ("<div>", "<p>A b. Read more</p>"),
    "announcements": ("", "<p>Links:</p><p>a</p><p>b</p>"),
    # structure
    "references": ("", "<h2>References</h2><p>a b c d.</p>"),
    "nested": ("", '<div class="menu highlight"><ul><li><a href=#><b><i><span>x '),
    "nested headings": ("", "<div role=heading>x"),
    "nested links": ("", '<div><a href="#">x y</a><a>q</a><a href="#foo">z</a>'),
    "tables": ("", "<table>x<tr>y<td>z"),
    "inline": ("<p>", "<b>wrod</b>"),
    "list": ("<ul>", '<li><a href="#">x</a>'),
    "comments": ("", "<!-- pagelint-disable typo -->x<!-- -- -"),
    "bold lines": ("", f"<div><b>Title here<p>{'x y z ' * 15}"),
    "bold beginnings": ("", f"<p><b>Title here</b><br>{'x y z ' * 15}</p>"),
    "one id": ("", "<p id=a>x</p>"),
    "empty items": ("<ul>", "<li>a<li>"),
    "noscript": ("", "<p><img alt=q><img alt=q><noscript>"),
    "labels": ("<p id=b>x</p>", "<a href=x aria-labelledby=b></a>"),
    # links and attributes
    "links": ("", '<a href="http://x y">a</a>'),
    "images": ("", "<img src=a>"),
    "images in a link": ('<a href="x">', '<img alt="" src=x>'),
    "described images in a link": ('<a href="x">', '<img alt="a b" src=x>'),
    "pictures beside words": ("", "<a href=/b><img alt=b></a><a href=/b>b</a>"),
    "captions": ("", "<div class=wp-caption><img src=a alt=b>"),
    "one wording": ("", "<p><a href=/a?x=>Flyer now</a></p>"),
    "unclosed": ("<p>", '<a href="'),
    "attributes": ('<a href="&amp;" ', 'x="&amp;" '),
    "blanks in an address": ('<a href="https://a.b/', " "),
    "script address": ('<a href="javascript:void', " "),
    "telephone": ('<a href="tel:', "1 "),
    "shortcode address": ('<a href="[', "a-"),
    "staging address": ('<a href="https://', "staging-"),
    "mail": ('<a href="mailto:', "a@b.c,"),
    "dotted address": ('<a href="', "a."),
    "undefined address": ('<a href="', "/undefine"),
    "fields in an address": ('<a href="', "{{a.b"),
    "alt": ('<img src=a alt="screenshot', "_"),
    "path as alt": ('<img src=a alt="', "/a."),
    # what was slow once
    "spans of cells": ("", "<table><tr><td rowspan=1000 colspan=1000>x"),
    "spans in a table": ("<table>", "<tr><td rowspan=1000 colspan=1000>x"),
    "formats": ("<p>", "%s %d "),
    "misread twice": ("<p>", "Ã¢â‚¬â„¢"),
    "misread capitals": ("<p>", "Ãƒ"),
    "misread words": ("<p>", "aÃ¢â‚¬â„¢s cafÃƒÂ© "),
    "misread without end": ("<p>", "ÃƒÆ’Ã‚Â"),
    "misread signs": ("<p>", "Â Â·Â»"),
    "nested layers": ("<style>", "@layer a{{"),
    "layers": ("<style>", "@layer a{{@layer b{{p{{color:#999}}}}}}"),
    "layer names": ("<style>@layer ", "a."),
    "nested media": ("<style>", "@media all{{"),
    "nested rules": ("<style>", "a{{b,c{{"),
    "nested keyframes": ("<style>", "@keyframes a{{"),
    "open urls": ("<style>", "i{{background:url( "),
    "urls in a value": ("<style>p{background:", "url(a),"),
    "shadows": ("<p style='color:#999;text-shadow:", "1px 1px red,"),
    "gradients": ("<p style='color:#999;background:linear-gradient(", "red,"),
    "font": ("<p style='font:", "bold "),
    "brackets in a style": ("<p style='color:", "rgb("),
    "calculations": ("<p style='color:#999;font-size:", "calc(1px + "),
    "own sheets": ("", "<link rel=stylesheet href='data:text/css,p{{color:red}}'><p>a"),
    "inline styles": ("", "<p style='color:#{n:06}'>aa"),
    "nested inline styles": ("", "<b style='color:red;font-size:1em'>"),
    "nested selectors": ("<style>", ":is(:not("),
    "places among siblings": ("", "<p style='opacity:calc(sibling-index() / sibling-count())'>aa"),
    "scopes": ("<style>", "@scope(.a{n})to(.b){{p{{color:#999}}}}"),
    "elements in a scope": ("<style>@scope(div)to(b){p{color:#999}}</style>", "<div><p>aa<b></b>"),
    "slots": ("<div><template shadowrootmode=open>", "<slot name={n}></slot>"),
    "shadow trees": ("", "<div><template shadowrootmode=open><p>x</template>y</div>"),
    "nested shadow trees": ("", "<div><template shadowrootmode=open>"),
    "bases": ("", "<base href=a{n}><a href=b>c</a>"),
    "ids": ("", "<a href=#i{n} aria-labelledby=i{n}>x</a><p id=i{n}>y"),
    "labelled by ids": ("<p id=a>x</p><a href=x aria-labelledby='", "a "),
    "described by ids": ("<p id=a>x</p><button aria-describedby='", "a "),
    "owned": ("<p id=a>x</p><div role=list aria-owns='", "a "),
    "headers": ("<table><tr><th id=a>x<tr><td headers='", "a "),
    "classes": ("<p class='", "a{n} "),
    "entities": ("<p>", "&amp;&#x41;&notit;"),
    "noted sheets": ("<style>", "p{{color:red}}/*"),
    "imports": ("<style>", "@import 'data:text/css,p{{color:red}}';"),
    "scripts": ("", "<script>document.write('<p>')</script>"),
    "attached shadows": ("", "<script>x.attachShadow({{mode:'open'}}).innerHTML=`<p>`</script>"),
    "maps": ("", "<img usemap=#m{n} alt=x><map name=m{n}><area href=x></map>"),
    "options": ("<select>", "<option>a</option>"),
    "radios": ("<form>", "<input type=radio name=a><label>b</label>"),
    "definitions": ("<dl>", "<dt>a<dd>b"),
    "nested lists": ("", "<ul><li>"),
    "nested tables": ("", "<table><tr><td>"),
    "nested svg": ("", "<svg><title>a</title>"),
    "late bodies": ("", "<body class=a>x"),
    "formatting": ("", "<b><p>x"),
    "new formatting": ("", "<b id=a{n}><p>x"),
    "misnested": ("", "<b><i><p>x</b>y</i>"),
    "languages": ("", "<p lang=de>Das ist gut.<p lang=fr>Voilà une phrase."),
    "one sentence": ("<p>", "word and "),
    "sentences": ("<p>", "This is a sentence of seven words. "),
    "paragraphs": ("", "<p>The forms are filled in by the patient in order to utilize it."),
    "headings": ("", "<h2>Part {n}</h2><p>Some text."),
    "suppressed": ("", "<!-- pagelint-disable-next-line typo --><p>recieve\n"),
    "switches": ("", "<!-- pagelint-disable typo --><!-- pagelint-enable typo -->"),
    "lines": ("", "<p>recieve\n"),
    "unknown words": ("<p>", "qwrtz{n} "),
    "hyphens": ("<p>", "wrod-"),
    "apostrophes": ("<p>", "wrod'"),
    "combining": ("<p>", "a\u0301\u0301"),
    "right to left": ("<p>", "\u202eabc\u05d0"),
    "newlines": ("<p>", "\n"),
}

TEXTS = {
    "words": "word recieve ",
    "stars": "**a *|b [c](d ",
    "braces": "{{{{ {{% ${{ #{{ ",
    "brackets": "[a ",
    "formats": "%s %d ",
    "stops": "a. ",
    "addresses": "http://www.a.b/",
    "paths": "/a.",
    "misread": "Ã¢â‚¬â„¢a",
    "numbers": "1,",
    "blanks": "\xa0 ",
    "dashes": "-_",
    "quotes": "\u201c'",
    "mail": "a@b.c,",
    "emoji": "\U0001f469\u200d",
}
PLACES = {
    "p": ("<p>", ""),
    "title": ("<title>", ""),
    "heading": ("<h2>", ""),
    "cell": ("<table><tr><td>", ""),
    "link": ('<a href="/x">', ""),
    "button": ("<button>", ""),
    "item": ("<ul><li>", ""),
    "pre": ("<pre>", ""),
    "alt": ('<img src=a alt="', '">'),
    "tooltip": ('<a href="/x" title="', '">y</a>'),
    "label": ('<a href="/x" aria-label="', '"></a>'),
    "href": ('<a href="', '">y</a>'),
    "src": ('<img alt=x src="', '">'),
    "id": ('<p id="', '">y'),
    "description": ('<meta name=description content="', '">'),
    "language": ('<p lang="', '">y'),
    "style": ('<p style="', '">y'),
    "sheet": ("<style>p{", "}</style><p>y"),
    "selector": ("<style>", "{color:#999}</style><p>y"),
    "script": ("<script>", "</script>"),
    "comment": ("<!--", "-->"),
    "refresh": ('<meta http-equiv=refresh content="', '">'),
    "role": ('<p role="', '">y'),
}
SELECTORS = (
    "p", "p,p", "*:not(i)", "p:nth-child(2n+1)", "p:nth-child({n}n+1)", "p:nth-of-type({n})",
    "p ~ p ~ i", "p + p", "p:has(~ i)", "p:has(~ i.a{n})", "p:not(.a{n})", "div p", "p > a",
    ".a{n}", "#i{n}", "[href]", "a:not(.c)::before", "a.b{n}::after", "p:first-line", ":is(p,a,b)",
    "p:last-child", "p:empty", "p:hover", "p:nth-child(2 of .a{n})", "p:nth-last-child({n} of p)",
)  # fmt: skip
DECLARATIONS = (
    "color:#999", "background:url(a),url(b)", "content:'x'", "content:attr(data-x)",
    "display:none", "--a{n}:var(--a) x", "color:var(--a)", "text-align:justify",
    "text-transform:uppercase", "letter-spacing:.1em!important", "transform:rotate(90deg)",
    "z-index:sibling-index()",
)  # fmt: skip
BODIES = ("<p>aa", "<a href=x></a>", "<p>a<i></i></p>", "<p class=a{n}>aa", "<b>x", "<div>")


def forms() -> Iterator[tuple[str, Form]]:
    """All cases, by name."""
    for name, (before, fragment) in REPEATED.items():
        yield name, _filled(before, fragment)
    for (text, fragment), (where, (before, after)) in product(TEXTS.items(), PLACES.items()):
        yield f"text/{text} in {where}", _filled(before, fragment, after)
    for number, (selector, body) in enumerate(product(SELECTORS, BODIES)):
        declared = DECLARATIONS[number % len(DECLARATIONS)]
        rule = f"{selector}{{{{{declared}}}}}"
        yield f"style/{selector} {{{declared}}} {body}", _sheet(rule, body)
    for selector in SELECTORS:
        yield f"selectors/{selector}", _list(selector)
    for rule in load("pagelint_rules"):
        yield f"bad/{rule.id}", _filled("", _literal(rule.bad))
        yield f"good/{rule.id}", _filled("", _literal(rule.good))


def _literal(examples: Iterable[Example]) -> str:
    """Examples one after the other, without the marks of findings, as a fragment."""
    markup = "".join(each.html for each in examples).replace("⟦", "").replace("⟧", "")
    return markup.replace("{", "{{").replace("}", "}}")


def _filled(before: str, fragment: str, after: str = "") -> Form:
    return lambda size: before + "".join(_times(fragment, size)) + after


def _sheet(rule: str, body: str) -> Form:
    """Half of the page rules, half of it what they may match."""

    def form(size: int) -> str:
        rules, bodies = _times(rule, size // 2), _times(body, size // 2)
        return f"<style>{''.join(rules)}</style>{''.join(bodies)}"

    return form


def _list(selector: str) -> Form:
    def form(size: int) -> str:
        listed = ",".join(_times(selector, size // 2))
        return f"<style>{listed}{{color:#999}}</style>{'<p>aa' * (size // 10)}"

    return form


def _times(fragment: str, size: int) -> Iterator[str]:
    """A fragment, numbered where it says {n}, until there are so many bytes."""
    length = len(fragment.replace("{n}", "12345").encode())
    numbered = "{n" in fragment or "{{" in fragment
    for n in range(max(1, size // length)):
        yield fragment.format(n=n) if numbered else fragment


def page_of(form: Form, size: int) -> bytes:
    return (HEAD + form(size)).encode()


def steps(rules: list[Rule]) -> Iterator[tuple[str, Callable[[Page], object]]]:
    """What is timed on a page, in order; the first ones build what rules share."""
    yield "(blocks)", lambda page: page.blocks
    yield "(attribute blocks)", lambda page: page.attribute_blocks
    yield "(alignment)", lambda page: page.alignment
    yield "(styles)", _seen
    yield "(names)", lambda page: [accessible_name(each) for each in page.select("a,button,img")]
    yield "(reading)", lambda page: page.once(reading.read)
    yield "(proofreading)", lambda page: page.once(proofreading.proofread)
    findings: list[Finding] = []
    for rule in rules:
        yield rule.id, _run(rule, findings)
    yield (
        "(suppressing)",
        lambda page: suppressions.suppress(findings, suppressions.directives(page.source)),
    )
    yield "(placing)", lambda page: place(page.path, page.source, findings)
    yield "(fixing)", lambda page: _fixed(page, findings)
    by_id = {rule.id: rule for rule in rules}
    for name in FORMATS:
        yield f"(report {name})", _reported(name, by_id, findings)


def _seen(page: Page) -> None:
    styles = styles_of(page)
    for each in page.document.iter_elements():
        is_seen(styles.of(each))


def _run(rule: Rule, findings: list[Finding]) -> Callable[[Page], object]:
    active = ActiveRule(rule, options=rule.options() if rule.options else None)

    def run(page: Page) -> None:
        if rule.facts:
            rule.facts(page)
            return
        found: list[Finding] = []
        yielded = _Dispatch(page).found(rule, Context(page, active.options))
        _gather(yielded, page.source.text, found)
        complete(found, active)
        findings.extend(found)

    return run


def _fixed(page: Page, findings: list[Finding]) -> str:
    fixes = _compatible(each.fix for each in findings if each.fix)
    return applied(page.source.text, [edit for fix in fixes for edit in fix.edits])


def _reported(
    name: str, rules: dict[str, Rule], findings: list[Finding]
) -> Callable[[Page], object]:
    def write(page: Page) -> None:
        result = PageResult(page.path, findings=sorted(findings, key=page_order))
        reporter(name, Style(verbose=True), rules).write(Report([result], []), io.StringIO())

    return write


def read_one(name: str, size: int) -> None:
    """Read one page and print each step's seconds as a line of JSON; at the end the memory."""
    form = dict(forms())[name]
    rules = load("pagelint_rules")
    gc.disable()
    for _ in _timed(page_of(form, 2_000), rules):
        pass  # first uses: patterns, lexicons
    for step, seconds in _timed(page_of(form, size), rules):
        print(json.dumps([step, seconds]), flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps(["(memory)", peak / (1024 if sys.platform != "darwin" else 1024**2)]))


def _timed(data: bytes, rules: list[Rule]) -> Iterator[tuple[str, float]]:
    start = time.process_time()
    page, problems = open_page(Resource("page.html", data), Settings(()))
    yield "(parse)", time.process_time() - start
    if page is None:
        yield f"refused: {problems[0].message}", 0.0
        return
    for name, step in steps(rules):
        yield f"at {name}", 0.0
        start = time.process_time()
        step(page)
        yield name, time.process_time() - start


def measure(name: str, size: int, patience: float) -> tuple[dict[str, float], str]:
    """The seconds of each step in a process of its own, and what went wrong, if anything."""
    command = [sys.executable, __file__, "--read", name, str(size)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=patience, check=False
        )
        output, why = done.stdout, done.stderr.strip().rpartition("\n")[2]
        ended = f"status {done.returncode} ({why})" if done.returncode else ""
    except subprocess.TimeoutExpired as late:
        output, ended = (late.stdout or b"").decode(), f"not done after {patience:g} s"
    seconds = dict(json.loads(line) for line in output.splitlines() if line.endswith("]"))
    at = next((step for step in reversed(seconds) if step.startswith("at ")), "at (parse)")
    return seconds, f"{ended} {at}" if ended else ""


def faults(name: str, sizes: Iterable[int], patience: float) -> Iterator[str]:
    """What is wrong with how a case grows."""
    before: dict[str, float] = {}
    size_before = 0
    for size in sizes:
        seconds, ended = measure(name, size, patience)
        if ended:
            yield f"{size // 1000} KB: {ended}"
            return
        memory = seconds.pop("(memory)")
        if memory > (most := FREE_MB + PER_BYTE * size / 1e6):
            yield f"{size // 1000} KB: {memory:.0f} MB of memory, more than {most:.0f}"
        for step, now in seconds.items():
            if before and now >= FLOOR:
                once = max(before.get(step, 0), 0.01)
                grown = math.log(now / once) / math.log(size / size_before)
                if grown > EXPONENT:
                    times = f"from {once:.2f} to {now:.2f} s"
                    yield f"{size // 1000} KB: {step} ** {grown:.1f}, {times}"
        before, size_before = seconds, size
        if any(step.startswith("refused") for step in seconds):
            return


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", nargs="*", metavar="CASE", help="names, or patterns of names")
    parser.add_argument("--part", default="1/1", metavar="K/N", help="every Nth case, from the Kth")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="BYTES")
    parser.add_argument("--patience", type=float, default=300.0, help="seconds for a page")
    parser.add_argument("--list", action="store_true", help="print the names of the cases")
    parser.add_argument("--read", nargs=2, metavar=("CASE", "BYTES"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.read:
        read_one(chosen.read[0], int(chosen.read[1]))
        return
    first, every = map(int, chosen.part.split("/"))
    wanted = chosen.cases or ["*"]
    names = [
        name for name, _ in forms() if any(name == each or fnmatch(name, each) for each in wanted)
    ]
    count = 0
    for name in names[first - 1 :: every]:
        if chosen.list:
            print(name)
            continue
        start = time.monotonic()
        found = list(faults(name, chosen.sizes, chosen.patience))
        count += len(found)
        print(f"{name:50} {time.monotonic() - start:5.1f} s", flush=True)
        for fault in found:
            print(f"    {fault}", flush=True)
    raise SystemExit(bool(count))


if __name__ == "__main__":
    main()
