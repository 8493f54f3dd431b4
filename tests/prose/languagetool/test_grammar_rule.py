"""The rule `grammar`: what it hands over, what it leaves out, what it says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from pagelint.finding import Finding
from pagelint.plugins import load
from pagelint.prose.grammar import Aside, GrammarMatch, Passage
from pagelint.testing import lint

(RULE,) = (each for each in load("pagelint_rules") if each.id == "grammar")
PLAIN = '<html lang="en"><p>We have a apple for you today.</p>'


class Checker:
    """Objects to one word wherever it stands, and keeps what it was asked."""

    def __init__(self, wrong: str = "a apple", *suggestions: str, **ids: str) -> None:
        self.asked: list[tuple[list[Passage], str, frozenset[str]]] = []
        self._wrong = wrong
        self._suggestions = suggestions
        self._ids = {"message": "Wrong article.", "rule": "EN_A_VS_AN", "category": "MISC", **ids}

    def __call__(
        self, passages: Sequence[Passage], language: str, off: frozenset[str], /
    ) -> list[list[GrammarMatch]]:
        self.asked.append((list(passages), language, off))
        return [self._matches(passage.text) for passage in passages]

    def _matches(self, text: str) -> list[GrammarMatch]:
        at = text.find(self._wrong)
        end = at + len(self._wrong)
        found = GrammarMatch(at, end, suggestions=self._suggestions, **self._ids)
        return [found] if at >= 0 else []

    @property
    def passages(self) -> list[Passage]:
        """All that was asked about."""
        return [passage for passages, _, _ in self.asked for passage in passages]


def found(html: str, checker: Checker, **options: Any) -> list[Finding]:
    """The rule's findings."""
    return lint(RULE, html, options=options, grammar=checker)


def texts(html: str) -> list[str]:
    """The passages that a page has."""
    checker = Checker()
    found(html, checker)
    return [passage.text for passage in checker.passages]


def test_silent_without_a_checker() -> None:
    """Nobody asked for grammar."""
    assert lint(RULE, PLAIN) == []


def test_span() -> None:
    """A finding stands on the source of the words, entities and all."""
    html = '<html lang="en"><p>We &lt;3\n  have a <b>ap&#112;le</b> for you.</p>'
    (finding,) = found(html, Checker())
    assert finding.span is not None
    assert html[slice(*finding.span)] == "a <b>ap&#112;le"


def test_message() -> None:
    """The fact, the words and LanguageTool's own names; the remedy as a hint."""
    (finding,) = found(PLAIN, Checker("a apple", "an apple", "apples"))
    assert finding.message == '"a apple": wrong article (MISC, EN_A_VS_AN)'
    assert finding.hint == 'write "an apple"'
    assert finding.suggestions == ("an apple", "apples")


def test_message_that_starts_with_an_abbreviation() -> None:
    """Capitals that belong to a word stay."""
    (finding,) = found(PLAIN, Checker(message="US spelling."))
    assert finding.message.startswith('"a apple": US spelling (')


def test_suggestion_to_leave_out() -> None:
    """An empty suggestion is one to leave the words out."""
    (finding,) = found(PLAIN, Checker("a apple", ""))
    assert finding.hint == "leave it out"


def test_no_suggestion() -> None:
    """Without a suggestion there is no hint."""
    (finding,) = found(PLAIN, Checker())
    assert finding.hint == ""


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ("<p>You will recieve a letter from us within two weeks.</p>", "will recieve"),
        ("<p>Cocktails are mixed so that they can be be drunk at once.</p>", "be be drunk"),
        ("<p>Most patients feel tired.Then they sleep for a few hours.</p>", "feel tired.Then"),
        ("<p>Parking is free for all patientsand their families.</p>", "patientsand"),
    ],
)
def test_own_findings_win(html: str, word: str) -> None:
    """What overlaps a finding of the typo engine is not said twice."""
    assert found(f'<html lang="en">{html}', Checker(word)) == []


@pytest.mark.parametrize(
    ("options", "reported"),
    [
        ({}, True),
        ({"ignore": ("EN_A_VS_AN",)}, False),
        ({"ignore": ("MISC",)}, False),
        ({"ignore": ("OTHER",)}, True),
        ({"select": ("EN_A_VS_AN",)}, True),
        ({"select": ("MISC",)}, True),
        ({"select": ("OTHER",)}, False),
        ({"select": ("MISC",), "ignore": ("EN_A_VS_AN",)}, False),
        ({"ignore": ("MISC",), "extend_select": ("EN_A_VS_AN",)}, True),
    ],
)
def test_choice(options: dict[str, tuple[str, ...]], reported: bool) -> None:
    """Rules and categories are selected and ignored; a rule's own name counts more."""
    assert bool(found(PLAIN, Checker(), **options)) is reported


