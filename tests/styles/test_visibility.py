"""What can be seen before anybody touches the page."""

import pytest

from pagelint.styles.visibility import is_seen
from tests.styles.styled_pages import style


@pytest.mark.parametrize(
    "css",
    [
        "display: none",
        "visibility: hidden",
        "opacity: 0",
        "font-size: 0px",
        "content-visibility: hidden",
        "position: absolute; left: -9999px",
        "position: absolute; top: -999em",
        "position: fixed; right: -100%",
        "text-indent: -9999px",
        "margin-left: -10000px",
        "clip: rect(0 0 0 0); position: absolute",
        "clip-path: inset(50%)",
        "width: 1px; height: 1px; overflow: hidden",
        "max-height: 0; overflow: hidden",
        "block-size: 0; overflow: hidden",
        "text-indent: 100%; white-space: nowrap; overflow: hidden",
    ],
)
def test_hidden(css: str) -> None:
    """All the ways to hide from sight, on the element or around it."""
    assert is_seen(style(f"<p style='{css}'>x")) is False
    assert is_seen(style(f"<div style='{css}'><p>x")) is False


@pytest.mark.parametrize(
    "css",
    [
        "",
        "position: relative; top: 2px",
        "position: absolute; top: 0",
        "overflow: hidden; width: 300px",
        "transform: translateZ(0)",
        "transform: scale(1) rotate(0deg)",
        "margin-left: -15px",
        "clip: rect(0 0 0 0)",
        "text-indent: 100%; overflow: hidden",
        "display: inline; content-visibility: hidden",
    ],
)
def test_seen(css: str) -> None:
    """What looks like hiding and is none."""
    assert is_seen(style(f"<p style='{css}'>x")) is True


@pytest.mark.parametrize(
    "css",
    ["position: absolute; top: -40px", "transform: translateX(-9%)", "animation: x; opacity: .1"],
)  # fmt: skip
def test_cannot_be_told(css: str) -> None:
    """Skip links above the page, and what moves in."""
    assert is_seen(style(f"<p style='{css}'>x")) is None


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<p hidden=until-found>x", False),
        ("<i hidden=until-found><p>x</i>", True),
        ("<details><p>x", False),
        ("<style>::details-content{content-visibility:visible}</style><details><p>x", True),
        ("<style>b::details-content{content-visibility:visible}</style><details><p>x", False),
    ],
)
def test_content_that_waits(html: str, seen: bool) -> None:
    """What a browser hides until it is found or opened, and what a sheet shows all the same."""
    assert is_seen(style(html)) is seen


def test_visible_inside_hidden() -> None:
    """Visibility, unlike display, can be taken back."""
    html = "<div style='visibility: hidden'><p style='visibility: visible'>x"
    assert is_seen(style(html)) is True


def test_letters_of_no_size_around_others() -> None:
    """A size of nothing, set against gaps between boxes, is taken back inside."""
    assert is_seen(style("<div style='font-size: 0'><p style='font-size: 16px'>x")) is True


def test_closed_details() -> None:
    """Only the summary of a closed `details` shows."""
    html = "<details><summary>a</summary><p>b</p></details>"
    assert is_seen(style(html)) is False
    assert is_seen(style(html, "summary")) is True
    assert is_seen(style(html.replace("<details", "<details open"))) is True
