"""The stand-in parser: its trees, compared with turbohtml's, and all page tests run on it."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.html import dom, nodes
from pagelint.html.parser import parse
from tests.page.tag_soup import tag_soup, unique

HERE = Path(__file__).parent
on_the_stand_in = pytest.mark.skipif(dom.NATIVE, reason="the other parser answers selectors")


def outline(node: object) -> str:
    """A tree, standing on its node names and texts; a template's fragment left out."""
    parts = []
    for child in node.children:  # type: ignore[attr-defined]
        name = type(child).__name__
        if name == "Text":
            parts.append(repr(child.data))
        elif name == "Element":
            parts.append(f"{child.tag}({outline(child)})")
        elif name == "DocumentFragment":
            parts.append(outline(child))
        elif name == "Comment":
            parts.append(f"<!{child.data}>")
    return " ".join(parts)


@pytest.mark.parametrize(
    "source",
    [
        "", "x", " <p>x", "<title>a &amp; <b></title><p>x", "<meta><p>a<meta>",
        "<!--c--><html lang=en>",
        "<head> <script>a<b</script> </head> <body class=x>y</body>", "<p>a<p>b<div>c</div>d",
        "<ul><li>a<li>b<ul><li>c</ul>d</ul>e", "<dl><dt>a<dd>b<dt>c</dl>", "<h1>a<h2>b</h3>c",
        "<table><td>a<td>b<tr><th>c</table>d", "<table><tr><td>a</table>",
        "<table>x<tr>y<td>z</table>",
        "<table><caption>a<tr><td>b</table>", "<table><col><tr><td>a</table>",
        "a<table> <tbody> <tr>",
        "<table><tr><td><table><tr><td>x</table>y</table>z", "<table><p>a</p><tr><td>b</table>",
        "<table><tr><td>a</div>b</p>c</table>", "<table><input type=hidden><tr><td>a</table>",
        "<select><option>a<option>b<optgroup><option>c</select>d", "<a href=x>a<a href=y>b</a>c",
        "<button>a<button>b</button>", "<form><form>a</form>b", "</p>x", "a</br>b",
        "<b>a</i>b</b>c",
        "<span>a<div>b</span>c</div>d", "<pre>\n\na</pre>", "<textarea>\n<p></textarea>b",
        "<style>a<b</style>c", "<plaintext>a</plaintext>", "<noscript><p>a</noscript>b",
        "<head><noscript><img src=x></noscript><style>p{}</style><title>a</title></head>b",
        "<svg><path/><title>a<b>b</b></title></svg>c",
        "<svg><foreignObject><p>a</foreignObject></svg>",
        "<svg><p>a", "<svg><![CDATA[a<b]]></svg>", "<math><mi>a</mi><mo>b</math>c",
        "<template><tr><td>a</template>b", "<ruby>a<rp>(<rt>b<rp>)</ruby>c", "<image>", "a\0b",
        "<frameset><frame></frameset>", "<!-- a --!>b<!-->c<!x>d</ z>f</>g", "a < b <3 <> &lt",
        "<p a=1 A=2 b='&amp;' c=d/ e>x</p y>z", "x<b", "x<!--y", "<body>a</body>b<!--c-->",
        "<br/><hr/>",
        "<p><table><td>a</table>", "<object>a<p>b</object>c", "<div/>a", "</body></html>x<div>y",
    ],
)  # fmt: skip
def test_the_tree_is_the_browsers(source: str) -> None:
    """What the stand-in is meant to know, against the parser that passes the standard's tests."""
    turbohtml = pytest.importorskip("turbohtml")
    browsers = turbohtml.parse(source, scripting=True)
    assert outline(parse(source)) == outline(browsers).replace("image(", "img(")


@given(tag_soup.map(unique))
def test_places_are_those_of_turbohtml(source: str) -> None:
    """Every start tag that both find stands where the other says, its attributes too."""
    turbohtml = pytest.importorskip("turbohtml")
    ours = _locations(parse(source))
    for key, location in _locations(turbohtml.parse(source, source_locations=True)).items():
        if key in ours:
            assert tuple(ours[key].start_tag) == tuple(location.start_tag)
            assert {k: tuple(v) for k, v in ours[key].attrs.items()} == {
                k: tuple(v) for k, v in location.attrs.items()
            }


def _locations(document: object) -> dict[tuple[str, int], nodes.SourceLocation]:
    found = {}
    for node in document.descendants:  # type: ignore[attr-defined]
        location = getattr(node, "source_location", None)
        if location is not None:
            found[node.tag.lower(), location.start_tag.start_offset] = location
    return found


@given(tag_soup.map(unique))
def test_no_character_of_the_text_is_lost(source: str) -> None:
    """What a tag or a comment doesn't swallow stands in the tree once."""
    document = parse(source)
    read = [c for c in document.text if 0x4E00 <= ord(c) < 0x5000]
    assert len(read) == len(set(read))


@given(st.lists(st.sampled_from(["<b>", "<p>", "</b>", "</p>", "x", "<table>", "<td>"])))
def test_links_agree_with_children(parts: list[str]) -> None:
    """Parent, next and previous sibling of every node."""
    document = parse("".join(parts))
    for parent in [document, *document.descendants]:
        for before, after in pairwise(parent.children):
            assert before.next_sibling is after
            assert after.previous_sibling is before
        assert all(child.parent is parent for child in parent.children)


@on_the_stand_in
def test_selectors_are_answered() -> None:
    """In document order, from the document or an element."""
    document = parse("<div class='a b'><p lang=en>x<b>y</b></p></div><p>z")
    [paragraph, other] = document.select("p")
    assert [paragraph.text, other.text] == ["xy", "z"]
    assert paragraph.matches("[lang|=en]")
    assert paragraph.closest(".a") is paragraph.parent
    assert document.select_one("b") is paragraph.select("b")[0]
    assert other.closest("div") is None


@on_the_stand_in
def test_a_selector_that_is_none_is_a_value_error() -> None:
    """As the other parser has it."""
    with pytest.raises(ValueError, match="selector"):
        parse("<p>").select("p[")


@pytest.mark.skipif(not dom.NATIVE, reason="runs on the stand-in already")
def test_all_page_tests_hold_on_the_stand_in() -> None:
    """Switched on by the variable, in a process of its own."""
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            HERE,
            HERE.parent / "page",
        ],
        env={**os.environ, "PAGELINT_PARSER": "html.parser"},
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout[-3000:]
