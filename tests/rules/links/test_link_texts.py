"""What links say: addresses, the same words for several places, the same place twice."""

import pytest

from pagelint.testing import lint
from pagelint_rules.links import (
    ambiguous_link_text,
    generic_link_text,
    repeated_link,
    url_as_link_text,
)


@pytest.mark.parametrize(
    "text",
    [
        "https://sea.example",
        "https://sea.example/cod/on-ice",
        "http://sea.example/?id=3",
        "www.sea.example/fish/cod/on-ice",
    ],
)
def test_address(text: str) -> None:
    """An address with a scheme, or a long one with a path, is spelled out sign by sign."""
    assert len(lint(url_as_link_text.check.rule, f"<p>See <a href=/c>{text}</a></p>")) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<p><a href=/c>sea.example/cod</a></p>",
        "<p><a href=/c>www.cod-and-eel-of-the-northern-sea.example</a></p>",
        "<p><a href=/c>www.sea.example/cod</a></p>",
        "<p><a href=/c>Cod on ice: https://sea.example/cod</a></p>",
        "<nav><p><a href=/c>https://sea.example/cod</a></p></nav>",
        "<blockquote class=twitter-tweet><p><a href=/c>https://t.co/cod</a></p></blockquote>",
        "<h2>References</h2><ol><li>Cod. <a href=/c>https://sea.example/cod</a></li></ol>",
        "<p hidden><a href=/c>https://sea.example/cod</a></p>",
    ],
)
def test_no_bare_address(html: str) -> None:
    """Names of hosts, words with an address, references and other people's posts may stay."""
    assert lint(url_as_link_text.check.rule, html) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/map", "/map/"),
        ("/map", "/map#north"),
        ("https://sea.example/map", "http://www.sea.example/map"),
        ("./map/index.html", "map"),
        ("/map?utm_source=a", "/map?utm_source=b&utm_medium=c"),
        ("#a", "#b"),
        ("https://sea.example/sharer?u=a", "https://bay.example/share?u=a"),
    ],
)
def test_one_place(one: str, other: str) -> None:
    """Addresses that lead to the same page, and links that lead to none, are not told apart."""
    html = f"<p><a href='{one}'>Map</a></p><p><a href='{other}'>Map</a></p>"
    assert lint(ambiguous_link_text.check.rule, html) == []


def test_several_places() -> None:
    """Different queries are different places; the first link is reported, with their count."""
    html = "".join(f"<p><a href='/map?id={number}'>Map</a></p>" for number in (1, 2, 2, 3))
    (finding,) = lint(ambiguous_link_text.check.rule, html)
    assert finding.message == 'link text "Map" leads to 3 different places'
    assert html[finding.span.start : finding.span.end] == "<a href='/map?id=1'>"  # type: ignore[union-attr]


def test_generic_words() -> None:
    """What says nothing anyhow is another rule's, and no finding of two."""
    html = "<p><a href=/a>Read more</a></p><p><a href=/b>Read more</a></p>"
    assert len(lint(generic_link_text.check.rule, html)) == 1
    assert lint(ambiguous_link_text.check.rule, html) == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href=/b><img alt="Cod" src=c></a><a href=/b>Cod</a>',
        '<a href=/b>Cod.</a><p>Fresh</p><a href=/b><img alt="cod" src=c></a>',
    ],
)
def test_picture_beside_words(html: str) -> None:
    """Whichever comes first, the picture's link is the one too many."""
    (finding,) = lint(repeated_link.check.rule, html)
    assert html[finding.span.start :].startswith("<a href=/b><img")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "html",
    [
        "<a href=/b>Cod</a><a href=/b>Cod</a>",
        '<a href=/b><img alt="Cod" src=c></a><a href=/x>Eel</a><a href=/b>Cod</a>',
        '<a href="#"><img alt="Cod" src=c></a><a href="#">Cod</a>',
    ],
)
def test_no_picture_beside_words(html: str) -> None:
    """Words twice, links farther apart and links that lead nowhere are no such pair."""
    assert lint(repeated_link.check.rule, html) == []
