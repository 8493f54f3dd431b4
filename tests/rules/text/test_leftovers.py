"""What generators, converters and programs leave, form by form."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint, unmarked

RULES = {rule.id: rule for rule in load("pagelint_rules.text")}

FOUND = [
    ("leftover-word-field", "<p>See ⟦Error! Bookmark not defined.⟧</p>"),
    ("leftover-word-field", "<p>See ⟦Error! Hyperlink reference not valid.⟧</p>"),
    ("leftover-word-field", "<p>By ⟦Error! Unknown document property name.⟧</p>"),
    ("leftover-word-field", "<p>⟦¡Error! Marcador no definido.⟧</p>"),
    ("leftover-word-field", "<p>Zie ⟦Fout! Verwijzingsbron niet gevonden.⟧</p>"),
    ("leftover-word-field", "<p>Zob. ⟦Błąd! Nie zdefiniowano zakładki.⟧</p>"),
    ("leftover-word-field", "<p>⟦Errore. Il segnalibro non è definito.⟧</p>"),
    (
        "leftover-word-field",
        "<p>⟦Es konnten keine Einträge für ein Inhaltsverzeichnis gefunden werden.⟧</p>",
    ),
    ("leftover-word-field", "<p>Tag: ⟦Klicken oder tippen Sie, um ein Datum einzugeben.⟧</p>"),
    ("leftover-word-field", "<p>Art: ⟦Wählen Sie ein Element aus.⟧</p>"),
    ("leftover-word-field", "<h1>⟦Click to add title⟧</h1><p>⟦[Type the company name]⟧</p>"),
    ("leftover-word-field", '<p>⟦[Author name]⟧</p><p>⟦{ TOC \\o "1-3" \\h \\z \\u }⟧</p>'),
    ("unrendered-markdown", "<p>⟦[!important]⟧ Bring a bag.</p>"),
    ("unrendered-markdown", "<p>- rye ⟦- [x] baked⟧</p>"),
    ("unrendered-markdown", "<p>See ⟦[the breads][]⟧ for more.</p>"),
    ("unrendered-markdown", '<p>⟦[mill]: https://mill.example/⟧ "Mill"</p>'),
    ("unrendered-markdown", '<p>⟦??? note "More"⟧</p>'),
    ("unrendered-markdown", "<p>⟦???+ tip⟧</p>"),
    ("unrendered-markdown", "<p>⟦::: warning⟧</p>"),
    ("unrendered-markdown", "<p>⟦:::⟧</p>"),
    ("unrendered-markdown", "<p>⟦:::{note}⟧</p>"),
    ("unrendered-markdown", "<p>⟦/// note | Hot⟧</p>"),
    ("unrendered-markdown", '<p>⟦--8<-- "rye.md"⟧</p>'),
    ("unrendered-markdown", "<p>⟦[TOC]⟧</p>"),
    ("unrendered-markdown", "<p>⟦[[_TOC_]]⟧</p>"),
    ("unrendered-markdown", "<h2>Breads ⟦{#breads}⟧</h2>"),
    ("unrendered-markdown", "<p>Our <a href='/x'>list</a>⟦{:target=\"_blank\"}⟧</p>"),
    ("unrendered-markdown", "<p>⟦{: .lead}⟧</p>"),
    ("unrendered-markdown", "<p>An area of 4 m⟦^2^⟧</p>"),
    ("unrendered-markdown", "<p>We are ⟦** open **⟧ all day</p>"),
    ("unrendered-markdown", "<p>Baked ⟦:heavy_check_mark:⟧ today ⟦:+1:⟧</p>"),
    ("unrendered-markdown", '<p>⟦+++ title = "Bread" date = 2026-05-01 +++⟧</p>'),
    ("unrendered-markdown", "<h2>⟦title: Breads date: 2026-05-03 layout: page⟧</h2>"),
    ("unrendered-markdown", "<p>Now ⟦{++fresh++}⟧ and ⟦{--old--}⟧</p>"),
    ("unrendered-markdown", "<p>⟦##Our breads⟧</p>"),
    ("unrendered-markdown", "<p>Breads ⟦==========⟧</p>"),
    ("unrendered-markdown", "<p>Bread\n⟦: what⟧ we bake</p>"),
    ("unresolved-reference", "<p>See ⟦<strong>?@fig-oven</strong>⟧.</p>"),
    ("unresolved-reference", "<p>It rises ⟦[see @mill2019, pp. 3; @oven_2]⟧.</p>"),
    ("unresolved-reference", "<p>Shown before ⟦[?]⟧, and in Figure ⟦??⟧.</p>"),
    ("unresolved-reference", "<p>Version ⟦|release|⟧ of the oven</p>"),
    ("unresolved-reference", "<p>It rises ⟦{Miller, 2019 #12}⟧ ⟦[CITATION Mil19 \\l 1033]⟧.</p>"),
    (
        "unresolved-reference",
        "<p>See <a class='xref unresolved' href='#a'>Bread</a></p>".replace(
            "<a c", "⟦<a c"
        ).replace("</a>", "</a>⟧"),
    ),
    ("unresolved-reference", "<p>⟦<span class='ltx_ref ltx_missing_label'>LABEL:oven</span>⟧</p>"),
    ("unresolved-reference", "<p>See ⟦{ref}`⟧oven` below</p>"),
    ("build-error", "<h1>⟦Macro Rendering Error⟧</h1>"),
    ("build-error", "<p>⟦Docutils System Messages⟧</p>"),
    ("build-error", "<p>⟦<span class=scribunto-error>Lua error in Module:Oven</span>⟧</p>"),
    ("build-error", "<p>⟦Template loop detected: Template:Oven⟧</p>"),
    ("build-error", "<p>⟦Error in eval(expr): object 'oven' not found⟧</p>"),
    ("build-error", "<p>⟦<mjx-merror>Missing close brace</mjx-merror>⟧</p>"),
    ("build-error", "<p>Fresh HAHA</p><p>⟦HAHAHUGOSHORTCODE12s0HBHB⟧</p>"),
    ("leftover-directive", "<p>⟦:returns:⟧ a loaf</p>"),
    ("leftover-directive", "<p>⟦.. toctree:: :maxdepth: 2⟧</p>"),
    ("leftover-directive", "<p>⟦xref:bread.adoc[the breads]⟧ and ⟦image::oven.png[Oven]⟧</p>"),
    ("leftover-directive", "<p>⟦{!bread.md!}⟧</p><p>⟦{include:file:rye.md}⟧</p>"),
    ("leftover-directive", "<p>⟦@param {string} dough what to bake⟧</p>"),
    ("leftover-directive", "<p>Look into ⟦L&lt;Bread/Rye&gt;⟧ or ⟦F&lt;rye.txt&gt;⟧.</p>"),
    ("leftover-directive", '<p>Heats ⟦&lt;see cref="Oven"/&gt;⟧ first.</p>'),
    ("leftover-directive", '<p>⟦!include "rye.md"⟧</p>'),
    ("unrendered-tex", "<p>As ⟦\\cite{miller}⟧ says, ⟦\\emph{slowly}⟧.</p>"),
    ("unrendered-tex", "<p>⟦\\includegraphics[width=4cm]{oven}⟧</p>"),
    (
        "stringified-value",
        "<p>In all ⟦%!(EXTRA int=4)⟧ and ⟦%!s(<nil>)⟧ ⟦%!v(PANIC=String method: nil)⟧</p>".replace(
            "<nil>", "&lt;nil&gt;"
        ),
    ),
    ("stringified-value", "<p>⟦&lt;no value&gt;⟧ loaves</p>"),
    ("stringified-value", "<p>Baked on ⟦2026-05-02 09:30:00 +0000 UTC⟧</p>"),
    (
        "stringified-value",
        "<p>Baked on ⟦1/1/0001 12:00:00 AM⟧</p>".replace("⟦1/1/0001", "1/⟦1/0001"),
    ),
    (
        "stringified-value",
        "<p>Loaves: ⟦[Ljava.lang.String;@1b6d3586⟧ ⟦Optional.empty⟧ ⟦Optional[4]⟧</p>",
    ),
    (
        "stringified-value",
        "<p>Loaves: ⟦{oats=4, rye=12}⟧; ⟦mill.Oven$$Lambda/0x00007f12@4fca772d⟧</p>",
    ),
    ("stringified-value", "<p>Baked ⟦Sat May 02 09:30:00 CEST 2026⟧</p>"),
    (
        "stringified-value",
        "<p>Baker: ⟦Baker(name=Ann, age=null)⟧ ⟦[object Promise]⟧ ⟦async () =&gt; {}⟧</p>".replace(
            "⟦async ()", "async ⟦()"
        ),
    ),
    ("stringified-value", "<p>⟦[nil, 4]⟧ ⟦{:rye=&gt;4}⟧ ⟦#&lt;Oven:0x000055d5 @hot=true&gt;⟧</p>"),
    (
        "stringified-value",
        "<p>⟦{'rye': 4}⟧ ⟦dict_keys(['rye'])⟧ ⟦datetime.date(2026, 5, 2)⟧ ⟦Decimal('4.50')⟧</p>",
    ),
    (
        "stringified-value",
        "<p>⟦&lt;class 'bread.Rye'&gt;⟧ ⟦&lt;QuerySet [&lt;Bread: rye&gt;]&gt;⟧</p>",
    ),
    ("stringified-value", "<p>Bread: ⟦Bread object (4)⟧</p>"),
    ("leftover-cms-token", "<p>⟦&lt;!– wp:paragraph –&gt;⟧ Fresh</p>"),
    ("leftover-cms-token", "<p>⟦&lt;gallery&gt;Oven.jpg&lt;/gallery&gt;⟧</p>"),
    ("leftover-cms-token", "<p>⟦~~DISCUSSION~~⟧ Written by ⟦@NAME@⟧</p>"),
    ("leftover-cms-token", '<p>⟦[[!inline pages="breads/*"]]⟧ ⟦(:title Bread:)⟧</p>'),
    (
        "leftover-cms-token",
        "<p>⟦&lt;&lt;TableOfContents()&gt;&gt;⟧ ⟦{FANCYTABLE(head=4)}⟧ ⟦%TOC%⟧</p>",
    ),
    ("leftover-cms-token", "<p>⟦h2. Our breads⟧</p>"),
    ("unfilled-merge-field", "<p>Dear ⟦%%first_name%%⟧ ⟦[[firstname]]⟧ ⟦~Contact.FirstName~⟧</p>"),
    (
        "unfilled-merge-field",
        "<p>Dear ⟦[subscriber:firstname | default:reader]⟧ ⟦{contactfield=firstname}⟧</p>",
    ),
    ("unfilled-merge-field", '<p>Dear ⟦[%first_name%]⟧ ⟦[[data:name:"you"]]⟧ ⟦{FIRSTNAME}⟧</p>'),
    ("leftover-shortcode", '<p>Bread. ⟦[su_box title="Rye" ⟧[…]</p>'),
    ("leftover-shortcode", "<p>⟦[video]⟧</p>"),
    ("double-encoded-entity", "<p>Bread ⟦&amp;mdash⟧ and rolls</p>"),
    ("impossible-date", "<p>Open on ⟦31 April⟧ and ⟦02.05.2026 18:60⟧</p>"),
]

SILENT = [
    "<p>The cell a[i][j], the list [1][2], C++ and ++i, x &gt;= y == z, 10:30:45 and 1:2:5.</p>",
    "<p>Stop!!! Note this. Is it open??? Nobody knows. ** Not on Sundays.</p>",
    (
        "<p>Use <code>:ref:`x`</code>, <kbd>{{ x }}</kbd> and <samp>System Message: "
        "ERROR/3</samp>.</p>"
    ),
    "<p>The half is \\(\\frac{1}{2}\\), $$x_{0}$$ or $\\binom{4}{2}$.</p>",
    "<span class='math inline'>\\binom{0}{1} x^{2}_{i}</span>",
    "<div class='tsd-signature'>Nothing: undefined</div>",
    (
        "<p>See <span class='docutils literal'>:ref:`label`</span> and <span class='docutils "
        "literal'>|x|</span></p>"
    ),
    "<p>[a](b) sounds like [this] (see below); f(x)[y] and {4, 5}; #bread2026 #rye</p>",
    "<p>Write to @the_mill, @anna or anna@mill.example. None of them is null and void.</p>",
    (
        "<table><tr><th>Type</th><td>() =&gt; void</td></tr>"
        "<tr><th>Default</th><td>null</td></tr></table>"
    ),
    "<p>The fee is ~50 to ~60 euro, 4^2 + 3^2, at 2:30 pm; breads: rye; oats</p>",
    "<p>She said [“bread”] and “Error! Bookmark not defined.”; the sum of $5 and $10_000.</p>",
]


@pytest.mark.parametrize(("rule", "marked"), FOUND)
def test_found(rule: str, marked: str) -> None:
    """A leftover is reported at its exact place, and each only once."""
    html, spans = unmarked(marked)
    assert sorted(finding.span for finding in lint(RULES[rule], html)) == spans


@pytest.mark.parametrize("html", SILENT)
def test_silent(html: str) -> None:
    """What looks like a leftover and is none is left alone by every rule of its kind."""
    ids = {rule for rule, _ in FOUND}
    assert [each.message for rule in sorted(ids) for each in lint(RULES[rule], html)] == []
