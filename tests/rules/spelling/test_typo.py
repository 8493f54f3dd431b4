"""Whole pages for the rules typo and glued-words, beyond their examples."""

import pytest

from pagelint.finding import Severity
from pagelint.testing import lint
from pagelint_rules.spelling.typo import check

RULE = check.rule
PAGE = '<html lang="en"><p>She wore a skarf, and she will recieve a new coat on Monday.</p>'


@pytest.mark.parametrize(("strictness", "least"), [("low", 1), ("normal", 1), ("high", 2)])
def test_strictness_says_how_much_is_reported(strictness: str, least: int) -> None:
    """A stricter rule reports more."""
    assert len(lint(RULE, PAGE, options={"strictness": strictness})) >= least


def test_misspelt_term_in_a_list_is_an_error() -> None:
    """A list of drugs speaks for the drug it misspells."""
    items = "".join(f"<li>{drug}</li>" for drug in ("Morphine", "Ketamine", "Potassiium"))
    (finding,) = lint(RULE, f'<html lang="en"><ul>{items}</ul>')
    assert finding.severity is Severity.ERROR
    assert finding.suggestions[0] == "Potassium"


def test_word_of_the_page_s_code_is_a_name() -> None:
    """What code on the page calls like that is called like that."""
    prose = '<html lang="en"><p>The wraper is called before each of the other steps here.</p>'
    assert lint(RULE, prose)
    assert not lint(RULE, prose + "<pre>def wraper(x): ...</pre>")
