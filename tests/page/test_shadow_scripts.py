"""Shadow trees that inline scripts attach by literals, read without running them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.page import Page

HOSTS = '<!doctype html><body><p id="note">loading</p><x-alert class="a">light</x-alert>'


def page(script: str, *, kind: str = "", before: str = HOSTS, after: str = "") -> Page:
    """A page with one script."""
    return Page(f"{before}<script{kind}>{script}</script>{after}")


def read(script: str, **rest: str) -> list[str]:
    """The texts of a page with a script."""
    return [block.text for block in page(script, **rest).blocks]


LIGHT = ["loading", "light"]
ROOT = "const root = document.getElementById('note').attachShadow({ mode: 'open' });\n"


@pytest.mark.parametrize(
    "script",
    [
        "document.getElementById('note').attachShadow({mode: 'open'}).innerHTML = '<b>Saved</b>'",
        'document.querySelector("#note").attachShadow({mode: "open"}).innerHTML = "Saved";',
        ("document.querySelector('p').attachShadow({mode: 'closed', delegatesFocus: true})"
        ".textContent = 'Saved'"),
        ("let h = document.querySelector('p')\nvar r = h.attachShadow({mode: `open`})\n"
        "r.innerHTML = `<b>Saved</b>`\n"),
        ("const h = document.querySelector('p'), r = h.attachShadow({mode: 'open'});"
        " r.append('Sa', 'ved')"),
        "'use strict'; const html = '<i>Saved</i>';" + ROOT + "root.innerHTML = html",
        ROOT + "root.innerHTML = 'old'\nroot.replaceChildren('Saved')",
        ROOT + "// done\n/* all */ root.textContent = 'Saved' // yes",
        "const a = 1\nfunction f(x) { return x / 2 }\n" + ROOT + "root.textContent = 'Saved'",
        "if (window.x) {\n g()\n} else h()\n" + ROOT + "root.textContent = 'Saved'\nstart()",
        ROOT + "root.textContent = 'Saved'\nroot.addEventListener('click', () => { root.x = 1 })",
        ROOT + "root.innerHTML = 'Saved'; root.querySelector('b').addEventListener('click', f);",
        "const quotes = /[\"'`]/g, half = 4 / 2; `${quotes} '${'}'}`;\n"
        + ROOT + "root.textContent = 'Saved'",
    ],
)  # fmt: skip
def test_what_is_attached_by_literals_is_read(script: str) -> None:
    """In place of the host's children."""
    assert read(script) == ["Saved", "light"]


@pytest.mark.parametrize(
    "script",
    [
        ROOT,
        ROOT + "root.innerHTML = '<b>' + text",
        ROOT + "root.innerHTML = `<b>${text}</b>`",
        ROOT + "root.innerHTML = render()",
        ROOT + "root.innerHTML += 'Saved'",
        ROOT + "root.innerHTML = 'Saved'\nfill(root)",
        ROOT + "root.innerHTML = 'Saved'\nroot.querySelector('b').textContent = now()",
        ROOT + "root.innerHTML = 'Saved'; setTimeout(() => { root.innerHTML = '' })",
        ROOT + "root.adoptedStyleSheets = [sheet]; root.innerHTML = 'Saved'",
        ROOT + "root.innerHTML = 'Saved'\ndocument.body.firstChild.shadowRoot.innerHTML = ''",
        ROOT + "root.innerText = 'Saved'",
        ROOT + "root.innerHTML = 'Saved'\n+ more",
        ROOT + "root.innerHTML = 'Saved'\n(function () {})()",
        "if (x)\n document.body.attachShadow({mode: 'open'}).innerHTML = 'Saved'",
        "function f() { document.body.attachShadow({mode: 'open'}).innerHTML = 'Saved' }",
        "for (;;)\n document.body.attachShadow({mode: 'open'}).innerHTML = 'Saved'",
        "x && document.body.attachShadow({mode: 'open'}).append('Saved')",
        "document.body.attachShadow({mode: m}).append('Saved')",
        "document.body.attachShadow({mode: 'open', slotAssignment: 'manual'}).append('Saved')",
        "document.body.attachShadow().append('Saved')",
        "document.querySelector('#gone').attachShadow({mode: 'open'}).append('Saved')",
        "document.querySelector('p[').attachShadow({mode: 'open'}).append('Saved')",
        "document.querySelector('html').attachShadow({mode: 'open'}).append('Saved')",
        "// document.body.attachShadow({mode: 'open'}).append('Saved')",
        "s = \"document.body.attachShadow({mode: 'open'}).append('Saved')\"",
        "`${document.body.attachShadow({mode: 'open'}).append('Saved')}`",
        "document.body.attachShadow({mode: 'open'}).append('Saved') }",
        "document.body.attachShadow({mode: 'open'}).append('Saved)",
        ROOT + "document.querySelector('p').attachShadow({mode: 'open'}).append('Saved')",
    ],
)
def test_whatever_else_a_script_does_is_not(script: str) -> None:
    """The page then stays as it is."""
    assert read(script) == LIGHT


