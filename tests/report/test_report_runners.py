"""No text of a page, a path or a rule becomes a command for the runner of a CI system."""

import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.report import FORMATS
from pagelint.report.runners import Guarded, dumps, without_commands
from tests.report.samples import finding, on_page, page, written

# As GitHub's runner looks for them (ActionCommand.cs), and others' like its old one.
COMMAND = re.compile(r"(?m)^\s*::|##\w*\[")
PIECES = ["::", ":", "#", "##[", "##vso[", "##teamcity[x", "error", " ", "\t", "\n", "\r", "a", "]"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
HOSTILE = "::error::a ##[error]b ##vso[task.x]c"


@given(TEXTS)
def test_text_holds_no_command(text: str) -> None:
    """Whatever is put together."""
    assert not COMMAND.search(without_commands(text).replace("\r", "\n"))


@given(TEXTS)
def test_json_holds_no_command_and_the_same_value(text: str) -> None:
    """Readers of JSON get what was said."""
    made = dumps({"a": text, text: [text]}, indent=1)
    assert not COMMAND.search(made)
    assert json.loads(made) == {"a": text, text: [text]}


@given(st.lists(TEXTS, max_size=6))
def test_pieces_make_no_command(pieces: list[str]) -> None:
    """A line is looked at as a whole, however it was written."""
    out = io.StringIO()
    guarded = Guarded(out)
    for each in pieces:
        guarded.write(each)
    guarded.flush()
    assert not COMMAND.search(out.getvalue().replace("\r", "\n"))


@pytest.mark.parametrize("width", [20, 33, 47, 80])
@pytest.mark.parametrize("name", FORMATS)
def test_reports_hold_no_command(name: str, width: int) -> None:
    """Path, message, hint, rule, excerpt and title say one, at the beginning of any line."""
    words = " ".join([HOSTILE] * 9)
    text = f"<p>{words}\n   {HOSTILE}</p>"
    made = page(
        text,
        finding(text, words, f"says {words}", hint=words, rule=HOSTILE),
        on_page(words, hint=words),
        path="::error::x ##[group]/page.html",
        title=HOSTILE,
    )
    lines = written(name, made, width=width)
    own = re.compile(r"(?m)^::(error|warning) file=") if name == "github" else re.compile(r"(?!)")
    assert not COMMAND.search(own.sub("", lines))


def test_nothing_else_changes() -> None:
    """Two signs of number or colons in the middle of a line stay."""
    text = "a::b ## c\n#[d] [##]\n"
    assert without_commands(text) == text
