"""What the rules that read styles cost, as ratios to the C parse of the same pages.

    python bench/styles.py FOLDER

"cold" forgets the parsed sheets before each page, as if no two pages shared one; "warm" is the
same pages again. Pages whose text blocks other rules have worked out already, as in a whole run.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from time import process_time

from pagelint.html import dom
from pagelint.memory import Memory
from pagelint.page import Page
from pagelint.rule import Context, Rule
from pagelint.styles import sheets

RULES = (
    "colour.low_contrast", "layout.blocked_zoom", "layout.locked_letter_spacing",
    "layout.locked_line_height", "layout.locked_orientation", "layout.locked_word_spacing",
    "structure.delayed_refresh",
)  # fmt: skip


def run(rules: list[Rule], page: Page) -> float:
    start = process_time()
    for rule in rules:
        context = Context(page, rule.options() if rule.options else None)
        for each in page.select(rule.elements) if rule.elements else (page,):
            list(rule.check(each, context))
    return process_time() - start


def fresh(path: Path) -> Page:
    page = Page(path.read_text("utf-8", "replace"), path=str(path))
    assert page.blocks is not None
    return page


def cold(rules: list[Rule], path: Path) -> float:
    sheets._SHEETS = Memory()
    return run(rules, fresh(path))


def parse(path: Path) -> float:
    text = path.read_text("utf-8", "replace")
    start = process_time()
    dom.parse(text)
    return process_time() - start


def main(folder: str) -> None:
    rules = [import_module(f"pagelint_rules.{name}").check.rule for name in RULES]
    paths = sorted(Path(folder).rglob("*.html"))
    for path in paths[:5]:
        cold(rules, path)  # compiles what is compiled once
    for name, cost in (("cold", cold), ("warm", lambda rules, path: run(rules, fresh(path)))):
        ratios = [
            (min(cost(rules, path) for _ in range(3)), min(parse(path) for _ in range(3)))
            for path in paths
        ]
        each = sorted(spent / base for spent, base in ratios)
        whole = sum(spent for spent, _ in ratios) / sum(base for _, base in ratios)
        print(
            f"{name}: {whole:.1f} parses in all; "
            f"median page {each[len(each) // 2]:.1f}, 90th {each[len(each) * 9 // 10]:.1f}"
        )


if __name__ == "__main__":
    main(sys.argv[1])
