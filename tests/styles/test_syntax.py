"""Style sheets become rules as a browser reads them."""

import pytest

from pagelint.styles.syntax import parse_declarations, parse_sheet, split_list


def rules(css: str) -> list[tuple[str, str]]:
    return [(rule.selectors.strip(), rule.body.strip()) for rule in parse_sheet(css).rules]


def test_rules_in_order() -> None:
    """Selectors and declarations stay as they are written."""
    assert rules("a, b { color: red } c{d:e}") == [("a, b", "color: red"), ("c", "d:e")]


def test_comments_are_no_part_of_rules() -> None:
    """A comment may stand anywhere, and one in a string is none."""
    css = 'a/* } */{ color/**/: red } b { content: "/*" } c { d: e }'
    assert rules(css) == [("a", "color: red"), ("b", 'content: "/*"'), ("c", "d: e")]


@pytest.mark.parametrize(
    "css",
    [
        'a { content: "}" } p { color: red }',
        r"a { content: '\'}' } p { color: red }",
        r".md\:x { y: z } p { color: red }",
        "a { background: url(data:image/png;base64,{}) } p { color: red }",
        "@font-face { font-family: x } p { color: red }",
        "@keyframes k { from { color: blue } } p { color: red }",
        "@charset 'utf-8'; p { color: red }",
        "<!-- p { color: red } -->",
    ],
)
def test_what_stands_before_a_rule_does_not_swallow_it(css: str) -> None:
    """Strings, escapes, addresses, at-rules and stray marks end where a browser ends them."""
    assert rules(css)[-1] == ("p", "color: red")


def test_semicolon_between_rules_is_part_of_the_next_selector() -> None:
    """CSS Syntax 3, 5.4.3: only an at-rule ends at a semicolon, so the rule is invalid."""
    assert rules("a &gt; b { color: red }") == [("a &gt; b", "color: red")]


def test_brace_too_many_is_part_of_the_next_selector() -> None:
    """CSS Syntax 3, 5.5.3: outside of a block it ends nothing, so the rule after it is invalid."""
    assert rules("a { b: c } } p { color: red } q { d: e }")[1:] == [
        ("} p", "color: red"), ("q", "d: e"),
    ]  # fmt: skip


def test_open_bracket_reaches_to_its_end() -> None:
    """CSS Syntax 3, 5.4.7: what is in brackets starts no rule."""
    assert rules("<![CDATA[ p { color: red } ]]> q { d: e }") == [
        ("<![CDATA[ p { color: red } ]]> q", "d: e")
    ]


def test_conditions_and_layers_are_kept() -> None:
    """A rule knows what it stands inside."""
    (rule,) = parse_sheet("@media print { @layer a.b { p { color: red } } }").rules
    assert rule.conditions == (("media", "print"),)
    assert rule.layer == ("a", "b")


def test_nested_rules_are_written_out() -> None:
    """CSS Nesting 1: `&` stands for the outer selectors, a descendant is meant without it."""
    css = ".a { color: red; &:x { b: c } .d { e: f } g: h }"
    assert rules(css) == [
        (".a", "color: red"), (":is(.a):x", "b: c"), (":is(.a) .d", "e: f"), (".a", "g: h"),
    ]  # fmt: skip


def test_braces_in_a_custom_property_are_its_value() -> None:
    """A custom property may hold anything."""
    assert rules("p { --x: { a: b }; color: red }") == [("p", "--x: { a: b };color: red")]


def test_imports_only_before_rules() -> None:
    """An import after a rule is none."""
    sheet = parse_sheet('@import "a.css"; p { c: d } @import "b.css";')
    assert [each.prelude for each in sheet.imports] == ['"a.css"']


def test_deep_nesting_is_left_out_and_told() -> None:
    """What lies deeper than anyone writes is passed over, in linear time and without recursion."""
    sheet = parse_sheet("a {" * 100_000 + "}" * 100_000 + "p { c: d }")
    assert not sheet.complete
    assert sheet.rules[-1].selectors.strip() == "p"


def test_declarations() -> None:
    """Names in lower case, importance apart, broken ones left out."""
    found = parse_declarations("Color: RED !Important; --X: y; *display: none; : z; a: ; b: c;")
    assert [tuple(each) for each in found] == [
        ("color", "RED", True), ("--X", "y", False), ("b", "c", False),
    ]  # fmt: skip


def test_split_list_minds_brackets_and_strings() -> None:
    """Only separators outside count."""
    assert split_list("a, b(c, d), 'e, f', [g, h], ") == ["a", "b(c, d)", "'e, f'", "[g, h]"]
