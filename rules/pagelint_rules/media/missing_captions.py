"""A video without captions.

Who is deaf, or has the sound off on the train, gets pictures without words. Add a
`<track kind="captions">` with the text, or show the captions in the video itself and say so beside
it.
"""

from collections.abc import Iterator

from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule

_TRACK = "track[kind=captions i],track[kind=subtitles i],track:not([kind])"


@rule(
    category="media",
    severity="warning",
    since="0.1",
    wcag=["1.2.2"],
    elements="video:not([muted])",
    bad=[
        '⟦<video src="talk.mp4" controls>⟧</video>',
        '⟦<video controls>⟧<source src="talk.mp4"><track kind="chapters" src="c.vtt"></video>',
    ],
    good=[
        '<video src="talk.mp4" controls><track kind="captions" src="talk.vtt"></video>',
        '<video src="waves.mp4" autoplay muted loop></video><video src="waves.mp4" loop></video>',
        "<video></video>",
    ],
)
def check(video: Element, context: Context) -> Iterator[Finding]:
    """Report videos with a source, sound and controls, and no track of words."""
    has_source = video.get("src") or video.select_one("source[src]") is not None
    if not has_source or "loop" in video or "controls" not in video:
        return
    if video.select_one(_TRACK) is None and is_exposed(video):
        hint = 'deaf readers miss every word: add <track kind="captions">'
        yield video.finding("video has no captions", hint=hint)
