from pagelint.engine.fingerprint import portable
from pagelint.engine.placing import place
from pagelint.finding import Finding, Span
from pagelint.html.source import Source
from tests.report.samples import finding, on_page

TEXT = "<h1>Our clinic</h1>\n<p>We give Potassiium to all patients.</p>\n"


def fingerprints_of(path, source, findings):
    place(path, source, findings)
    return [each.fingerprint for each in findings]


def prints(text, *marks, path="a.html"):
    return fingerprints_of(path, Source(text), [finding(text, mark) for mark in marks])


def test_lines_above_change_nothing():
    """A finding keeps its fingerprint when it moves down the page."""
    assert prints("<p>New</p>\n" * 9 + TEXT, "Potassiium") == prints(TEXT, "Potassiium")


def test_reformatting_changes_nothing():
    """White space around a finding does not count."""
    moved = TEXT.replace("<p>We", "<p>\r\n\t\tWe").replace("give ", "give\n")
    assert prints(moved, "Potassiium") == prints(TEXT, "Potassiium")


def test_other_neighbours_are_another_finding():
    """The same word elsewhere is another finding."""
    other = TEXT.replace("We give", "Nobody wants")
    assert prints(other, "Potassiium") != prints(TEXT, "Potassiium")


def test_rule_and_path_count():
    """Another rule or another page is another finding."""
    source = Source(TEXT)
    made = [finding(TEXT, "clinic", rule=name) for name in ("a", "b")]
    assert (
        len({*fingerprints_of("a.html", source, made), *fingerprints_of("b.html", source, made)})
        == 4
    )


def test_equal_findings_are_numbered():
    """Findings that nothing tells apart have fingerprints of their own."""
    made = [on_page("same"), on_page("same")]
    first, second = fingerprints_of("a.html", Source(TEXT), made)
    assert first != second


def test_message_does_not_count():
    """A rule may word its message better without making old findings new."""
    one, two = (fingerprints_of("a.html", Source("a"), [on_page(text)]) for text in ("a", "b"))
    assert one == two


def test_path_is_portable(tmp_path, monkeypatch):
    """However the page is named from its folder, it is the same page."""
    monkeypatch.chdir(tmp_path)
    named = [
        portable(path) for path in ("site/a.html", "./site/a.html", str(tmp_path / "site/a.html"))
    ]
    assert set(named) == {"site/a.html"}


def test_address_stays():
    """An address is not taken for a path."""
    assert portable("https://example.org//a") == "https://example.org//a"


def test_fingerprint_of_a_large_span_is_bounded():
    """Only the start of a large span counts, so that many large ones stay cheap."""
    text = "a" * 5000
    first = fingerprints_of("a", Source(text), [Finding(Span(0, 2000), "m")])
    assert first == fingerprints_of("a", Source(text), [Finding(Span(0, 2001), "m")])
