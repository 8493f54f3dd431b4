"""How each rule's time grows when hostile input doubles: 2.0 is linear, above 2.6 is a fault.

    python bench/growth.py                 every case against every rule
    python bench/growth.py stars links     some cases
    python bench/growth.py --least 0.05    judge rules from 50 ms on (less is noise)

Each case repeats one fragment. CPU seconds of this process, the least of a few runs; what a rule
takes from a page's shared store (blocks, alignment, parsed styles) is built before and timed as
steps of its own.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from itertools import islice

from pagelint.engine.linter import _Dispatch, open_page
from pagelint.page import Page
from pagelint.plugins import load
from pagelint.resource import Resource
from pagelint.rule import Context, Rule
from pagelint.settings import ActiveRule, Settings

LIMIT = 2.6
MOST = 1000  # findings of one rule, as in a real run
HEAD = "<!DOCTYPE html><html lang=en><title>t</title><body>"
CASES: dict[str, tuple[str, str, int]] = {  # before, what is repeated, how often
    # text
    "letters": ("<p>", "a", 500_000),
    "brackets": ("<p>", "[a ", 100_000),
    "less-than": ("<p>", "<", 100_000),
    "ampersands": ("<p>", "&", 100_000),
    "words": ("<p>", "word recieve ", 50_000),
    "braces": ("<p>", "{{ {% ${ #{ ", 25_000),
    "stars": ("<p>", "**a *|b [c](d ", 25_000),
    "full stops": ("<p>", "a. ", 100_000),
    "spaces": ("<p>a", " ", 1_000_000),
    "no-break spaces": ("<p>a", "\xa0", 200_000),
    "digits": ("<p>", "1", 200_000),
    "numbers": ("<p>", "1.", 100_000),
    "capitals": ("<p>", "AAa", 100_000),
    "quotes": ("<p>", "\"'“”", 50_000),
    "misread": ("<p>", "Ã©â€™Ã", 50_000),
    "dashes": ("<p>", "-", 300_000),
    "underscores": ("<p>a", "_", 300_000),
    "addresses": ("<p>", "http://www.a.b/", 25_000),
    "shouting": ("<p>", "SHOUTED WORDS HERE ", 30_000),
    "emoji": ("<p>", "👩\u200d", 100_000),
    "click here": ("<p>", "click here ", 20_000),
    "read more": ("<div>", "<p>A b. Read more</p>", 10_000),
    "announcements": ("", "<p>Links:</p><p>a</p><p>b</p>", 5_000),
    # structure
    "references": ("", "<h2>References</h2><p>a b c d.</p>", 10_000),
    "nested": ("", '<div class="menu highlight"><ul><li><a href=#><b><i><span>x ', 2_500),
    "nested headings": ("", "<div role=heading>x", 5_000),
    "nested links": ("", '<div><a href="#">x y</a><a>q</a><a href="#foo">z</a>', 5_000),
    "tables": ("", "<table>x<tr>y<td>z", 2_500),
    "inline": ("<p>", "<b>wrod</b>", 25_000),
    "list": ("<ul>", '<li><a href="#">x</a>', 10_000),
    "comments": ("", "<!-- pagelint-disable typo -->x<!-- -- -", 2_000),
    "bold lines": ("", f"<div><b>Title here<p>{'x y z ' * 15}", 1_500),
    "bold beginnings": ("", f"<p><b>Title here</b><br>{'x y z ' * 15}</p>", 5_000),
    "one id": ("", "<p id=a>x</p>", 20_000),
    "empty items": ("<ul>", "<li>a<li>", 20_000),
    "noscript": ("", "<p><img alt=q><img alt=q><noscript>", 2_000),
    "labels": ("<p id=b>x</p>", "<a href=x aria-labelledby=b></a>", 10_000),
    # links and attributes
    "links": ("", '<a href="http://x y">a</a>', 20_000),
    "images": ("", "<img src=a>", 20_000),
    "images in a link": ('<a href="x">', '<img alt="" src=x>', 10_000),
    "described images in a link": ('<a href="x">', '<img alt="a b" src=x>', 10_000),
    "pictures beside words": ("", "<a href=/b><img alt=b></a><a href=/b>b</a>", 10_000),
    "captions": ("", "<div class=wp-caption><img src=a alt=b>", 3_000),
    "one wording": ("", "<p><a href=/a?x=>Flyer now</a></p>", 10_000),
    "unclosed": ("<p>", '<a href="', 25_000),
    "attributes": ('<a href="&amp;" ', 'x="&amp;" ', 10_000),
    "blanks in an address": ('<a href="https://a.b/', " ", 200_000),
    "script address": ('<a href="javascript:void', " ", 200_000),
    "telephone": ('<a href="tel:', "1 ", 100_000),
    "shortcode address": ('<a href="[', "a-", 100_000),
    "staging address": ('<a href="https://', "staging-", 50_000),
    "mail": ('<a href="mailto:', "a@b.c,", 50_000),
    "dotted address": ('<a href="', "a.", 100_000),
    "undefined address": ('<a href="', "/undefine", 50_000),
    "fields in an address": ('<a href="', "{a.b", 50_000),
    "alt": ('<img src=a alt="screenshot', "_", 200_000),
    "path as alt": ('<img src=a alt="', "/a.", 100_000),
}


def html(case: tuple[str, str, int], factor: int) -> bytes:
    before, fragment, times = case
    return f"{HEAD}{before}{fragment * (times * factor)}".encode()


def steps(rules: list[Rule]) -> dict[str, Callable[[Page], object]]:
    """What is timed on a page, in order; the first ones build what rules share."""
    shared: dict[str, Callable[[Page], object]] = {
        "(blocks)": lambda page: page.blocks,
        "(attribute blocks)": lambda page: page.attribute_blocks,
        "(alignment)": lambda page: page.alignment,
    }
    return shared | {rule.id: _run(rule) for rule in rules}


def _run(rule: Rule) -> Callable[[Page], object]:
    active = ActiveRule(rule, options=rule.options() if rule.options else None)

    def run(page: Page) -> object:
        if rule.facts:
            return rule.facts(page)
        found = _Dispatch(page).run(active, Context(page, active.options))
        return sum(1 for _ in islice(found, MOST))

    return run


def times(data: bytes, rules: list[Rule], rounds: int) -> dict[str, float]:
    """The least CPU seconds of each step over fresh pages."""
    best: dict[str, float] = {}
    for _ in range(rounds):
        start = time.process_time()
        page, _ = open_page(Resource("page.html", data), Settings(()))
        assert page is not None
        best["(parse)"] = min(best.get("(parse)", 1e9), time.process_time() - start)
        for name, step in steps(rules).items():
            start = time.process_time()
            step(page)
            best[name] = min(best.get(name, 1e9), time.process_time() - start)
        del page
        gc.collect()
    return best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", nargs="*", metavar="CASE", help=", ".join(CASES))
    parser.add_argument("--least", type=float, default=0.1, help="seconds; default: %(default)s")
    parser.add_argument("--rounds", type=int, default=2)
    chosen = parser.parse_args()
    rules = load("pagelint_rules")
    faults = 0
    gc.disable()
    for name in chosen.cases or CASES:
        once = times(html(CASES[name], 1), rules, chosen.rounds)
        twice = times(html(CASES[name], 2), rules, chosen.rounds)
        grown = {step: twice[step] / max(once[step], 1e-4) for step in twice}
        judged = {step: ratio for step, ratio in grown.items() if twice[step] >= chosen.least}
        worst = {step: ratio for step, ratio in judged.items() if ratio > LIMIT}
        faults += len(worst)
        print(f"{name:22} {sum(twice.values()) / sum(once.values()):4.1f} in all", flush=True)
        for step, ratio in sorted(worst.items(), key=lambda pair: -pair[1]):
            print(f"{'':22} {ratio:4.1f} {step} ({twice[step]:.2f} s)", flush=True)
    raise SystemExit(bool(faults))


if __name__ == "__main__":
    main()
