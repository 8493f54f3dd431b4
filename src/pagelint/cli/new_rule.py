"""`pagelint new-rule`: write the skeleton of a rule and its test."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import click

from pagelint import __version__
from pagelint.config.files import shown
from pagelint.errors import UserError

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

_RULE = '''"""One line that names the defect.

Say why it matters to the reader, then what to do about it.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import {looks_at}
from pagelint.rule import Context, rule


@rule(
    category="{category}",
    severity="warning",
    since="{since}",
{look}    bad=["{bad}"],
    good=["{good}"],
)
def check({name}: {looks_at}, context: Context) -> Iterator[Finding]:
    """Report each of them."""
{body}'''

_TEST = '''"""{rule}: its examples, and a whole page."""

{imports}from pagelint.plugins import load
from pagelint.testing import check_rule, lint

{path}(RULE,) = load("{module}")

PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Opening hours</title></head>
<body><h1>Opening hours</h1><p>We open at nine.</p>
{bad}
</body>
</html>
"""


def test_examples() -> None:
    """Bad examples are reported at their marks, good ones are not."""
    check_rule(RULE)


def test_page() -> None:
    """A page is reported where its defect stands, and nowhere else."""
    assert [finding.message for finding in lint(RULE, PAGE)] == ["{message}"]
'''

_KINDS = {
    "element": {
        "looks_at": "Element",
        "name": "element",
        "look": '    elements="blink",\n',
        "bad": "⟦<blink>⟧Sale</blink>",
        "good": "<p>Sale</p>",
        "message": "text blinks",
        "body": '    yield element.finding("text blinks", hint="make it bold")\n',
    },
    "block": {
        "looks_at": "Block",
        "name": "block",
        "look": '    blocks=lambda block: block.region == "content",\n',
        "bad": "<p>Sale⟦!!!⟧ Today only.</p>",
        "good": "<p>Sale! Today only.</p>",
        "message": "the text shouts",
        "body": '    start = block.text.find("!!!")\n'
        "    if start >= 0:\n"
        '        yield block.finding(start, start + 3, "the text shouts", hint="one ! will do")\n',
    },
    "page": {
        "looks_at": "Page",
        "name": "page",
        "look": "",
        "bad": "⟦⟧<h1>Hours</h1><h1>Prices</h1>",
        "good": "<h1>Hours</h1>",
        "message": "two first-level headings",
        "body": '    if len(page.select("h1")) > 1:\n'
        '        yield page.finding("two first-level headings", hint="make one an h2")\n',
    },
}


@click.command(name="new-rule")
@click.argument("name")
@click.option("--category", default="text", help="What family it belongs to [default: text].")
@click.option(
    "--kind",
    type=click.Choice(list(_KINDS)),
    default="element",
    help="What it looks at [default: element].",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    help="The rule's folder [default: here].",
)
@click.option(
    "--tests",
    type=click.Path(path_type=Path, file_okay=False),
    default="tests",
    help="The test's folder [default: tests].",
)
def command(name: str, category: str, kind: str, into: Path, tests: Path) -> None:
    """Write the skeleton of a rule and its test.

    NAME is the defect's, in lower case with hyphens: it reads after "allow", as missing-alt does.
    """
    rule = _checked(name.replace("_", "-"))
    file = into / f"{rule.replace('-', '_')}.py"
    test = tests / f"test_{file.name}"
    for each in (file, test):
        if each.exists():
            raise UserError(f"{each}: is there already")
    _demand_free(module_name(file))
    parts = {**_KINDS[kind], "rule": rule, "category": category}
    _write(file, _RULE.format(**parts, since=__version__.rpartition(".")[0]))
    parts["bad"] = parts["bad"].replace("⟦", "").replace("⟧", "")
    _write(test, _TEST.format(**parts, **_importing(file, test)))
    click.echo(f"wrote {shown(file)} and {shown(test)}; run it by: python -m pytest {shown(test)}")


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise UserError(f"{name!r} is no rule name: lower case and hyphens, such as missing-alt")
    if name.startswith("no-"):
        raise UserError(f"{name!r} names the cure: name the defect, {name[3:]!r}")
    from pagelint.plugins import discover

    if name in discover():
        raise UserError(f"there is a rule {name} already")
    return name


def _demand_free(module: str) -> None:
    """Refuse a module outside of a package that would be taken for another one."""
    from importlib.util import find_spec

    if module in sys.stdlib_module_names or ("." not in module and find_spec(module)):
        raise UserError(f"there is a module {module} in Python: call the rule something else")


def _importing(file: Path, test: Path) -> dict[str, str]:
    """What the test needs to import the rule: its folder, where nothing installed has it."""
    module = module_name(file)
    root = file.absolute().parents[module.count(".")]
    if root in {Path(each) for each in sys.path if each} - {Path.cwd()}:
        return {"module": module, "imports": "", "path": ""}
    way = os.path.relpath(root, test.absolute().parent).replace(os.sep, "/")
    return {
        "module": module,
        "imports": "import sys\nfrom pathlib import Path\n\n",
        "path": f'sys.path.insert(0, str(Path(__file__).parent / "{way}"))\n',
    }


def module_name(file: Path) -> str:
    """What a module is imported as: its package is where the folders have an __init__.py."""
    path = file.absolute()
    parts = [path.stem]
    for folder in path.parents:
        if not (folder / "__init__.py").exists():
            break
        parts.insert(0, folder.name)
    return ".".join(parts)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise UserError(f"{path}: {(error.strerror or 'not writable').lower()}") from None
