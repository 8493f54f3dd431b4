"""Which rules apply to which elements (Selectors 4, CSS Nesting 1, CSS Cascade 5)."""

import pytest

from tests.styles.styled_pages import colour

RED, BLACK = "#ff0000", "#000000"
PAGE = "<!DOCTYPE html><style>{}</style><body><p class='a b' id=i>x</p>"


@pytest.mark.parametrize(
    "selector",
    [
        "p, ::-webkit-nonsense", "p:not(:hover)", "p:not(.a .c)",
        "p:is(:hover, .a)", "p:nth-child(2n + 1 of .a)", "body:has(p.a) p", "p:has(b), p",
        ":scope p", "& p", "*|p", r".\61", r"#\69", "[CLASS~='A' i]", "P.a", "p/**/.a",
        "p:not([title='a?b'])", 'p:not([title=";"])', "p:dir(ltr)", "head + body p", "p:read-only",
    ],
)  # fmt: skip
def test_applies(selector: str) -> None:
    """What a browser applies before anybody touches the page."""
    assert colour(PAGE.format(f"{selector} {{ color: red }}")) == RED


@pytest.mark.parametrize(
    "selector",
    [
        "p, :nonsense", "p, ::nonsense", "p, ::-moz-selection", "p, p:-moz-focusring", "p,", ", p",
        "p,, b", "p >", "> p", "p:is()", "p:not()", "p:hover", "p:root", "p:scope", "p:empty", "p!",
        "p /**/ .a", "p::before", "[class~=A s]", r".a\:b", "p:lang(en)",
    ],
)  # fmt: skip
def test_does_not_apply(selector: str) -> None:
    """Invalid lists as a whole, states that nothing is in, other elements."""
    assert colour(PAGE.format(f"{selector} {{ color: red }}")) == BLACK


@pytest.mark.parametrize("name", [r"\!a", r"w-50\%", r"hover\:a", r"a\?b", r"1\/2", r"x\,y"])
def test_escaped_marks_are_names(name: str) -> None:
    """What would end a selector is part of a name behind a backslash."""
    css = f".x-{name} {{ color: red }}"
    html = f"<style>{css}</style><p class='x-{name.replace(chr(92), '')}'>x"
    assert colour(html) == RED


@pytest.mark.parametrize(
    "css",
    [
        "body { > p { color: red } }",
        "p { .a& { color: red } }",
        "p { body & { color: red } }",
        "p { @media screen { &.a { color: red } } }",
        "p { @layer a { color: blue } color: red }",
        "p { .b { color: blue }; color: red }",
        "p { a:hover { color: blue } color: red }",
        "body { .a { &.b { &#i { color: red } } } }",
        "p { color: blue; & { color: red } }",
    ],
)
def test_nested(css: str) -> None:
    """Nested rules, in groups and beside declarations."""
    assert colour(PAGE.format(css)) == RED


@pytest.mark.parametrize(
    "css",
    [
        "@layer a { p { color: red } } p { color: revert-layer }",
        "@layer a { p { color: red } } @layer b { p { color: blue } p { color: revert-layer } }",
        "@layer a { p { color: red } } @layer b { p { color: revert-layer } }",
        "@media print { @layer b; } @layer a { p { color: blue } } @layer b { p { color: red } }",
        "@layer b { @media print { @layer c; } } @layer a; @layer b { p { color: red } }",
        "@layer b, a; @layer a { p { color: red } } @layer b { #i { color: blue } }",
    ],
)
def test_layers(css: str) -> None:
    """Layers count where they are first named under a condition that holds, and can be undone."""
    assert colour(PAGE.format(css)) == RED


def test_style_attribute_reverts_to_the_sheet() -> None:
    """The style attribute is a layer above all sheets."""
    html = "<style>p { color: red }</style><p style='color: blue; color: revert-layer'>x"
    assert colour(html) == RED