def test_a_host_must_be_there_when_a_script_runs() -> None:
    """Modules run when the page is read, other scripts where they stand."""
    script = "document.querySelector('aside').attachShadow({mode: 'open'}).textContent = 'Saved'"
    late = "<aside></aside>"
    assert read(script, after=late) == LIGHT
    assert read(script, after=late, kind=" type=module") == [*LIGHT, "Saved"]


@pytest.mark.parametrize("kind", [" src=a.js", " type=text/template", " type=application/json"])
def test_only_inline_scripts_are_read(kind: str) -> None:
    """Data and files are none."""
    assert read(ROOT + "root.textContent = 'Saved'", kind=kind) == LIGHT


TEMPLATE = "<template id=t><h2>Fish &amp; chips</h2><slot></slot></template>"


@pytest.mark.parametrize(
    "use",
    [
        "root.appendChild(document.getElementById('t').content)",
        "root.append(document.querySelector('#t').content.cloneNode(true));",
        "const t = document.getElementById('t')\nroot.append(document.importNode(t.content, true))",
        "const copy = document.getElementById('t').content.cloneNode(true)\nroot.append(copy)",
        "root.innerHTML = document.getElementById('t').innerHTML",
    ],
)
def test_templates_are_taken(use: str) -> None:
    """With their places, and slots for the host's children."""
    found = page(ROOT + use, before=HOSTS + TEMPLATE)
    heading, light, _ = found.blocks
    assert (heading.text, heading.kind, light.text) == ("Fish & chips", "heading", "loading")
    assert found.source.text[slice(*heading.span(0, 6))] == "Fish &amp;"


def test_a_template_that_a_script_fills_in_is_not_taken() -> None:
    """What it will hold is not known."""
    fill = "const c = document.getElementById('t').content.cloneNode(true)\n"
    fill += "c.querySelector('h2').textContent = name\nroot.append(c)"
    assert read(ROOT + fill, before=HOSTS + TEMPLATE) == LIGHT


def test_another_script_may_fill_a_root() -> None:
    """Classic scripts share their variables."""
    script = ROOT + "root.innerHTML = '<b></b>'"
    other = "<script>root.querySelector('b').append(name)</script>"
    assert read(script, after=other) == LIGHT
    assert read(script, after=other.replace("root", "tree")) == ["light"]


def test_a_literal_keeps_its_place() -> None:
    """Character references included."""
    found = page(ROOT + "root.innerHTML = `<b title='a b'>Fish &amp; chips</b>`")
    source = found.source.text
    [fish, _] = found.blocks
    assert source[slice(*fish.span(5, 12))] == "&amp; chips"
    assert source[slice(*found.select("b")[0].attribute_span("title"))] == "a b"


@pytest.mark.parametrize(
    ("use", "text"),
    [
        (r"root.innerHTML = '<b title=\'a\'>It\'s \u{66}ine</b>'", "It's fine"),
        ("root.textContent = 'a < b'", "a < b"),
        ("root.append('&amp;', '')", "&amp;"),
        ("root.innerHTML = `<b title='a'>a\\\n b</b>`", "a b"),
    ],
)
def test_a_literal_with_escapes_is_placed_at_its_host(use: str, text: str) -> None:
    """What is read is right all the same."""
    found = page(ROOT + use)
    block = found.blocks[0]
    assert block.text == text
    assert found.source.text[slice(*block.span(0, 1))] == '<p id="note">'
    for element in found.select("b[title]"):
        assert found.source.text[slice(*element.attribute_span("title"))] == '<p id="note">'


def test_a_script_replaces_a_declared_root() -> None:
    """It gets the one that is there, emptied."""
    before = '<p id="note"><template shadowrootmode="open">old</template></p>'
    assert read(ROOT + "root.append('new')", before=before) == ["new"]


_WORDS = st.sampled_from([
    "const ", "let ", "r", "h", "=", ";", "\n", "document", ".", "getElementById", "querySelector",
    "body", "('note')", "(", ")", "{", "}", "[", "]", "attachShadow", "({mode: 'open'})", "append",
    "innerHTML", "textContent", "'a'", '"b"', "`c`", "`", "${", "'", "/", "//", "/*", "*/", "if",
    "else", "function", "=>", "\\", ",", "content", "cloneNode(true)", "addEventListener", "1",
])  # fmt: skip


@given(st.lists(_WORDS, max_size=60).map("".join))
def test_any_script_is_read_or_not(script: str) -> None:
    """No order of words breaks the page; one that attaches nothing leaves it as it is."""
    found = read(f"document.body.attachShadow();{script}")
    assert found == LIGHT or "attachShadow({mode" in script


@pytest.mark.parametrize(
    "script",
    [
        "document.body.attachShadow(" * 70_000,
        "document.body.attachShadow({mode: 'open'});" * 4_000,
        "document.body.attachShadow('" + "\\" * 1_000_001,
        "document.body.attachShadow();" + "`${" * 50_000,
        "document.body.attachShadow();" + "`${" * 20_000 + "}`" * 20_000,
        "document.body.attachShadow();" + "/[/" * 50_000,
        "document.body.attachShadow();" + "/*" * 90_000,
    ],
    ids=range(7),
)
def test_scripts_to_trip_over(script: str) -> None:
    """They are read in no time, as text that says nothing."""
    assert read(script) == LIGHT
