"""What the rules on accessibility cost beside axe-core in jsdom, as a ratio within one run.

    npm ci --prefix bench/axe
    python bench/axe_speed.py FOLDER [--rounds N] [--most N]     ratios of CPU seconds
    python bench/axe_speed.py FOLDER --rules                     what each rule costs

The same pages, whole processes with their children, user and system time, in turn. pagelint runs
every rule on accessibility, contrast (at both levels) and the silent ones included; axe-core runs
its default rules but for contrast, which needs a browser's layout. `--rules` runs the rules one
after the other on each page, as milliseconds per megabyte beside those of the C parse: what several
share (names, styles, blocks) is paid by the first that asks.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import process_time

from check import cpu

from pagelint.engine.linter import lint_page
from pagelint.html import dom
from pagelint.html.source import decode
from pagelint.page import Page
from pagelint.plugins import load
from pagelint.rule import Rule
from pagelint.settings import ActiveRule, Settings

HERE = Path(__file__).parent
CATEGORIES = frozenset({
    "aria", "colour", "forms", "images", "language", "layout", "media", "structure", "tables",
})  # fmt: skip


def rules() -> list[Rule]:
    """Rules on accessibility that look at one page."""
    chosen = (rule for rule in load("pagelint_rules") if not rule.facts)
    return [
        rule
        for rule in chosen
        if rule.category in CATEGORIES or (rule.category == "links" and rule.wcag)
    ]


def ratios(paths: list[Path], rounds: int) -> None:
    names = ",".join(rule.id for rule in rules())
    pagelint = [
        sys.executable, "-m", "pagelint", "check", "--isolated", "--info", "--exit-zero",
        "--format", "json", "--select", names, *map(str, paths),
    ]  # fmt: skip
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as listed:
        listed.write("".join(f"{path}\n" for path in paths))
        listed.flush()
        axe = ["sh", "-c", f'node "{HERE / "axe" / "jsdom.mjs"}" < "{listed.name}"']
        cpu(pagelint)  # compiles what is compiled once
        pairs = [(cpu(pagelint)[0], cpu(axe)[0]) for _ in range(rounds)]
    found = [slow / fast for fast, slow in pairs]
    print(
        f"axe-core in jsdom / pagelint: {statistics.median(found):.0f} x "
        f"({min(found):.0f} to {max(found):.0f} in {rounds} rounds)"
    )


def profile(paths: list[Path]) -> None:
    spent: Counter[str] = Counter()
    size = 0
    active = [(rule, Settings((ActiveRule(rule, options=_options(rule)),))) for rule in rules()]
    for path in paths:
        source = decode(path.read_bytes())
        size += path.stat().st_size
        start = process_time()
        dom.parse(source.text)
        spent["(the C parse)"] += process_time() - start
        start = process_time()
        page = Page(source, path=str(path))
        assert page.blocks is not None
        spent["(page and blocks)"] += process_time() - start
        empty = min(_lint(page, Settings(())) for _ in range(3))
        for rule, settings in active:
            spent[rule.id] += max(_lint(page, settings) - empty, 0)
    whole = sum(spent.values())
    for name, seconds in spent.most_common():
        print(f"{name:30} {seconds / size * 1e9:8.2f} ms/MB {seconds / whole:7.1%}")


def _lint(page: Page, settings: Settings) -> float:
    start = process_time()
    lint_page(page, settings, [])
    return process_time() - start


def _options(rule: Rule) -> object:
    return rule.options() if rule.options else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=int, default=1000, help="pages, evenly chosen")
    parser.add_argument("--rules", action="store_true")
    options = parser.parse_args()
    found = sorted(path for path in options.folder.rglob("*.html") if path.is_file())
    paths = found[:: -(-len(found) // options.most)]
    size = sum(path.stat().st_size for path in paths) / 1e6
    print(f"{len(paths)} pages, {size:.1f} MB, {len(rules())} rules")
    profile(paths) if options.rules else ratios(paths, options.rounds)


if __name__ == "__main__":
    main()
