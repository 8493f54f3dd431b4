"""Alt texts that nobody wrote, and images that have none."""

import pytest

from pagelint.testing import lint
from pagelint_rules.images import missing_alt, placeholder_alt


@pytest.mark.parametrize(
    "alt",
    [
        "IMG_2034", "DSC00123.JPG", "P1010101", "20180705_140648",
        "Bildschirmfoto 2024-01-05 um 10.04", "WhatsApp Image 2024-01-05 at 10.04.08",
        "unnamed (1)",
        "Untitled-1", "Untitled design", "Screenshot 2024-01-05 at 10.04",
        "shutterstock_1839201", "cod on ice.jpeg", "/img/cod.png",
        "www.sea.example/cod", "4f2b9c1d4f2b9c1d4f2b", "123e4567-e89b-12d3-a456-426614174000",
        "Image 3", "photo", "Bild", "imagen", "immagine", "afbeelding", "imagem", "zdjęcie",
        "alt text", "Insert alt text here", "Image description goes here", "texte alternatif",
        "placeholder", "undefined", "...",
    ],
)  # fmt: skip
def test_placeholder(alt: str) -> None:
    """What a camera, an editor or a template left is found, in all our languages."""
    assert len(lint(placeholder_alt.check.rule, f'<img src="a.jpg" alt="{alt}">')) == 1


@pytest.mark.parametrize(
    "alt",
    [
        "Cod", "A380", "iPhone 14", "Photo of a cod", "Image by Mary", "Fig. 3", "Logo", "Bildung",
        "The file cod.jpg in the folder img", "20 years", "Deadbeef", "Alternative energy",
        "Screenshot of the menu", "Description of a fish", "e-mail", "24/7", "[icon]",
    ],
)  # fmt: skip
def test_description(alt: str) -> None:
    """Words that say something are left alone."""
    assert lint(placeholder_alt.check.rule, f'<img src="a.jpg" alt="{alt}">') == []


@pytest.mark.parametrize(
    ("src", "alt", "count"),
    [
        ("/up/cod-on-ice.jpg?w=3", "cod-on-ice", 1),
        ("/up/cod_ice.jpg", "Cod_Ice", 1),
        ("/up/cod%20ice_2.jpg", "cod ice_2", 0),
        ("/up/mary-ann.jpg", "Mary-Ann", 0),
        ("/up/cod.jpg", "Cod", 0),
    ],
)
def test_name_of_the_file(src: str, alt: str, count: int) -> None:
    """The file's name without its ending is found where it is written as files are."""
    assert len(lint(placeholder_alt.check.rule, f'<img src="{src}" alt="{alt}">')) == count


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ('<img src="a.jpg">', 1),
        ('<img src="a.jpg" alt="&nbsp;">', 1),
        ('<img src="a.jpg" alt="\n">', 1),
        ('<img data-src="a.jpg">', 1),
        ('<img src="a.jpg" role="none" aria-label="">', 0),
        ('<img src="a.jpg" role="none" aria-live="polite">', 1),
        ('<img src="a.jpg" aria-hidden="true">', 0),
        ('<div style="visibility: hidden"><img src="a.jpg"></div>', 0),
        ('<p><noscript><img src="a.jpg"></noscript></p>', 0),
        ('<img src="a.jpg" role="button">', 0),
        ('<div role="IMG"></div>', 1),
        ('<svg role="img"></svg>', 0),
    ],
)
def test_missing_alt(html: str, count: int) -> None:
    """An image that assistive technology meets has a name or says that it is decoration."""
    assert len(lint(missing_alt.check.rule, html)) == count


@pytest.mark.parametrize(
    ("html", "hint"),
    [
        ('<a href="/"><img src="a.png"></a>', "say where the link leads: it has no other text"),
        ('<button><img src="a.png"></button>', "say what the button does: it has no other text"),
        ('<h2><img src="a.png"></h2>', "write what it says: the heading has no other text"),
        (
            '<a href="/"><img src="a.png"> Fees</a>',
            'describe it, or write alt="" if it is decoration',
        ),
    ],
)
def test_an_image_that_is_all_there_is_has_something_to_say(html: str, hint: str) -> None:
    """Nobody is told to make decoration of the only thing in a link, button or heading."""
    (finding,) = lint(missing_alt.check.rule, html)
    assert finding.hint == hint
