"""The real server, started as `--languagetool` starts it; `scripts/get-languagetool` fetches it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pagelint.cli.app import run
from pagelint.finding import Finding
from pagelint.plugins import load
from pagelint.prose.grammar import Passage
from pagelint.prose.languagetool import Session
from pagelint.prose.languagetool.server import JARS, Server, start
from pagelint.testing import lint, unmarked

FETCHED = Path(__file__).parents[3] / ".cache" / "languagetool"
(RULE,) = (each for each in load("pagelint_rules") if each.id == "grammar")
pytestmark = pytest.mark.skipif(
    not shutil.which("java") or not (os.environ.get(JARS) or any(FETCHED.glob("*/complete"))),
    reason="no LanguageTool here: run scripts/get-languagetool",
)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        if not os.environ.get(JARS):
            patch.setenv(JARS, str(next(FETCHED.glob("*/complete")).parent))
        running = start(patience_s=180)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def real(server: Server) -> Iterator[Session]:
    """A session with it; the first answer of a new server takes long."""
    made = Session(server.url, timeout_s=180)
    yield made
    made.close()
    assert made.problems() == []


def found(html: str, real: Session) -> list[Finding]:
    """The rule's findings."""
    return lint(RULE, html, grammar=real)


def marked(html: str, real: Session) -> None:
    """What is between ⟦ and ⟧ is reported, and nothing else."""
    plain, marks = unmarked(html)
    assert [finding.span for finding in found(plain, real)] == marks


@pytest.mark.parametrize("example", [each for each in (*RULE.bad, *RULE.good) if each.grammar])
def test_examples(example, real: Session) -> None:
    """The rule's documented examples hold with the real server."""
    marked(example.html, real)


def test_exact_span(real: Session) -> None:
    """Entities, line breaks, tags and characters beyond the basic plane move nothing."""
    marked(
        '<html lang="en"><p>😀 &amp; 😀: she\n <b>&#104;ad</b> a 😀 dream.</p>\n'
        "<p>😀 Yesterday, she ⟦h&#97;ve⟧ <i>seen</i> it.</p>",
        real,
    )


def test_message_and_suggestions(real: Session) -> None:
    """LanguageTool's words and names reach the finding."""
    (finding,) = found('<html lang="en"><p>She have seen it before you did.</p>', real)
    assert finding.message.endswith("(GRAMMAR, HE_VERB_AGR)")
    assert finding.suggestions[0] == "has"


def test_many_blocks(real: Session) -> None:
    """Every mistake of a long page is found in its own block."""
    clean = "<p>The garden is open every day from nine until five.</p>"
    marked('<html lang="en">' + f"<p>Then she ⟦have⟧ seen it twice.</p>{clean}" * 150, real)


def test_grammar_around_code(real: Session) -> None:
    """Inline code is a noun to the sentence around it."""
    marked(
        '<html lang="en"><p>Run <code>make all</code> first.</p>'
        "<p>When <code>make all</code> is done, she ⟦have⟧ to sign.</p>",
        real,
    )


def test_spelling_is_left_to_pagelint(real: Session) -> None:
    """LanguageTool's spelling is off where pagelint has a lexicon."""
    marked('<html lang="en"><p>The zyxophone was playd by Mr. Qwertz at noon.</p>', real)


def test_german(real: Session) -> None:
    """Another language of the server, without its spelling, which takes long to load."""
    (matches,) = real([Passage("Größe zählt: Der Haus ist alt.")], "de", frozenset({"TYPOS"}))
    assert [each[:2] for each in matches] == [(13, 21)]


def test_answer_depends_on_the_passage_alone(server: Server, real: Session) -> None:
    """The same paragraph gets the same matches whatever stands around it."""
    first = "<p>She have seen it. She likes it. She wants it. She buys it.</p>"
    alone = [each.message for each in found(f'<html lang="en">{first}', real)]
    fresh = Session(server.url, timeout_s=180)
    among = [
        each.message
        for each in found(f'<html lang="en"><p>She came. She saw. (She won.</p>{first}', fresh)
    ]
    fresh.close()
    assert alone == among


def test_command_line(
    server: Server, real: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the option to the line on the terminal."""
    page = tmp_path / "page.html"
    page.write_text('<html lang="en"><p>She have seen it before you did.</p>', "utf-8")
    options = ["--select", "grammar", "-f", "concise", "-q", "--languagetool-url", server.url]
    status = run(["check", str(page), *options])
    assert (status, capsys.readouterr().out.partition(" warning ")[0]) == (0, f"{page}:1:24:")
