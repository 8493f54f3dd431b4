"""Sources of images that show nothing, or something else."""

import pytest

from pagelint.testing import lint
from pagelint_rules.images import broken_image_source, placeholder_image


def severities(module: object, html: str) -> list[str]:
    rule = module.check.rule  # type: ignore[attr-defined]
    return [finding.severity.value for finding in lint(rule, html)]


@pytest.mark.parametrize(
    ("html", "severity"),
    [
        ('<img alt="Cod">', "error"),
        ('<img src=" " alt="Cod">', "error"),
        ('<img alt="Cod" class="zoomed">', "warning"),
        ('<img src="undefined" alt="">', "error"),
        ('<img src="/up/null?w=3" alt="">', "error"),
        ('<img src="[object Object]" alt="">', "error"),
        ('<img src="[theme_url]/cod.png" alt="">', "error"),
        ('<img src="%7B%7B cod %7D%7D" alt="">', "error"),
        ('<img src="#" alt="">', "error"),
        ('<img src="about:blank" alt="">', "warning"),
        ('<img src="/cod.php" alt="">', "warning"),
        ('<input type="image" alt="Go">', "error"),
    ],
)
def test_broken(html: str, severity: str) -> None:
    """No source, or one that nothing filled in."""
    assert severities(broken_image_source, html) == [severity]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="/cod" alt="Cod">',
        '<img src="/img?id=3&amp;u=https://a.example/b" alt="Cod">',
        '<img alt="Cod"><noscript><img src="cod.jpg" alt="Cod"></noscript>',
        '<img alt="Cod" onerror="this.remove()">',
        '<img alt="Cod" ng-src="{{ cod }}">',
        '<main v-if="fish"><img src="{{ cod }}" alt="Cod"></main>',
        '<img alt="" class="spacer">',
        '<template><img alt="Cod"></template>',
    ],
)
def test_loaded_later(html: str) -> None:
    """What a script, a picture element or a framework fills in isn't broken."""
    assert severities(broken_image_source, html) == []


@pytest.mark.parametrize(
    ("src", "severity"),
    [
        ("https://placehold.co/600x400?text=Cod", "error"),
        ("http://lorempixel.com/400/200", "error"),
        ("https://i.pravatar.cc/150", "warning"),
        ("/img/placeholder.png", "warning"),
        ("/img/no-image-150x150.jpg?v=2", "warning"),
    ],
)
def test_placeholder(src: str, severity: str) -> None:
    """Services are certain, names of files likely."""
    assert severities(placeholder_image, f'<img src="{src}" alt="">') == [severity]


@pytest.mark.parametrize(
    "attributes",
    [
        'src="https://placehold.co/9" data-src="cod.jpg"',
        'src="/placeholder.png" srcset="cod.jpg 2x"',
        'src="/img/placeholder-bikes.jpg"',
        'src="https://notplacehold.co/9"',
        'src="/picsum.photos/9.jpg"',
    ],
)
def test_no_placeholder(attributes: str) -> None:
    """Lazy loading and look-alikes are left alone."""
    assert severities(placeholder_image, f'<img {attributes} alt="">') == []
