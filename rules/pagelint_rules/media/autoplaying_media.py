"""Sound that starts by itself.

It drowns out the screen reader, and startles everybody else. Let readers start it: leave `autoplay`
away, or write `muted`.
"""

from collections.abc import Iterator

from pagelint.accessibility.tree import tree_of
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import target

_AUTOPLAY = pattern(
    r"(?i)[?&](?:autoplay|auto_play|autostart)=(?:1|true)(?![^#]*[&?]muted?=(?:1|true))"
)
_MUTED = pattern(r"(?i)[?&](?:muted?|background)=(?:1|true)")


@rule(
    category="media",
    severity="warning",
    since="0.1",
    wcag=["1.4.2"],
    elements="audio[autoplay],video[autoplay]:not([muted]),iframe[src*=auto i]",
    bad=[
        '⟦<audio src="sea.mp3" autoplay>⟧</audio>',
        '⟦<video src="sea.mp4" autoplay controls>⟧</video>',
        '⟦<iframe title="Sea" src="https://player.example/7?autoplay=1">⟧</iframe>',
    ],
    good=[
        '<video src="sea.mp4" autoplay muted loop></video>',
        '<audio src="sea.mp3" controls></audio>',
        '<iframe title="Sea" src="https://player.example/7?autoplay=1&amp;muted=1"></iframe>',
    ],
)
def check(player: Element, context: Context) -> Iterator[Finding]:
    """Report players with sound that start on their own."""
    address = target(player, "src")
    if player.name == "iframe" and (not _AUTOPLAY.search(address) or _MUTED.search(address)):
        return
    if player.name == "audio" and player.get("muted") is not None:
        return
    if player.name == "audio" or tree_of(context.page).is_rendered(player.node):
        hint = "it drowns out screen readers: let readers start it, or mute it"
        yield player.finding("sound starts by itself", hint=hint)
