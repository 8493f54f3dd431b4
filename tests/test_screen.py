"""The screen that style sheets are asked about."""

import pytest

from pagelint.page import Page
from pagelint.screen import Screen, parse_screen, shown_screen
from pagelint.styles.cascade import styles_of

PAGE = """<style>
p { color: #000 } @media (max-width: 600px) { p { color: #111 } }
@media (prefers-color-scheme: dark) { p { color: #222 } }
</style><p>x"""


@pytest.mark.parametrize(
    ("text", "colour"),
    [("1280x720", "#000000"), ("390x844", "#111111"), ("1280x720 dark", "#222222")],
)
def test_styles_are_those_of_the_screen(text: str, colour: str) -> None:
    """Media queries are answered for the page's screen."""
    page = Page(PAGE, screen=parse_screen(text))
    style = styles_of(page).of(page.select("p")[0].node)
    assert style.colour.hex == colour


@pytest.mark.parametrize("text", ["1280x720", "390x844 dark"])
def test_screen_is_shown_as_it_is_written(text: str) -> None:
    """What is parsed is printed the same."""
    assert shown_screen(parse_screen(text)) == text


@pytest.mark.parametrize("text", ["", "wide", "1280", "1280 x 720", "1280x720 pink", "-1x5", "9x9"])
def test_no_screen(text: str) -> None:
    """What is no screen says how to write one."""
    with pytest.raises(ValueError, match="1280x720"):
        parse_screen(text)


def test_a_page_is_shown_on_a_desk() -> None:
    """Without a word about it the screen is 1280 by 720, light."""
    assert Page("").screen == Screen() == parse_screen("1280x720")
