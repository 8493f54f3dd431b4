"""Content that a page sends late; each case was asked of Chromium 156."""

import pytest

from pagelint.html import dom
from pagelint.page import Page

pytestmark = pytest.mark.skipif(
    not dom.NATIVE, reason="the stand-in takes processing instructions for comments"
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h2><?start name='a'?>old<?end?></h2><template for=a>new</template>", "new"),
        ("<h2>x <?marker name='a'?> z</h2><template for=a>y</template>", "x y z"),
        ("<h2>x<?marker name='a'?></h2><div><template for=a>y</template></div>", "x"),
        ("<h2>x<?start name='a'?>y</h2><template for=a>z</template>", "xy"),
        ("<h2>x<?marker name='b'?></h2><template for=a>y</template>", "x"),
    ],
)
def test_filled_in(html: str, text: str) -> None:
    """A template goes to its place, so long as that has an end and stands beside or above it."""
    heading = Page(html).select_one("h2")
    assert heading is not None
    assert heading.text == text


def test_a_place_in_the_source() -> None:
    """What was moved still stands where it was written."""
    page = Page("<h2><?marker name='a'?></h2><template for=a><b>new</b></template>")
    bold = page.select_one("h2 b")
    assert bold is not None
    assert page.source.text[bold.span.start : bold.span.end] == "<b>"
