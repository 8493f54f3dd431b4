"""Whole pages for the rule leftover-shortcode, beyond its examples."""

import pytest

from pagelint.finding import Finding, Severity
from pagelint.testing import lint
from pagelint.text.shortcodes import find_tags, without_tags
from pagelint_rules.text.leftover_shortcode import check

RULE = check.rule


def found(html: str) -> list[Finding]:
    return lint(RULE, html)


def texts(html: str) -> list[str]:
    return [html[slice(*finding.span)] for finding in found(html) if finding.span]


def fixed(html: str) -> str:
    for finding in reversed(found(html)):
        for (start, end), text in finding.fix.edits if finding.fix else ():
            html = html[:start] + text + html[end:]
    return html


def test_run_after_a_list() -> None:
    """A run of tags at the end of a list item: each is found, also with curly quotes and primes."""
    html = (
        "<ol><li>Berg A. Sleep. 2009;4:1-9.[/vc_column_text][/vc_column]"
        "[vc_column width=&#8221;1/3&#8243;][vc_row_inner][vc_column_inner width=”1/1″]"
        "[vc_column_text]</li></ol><p>News</p>"
    )
    assert texts(html) == [
        "[/vc_column_text]", "[/vc_column]", "[vc_column width=&#8221;1/3&#8243;]",
        "[vc_row_inner]", "[vc_column_inner width=”1/1″]", "[vc_column_text]",
    ]  # fmt: skip


def test_builder_in_hint() -> None:
    """The hint names the plugin that would have rendered the tag."""
    assert "WPBakery plugin" in found("<p>[vc_row]</p>")[0].hint


def test_a_run_explains_itself_once() -> None:
    """Tags of one builder side by side: the first hint says it, the others point to it."""
    hints = [finding.hint for finding in found("<p>[vc_row][vc_column] Hours [vc_row]</p>")]
    assert hints[1] == "goes with the tag before"
    assert hints[0] == hints[2]


def test_pair_over_blocks() -> None:
    """An opening and a closing tag in different blocks name each other."""
    first, last = found('<div>[boxed style="a"]</div><p>Text</p><div>[/boxed]</div>')
    assert first.message == "shortcode [boxed], closed by [/boxed], is printed, not rendered"
    assert last.message == "shortcode [/boxed], opened by [boxed], is printed, not rendered"


def test_tag_over_markup() -> None:
    """A tag that an editor broke up with markup is one tag, without a fix that would eat markup."""
    html = '<p>[<b>vc_column</b> width="1/2"] Text</p>'
    assert texts(html) == ['[<b>vc_column</b> width="1/2"]']
    assert found(html)[0].fix is None


def test_brackets_in_quotes() -> None:
    """A bracket inside a quoted value does not end the tag."""
    assert texts("""<p>[ct_section options='{"ids":[1,2]}']</p>""") == [
        """[ct_section options='{"ids":[1,2]}']"""
    ]


def test_fix_keeps_content() -> None:
    """The fix removes the tags and keeps what stands between them."""
    assert fixed('<p>[su_box title="x"]Open[/su_box] daily</p>') == "<p>Open daily</p>"


@pytest.mark.parametrize(
    ("html", "safe"),
    [
        ('<p>[contact-form-7 id="123"]</p>', [False]),
        ('<p>photos: [gallery ids="14,15"] were</p>', [False]),
        ('<p>[vc_column width="1/2"]Open[/vc_column] now</p>', [True, True]),
        ("<p>Open.[/vc_column_text][/vc_column]</p>", [True, True]),
        ('<p>[su_box title="Hours"]Open[/su_box] now</p>', [False, False]),
        ('<p>Write: [x_form id="3"][/x_form]</p>', [False, False]),
        ("<p>[vc_row][/vc_row]</p><p>Text</p>", [False, False]),
        ("<p>[vc_row]</p><p>Text[/vc_row]</p>", [False, False]),
        ("<p>One[/vc_row]two</p>", [False]),
        ('<p>[su_box style="a"]Open</p>', [False]),
        ('<p>Open[/vc_row][vc_row_inner gap="3"] now</p>', [True, True]),
    ],
)
def test_safe_where_nothing_is_lost(html: str, safe: list[bool]) -> None:
    """A tag that may stand for content, alone or in a pair, is removed on the author's word only.

    Nor is one safe to remove that leaves an empty element, half of a pair, or two words as one.
    """
    assert [each.fix.safe for each in found(html) if each.fix] == safe


def test_bare_unknown_name_is_a_warning() -> None:
    """A bare compound name that nobody knows is a guess, so it has no fix."""
    (finding,) = found("<p>[team_list]</p>")
    assert finding.severity is Severity.WARNING
    assert finding.fix is None


@pytest.mark.parametrize(
    "html",
    [
        "<h1>All shortcodes of our theme</h1><p>[vc_row]</p>",
        "<p>Write “[vc_row]” to begin a row.</p>",
        "<pre>[vc_row]</pre><p><code>[vc_row]</code></p>",
        "<div contenteditable>[su_note]a[/su_note]</div>",
        "<p>pick[my_index] and [some_label](https://a.example) and [n=40] and [a-z_]</p>",
        "<p>[Event &quot;Casual game&quot;] [x for x in rows if x.a='b']</p>",
        "<p>[b]bold[/b] [quote=&quot;Ann&quot;]Yes[/quote]</p>",
        "<p>[ˈwʊstə] [18F]FDG [OK] [1/2] [/] [] [ ] [-]</p>",
    ],
)
def test_silent(html: str) -> None:
    """Pages that explain shortcodes, other tags' territory, and brackets of prose."""
    assert texts(html) == []


def test_unclosed_brackets() -> None:
    """Brackets that never close are no tags, save what the end of the text may have cut off."""
    assert [tag.whole for tag in find_tags('[a x="' * 10_000)] == [False]


def test_tag_cut_off_by_an_excerpt() -> None:
    """An excerpt ends in the middle of a tag: the rest of it is found."""
    html = '<meta name="description" content="Welcome [vc_row][vc_column width=”1/2″ cl">'
    assert texts(html) == ["[vc_row]", "[vc_column width=”1/2″ cl"]


def test_tags_are_not_read() -> None:
    """Tags are blanked out for who counts words, bracketed words are not."""
    text = "One [vc_column width=”1/2″]two[/vc_column] [sic] three [post-war]."
    assert without_tags(text) == text.replace("[vc_column width=”1/2″]", " " * 23).replace(
        "[/vc_column]", " " * 12
    )
