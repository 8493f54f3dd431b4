"""Whole pages for the rules typo and glued-words, beyond their examples."""

import pytest

from pagelint.engine.fixing import applied
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


@pytest.mark.parametrize("word", ["teh", "seperate", "definately", "accomodate"])
@pytest.mark.parametrize("times", [1, 2, 5])
def test_known_misspelling_is_an_error_at_each_place(word: str, times: int) -> None:
    """Repeating a mistake does not mend it."""
    paragraph = f"<p>All of us have seen {word} written in a letter to the town.</p>"
    found = lint(RULE, f'<html lang="en">{paragraph * times}')
    assert [finding.severity for finding in found] == [Severity.ERROR] * times


def test_cut_off_word_before_a_link_that_leads_on_is_none() -> None:
    """An excerpt ends within a word."""
    page = '<html lang="en"><p>It rained for weeks, and all of the farmers woul{}</p>'
    assert lint(RULE, page.format(" not come."))
    assert not lint(RULE, page.format(' <a href="/rain">Read on</a>'))


def test_misspelt_word_before_a_link_is_found() -> None:
    """What no letters complete was not cut off."""
    page = (
        '<html lang="en"><p>It rained for weeks, you can now recieve <a href="/">our news</a></p>'
    )
    assert lint(RULE, page)


def test_word_of_the_page_s_code_is_a_name() -> None:
    """What code on the page calls like that is called like that."""
    prose = '<html lang="en"><p>The wraper is called before each of the other steps here.</p>'
    assert lint(RULE, prose)
    assert not lint(RULE, prose + "<pre>def wraper(x): ...</pre>")


@pytest.mark.parametrize(
    ("html", "mended"),
    [
        ("<p>We definately seen it.</p>", "<p>We definitely seen it.</p>"),
        (
            "<p>We <b>have definately</b> seen it.",
            "<p>We <b>have definitely</b> seen it.",
        ),
        ("<p>All of us def<b>inately</b> seen it.</p>", None),
        ("<p>She wore a skarf in wich it was.</p>", None),
    ],
)
def test_one_sure_correction_is_a_fix_on_request(html: str, mended: str | None) -> None:
    """No other option makes it; several suggestions, doubt or markup in the word leave none."""
    fixes = [each.fix for each in lint(RULE, f'<html lang="en">{html}') if each.fix]
    texts = [applied(f'<html lang="en">{html}', fix.edits) for fix in fixes]
    assert texts == ([f'<html lang="en">{mended}'] if mended else [])
    assert all(fix.on_request and not fix.safe for fix in fixes)


def test_word_of_another_language_of_the_page_is_none() -> None:
    """Where none is declared, a short title says not which of them it is in."""
    english = "<p>" + "This is the house that was built by the people of the town. " * 6 + "</p>"
    french = "<p>" + "Ceci est la maison que les gens de la ville ont construite ici. " * 6 + "</p>"
    title = "<p><b>Exemple 6.5. Fichier</b></p>"
    assert lint(RULE, f"{english}{title}")
    assert not lint(RULE, f"{english}{title}{french}")
