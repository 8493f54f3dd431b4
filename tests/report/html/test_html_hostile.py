"""A page that wants to act in the report stays text, in a real browser."""

import pytest

from pagelint.finding import Severity
from tests.report.samples import HOSTILE, finding, page, written

ATTACKS = {
    "script": "<script>window.pwned = 1; document.title = 'pwned'</script>",
    "end of script": "</script><script>window.pwned = 1</script>",
    "comment in script": "<!--<script>window.pwned = 1</script>",
    "style": "<style>* { display: none }</style></style><style>body { color: red }</style>",
    "template": "<template></template></template>{{ 7 * 7 }}{% raw %}${window.pwned = 1}",
    "title": "</title><title>pwned</title>",
    "nesting": "</p></li></ol></details></section></main></body></html><div><table><p></select>",
    "attribute": '"\' onfocus=window.pwned=1 autofocus tabindex=1 style=position:fixed x="',
    "load": "<img src=https://pwned.example/a.png onerror=window.pwned=1><link rel=stylesheet "
    "href=https://pwned.example/a.css><iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "refresh": "<meta http-equiv=refresh content='0;url=https://pwned.example/'>",
    "base": "<base href=https://pwned.example/>",
    "svg": "<svg onload=window.pwned=1><style>*{fill:red}</style></svg><math><mtext></math>",
    "address": "javascript:window.pwned=1",
    "id": '<form id=rows name=statements><input id=words name=words></form><a id="page-0">',
    "hidden": HOSTILE.replace("\r\n", " "),
    "long line": "x <b" * 250_000,
}


def hostile(attack):
    """A report in which everything that a page or a plug-in has a say in is the attack."""
    text = f"<p>before {attack} after</p>"
    made = finding(
        text, attack, f"says {attack[:2000]}", f"rule {attack[:200]}", Severity.ERROR,
        hint=attack[:2000],
    )  # fmt: skip
    made.category = attack[:200]
    return written(
        "html", page(text, made, path=f"a{attack[:200]}.html", title=attack[:200], url=attack[:200])
    )


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_stays_text(opened, name):
    """No script of it runs, no request leaves, no element comes of it, the title is ours."""
    report = opened(hostile(ATTACKS[name]))
    page = report.page
    page.get_by_role("button", name="Open all").click()
    page.get_by_label("Search").fill("says")
    report.settle()
    assert page.evaluate("window.pwned") is None
    assert page.title() == "pagelint: 1 defect on 1 page"
    assert [url.rpartition("/")[2] for url in report.requests] == ["report.html"]
    assert report.complaints == []
    assert page.locator("img, iframe, link, base, object, math, #rows form").count() == 0
    assert page.locator("style").count() == 1
    assert page.locator("body > main > section > #rows > ol > li").count() == 1
    assert page.locator("#page-0 mark").count() == 1
    for link in page.locator("#page-0 a[rel]").all():
        assert link.get_attribute("href").startswith("./")


def test_text_is_shown_as_it_stands(opened):
    """What the page says can be read in the mark, sign by sign."""
    report = opened(hostile(ATTACKS["script"]))
    report.open(0)
    assert report.page.locator("#page-0 mark").text_content() == ATTACKS["script"]


def test_direction_marks_are_seen(opened):
    """A mark that turns the text around it is an escape."""
    report = opened(hostile("adm\u202egnp.exe"))
    report.open(0)
    assert report.page.locator("#page-0 mark").text_content() == "adm\\u202egnp.exe"


def test_policy_holds(opened):
    """Even markup that got into the report could neither run nor load."""
    report = opened(hostile("x"))
    blocked = report.page.evaluate(
        """async () => {
            const blocked = [];
            document.addEventListener("securitypolicyviolation",
                (event) => blocked.push(event.effectiveDirective));
            const box = document.createElement("div");
            document.body.append(box);
            box.innerHTML = "<img src='https://pwned.example/a.png' onerror='window.pwned=1'>"
                + "<style>body { display: none }</style>";
            const script = document.createElement("script");
            script.textContent = "window.pwned = 1";
            document.body.append(script);
            await fetch("https://pwned.example/").catch(() => {});
            await new Promise((resolve) => setTimeout(resolve, 200));
            return blocked;
        }"""
    )
    assert {"img-src", "style-src-elem", "script-src-elem", "connect-src"} <= set(blocked)
    assert report.page.evaluate("window.pwned") is None
