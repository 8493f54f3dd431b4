"""Quirks mode, as browsers have it."""

import pytest

from tests.styles.styled_pages import colour, style

QUIRKY = [
    "",
    "<!DOCTYPE foo>",
    '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML//EN">',
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">',
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
]
MODERN = [
    "<!DOCTYPE html>",
    "<!-- c --><!DOCTYPE html>",
    '<!DOCTYPE html SYSTEM "about:legacy-compat">',
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/x.dtd">',
]
TABLE = "<body style='color: red; font-size: 30px'><div style='color: blue'><table><tr><td>x"


@pytest.mark.parametrize(
    ("doctype", "wanted"),
    [*((each, ("#ff0000", 16)) for each in QUIRKY), *((each, ("#0000ff", 30)) for each in MODERN)],
)
def test_tables(doctype: str, wanted: tuple[str, float]) -> None:
    """A table has the colour of the body and the browser's size, whatever is around it."""
    found = style(doctype + TABLE, "td")
    assert found.colour is not None
    assert (found.colour.hex, found.font_size) == wanted


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("color: ff0000", "#ff0000"), ("color: f00", "#ff0000"), ("color: 008000", "#008000"),
        ("color: red; background: blue; color: ff000", "#ff0000"),
    ],
)  # fmt: skip
def test_colours_without_a_mark(css: str, wanted: str) -> None:
    """Quirks Mode Standard, 3.1."""
    assert colour(f"<style>p {{ {css} }}</style><p>x") == wanted


def test_a_modern_page_wants_the_mark() -> None:
    """With a doctype a colour without # is none."""
    assert colour("<!DOCTYPE html><style>p { color: ff0000 }</style><p>x") == "#000000"


def test_lengths_without_a_unit() -> None:
    """Quirks Mode Standard, 3.2."""
    assert style("<p style='font-size: 20'>x").font_size == 20
    assert style("<!DOCTYPE html><p style='font-size: 20'>x").font_size == 16


def test_names_in_either_case() -> None:
    """Classes and ids don't mind their case."""
    html = "<style>.Note { color: red } #Top { opacity: .5 }</style><p class=note id=top>x"
    assert (colour(html), style(html).opacity) == ("#ff0000", 0.5)
    assert colour(f"<!DOCTYPE html>{html}") == "#000000"
