"""Frames and players that nobody sees, or that fill in later."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint

RULES = {rule.id: rule for rule in load("pagelint_rules.media")}


@pytest.mark.parametrize(
    "html",
    [
        '<iframe src="about:blank"></iframe>',
        '<iframe src="" data-src=""></iframe>',
        '<p><noscript><iframe src="/count" height="0" width="0"></iframe></noscript>',
        '<iframe src="/count" style="display:none;visibility:hidden"></iframe>',
        '<iframe src="/count" style="position:absolute;left:-9999px"></iframe>',
        '<iframe src="/map" title="Map"></iframe>',
        '<iframe src="/map" aria-hidden="true"></iframe>',
    ],
)
def test_frames_that_need_no_title(html: str) -> None:
    """Empty frames and those for counting are passed over."""
    assert lint(RULES["unnamed-frame"], html) == []


def test_lazy_frame() -> None:
    """A frame that a script loads later needs a title too."""
    assert len(lint(RULES["unnamed-frame"], '<iframe data-src="/map"></iframe>')) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<video src="a.mp4" controls muted></video>',
        '<video src="a.mp4" loop controls></video>',
        '<video src="a.mp4" controls><track src="a.vtt"></video>',
        '<video src="a.mp4"></video>',
    ],
)
def test_videos_that_need_no_captions(html: str) -> None:
    """Videos without sound, and backgrounds, have no words to miss."""
    assert lint(RULES["missing-captions"], html) == []
