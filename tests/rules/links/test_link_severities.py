"""How sure rules on links are: what proves itself is an error, what is likely a warning."""

from types import ModuleType

import pytest

from pagelint.testing import lint
from pagelint_rules.links import (
    development_link,
    empty_link,
    empty_link_target,
    example_link,
    hash_link,
    invalid_mailto,
    invalid_tel,
    malformed_link,
    missing_anchor,
    placeholder_link,
    script_link,
    url_as_link_text,
)

ADDRESS = '<a href="https://sea.example/cod/24">https://sea.example/cod/24</a>'


TOGGLERS = """
<a{} data-toggle=dropdown>Fish</a>
<a{} data-bs-toggle=collapse>Fish</a>
<a{} aria-haspopup=true>Fish</a>
<a{} aria-expanded=false>Fish</a>
<a{} class=dropdown-toggle>Fish</a>
<ul><li class=treeview><a{}>Fish</a><ul><li><a href=/cod>Cod</a></ul></ul>
<div><a{}>Fish</a> <ul><li><a href=/cod>Cod</a></ul></div>
<div><a{}>Fish</a><div class=dropdown-menu><a href=/cod>Cod</a></div></div>
"""


@pytest.mark.parametrize("html", TOGGLERS.strip().splitlines())
def test_togglers(html: str) -> None:
    """A script takes the click where attributes or a list that follows say so."""
    for module, target in ((hash_link, " href='#'"), (script_link, " href='javascript:;'")):
        assert lint(module.check.rule, html.format(target)) == []


@pytest.mark.parametrize(
    ("module", "html", "severity"),
    [
        (placeholder_link, '<a href="URL_HERE">Cod</a>', "error"),
        (placeholder_link, '<a href="link">Cod</a>', "warning"),
        (malformed_link, '<a href="https://">Cod</a>', "error"),
        (malformed_link, '<a href="/our cod.pdf">Cod</a>', "warning"),
        (malformed_link, '<a href="a\\b.pdf">Cod</a>', "warning"),
        (development_link, '<a href="http://localhost/">Cod</a>', "error"),
        (development_link, '<a href="https://cod-staging.clinic.example/">Cod</a>', "warning"),
        (invalid_mailto, '<a href="mailto:cod">Cod</a>', "error"),
        (invalid_mailto, '<a href="mailto:Cod <cod@sea.example>">Cod</a>', "warning"),
        (invalid_tel, '<a href="tel:cod">Cod</a>', "error"),
        (invalid_tel, '<a href="tel:0800-COD-FISH">Cod</a>', "warning"),
        (invalid_tel, '<a href="tel:(212) 555-0123">Cod</a>', "warning"),
        (empty_link_target, '<p><a href="">Cod</a></p>', "error"),
        (empty_link_target, '<p><a href="" class="btn">Cod</a></p>', "warning"),
        (empty_link_target, "<p><a>Cod</a></p>", "warning"),
        (empty_link_target, '<p><a class="btn">Cod</a></p>', "info"),
        (example_link, '<a href="https://yourdomain.com/">Cod</a>', "error"),
        (example_link, '<a href="https://sea.example/your-page">Cod</a>', "warning"),
        (hash_link, '<main><p><a href="#">Cod</a></p></main>', "warning"),
        (hash_link, '<p>Fish: <a href="#">Cod</a></p>', "warning"),
        (hash_link, '<p><a href="#">Cod</a></p>', "info"),
        (hash_link, '<footer><a href="#">Cod</a></footer>', "info"),
        (hash_link, '<main><a href="#" class="fish">Cod</a></main>', "info"),
        (script_link, '<a href="javascript:;">Cod</a>', "warning"),
        (script_link, '<a href="javascript:;" class="btn">Cod</a>', "info"),
        (missing_anchor, '<p><a href="#cod">Cod</a></p>', "warning"),
        (missing_anchor, '<p><a href="#cod" class="btn">Cod</a></p>', "info"),
        (missing_anchor, '<p><a href="#Cod" class="btn">Cod</a><b id="cod">C</b></p>', "warning"),
        (url_as_link_text, f"<p>The code is at {ADDRESS}.</p><pre>cod -v</pre>", "info"),
        (url_as_link_text, f"<p>Recipes (see: {ADDRESS})</p><pre>cod -v</pre>", "info"),
        (url_as_link_text, f"<p>The recipe is at {ADDRESS}.</p>", "warning"),
        (url_as_link_text, f"<p>Recipes: {ADDRESS}</p><pre>cod -v</pre>", "warning"),
        (empty_link, '<a href="/cod"></a>', "error"),
        (empty_link, '<a href="#"></a>', "warning"),
    ],
)
def test_severity(module: ModuleType, html: str, severity: str) -> None:
    """Each finding says how sure it is."""
    assert [finding.severity.value for finding in lint(module.check.rule, html)] == [severity]


@pytest.mark.parametrize(
    "number", ["+49 30 5550123", "110", "+39 06 1234 56", "%2B49%2030%2012345"]
)
def test_number(number: str) -> None:
    """Numbers that somebody may have are right; 555-01xx is kept free in North America only."""
    assert lint(invalid_tel.check.rule, f'<a href="tel:{number}">Cod</a>') == []
