"""When a page is empty, and when it is only quiet."""

import pytest

from pagelint.testing import lint
from pagelint_rules.structure import empty_page

HEAD = "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Tides</title>"


@pytest.mark.parametrize(
    "html",
    [
        "",
        " \n\t\n",
        HEAD,
        f"{HEAD}<body>\n<!-- content -->\n</body>",
        f"{HEAD}<link rel=stylesheet href=site.css><body></body>",
        f"{HEAD}<main><article><h1></h1><p><br></p></article></main>",
    ],
)
def test_empty(html: str) -> None:
    """Nothing for anybody to see or hear."""
    (finding,) = lint(empty_page.check.rule, html)
    assert finding.span is None


@pytest.mark.parametrize(
    "body",
    [
        "<form><input name=q></form>",
        "<video src=a.mp4></video>",
        "<body onload=start()>",
        "<body><noscript>Switch scripts on</noscript>",
        "<div style='background: url(sea.jpg)'></div>",
        "<body><template>Tides</template>",
        "<p hidden>Tides</p>",
        "<?php the_content(); ?>",
        "<!--#include virtual='/tides.html' -->",
        "<meta name=robots content=noindex>",
        "<frameset><frame src=a.html></frameset>",
    ],
)
def test_quiet(body: str) -> None:
    """What shows something, or may once a browser or server has done its part."""
    assert lint(empty_page.check.rule, HEAD + body) == []
