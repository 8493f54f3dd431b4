"""What other systems would have turned into markup."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint, unmarked

RULES = {rule.id: rule for rule in load("pagelint_rules.text")}

FOUND = [
    ("leftover-shortcode", "<p>⟦[table id=3 /]⟧</p>"),
    ("leftover-shortcode", '<p>⟦[ngg src="galleries" ids="1"]⟧</p>'),
    ("leftover-shortcode", "<p>Hello ⟦[/tab]⟧ there</p>"),
    ("leftover-shortcode", "<p>⟦[instagram-feed]⟧</p>"),
    ("leftover-shortcode", "<p>⟦[products]⟧</p>"),
    ("leftover-shortcode", "<p>⟦[tabs]⟧⟦[tab title=”One”]⟧x⟦[/tab]⟧⟦[/tabs]⟧</p>"),
    ("leftover-shortcode", "<p>⟦[embedyt]⟧ https://films.example/watch?v=x⟦[/embedyt]⟧</p>"),
    ("leftover-shortcode", "<p>⟦[youtube https://films.example/watch?v=x]⟧</p>"),
    ("leftover-shortcode", "<p>⟦[vimeo 12345 w=500]⟧</p>"),
    ("leftover-shortcode", "<p>⟦[cs_section]⟧⟦[cs_row]⟧</p>"),
    ("leftover-shortcode", '<p>⟦[ux_banner height="500px"]⟧ ⟦[col span="6"]⟧</p>'),
    ("leftover-shortcode", '<p>⟦[display-posts category="news"]⟧</p>'),
    ("leftover-shortcode", "<p>⟦[one_half_last]⟧Text⟦[/one_half_last]⟧</p>"),
    ("leftover-shortcode", "<p>⟦[Woocommerce_Cart]⟧</p>"),
    ("leftover-shortcode", "<p>⟦[do_widget id=text-3]⟧</p>"),
    ("leftover-shortcode", '<p>⟦[contact-form-7 id="9" title="Ask &#8220;Anna&#8221;"]⟧</p>'),
    ("leftover-shortcode", "<p>⟦&#91;vc_row&#93;⟧ text</p>"),
    ("leftover-shortcode", "<p>Price ⟦[price id=4]⟧ per person</p>"),
    ("leftover-shortcode", '<p>⟦[code lang="css"]⟧x⟦[/code]⟧</p>'),
    ("leftover-shortcode", "<title>⟦[page_title]⟧ | Shop</title>"),
    ("leftover-shortcode", '<meta name="description" content="⟦[vc_row]⟧⟦[vc_column]⟧Welcome">'),
    ("leftover-bbcode", '<p>⟦[quote author="Ann"]⟧x⟦[/quote]⟧</p>'),
    ("leftover-bbcode", "<p>⟦[code]⟧x⟦[/code]⟧ ⟦[youtube=https://films.example/x]⟧</p>"),
    ("leftover-bbcode", '<p>⟦[list type="check"]⟧<ul><li>x</li></ul>⟦[/list]⟧</p>'),
    (
        "leftover-cms-token",
        "<p>⟦{article Hello}⟧text⟦{/article}⟧ ⟦{mp3}⟧song⟦{/mp3}⟧ ⟦{module 12}⟧</p>",
    ),
    ("leftover-cms-token", '<p>⟦{tab title="One"}⟧ ⟦{rokbox title="x"}⟧img.jpg⟦{/rokbox}⟧</p>'),
    ("leftover-cms-token", "<p>⟦[current-user:name]⟧ ⟦[date:custom:Y]⟧ ⟦[[nid:12]]⟧</p>"),
    ("leftover-cms-token", "<p>⟦{{link_url::12}}⟧ ⟦{{page>start}}⟧</p>"),
    (
        "leftover-cms-token",
        "<p>⟦[[~12]]⟧ ⟦[[++site_name]]⟧ ⟦[[$chunk? &a=`b`]]⟧ ⟦[!Ditto? &x=`y`!]⟧ ⟦[+phx:x+]⟧</p>",
    ),
    (
        "leftover-cms-token",
        '<p>⟦{{widget type="Cms\\Block"}}⟧ ⟦{{var customer.name}}⟧ ⟦{{trans "Hello"}}⟧</p>',
    ),
    (
        "leftover-cms-token",
        (
            "<p>⟦{{Infobox bridge|name=x}}⟧ ⟦{{Main|History of X}}⟧ "
            "⟦[[File:x.jpg|thumb|left]]⟧ ⟦[[Bridge|the bridge]]⟧</p>"
        ),
    ),
    (
        "leftover-cms-token",
        "<p>⟦&lt;ref name=\"x\"&gt;⟧Smith 2001⟦&lt;/ref&gt;⟧ ⟦'''Bold'''⟧ text</p>",
    ),
    ("leftover-cms-token", "<p>⟦== History ==⟧</p>"),
    ("leftover-cms-token", "<title>⟦%%title%%⟧ ⟦%%sep%%⟧ ⟦%%sitename%%⟧</title>"),
    (
        "leftover-cms-token",
        '<p>⟦&lt;!-- wp:quote {"align":"right"} --&gt;⟧ ⟦&lt;!--more--&gt;⟧</p>',
    ),
    (
        "leftover-cms-token",
        '<p>⟦###MARKER###⟧ ⟦{exp:weblog:entries}⟧ ⟦{embed="site/header"}⟧ ⟦{jcomments off}⟧</p>',
    ),
    (
        "unrendered-markdown",
        "<p>1. ⟦**First**⟧: do ⟦***x y***⟧ or ⟦[a link](page.html)⟧ and a note⟦[^1]⟧</p>",
    ),
    ("unrendered-markdown", "<p>| Bread | Price |<br>⟦|:---|---:|⟧</p>"),
    ("unrendered-markdown", "<p>⟦- [x] done⟧</p>"),
    (
        "visible-markup",
        '<p>⟦&lt;p class="c"&gt;⟧Rye</p><p>Li⟦&lt;br /&gt;⟧ne</p><p>⟦&lt;font color=red&gt;⟧x</p>',
    ),
    (
        "visible-markup",
        "<p>⟦&lt;o:p&gt;⟧&lt;/o:p&gt;</p><p>⟦&lt;/o:p&gt;⟧ a</p><p>⟦&lt;![endif]--&gt;⟧ text</p>",
    ),
    ("visible-markup", '<p>⟦style="color:red"&gt;⟧Text</p>'),
    ("visible-markup", '<p>⟦"/&gt;⟧ text</p>'),
    ("curly-quoted-attribute", '⟦<a href="/x" target=”_blank”>⟧y</a>'),
    ("curly-quoted-attribute", "⟦<a href=&ldquo;/x&rdquo;>⟧y</a>"),
]

SILENT = [
    "<p>We met [at the old mill] and, as she said, “[the] river rose”.[1][2]</p>",
    "<p>Height [cm], weight [lb]; [m = 8]; [90% CI 2 to 3]; g[t](u); rows[row_index] = 0</p>",
    "<p>[Erledigt] Ofen kalt · [Hilfe] WLAN · [Off Topic] Wetter · [8K] [WPA-3]</p>",
    '<p>[Site "The mill"] [Black "Ben"] 9. Nc3 {a quiet reply} Bb7</p>',
    "<p>Ann: [8:15] hello; VIOLA [aloud]: What country, friends, is this? [Exeunt]</p>",
    "<p>dibenzo[b,e]oxepin, [11C]choline, [Cu(NH3)4]2+, [bʁoːt], [œ], […], [— —]</p>",
    "<p>The [turn-of-the-century] mill, a [half-open] door and the [newly-built] oven</p>",
    "<pre>[vc_row] [b]x[/b] {{ a }} **b** &lt;b&gt;x&lt;/b&gt;</pre>",
    '<p>Options: <code>[--amend]</code>, <kbd>[gallery ids="1"]</kbd>, <samp>[/quote]</samp></p>',
    "<p>Some ~8 guests*, ~~ perhaps ten. * plus 2 ** per night *** Full ***</p>",
    "<p>2 * 3 * 4, a**b, snake_case_name, __init__, # 12 is our bus, - one - two</p>",
    (
        "<p>if a &lt; b and c &gt; d; &lt;Enter&gt;; &lt;https://mill.example&gt;; a "
        "-&gt; b; &lt;3</p>"
    ),
    "<p>In comments: &lt;q&gt; &lt;b&gt; &lt;u&gt;</p>",
    '<p>The &lt;img&gt; tag; the attribute class="x"&gt; of HTML</p>',
    "<p>The set {rye, oats}, {x | x &gt; 0}, \\(e^{{x}^{2}}\\), #author_club, 100% wool</p>",
    "<p>== nothing; ''quoted'' and rock 'n' roll; ### and #1; 5 == 5</p>",
    '<a href="/q" title="“Open”">x</a> <img alt="‘no’" src="q.jpg">',
]


@pytest.mark.parametrize(("rule", "marked"), FOUND)
def test_found(rule: str, marked: str) -> None:
    """A leftover is reported at its exact place, and each only once."""
    html, spans = unmarked(marked)
    assert sorted(finding.span for finding in lint(RULES[rule], html)) == spans


@pytest.mark.parametrize("html", SILENT)
def test_silent(html: str) -> None:
    """What looks like one stays unreported by every rule about texts."""
    assert [finding.excerpt for rule in RULES.values() for finding in lint(rule, html)] == []
