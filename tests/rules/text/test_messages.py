"""Whole pages for the rules server-error, stringified-value and unrendered-template."""

import pytest

from pagelint.testing import lint
from pagelint_rules.text import server_error, stringified_value, unrendered_template

STATUS = "<title>{0}</title><h1>{0}</h1>".format("Internal Server Error")


@pytest.mark.parametrize(
    "html",
    [
        f"{STATUS}<p>The hens have the plug again. Here is the <a href='/'>farm</a>.</p>",
        f"{STATUS}<nav><a href='eggs.html'>Eggs</a></nav><p>We will have mended it in an hour.</p>",
        """<title>Fehler 500</title><h1>Internal Server Error</h1>
        <p>Die Hühner waren am Kabel, zur <a href='./'>Startseite</a> geht es hier.</p>""",
    ],
)
def test_error_page_of_the_site(html: str) -> None:
    """A page made for readers who meet an error says so in its title, and leads them on."""
    assert lint(server_error.check.rule, html) == []


@pytest.mark.parametrize(
    "rest",
    [
        "",
        "<p>The server met an internal error or misconfiguration and could not go on.</p>",
        """<p>Please write to the <a href='mailto:a@farm.example'>webmaster</a> about this.</p>
        <address><a href='/'>farm.example</a></address>""",
        "<p>The hens have kicked the plug out again.</p><a href='https://nginx.org/'>nginx</a>",
        "<a href='/'>Home</a>",
    ],
)
def test_error_page_of_the_server(rest: str) -> None:
    """One that nobody designed is a page that went wrong."""
    assert len(lint(server_error.check.rule, STATUS + rest)) == 2


def test_error_in_a_page_about_something_else() -> None:
    """Title and links don't excuse a part that failed."""
    html = (
        "<title>Eggs</title><a href='/'>Home</a><h2>Internal Server Error</h2><p>One two three four"
    )
    assert len(lint(server_error.check.rule, html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<p>Default: null</p><pre>coop.open()</pre>",
        "<ul><li><b>roost</b>: a list. Default value: undefined</li></ul><code>coop</code>",
        "<p><code>roost</code>: null</p>",
        "<ol><li><code>coop.door</code> – undefined</li></ol>",
    ],
)
def test_value_of_an_option(html: str) -> None:
    """Beside code, a default is documented."""
    assert lint(stringified_value.check.rule, html) == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>Default: null</p>",
        "<p>Price: null</p><pre>coop.open()</pre>",
        "<p>By <code>coop</code>, price: null</p>",
    ],
)
def test_value_of_something_else(html: str) -> None:
    """Code on a page doesn't excuse a price."""
    assert len(lint(stringified_value.check.rule, html)) == 1


TEXT = "<span>%d</span> people like this"


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        (f"<div>{TEXT}</div>", 1),
        (f"<div id=likes-box-others><div>{TEXT}</div></div>", 0),
        (f"<div role=dialog><div>{TEXT}</div></div>", 0),
        (f"<div aria-hidden=true>{TEXT}</div>", 0),
        (f"<style>.later {{ visibility: hidden }}</style><div class=later>{TEXT}</div>", 0),
        (f"<div class='tooltip-template'>{TEXT}</div>", 0),
        (f"<style>.later {{ color: red }}</style><div class=later>{TEXT}</div>", 1),
        ("<div aria-hidden=true><?= $guest ?> likes this</div>", 1),
    ],
)
def test_format_of_a_message(html: str, wanted: int) -> None:
    """What waits for a number where nobody sees it is no defect yet; a template's code is."""
    assert len(lint(unrendered_template.check.rule, html)) == wanted
