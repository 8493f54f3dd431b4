"""Which selectors browsers take; each was asked of Chromium 156."""

import pytest

from pagelint.styles.selectors import is_valid, parse_selector


@pytest.mark.parametrize(
    "selector",
    [
        "td[colspan=2]", "[a=b c]", "[a=5px]", "p::foo", "p:foo", "p:not(:foo)", "p:not()",
        "p:has()",
        "p:not(a,)", "p:nth-child(foo)", "p:nth-child(+ 1)", "p:nth-child(2n+)", "p:nth-child()",
        "p:nth-of-type(2 of a)", "> p", "p >", "p > > a", ".1a", "#1a", "a..b", "p:-moz-x", "a,,b",
        "p:-webkit-foo", "p:has(:has(a))", "p:has(::before)", "p::before a", "p::before:hover",
        "p:blank", "p:local-link", "ns|p", "p || a", "p >>> a", "p /deep/ a", "p:matches(a)",
        "p:lang()", "p:lang(en,'fr')", "p:muted", "a:", "a::", "p:first", "@p", "p%", "50%",
        "p:not(::before)", "p::before::before", "&.1a", "p:not(p a,:foo)", "[x=y z]",
    ],
)  # fmt: skip
def test_invalid(selector: str) -> None:
    """What no browser takes makes its whole rule invalid."""
    assert not is_valid(selector)
    assert not is_valid(f"b, {selector}")


@pytest.mark.parametrize(
    "selector",
    [
        "td[colspan='2']", "[a=b i]", "[a|=b]", r"[a=\35 ]", "[--x]",
        "p:nth-child(2n + 1 of .a)",
        "p:nth-child(even )", "p:nth-last-of-type(-n+3)", "#-a", r"#\31 a", r".\[\&_p\]\:hidden p",
        "p:placeholder-shown", "p:open",
        "p:not(:popover-open)", "p:is(:foo)", "p:is()", "p:where()",
        "p:not(p a)", "p:has(+ a, > b)", "*|p", "|p", "p:hover::before", "p::-webkit-foo",
        "p::part(a)::before", "p::-webkit-scrollbar:hover", "p::before::marker", "p:lang(en)",
        "p:lang(en, fr)", "&", "p&", ":scope p", "p:HOVER", "p::AFTER", "P:Nth-Child(2N)",
    ],
)  # fmt: skip
def test_valid(selector: str) -> None:
    """What browsers take is taken, states that nothing is in included."""
    assert is_valid(selector)
    assert is_valid(f"b,{selector} , #c")


@pytest.mark.parametrize(
    ("selector", "text"),
    [
        ("p:not(:hover)", "p"),
        ("p:not(:popover-open, .a)", "p:not(.a)"),
        ("p:is(:foo, .a:hover, .b)", "p:is(.b)"),
        (":-webkit-any-link", ":any-link"),
        ("p:nth-child(2 of a, b:hover)", "p:nth-child(2 of a)"),
    ],
)
def test_what_the_parser_is_asked(selector: str, text: str) -> None:
    """States that nothing is in are left out, and so is what forgiving lists forgive."""
    found = parse_selector(selector)
    assert found is not None
    assert found.text.replace("  ", " ") == text


@pytest.mark.parametrize("selector", ["p:hover", "p:is(:foo)", "p:not(:is(a)):focus a", ":host p"])
def test_dead(selector: str) -> None:
    """A valid selector may match nothing before somebody touches the page."""
    assert is_valid(selector)
    assert parse_selector(selector) is None


@pytest.mark.parametrize(
    ("selector", "specificity"),
    [
        ("p.a#b", (1, 1, 1)),
        (":not(.a, #b) p", (1, 0, 1)),
        (":where(#a) p", (0, 0, 1)),
        ("p:is(:foo, .a)", (0, 1, 1)),
        ("p:nth-child(2 of #a)", (1, 1, 1)),
        ("p::before", (0, 0, 2)),
        (":scope p", (0, 1, 1)),
        ("& p", (0, 0, 1)),
        ("[a]:placeholder-shown", (0, 2, 0)),
    ],
)
def test_specificity(selector: str, specificity: tuple[int, ...]) -> None:
    """Selectors 4, 17."""
    found = parse_selector(selector)
    assert found is not None
    assert found.specificity == specificity
