"""Languages, titles, tables, frames and autocomplete by the standards: a table for each rule."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint

RULES = {rule.id: rule for rule in load("pagelint_rules")}

# rule: parts of pages that it reports, once each.
REPORTED = {
    "invalid-autocomplete": [
        '<input autocomplete="fullname">',
        '<input autocomplete="home name">',
        '<input autocomplete="shipping billing name">',
        '<input autocomplete="section-a">',
        '<input autocomplete="webauthn name">',
        '<input autocomplete="webauthn webauthn">',
        '<input autocomplete="bday_day">',
        '<input autocomplete="zip">',
        '<input autocomplete="tel-mobile">',
        '<input autocomplete="home">',
        '<input autocomplete="first-name">',
        '<input autocomplete="name on">',
        '<input autocomplete="birthday">',
        '<input readonly autocomplete="fullname">',
        '<input tabindex=-1 autocomplete="fullname">',
        '<input type=password autocomplete="fullname">',
    ],
    "invalid-lang": [
        '<!DOCTYPE html><html lang="eng"><p>x</p></html>',
        '<!DOCTYPE html><html lang="deu"><p>x</p></html>',
        '<!DOCTYPE html><html lang="i-klingon"><p>x</p></html>',
        '<!DOCTYPE html><html lang="i-lux"><p>x</p></html>',
        '<!DOCTYPE html><html lang="x-private"><p>x</p></html>',
        '<!DOCTYPE html><html lang="x"><p>x</p></html>',
        '<!DOCTYPE html><html lang="english"><p>x</p></html>',
        '<!DOCTYPE html><html lang="e"><p>x</p></html>',
        '<!DOCTYPE html><html lang="12"><p>x</p></html>',
        '<!DOCTYPE html><html lang="en1"><p>x</p></html>',
        '<!DOCTYPE html><html lang="-en"><p>x</p></html>',
        '<!DOCTYPE html><html lang="us"><p>x</p></html>',
        '<!DOCTYPE html><html lang="#1"><p>x</p></html>',
        '<!DOCTYPE html><html lang="!"><p>x</p></html>',
        '<!DOCTYPE html><html lang="root"><p>x</p></html>',
        '<!DOCTYPE html><html lang="bih"><p>x</p></html>',
    ],
    "invalid-part-lang": [
        "<p lang=xx>N</p>",
        '<p lang=" ">N</p>',
        "<p lang=eng>N</p>",
        "<p lang=xx aria-hidden=true>N</p>",
        "<p lang=xx><img src=a alt=N></p>",
        "<img src=a lang=xx alt=N>",
        "<p lang=xx><input type=submit value=N></p>",
        '<p lang=xx style="position:absolute;left:-999px">N</p>',
        "<svg lang=xx><text>N</text></svg>",
        "<p lang=en_GB>N</p>",
        "<p lang=i-lux>N</p>",
        "<div lang=xx><p lang=en>N</p>N</div>",
        "<p lang=xx><iframe title=N src=a></iframe></p>",
    ],
    "missing-lang": [
        "<!DOCTYPE html><html><p>x</html>",
        "<!DOCTYPE html><html lang><p>x</html>",
        '<!DOCTYPE html><html lang=" "><p>x</html>',
        '<!DOCTYPE html><html lang="&#9;"><p>x</html>',
        "<!DOCTYPE html><html xml:lang=en><p>x</html>",
        "<!DOCTYPE html><html><body lang=en><p>x</html>",
        "<!DOCTYPE html><html><meta http-equiv=content-language content=en><p>x</html>",
        '<!DOCTYPE html><html lang="" xml:lang=en><p>x</html>',
        "<html><p>x</html>",
    ],
    "missing-title": [
        "<!DOCTYPE html><title></title>",
        "<!DOCTYPE html><title> &nbsp;</title>",
        "<!DOCTYPE html><html><head></head></html>",
        "<!DOCTYPE html><title></title><title>N</title>",
        "<!DOCTYPE html><svg><title>N</title></svg>",
        '<!DOCTYPE html><iframe srcdoc="<title>N</title>"></iframe>',
        "<!DOCTYPE html><title aria-label=N></title>",
        "<!DOCTYPE html><template><title>N</title></template>",
    ],
    "misplaced-headers": [
        '<table><tr><th id=a>A<tr><td headers="a b">1</table>',
        "<table><tr><th id=A>A<tr><td headers=a>1</table>",
        "<table><tr><th id=a headers=a>A<tr><td>1</table>",
        "<table><tr><th><span id=a>A</span><tr><td headers=a>1</table>",
        "<table><tr id=a><th>A<tr><td headers=a>1</table>",
        "<table><tr><th id=a>A<tr><td><table><tr><td headers=a>1</table></table>",
        "<table><tr><th><table><tr><th id=a>A</table><tr><td headers=a>1</table>",
        "<table role=grid><tr><td headers=z>1</table>",
        "<table role=presentation tabindex=0><tr><td headers=z>1</table>",
    ],
    "unused-header-cell": [
        "<table><tr><th>A<th>B<tr><td>1</table>",
        "<table><tr><th>A<th>B<tr><td rowspan=2>1<tr></table>",
        "<table><tr><th scope=col>A<td>1</table>",
        "<table><tbody><tr><th scope=rowgroup>A<tbody><tr><td>1</table>",
        "<table><tr><th>A</table>",
        "<table><tr><th id=a>A<th id=b>B<tr><td headers=a>1<td headers=a>2</table>",
        "<table role=grid><tr><th>A</table>",
    ],
    "unreachable-frame": [
        '<iframe tabindex=-1 srcdoc="<a href=x>N</a>"></iframe>',
        '<iframe tabindex=-1 srcdoc="<button>N"></iframe>',
        '<iframe tabindex=-5 srcdoc="<button>N"></iframe>',
        '<iframe tabindex=-1 srcdoc="<div tabindex=0>N"></iframe>',
        '<iframe tabindex=-1 srcdoc="<details><summary>N</summary></details>"></iframe>',
        '<iframe tabindex=-1 srcdoc="<button aria-hidden=true>N"></iframe>',
        '<iframe tabindex=-1 srcdoc="<div contenteditable>N"></iframe>',
    ],
}
# rule: parts that it passes over.
PASSED = {
    "invalid-autocomplete": [
        '<input autocomplete="name">',
        '<input autocomplete=" name ">',
        '<input autocomplete="">',
        '<input autocomplete="work impp">',
        '<input autocomplete="mobile tel-extension">',
        '<input autocomplete="section-a name">',
        '<input autocomplete="name webauthn">',
        '<input autocomplete="cc-csc">',
        '<input autocomplete="new-password">',
        '<input autocomplete="xyz">',
        '<input type=hidden autocomplete="fullname">',
        '<input disabled autocomplete="fullname">',
        '<input style="display:none" autocomplete="fullname">',
        '<form autocomplete="fullname"></form>',
        '<input type=file autocomplete="fullname">',
        '<div inert><input autocomplete="fullname">',
    ],
    "invalid-lang": [
        '<!DOCTYPE html><html lang="en"><p>x</p></html>',
        '<!DOCTYPE html><html lang="en-US"><p>x</p></html>',
        '<!DOCTYPE html><html lang="gsw"><p>x</p></html>',
        '<!DOCTYPE html><html lang="yue"><p>x</p></html>',
        '<!DOCTYPE html><html lang="iw"><p>x</p></html>',
        '<!DOCTYPE html><html lang="ji"><p>x</p></html>',
        '<!DOCTYPE html><html lang="sh"><p>x</p></html>',
        '<!DOCTYPE html><html lang="nb"><p>x</p></html>',
        '<!DOCTYPE html><html lang="mis"><p>x</p></html>',
        '<!DOCTYPE html><html lang="und"><p>x</p></html>',
        '<!DOCTYPE html><html lang="art"><p>x</p></html>',
        '<!DOCTYPE html><html lang=""><p>x</p></html>',
        '<!DOCTYPE html><html lang="cel-gaulish"><p>x</p></html>',
        '<!DOCTYPE html><html lang="hsb"><p>x</p></html>',
        '<!DOCTYPE html><html lang="sq"><p>x</p></html>',
        '<!DOCTYPE html><html lang="tl"><p>x</p></html>',
    ],
    "invalid-part-lang": [
        '<p lang="">N</p>',
        "<p lang=xx hidden>N</p>",
        "<p lang=xx></p>",
        "<p lang=xx> <b> </b></p>",
        "<p lang=xx><b lang=en>N</b></p>",
        '<p lang=xx><b lang="">N</b></p>',
        '<p lang=xx><img src=a alt=""></p>',
        "<p lang=xx><script>N</script></p>",
        "<p lang=xx><!-- N --></p>",
        '<p lang=xx style="visibility:hidden">N</p>',
        "<p xml:lang=xx>N</p>",
        "<template><p lang=xx>N</p></template>",
        "<a href=x hreflang=xx>N</a>",
    ],
    "missing-lang": [
        "<!DOCTYPE html><html lang=en><p>x</html>",
        "<!DOCTYPE html><html LANG=en><p>x</html>",
        "<!DOCTYPE html><html lang=xx><p>x</html>",
        '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        "<p>x</p>",
    ],
    "missing-title": [
        "<!DOCTYPE html><title>N</title>",
        "<!DOCTYPE html><title>N</title><title></title>",
        "<!DOCTYPE html><body><title>N</title>",
        "<!DOCTYPE html><svg><title>N</title></svg><title>M</title>",
        "<!DOCTYPE html><title><!-- --></title>",
        '<!DOCTYPE html><title style="display:none">N</title>',
        "<svg><title>N</title></svg>",
        "<p>x</p>",
    ],
    "misplaced-headers": [
        "<table><tr><th id=a>A<tr><td headers=a>1</table>",
        '<table><tr><th id=a>A<tr><td headers="">1</table>',
        '<table><tr><th id=a>A<tr><td headers=" ">1</table>',
        "<table><tr><td id=a>A<tr><td headers=a>1</table>",
        "<table><tr><th id=a hidden>A<tr><td headers=a>1</table>",
        "<table role=none><tr><td headers=z>1</table>",
        "<table hidden><tr><td headers=z>1</table>",
        "<table aria-hidden=true><tr><td headers=z>1</table>",
    ],
    "unused-header-cell": [
        "<table><tr><th>A<th>B<tr><td>1<td>2</table>",
        "<table><tr><th>A<th>B<tr><td colspan=2>1</table>",
        "<table><tr><th colspan=2>A<tr><td>1</table>",
        "<table><tr><th>A<th>B<tr><td>1<td></table>",
        "<table><tr><th scope=row>A<td>1</table>",
        "<table><tr><th scope=colgroup colspan=2>A<tr><td>1<td>2</table>",
        "<table><tr><th><tr><td></table>",
        "<table><tr><th>A<tr><th>B<td>1</table>",
        '<table><tr><th id=a>A<td headers="a"></table>',
        "<table><thead><tr><th>A</thead><tbody></tbody></table>",
        "<table><tr><th role=columnheader>A<tr><td>1</table>",
        "<table><tr><th hidden>A</table>",
        "<table><tr><th rowspan=2>A<td>1<tr><td>2</table>",
        "<table><tr><th>A<th>B<tr><th>C<td>1</table>",
        "<table><tr><th>A<td>1<th>B<td>2</table>",
        "<table role=presentation><tr><th>A</table>",
    ],
    "unreachable-frame": [
        '<iframe tabindex=-1 srcdoc="<a>N</a>"></iframe>',
        '<iframe tabindex=-1 srcdoc="<a href=x tabindex=-1>N</a>"></iframe>',
        '<iframe tabindex=-1 srcdoc="<input disabled>"></iframe>',
        '<iframe tabindex=-1 srcdoc="<input type=hidden>"></iframe>',
        '<iframe tabindex=0 srcdoc="<button>N"></iframe>',
        '<iframe tabindex=x srcdoc="<button>N"></iframe>',
        '<iframe srcdoc="<button>N"></iframe>',
        '<iframe tabindex=-1 srcdoc="<button style=display:none>N"></iframe>',
        '<iframe tabindex=-1 hidden srcdoc="<button>N"></iframe>',
        '<iframe tabindex=-1 srcdoc="" src=x></iframe>',
    ],
}


def pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    """The table, a row for each part."""
    return [(rule, html) for rule, parts in table.items() for html in parts]


@pytest.mark.parametrize(("rule", "html"), pairs(REPORTED))
def test_reported(rule: str, html: str) -> None:
    """What fails is reported, once."""
    assert len(lint(RULES[rule], html)) == 1


@pytest.mark.parametrize(("rule", "html"), pairs(PASSED))
def test_passed(rule: str, html: str) -> None:
    """What holds, or isn't the rule's concern, is not reported."""
    assert lint(RULES[rule], html) == []