@pytest.mark.parametrize("category", ["TYPOGRAPHY", "PUNCTUATION", "CASING", "STYLE", "TYPOS"])
def test_off_by_default(category: str) -> None:
    """Loud categories are silent, even if a server sends them."""
    assert found(PLAIN, Checker(category=category)) == []


@pytest.mark.parametrize("option", ["select", "extend_select"])
def test_on_again(option: str) -> None:
    """What is off by default can be had."""
    checker = Checker(category="TYPOGRAPHY")
    assert len(found(PLAIN, checker, **{option: ("TYPOGRAPHY",)})) == 1


def test_usual_beside_extended() -> None:
    """extend-select takes nothing away, and switches nothing else on."""
    assert len(found(PLAIN, Checker(), extend_select=("STYLE",))) == 1
    assert found(PLAIN, Checker(category="CASING"), extend_select=("STYLE",)) == []


def test_family() -> None:
    """A rule with an id for each word goes by the name of all."""
    checker = Checker(rule="EN_COMPOUNDS_SUB_TREE")
    assert found(PLAIN, checker) == []
    assert len(found(PLAIN, checker, extend_select=("EN_COMPOUNDS",))) == 1


def test_calendar_is_off() -> None:
    """The same page has the same findings next year."""
    assert found(PLAIN, Checker(rule="EN_DATE_WEEKDAY_CURRENTYEAR")) == []


def test_spelling_is_not_asked_for() -> None:
    """Where pagelint has a lexicon, LanguageTool need not spell."""
    checker = Checker()
    found(PLAIN, checker)
    assert "TYPOS" in checker.asked[0][2]


def test_spelling_of_other_languages() -> None:
    """Where pagelint has none, it may."""
    checker = Checker()
    found('<html lang="sv"><p>Vi har en sida om hundar och katter här.</p>', checker)
    assert "TYPOS" not in checker.asked[0][2]


def test_language_of_blocks() -> None:
    """Each block goes with the language that it declares."""
    checker = Checker()
    found(
        '<html lang="en-GB"><p>We have an apple.</p><p lang="de-AT">Das ist ein Apfel.</p>', checker
    )
    assert [(tag, len(passages)) for passages, tag, _ in checker.asked] == [
        ("en-GB", 1),
        ("de-AT", 1),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Our apples and your oranges</h1>",
        "<nav><p>Our apples and your oranges</p></nav>",
        "<pre>Our apples and your oranges</pre>",
        "<p>Two words</p>",
        "<p hidden>Our apples and your oranges</p>",
        '<img alt="Our apples and your oranges" src="a.png">',
    ],
)
def test_not_read(html: str) -> None:
    """Headlines, page chrome, code, labels and attributes are no sentences."""
    assert texts(html) == []


def test_read() -> None:
    """Sentences are, wherever they stand."""
    html = "<ul><li>One two three</li></ul><table><tr><td>Four five six</td></tr></table>"
    assert texts(html) == ["One two three", "Four five six"]


def test_asides() -> None:
    """Code and titles are read as a noun, notes and deleted text as nothing."""
    checker = Checker()
    html = "<p>Run <code>ls -l</code> in<sup>2</sup> <cite>Faust</cite>, <del>or</del> now.</p>"
    found(html, checker)
    (passage,) = checker.passages
    assert [(passage.text[start:end], as_) for start, end, as_ in passage.asides] == [
        ("ls -l", "Dummy"),
        ("2", ""),
        ("Faust", "Dummy"),
        ("or", ""),
    ]
    assert passage.asides[0] == Aside(4, 9, "Dummy")


@pytest.mark.parametrize(
    ("html", "word", "reported"),
    [
        ("<p>This is a <code>apt</code> command for you.</p>", "a", False),
        ("<p>This is a <code>apt</code> command for you.</p>", "command", False),
        ("<p>This is a <code>apt</code> command for you.</p>", "for you", True),
        ("<p>This is a <code>apt</code> command for you.</p>", "a apt", False),
        ("<p>They was late<sup>3</sup> again, as ever.</p>", "They was", True),
    ],
)
def test_matches_beside_asides(html: str, word: str, reported: bool) -> None:
    """A match that touches what was not read is a guess."""
    assert bool(found(f'<html lang="en">{html}', Checker(word))) is reported
