"""States of elements on a page that nobody has touched; each was asked of Chromium 156."""

import pytest

from tests.styles.styled_pages import colour

RED, BLACK = "#ff0000", "#000000"
PAGE = "<!DOCTYPE html><style>p{{color:black}}{}{{color:red}}</style><body>{}<p>x</p>"


def applies(selector: str, html: str) -> bool:
    """Whether a selector matches the paragraph behind some markup."""
    return colour(PAGE.format(selector, html)) == RED


@pytest.mark.parametrize(
    ("state", "html"),
    [
        ("placeholder-shown", "<input placeholder=a>"),
        ("placeholder-shown", '<input placeholder="" value="">'),
        ("placeholder-shown", "<textarea placeholder=a>\n</textarea>"),
        ("placeholder-shown", "<input type=number placeholder=a value=b>"),
        ("not(:placeholder-shown)", "<input placeholder=a value=b>"),
        ("not(:placeholder-shown)", "<input type=date placeholder=a>"),
        ("not(:placeholder-shown)", "<textarea placeholder=a> </textarea>"),
        ("valid", "<input>"),
        ("valid", "<input type=email value=a@b>"),
        ("valid", "<button>a</button>"),
        ("valid", "<form></form>"),
        ("valid", "<select required><option>a</select>"),
        ("invalid", "<input required>"),
        ("invalid", "<input type=email value=a>"),
        ("invalid", "<input type=url value=a>"),
        ("invalid", "<input type=number min=5 value=3>"),
        ("invalid", "<input type=checkbox required>"),
        ("invalid", "<select required><option value=''>a<option>b</select>"),
        ("invalid", "<form><input required></form>"),
        ("not(:is(:valid, :invalid))", "<input required disabled>"),
        ("not(:is(:valid, :invalid))", "<input required readonly>"),
        ("not(:is(:valid, :invalid))", "<button type=button>a</button>"),
        ("out-of-range", "<input type=number max=5 value=7>"),
        ("in-range", "<input type=number max=5 value=4>"),
        ("open", "<details open></details>"),
        ("not(:open)", "<details></details>"),
        ("indeterminate", "<progress></progress>"),
        ("not(:empty)", "<b> </b>"),
        ("empty", "<b><!-- a --></b>"),
        ("defined", "<b></b>"),
        ("dir(rtl)", "<b dir=auto>שלום</b>"),
        ("dir(ltr)", "<b dir=auto><i dir=rtl>שלום</i> a</b>"),
        ("has(:placeholder-shown)", "<div><i><input placeholder=a></i></div>"),
        ("not(:has(> :invalid))", "<div><i><input required></i></div>"),
    ],
)
def test_states(state: str, html: str) -> None:
    """What a browser says of an element before anybody touches the page."""
    assert applies(f":{state} + p", html)


def test_language_of_the_page() -> None:
    """Without an attribute the language is that of the header in a <meta>."""
    html = '<meta http-equiv="content-language" content="fr">'
    assert applies("p:lang(fr)", html)
    assert not applies("p:lang(en)", html)


@pytest.mark.parametrize(
    ("selector", "html"),
    [
        ("b ~ i:empty + p", "<b></b><i></i><i></i>"),
        ("div > :not(:empty) ~ p", "<div><b>a</b>"),
        (":is(b:empty, u) + p", "<u>a</u>"),
    ],
)
def test_around_a_state(selector: str, html: str) -> None:
    """A selector with such a state is matched step by step, whatever is around it."""
    assert applies(selector, html)


@pytest.mark.parametrize(
    "css",
    [
        "@scope (main) { p { color: red } }",
        "@scope (main) { :scope > p { color: red } }",
        "@scope (main) { & > p { color: red } }",
        "@scope (main) { > p { color: red } }",
        "@scope (main) to (.far) { p { color: red } }",
        "@scope (body) { @scope (main) { p { color: red } } }",
        "@scope (main) { p { color: red } } p { color: black }",
        "@scope (main) { p { color: red } } @scope (body) { p { color: black } }",
    ],
)
def test_in_scope(css: str) -> None:
    """A scope's rules are for what is in it, and weigh more the nearer its root is."""
    html = f"<!DOCTYPE html><style>{css}</style><body><main><p>x</p></main>"
    assert colour(html) == RED


@pytest.mark.parametrize(
    "css",
    [
        "@scope (aside) { p { color: red } }",
        "@scope (main) to (p) { p { color: red } }",
        "@scope (main) { > b { color: red } }",
        "@scope (main) { body > p { color: red } }",
        "@scope (:foo) { p { color: red } }",
        "@scope main { p { color: red } }",
        "p.a { color: black } @scope (main) { p { color: red } }",
    ],
)
def test_out_of_scope(css: str) -> None:
    """They are not for what is outside of it, below its limit, or told apart by more."""
    html = f"<!DOCTYPE html><style>{css}</style><body><main><p class=a>x</p></main>"
    assert colour(html) == BLACK
