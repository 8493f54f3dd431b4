"""Sizes of fonts beside each other; each was asked of Chromium 156."""

import pytest

from tests.styles.styled_pages import style


@pytest.mark.parametrize(
    ("html", "size"),
    [
        ("<i>x</i>", 16),
        ("<code><i>x</i></code>", 13),
        ("<h3><code><i>x</i></code></h3>", 15.21),
        ("<b style='font-size:175%'><code><i>x</i></code></b>", 22.75),
        ("<b style='font-size:20px'><code><i>x</i></code></b>", 20),
        ("<code style='font-size:small'><i>x</i></code>", 12),
        ("<code style='font-size:80%'><i>x</i></code>", 10.4),
        ("<code style='font-size:1rem'><i>x</i></code>", 16),
        ("<code style='font-family:monospace,monospace'><i>x</i></code>", 16),
        ("<code style='font-family:inherit'><i>x</i></code>", 16),
        ("<pre><i style='font-family:serif'>x</i></pre>", 16),
        ("<pre><code><i>x</i></code></pre>", 13),
        ("<b style='font:2em monospace'><i>x</i></b>", 26),
        ("<b style='font-size:small'><code><i>x</i></code></b>", 12),
    ],
)
def test_fixed_width(html: str, size: float) -> None:
    """The font `monospace` is smaller than others, unless an author's length is behind its size."""
    found = style(f"<!DOCTYPE html><body>{html}", "i").font_size
    assert found == pytest.approx(size, abs=0.01)
