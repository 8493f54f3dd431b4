"""Text that stands out too little from its background.

One reader in twelve can't tell faint letters from what is behind them: with age, with weak sight
or colour blindness, on a cheap screen, in the sun. Text needs a contrast of 4.5:1 with its
background, large text (24 px, or 18.67 px bold) 3:1. Make the letters darker or the background
lighter; a finding names the nearest colour that will do.

Colours come from the page's own style sheets, as a screen of 1280 x 720 would show them. What they
can't settle (a picture behind the text, a sheet on another server, a box placed over another) is
not reported; `--show-undecided` lists it, a missing sheet once a page. Text that nobody sees,
disabled controls, logos and icons are left alone.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, Example, rule
from pagelint_rules.colour._contrast import Limits, check_contrast

_PICTURE = '<style>h1 { color: #ddd }</style><img src="sky.jpg" style="position: absolute">'
_LIMITS = Limits(text=4.5, large=3.0, level="AA")


@rule(
    category="colour",
    severity="error",
    since="0.1",
    wcag=["1.4.3"],
    act=["afw4f7"],
    bad=[
        '⟦<p style="color: #999">⟧Our opening hours</p>',
        "<style>.note { color: silver }</style>⟦<p class=note>⟧Bring your card</p>",
        '<table bgcolor="#004080"><tr><td>⟦<font color="#3060a0">⟧Map</font></table>',
        "<style>:root { --ink: #aaa } a { color: var(--ink) }</style>⟦<a href=/>⟧Home</a>",
        '<div style="background: #fff">⟦<p style="color: #000; opacity: .4">⟧Later</p></div>',
        '⟦<button style="color: white; background: linear-gradient(#9c9, #8b8)">⟧Book now</button>',
        Example('⟦<p style="background: url(sky.jpg); color: white">⟧Sky</p>', undecided=True),
    ],
    good=[
        '<p style="color: #595959">Our opening hours</p>',
        '<h1 style="color: #888">Our clinic</h1>',
        '<p style="background: url(sky.jpg); color: white">Sky</p>',
        '<link rel="stylesheet" href="https://cdn.example/s.css"><p style="color: #999">Hours</p>',
        '<button style="color: #999" disabled>Send</button>',
        '<p hidden style="color: #eee">Later</p>',
        "<style>.more { display: none; color: #eee }</style><p class=more>Later</p>",
        '<a style="position: absolute; top: -40px; color: #ccc" href="#main">Skip</a>',
        '<span class="logo" style="color: #ccc">Clinic</span>',
        '<i class="material-icons" style="color: #ccc">menu</i>',
        "<style>@media print { p { color: #eee } }</style><p>Hours</p>",
        f"<div style='position: relative'>{_PICTURE}<h1 style='position: relative'>Sky</h1></div>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report text below WCAG's level AA."""
    yield from check_contrast(page, _LIMITS, undecided=context.undecided)
