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


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<img src="img/cod.jpg" srcset="img/cod.jpg 1x, img/eel.jpg 2x">', "img/eel.jpg"),
        (
            '<picture><source srcset="img/eel.webp"><img src="img/cod.jpg"></picture>',
            "img/eel.webp",
        ),
        ('<video poster="img/eel.jpg" src="https://sea.example/v.mp4"></video>', "img/eel.jpg"),
        ('<video><track src="eel.vtt"></video>', "eel.vtt"),
        ('<input type="image" src="img/go.png" alt="Go">', "img/go.png"),
        ('<meta http-equiv="refresh" content="0; url=fish/eel.html">', "fish/eel.html"),
    ],
)
def test_files_of_all_kinds(site: Path, html: str, message: str) -> None:
    """Whatever an element shows or loads is looked for, not links and pictures alone."""
    page = site / "index.html"
    page.write_text(html + page.read_text())
    assert check(site, *PAGES) == [f'index.html: there is no file "{message}"']


@pytest.mark.parametrize(
    "srcset",
    [
        "img/cod.jpg 320w, img/cod.jpg 640w",
        "img/cod.jpg, img/cod.jpg 2x",
        "data:image/png;base64,iVBORw0KGgo= 2x, img/cod.jpg",
        "/cdn-cgi/image/width=80,quality=9/img/eel.jpg 1x",
        "",
        " , ",
    ],
)
def test_right_srcset(site: Path, srcset: str) -> None:
    """Descriptors, commas in addresses, and what a host makes on demand are no missing files."""
    (site / "more.html").write_text(f'<img src="img/cod.jpg" srcset="{srcset}">')
    assert check(site, *PAGES, "more.html") == []


@pytest.mark.parametrize(
    "base", ["cod.html", "./", "", "?lang=en#x", "/fish/", "../fish/eel", "..//fish/x", "#x", "."]
)
def test_base_names_a_file(site: Path, base: str) -> None:
    """What stands behind the last slash of a base is no folder."""
    (site / "fish/more.html").write_text(f'<base href="{base}"><a href="cod.html">Cod</a>')
    assert check(site, *PAGES, "fish/more.html") == []


def test_base_above(site: Path) -> None:
    """A base may be the folder above."""
    (site / "fish/more.html").write_text('<base href=".."><a href="img/cod.jpg">Cod</a>')
    assert check(site, *PAGES, "fish/more.html") == []


def test_place_under_a_base(site: Path) -> None:
    """A fragment alone leads to the page that the base names."""
    html = '<base href="/fish/cod.html"><a href="#eat">Eat</a> <a href="#cook">Cook</a>'
    (site / "more.html").write_text(html + '<h2 id="cook">Cook</h2>')
    [message] = check(site, *PAGES, "more.html")
    assert message.endswith('cod.html has the id "cook"')


REDIRECTS = {
    "_redirects": "/old /index.html 301\n/news/* /index.html  # moved\n/gone /404.html 404\n",
    "netlify.toml": '[[redirects]]\nfrom = "/old"\nto = "/"\n[[redirects]]\nfrom = "/news/:a"\n',
    "vercel.json": '{"redirects": [{"source": "/old"}], "rewrites": [{"source": "/news/(.*)"}]}',
    ".htaccess": "Redirect 301 /old /index.html\nRewriteRule ^news/(\\d+)\\.html$ /n.php [L]\n",
}


@pytest.mark.parametrize("name", REDIRECTS)
def test_redirected(site: Path, name: str) -> None:
    """What a host is told to redirect is there for readers; the rest is not."""
    (site / name).write_text(REDIRECTS[name])
    html = '<a href="/old">Old</a> <a href="/news/2020.html">News</a> <a href="/gone">Gone</a>'
    (site / "more.html").write_text(html)
    assert check(site, *PAGES, "more.html") == ['more.html: there is no file "/gone"']


@pytest.mark.parametrize(
    ("rules", "answers"),
    [
        ("RewriteRule . /index.php [L]", True),
        ("RewriteRule ^(.*)$ https://www.sea.example/$1 [R=301,L]", False),
        ("RewriteRule ^index\\.php$ - [L]", False),
        ("RewriteRule ^eels?$ /fish/cod.html", True),
        ("RedirectMatch gone ^/eel", False),
        ("RedirectMatch 301 ^/eel/?$ /fish/", True),
        ("RedirectPermanent /eel /fish/", True),
        ('Redirect "/eel" "/fish/"', True),
        ("# Redirect /eel /fish/", False),
    ],
)
def test_apache(site: Path, rules: str, answers: bool) -> None:
    """Apache's directives are read as far as they are fixed; what only names a host is none."""
    (site / ".htaccess").write_text(rules)
    (site / "more.html").write_text('<a href="/eel">Eel</a>')
    assert (check(site, *PAGES, "more.html") == []) is answers


@pytest.mark.parametrize("name", ["netlify.toml", "vercel.json"])
def test_unreadable_redirects(site: Path, name: str) -> None:
    """A file that can't be read redirects nothing."""
    (site / name).write_text("[[redirects")
    (site / "more.html").write_text('<a href="/eel">Eel</a>')
    assert check(site, *PAGES, "more.html") == ['more.html: there is no file "/eel"']


def test_slash_behind_a_file(site: Path) -> None:
    """A file is no folder, whatever stands behind its name; a program may read what does."""
    (site / "form.php").write_text("")
    html = '<a href="fish/cod.html/">Cod</a> <a href="fish/cod/">Cod</a> <a href="form.php/">F</a>'
    (site / "more.html").write_text(html)
    assert check(site, *PAGES, "more.html") == [
        'more.html: "fish/cod.html/" has a slash behind the name of a file'
    ]


def test_site_below_a_folder(tmp_path: Path) -> None:
    """A project's pages may be shown below a folder of their host that isn't among them."""
    html = '<a href="/sea/cod.html">Cod</a> <a href="/sea/eel.html">Eel</a> <a href="/sky">Sky</a>'
    (tmp_path / "index.html").write_text(html)
    (tmp_path / "cod.html").write_text('<a href="index.html">Home</a>')
    found = check(tmp_path, "index.html", "cod.html")
    assert found == ['index.html: there is no file "/eel.html"']


def test_pictures_lost_beside_one_that_is_here(tmp_path: Path) -> None:
    """A picture that is here tells that its neighbours should be, however many are missing."""
    pictures = "".join(f'<img src="{name}.png" alt="{name}">' for name in "abcdef")
    (tmp_path / "page.html").write_text(pictures)
    (tmp_path / "a.png").write_text("")
    assert len(check(tmp_path, "page.html")) == 5
