"""Where style sheets come from."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.page import Page
from pagelint.page.files import real
from pagelint.screen import Screen
from pagelint.styles import sources as sources_module
from pagelint.styles.cascade import styles_of
from pagelint.styles.sources import Sources, sources

LINK = '<link rel="stylesheet" href="{}">'


def found(html: str, path: str = "", url: str = "", root: str = "") -> Sources:
    return sources(Page(html, path=path, url=url, root=root), Screen())


def texts(html: str, path: Path) -> list[str]:
    root = real(str(path.parent.parent))
    return [part.sheet.text for part in found(html, str(path), root=root).parts]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A page's path in a folder of a site with two sheets."""
    (tmp_path / "blog").mkdir()
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "main.css").write_text('@import "base.css" screen; p { color: red }')
    (tmp_path / "css" / "base.css").write_text("p { color: blue }")
    return tmp_path / "blog" / "post.html"


@pytest.mark.parametrize("href", ["../css/main.css", "/css/main.css", "../css/main.css?v=2#x"])
def test_files_beside_the_page(site: Path, href: str) -> None:
    """Relative addresses, and those from the root of the site; imports come first."""
    assert [text[-14:-1] for text in texts(LINK.format(href), site)] == [
        " color: blue ",
        "{ color: red ",
    ]


def test_base_address(site: Path) -> None:
    """`<base>` counts."""
    html = '<base href="../css/">' + LINK.format("base.css")
    assert texts(html, site) == ["p { color: blue }"]


def test_data_address() -> None:
    """A sheet in its own address needs no file."""
    html = LINK.format("data:text/css,p%7Bcolor:red%7D")
    assert [part.sheet.text for part in found(html).parts] == ["p{color:red}"]


@pytest.mark.parametrize(
    "html",
    [
        LINK.format("https://cdn.example/a.css"),
        LINK.format("//cdn.example/a.css"),
        LINK.format("missing.css"),
        LINK.format("base.css%00"),
        '<style>@import "https://cdn.example/a.css";</style>',
        '<link rel="preload" as="style" href="a.css" onload="this.rel=\'stylesheet\'">',
        '<link rel="stylesheet" media="print" onload="this.media=\'all\'" href="a.css">',
    ],
)
def test_missing(html: str) -> None:
    """What would have to be fetched, isn't there, or is loaded late."""
    assert found(html, "nowhere/page.html").missing


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="stylesheet" media="print" href="a.css">',
        '<link rel="alternate stylesheet" href="a.css">',
        '<link rel="stylesheet" disabled href="a.css">',
        '<link rel="stylesheet" type="text/less" href="a.less">',
        f"<style title=a>b {{}}</style>{LINK.format('a.css')}".replace("href", "title=c href"),
        '<template><link rel="stylesheet" href="a.css"></template>',
        '<link rel="icon" href="a.png">',
        '<noscript><link rel="stylesheet" href="a.css"></noscript>',
        '<style>@import "a.css" print;</style>',
    ],
)
def test_not_needed(html: str) -> None:
    """What does not apply on a screen is not missed."""
    assert not found(html, "nowhere/page.html").missing


def test_fetched_page_has_no_files_beside_it(site: Path) -> None:
    """A page from the network doesn't read the local disk."""
    assert found(LINK.format("/css/main.css"), str(site), "https://x.example/").missing


@pytest.mark.parametrize("way", ["a.css", "b.css"])
def test_circular_imports_end(tmp_path: Path, way: str) -> None:
    """What leads back to a sheet on the way is not imported again, as browsers do it."""
    (tmp_path / "a.css").write_text(f'@import "{way}"; p {{ color: red }}')
    (tmp_path / "b.css").write_text('@import "a.css"; p { color: blue }')
    html = LINK.format("a.css")
    assert not found(html, str(tmp_path / "page.html")).missing
    assert len(texts(html, tmp_path / "page.html")) == (1 if way == "a.css" else 2)


