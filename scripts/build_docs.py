"""Write what is generated: docs/rules, the outputs in examples/, the blocks of README.md.

usage: python scripts/build_docs.py [--check]

With --check nothing is written; what is out of date is listed, and the exit status is 1.
"""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from pagelint.cli.rules import standing
from pagelint.config.options import describe, option_docs, options_of, to_toml
from pagelint.plugins import load
from pagelint.rule import Example, Rule

ROOT = Path(__file__).parent.parent
RULE_PAGES = Path("docs/rules")
PAGES = ("clinic", "shop", "minified", "german")
WIDTH = 100
ACT = "https://www.w3.org/WAI/standards-guidelines/act/rules"
LONGEST = 240  # characters of an example that are worth showing

_BLOCK = re.compile(r"(<!-- generated: (\w+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def main(arguments: list[str]) -> int:
    documents = build()
    stale = {path: text for path, text in documents.items() if current(path) != text}
    present = [path.relative_to(ROOT) for path in sorted((ROOT / RULE_PAGES).glob("*.md"))]
    gone = [path for path in present if path not in documents]
    for path in (*stale, *gone):
        print(path)
    if "--check" in arguments:
        return int(bool(stale or gone))
    for path, text in stale.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, "utf-8")
    for path in gone:
        (ROOT / path).unlink()
    return 0


def current(path: Path) -> str:
    file = ROOT / path
    return file.read_text("utf-8") if file.exists() else ""


def build() -> dict[Path, str]:
    """Every generated file's path, from the root, and its text."""
    rules = sorted(load("pagelint_rules"), key=lambda rule: (rule.category, rule.id))
    outputs = {name: output(f"examples/{name}.html") for name in PAGES}
    blocks = {"output": digest(outputs["clinic"]), "rules": family_table(rules)}
    return {
        **{Path(f"examples/{name}.txt"): text for name, text in outputs.items()},
        **{RULE_PAGES / f"{rule.id}.md": rule_page(rule) for rule in rules},
        RULE_PAGES / "README.md": rule_index(rules),
        Path("README.md"): fill(current(Path("README.md")), blocks),
    }


def fill(text: str, blocks: dict[str, str]) -> str:
    """The text with what stands between its generated marks written anew."""
    return _BLOCK.sub(lambda match: f"{match[1]}{blocks[match[2]]}{match[4]}", text)


def output(path: str) -> str:
    """What `pagelint check` prints for a page, as a person sees it on a plain terminal."""
    quiet = {name: value for name, value in os.environ.items() if "COLOR" not in name}
    command = [sys.executable, "-m", "pagelint", "check", path, f"--width={WIDTH}", "--color=never"]
    run = subprocess.run(
        command, cwd=ROOT, env=quiet, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if run.returncode > 1 or run.stderr:
        raise SystemExit(f"{' '.join(command)}: exit {run.returncode}\n{run.stderr}")
    return run.stdout


def digest(text: str) -> str:
    """The first finding of each rule and the summary, as a block for a README."""
    seen: set[str] = set()
    kept: list[str] = []
    *parts, summary = text.rstrip().split("\n\n")
    for part in parts:
        rule = part.partition("\n")[0].split()[-1]
        if rule not in seen:
            kept.append(part)
        seen.add(rule)
    shown = "\n\n".join((*kept, summary))
    return f"```text\n$ pagelint check examples/clinic.html\n{shown}\n```\n"


def family_table(rules: Iterable[Rule]) -> str:
    lines = ["| family | rules |", "| --- | --- |"]
    for category, members in groupby(rules, key=lambda rule: rule.category):
        links = ", ".join(f"[{rule.id}]({RULE_PAGES}/{rule.id}.md)" for rule in members)
        lines.append(f"| {category} | {links} |")
    return "\n".join(lines) + "\n"


def rule_index(rules: Iterable[Rule]) -> str:
    out = io.StringIO()
    out.write(_mark("the rules"))
    out.write("# Rules\n\n`pagelint rules` prints this list, `pagelint explain RULE` one page.\n")
    for category, members in groupby(rules, key=lambda rule: rule.category):
        out.write(f"\n## {category}\n\n| rule | severity | reports |\n| --- | --- | --- |\n")
        for rule in members:
            said = " · ".join((rule.summary, *_standing(rule)))
            out.write(f"| [{rule.id}]({rule.id}.md) | {rule.severity.value} | {_cell(said)} |\n")
    return out.getvalue()


def rule_page(rule: Rule) -> str:
    source = "rules/" + rule.check.__module__.replace(".", "/") + ".py"
    out = io.StringIO()
    out.write(_mark(source))
    out.write(f"# {rule.id}\n\n{' · '.join(_facts(rule))}\n\n{rule.documentation}\n")
    out.writelines(_options(rule))
    for title, examples in (("Reported (between ⟦ ⟧)", rule.bad), ("Not reported", rule.good)):
        out.write(f"\n## {title}\n")
        for example in examples:
            out.writelines(_example(example))
    out.write(
        f"\n## Leaving one out\n\n"
        f"`<!-- pagelint-disable-next-line {rule.id} -- why -->` on the line before; "
        f"there are [other ways](../suppressions.md).\n"
    )
    return out.getvalue()


def _mark(source: str) -> str:
    return f"<!-- Generated from {source} by scripts/build_docs.py: edit that. -->\n\n"


def _facts(rule: Rule) -> Iterator[str]:
    yield f"**{rule.severity.value}**"
    yield f"category `{rule.category}`"
    yield f"since {rule.since}"
    yield from _standing(rule)
    if rule.wcag:
        yield f"WCAG {', '.join(rule.wcag)}"
    if rule.act:
        yield f"ACT {', '.join(f'[{each}]({ACT}/{each}/)' for each in rule.act)}"


def _standing(rule: Rule) -> Iterator[str]:
    if rule.stage != "stable":
        yield rule.stage
    if not rule.default:
        yield standing(rule)


def _options(rule: Rule) -> Iterator[str]:
    found = options_of(rule)
    if not found:
        return
    docs = option_docs(rule)
    yield f"\n## Options\n\nUnder `[rules.{rule.id}]`:\n\n"
    yield "| option | default | type | meaning |\n| --- | --- | --- | --- |\n"
    for option in found:
        cells = (f"`{option.name}`", f"`{to_toml(option.default)}`", describe(option.type))
        yield f"| {' | '.join(map(_cell, (*cells, docs.get(option.name, ''))))} |\n"


def _example(example: Example) -> Iterator[str]:
    fence = "````" if "```" in example.html else "```"
    yield f"\n{fence}html\n{_shown(example.html)}\n{fence}\n"
    said = [f"`{name.replace('_', '-')} = {to_toml(v)}`" for name, v in example.options.items()]
    if example.audience != "general":
        said.append(f'`audience = "{example.audience}"`')
    if example.undecided:
        said.append("`--show-undecided`")
    if said:
        yield f"\nwith {', '.join(said)}\n"


def _shown(html: str) -> str:
    return html if len(html) <= LONGEST else html[:LONGEST].rstrip() + " …"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
