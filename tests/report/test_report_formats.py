"""What holds for every format."""

import json
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.finding import Finding, Span
from pagelint.report import FORMATS, Style, reporter
from tests.report.samples import hostile_page, page, written

PARSERS = {
    "json": json.loads, "sarif": json.loads, "gitlab": json.loads, "junit": ET.fromstring,
    "jsonl": lambda text: [json.loads(line) for line in text.splitlines()],
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_encodes(name):
    """What a page holds, lone surrogates too, never keeps a report from being written as UTF-8."""
    assert written(name, hostile_page()).encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_is_not_raw(name):
    """No control, direction mark or invisible character of a page reaches the output."""
    output = written(name, hostile_page())
    assert not set("\x1b\x00\x07\x9b\u202e\u2066\u200b\ufeff\u2028\x7f\r") & set(output)


@pytest.mark.parametrize("name", ["full", "summary", "concise", "grouped", "github"])
def test_hostile_text_forges_no_line(name):
    """A line break in a path or message starts no line of its own."""
    lines = written(name, hostile_page()).split("\n")
    assert not any(line.startswith("::error::") for line in lines)


@pytest.mark.parametrize("name", PARSERS)
@given(text=st.text(), message=st.text(), path=st.text())
def test_machine_formats_parse(name, text, message, path):
    """Whatever page, message and path hold, the output is well-formed."""
    made = Finding(Span(0, len(text)), message, hint=message)
    PARSERS[name](written(name, page(text, made, path=path)))


@pytest.mark.parametrize("name", FORMATS)
def test_same_report_same_output(name):
    """Writing twice gives the same text."""
    assert written(name, hostile_page()) == written(name, hostile_page())


@pytest.mark.parametrize("name", FORMATS)
def test_no_page_at_all(name):
    """A run without pages is written too."""
    text = written(name)
    PARSERS.get(name, str)(text)


def test_unknown_format():
    """A name that is no format is an error which lists the formats."""
    with pytest.raises(ValueError, match="no format 'htm'; there are auto, full"):
        reporter("htm", Style(), {})


@pytest.mark.parametrize(
    ("name", "unwanted"),
    [
        ("full", {"json", "hashlib", "urllib", "bs4", "textwrap"}),
        ("concise", {"json", "hashlib", "urllib", "bs4", "pagelint.report.full"}),
        ("json", {"bs4", "pagelint.report.sarif", "jinja2", "pygal"}),
    ],
)
def test_a_format_imports_only_its_own(name, unwanted):
    """A run in one format loads neither the others nor anything heavy."""
    code = (
        "import sys; from pagelint.report import Style, reporter;"
        f"before = set(sys.modules); reporter({name!r}, Style(), {{}});"
        "print(*set(sys.modules) - before)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    ).stdout.split()  # fmt: skip
    assert not unwanted & set(loaded)