@pytest.mark.parametrize("times", [3, 5])
def test_imports_that_multiply_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """A page that imports itself under ever new names reads a bounded number of sheets."""
    reads: list[str] = []
    real = sources_module.load
    monkeypatch.setattr(
        sources_module,
        "load",
        lambda page, address: (reads.append(address), real(page, address))[1],
    )
    html = "<style>" + "@import './page.html';" * times + "</style>"
    (tmp_path / "page.html").write_text(html[len("<style>") :])
    assert found(html, str(tmp_path / "page.html")).missing
    assert len(reads) <= sources_module._MOST_IMPORTS


def test_named_sheets() -> None:
    """The first title is that of the sheets which apply; those without one always do."""
    other = "<link rel='alternate stylesheet' title=z href=z.css>"
    html = f"{other}<style title=a>a {{}}</style><style>b {{}}</style><style title=c>c {{}}</style>"
    assert [part.sheet.text for part in found(html).parts] == ["a {}", "b {}"]


def test_sheets_for_those_without_scripts() -> None:
    """What stands in noscript or a template doesn't apply."""
    html = "<noscript><style>a {}</style></noscript><template><style>b {}</style></template>"
    assert found(html).parts == ()


def test_layers_named_before_imports(tmp_path: Path) -> None:
    """The order of layers is that of their first mention, even before the imports."""
    (tmp_path / "a.css").write_text("p { color: blue }")
    (tmp_path / "b.css").write_text("p { color: red }")
    css = '@layer one, two; @import "b.css" layer(two); @import "a.css" layer(one);'
    page = Page(f"<style>{css}</style><p>x", path=str(tmp_path / "page.html"))
    node = page.document.select_one("p")
    assert node is not None
    assert styles_of(page).of(node).get("color") == "red"


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ('@import "a.css";', "red"),
        ("@import url(a.css) screen;", "red"),
        ('@import url( "a.css" ) layer;', "blue"),
        ('@import "a.css" layer(x) supports(display: grid) (min-width: 1px);', "blue"),
        ('@import "a.css" supports(display: nonsense);', "blue"),
        ('@import "a.css" print;', "blue"),
        ('@charset "utf-8"; @import "a.css";', "red"),
        ('@layer x; @import "a.css";', "red"),
        ('b {} @import "a.css";', "blue"),
    ],
)
def test_import_terms(tmp_path: Path, rule: str, wanted: str) -> None:
    """An import's layer, `supports()` and media; imports after rules are none."""
    (tmp_path / "a.css").write_text("p#i { color: red }")
    html = f"<style>{rule} p {{ color: blue }}</style><p id=i>x"
    page = Page(html, path=str(tmp_path / "page.html"))
    node = page.document.select_one("p")
    assert node is not None
    assert styles_of(page).of(node).get("color") == wanted


def test_media_attribute(site: Path) -> None:
    """The media of a sheet holds for its rules."""
    page = Page("<style media='(max-width: 300px)'>p { color: red }</style><p>x", path=str(site))
    node = page.document.select_one("p")
    assert node is not None
    assert styles_of(page).of(node).get("color") == "canvastext"


PARTS = [
    "http:",
    "//",
    "[",
    "]",
    "::1",
    "a",
    "/",
    "..",
    "?",
    "#",
    "\\",
    "%",
    "@",
    ":",
    " ",
    "℀",
    "data:,",
]


@given(st.lists(st.sampled_from(PARTS), max_size=7).map("".join), st.sampled_from(PARTS))
def test_any_address(address: str, base: str) -> None:
    """What is no address is no sheet, and nothing is missing for want of it."""
    quoted = address.replace("&", "&amp;")
    links = f"<link rel=stylesheet href='{quoted}'><style>@import '{address}';p{{}}</style>"
    found(f"<base href='{base}{quoted}'>{links}", path="a.html")


def test_what_is_no_address_is_not_missing() -> None:
    """A browser does not ask for it either."""
    assert found("<link rel=stylesheet href='http://[::1'>", path="a.html").missing == ()
