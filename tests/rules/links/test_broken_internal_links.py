"""Links between the pages and files of a site."""

from pathlib import Path

import pytest

from pagelint.page.files import real
from pagelint.settings import ActiveRule, Settings
from pagelint_rules.links import broken_internal_link
from pagelint_rules.links.broken_internal_link import Options
from pagelint_rules.links.site_files import SiteFiles
from tests.runs import lint_site

RULE = broken_internal_link.check.rule


def check(
    root: Path, *names: str, options: Options | None = None, on_disk: bool = True
) -> list[str]:
    """The messages on the named pages of a site, as `name: message`."""
    settings = Settings((ActiveRule(RULE, options=options or Options()),))
    pages = {str(root / name): (root / name).read_bytes() for name in names}
    report = lint_site(pages, settings, root=real(str(root)) if on_disk else "")
    assert report.problems == []
    return [
        f"{Path(page.path).relative_to(root).as_posix()}: {finding.message}"
        for page in report.pages
        for finding in page.findings
    ]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site, all of its links right."""
    files = {
        "index.html": '<a href="fish/cod.html#eat">Cod</a> <a href="fish/">Fish</a>',
        "fish/index.html": '<a href="../index.html">Home</a> <a href="/fish/cod">Cod</a>',
        "fish/cod.html": '<h2 id="eat">Eat</h2><img src="../img/cod.jpg"><a href="/">Home</a>',
        "img/cod.jpg": "",
        "img/read me.txt": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


PAGES = ("index.html", "fish/index.html", "fish/cod.html")


def test_whole_site(site: Path) -> None:
    """A site in which everything is there has no findings."""
    assert check(site, *PAGES) == []


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<a href="fish/eel.html">', 'there is no file "fish/eel.html"'),
        ('<img src="img/eel.jpg">', 'there is no file "img/eel.jpg"'),
        ('<link rel="stylesheet" href="sea.css">', 'there is no file "sea.css"'),
        ('<a href="/fish/eel">', 'there is no file "/fish/eel"'),
        ('<a href="img/">', '"img/" leads to a folder without an index page'),
        ('<a href="Fish/Cod.html">', '"Fish/Cod.html" differs from the name "fish" in case'),
        ('<img src="img/COD.jpg">', '"img/COD.jpg" differs from the name "cod.jpg" in case'),
    ],
)
def test_broken(site: Path, html: str, message: str) -> None:
    """What isn't there is reported, in pages, pictures and folders."""
    page = site / "index.html"
    page.write_text(page.read_text() + html)
    assert check(site, *PAGES) == [f"index.html: {message}"]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="img/read%20me.txt?v=1#top">',
        '<a href="fish/cod">',
        '<a href="search.php?q=cod">',
        '<a href="https://sea.example/eel.html">',
        '<a href="//sea.example/eel.html">',
        '<a href="mailto:cod@sea.example">',
        '<a href="{{ url }}/eel.html">',
        '<template><a href="eel.html"></template>',
        '<div hidden><img src="eel.jpg"></div>',
        '<base href="fish/"><a href="index.html">',
        '<base href="https://sea.example/"><a href="eel.html">',
    ],
)
def test_right(site: Path, html: str) -> None:
    """What is there, and what can't be told from files, is passed over."""
    (site / "more.html").write_text(html)
    assert check(site, *PAGES, "more.html") == []


def test_place_in_another_page(site: Path) -> None:
    """A fragment is looked up in the page that it leads to."""
    (site / "more.html").write_text('<a href="fish/cod.html#cook">Cook</a>')
    [message] = check(site, *PAGES, "more.html")
    assert message.endswith('cod.html has the id "cook"')


def test_place_in_an_application(site: Path) -> None:
    """A page that a framework fills in may have any place."""
    (site / "app.html").write_text('<div v-if="open"></div>')
    (site / "more.html").write_text('<a href="app.html#cook">Cook</a>')
    assert check(site, *PAGES, "app.html", "more.html") == []


def test_place_in_a_page_not_linted(site: Path) -> None:
    """Of a page that isn't linted only its file is known."""
    (site / "more.html").write_text('<a href="fish/cod.html#cook">Cook</a>')
    assert check(site, "more.html") == []


def test_page_saved_alone(tmp_path: Path) -> None:
    """Where most of a page's files are missing, the page is here without its site."""
    links = "".join(f'<a href="{name}.html">x</a>' for name in "abcde")
    (tmp_path / "page.html").write_text(links)
    assert check(tmp_path, "page.html") == []


def test_guessed_root(site: Path) -> None:
    """The folder around all pages is what "/" means if it has an index page, else nothing is."""
    (site / "fish/more.html").write_text('<a href="/eel.html">Eel</a>')
    assert check(site, "fish/more.html") == ['fish/more.html: there is no file "/eel.html"']
    (site / "fish/index.html").unlink()
    assert check(site, "fish/more.html") == []


def test_given_root(site: Path) -> None:
    """An option says which folder "/" means."""
    (site / "fish/more.html").write_text('<a href="/eel.html">Eel</a> <a href="/img/cod.jpg">C</a>')
    found = check(site, "fish/more.html", options=Options(root=str(site)))
    assert found == ['fish/more.html: there is no file "/eel.html"']


def test_no_look_at_the_disk(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that don't come from files are compared with each other only."""

    def refuse(*_: object) -> None:
        raise AssertionError("the file system was asked")

    (site / "more.html").write_text('<a href="eel.html">Eel</a><img src="eel.jpg">')
    monkeypatch.setattr("os.listdir", refuse)
    found = check(site, *PAGES, "more.html", on_disk=False)
    assert found == ['more.html: there is no file "eel.html"']


def test_suggestion(site: Path) -> None:
    """A name that is nearly right is suggested."""
    (site / "more.html").write_text('<a href="fish/cot.html">Cod</a><a href="index.html">Home</a>')
    settings = Settings((ActiveRule(RULE, options=Options()),))
    path = site / "more.html"
    (page,) = lint_site({str(path): path.read_bytes()}, settings, root=real(str(site))).pages
    assert [finding.hint for finding in page.findings] == ['did you mean "cod.html"?']


def test_unreadable_folder() -> None:
    """A folder that can't be listed holds nothing."""
    files = SiteFiles([], {real(".")})
    assert files.names("no/such/folder") == {}
