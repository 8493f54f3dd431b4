"""Whole pages for the readability rules, beyond their examples."""

from pagelint.finding import Finding
from pagelint.testing import lint
from pagelint_rules.readability import (
    complex_word,
    hard_section,
    hard_to_read,
    hidden_verb,
    long_paragraph,
    long_sentence,
    passive_voice,
    repeated_opening,
    wall_of_text,
)

EASY = "We see you on the day you call. The nurse will weigh you. Then you may go home. "
LONG = (
    "When you come to us for the first time we will ask you about your health and the medicines "
    "that you take and then the nurse will measure your blood pressure before the doctor sees you."
)
HARD = (
    "Notwithstanding considerable individual variability, pharmacological interactions necessitate "
    "comprehensive preoperative evaluation of all concomitant medication by an anaesthetist. "
)


def page(body: str) -> str:
    return f'<html lang="en"><title>Visits</title>{body}'


def only(findings: list[Finding]) -> Finding:
    (finding,) = findings
    return finding


def test_hard_to_read_names_the_hardest_sentence() -> None:
    """The hint says where to begin."""
    html = page(f"<p>{LONG}</p>\n\n<p>{HARD * 9}</p>")
    finding = only(lint(hard_to_read.check.rule, html))
    assert finding.message.startswith("reading grade ")
    assert finding.hint.startswith("begin with 3:")
    assert "“Notwithstanding considerable individual variability, pharmacological" in finding.hint


def test_hard_to_read_needs_certainty() -> None:
    """A page whose band reaches below the limit is left alone."""
    html = page(f"<p>{EASY * 12}</p><p>{HARD * 2}</p>")
    assert lint(hard_to_read.check.rule, html, audience="patients") == []


def test_grade_beyond_every_scale() -> None:
    """A sentence without an end gets no school grade of six digits."""
    endless = "considerable heterogeneity demonstrates associations and " * 200
    (finding,) = lint(hard_to_read.check.rule, page(f"<p>{endless}</p>"))
    assert finding.message == "reading grade over 50, limit 10 (Flesch below -100, very difficult)"


def test_section_beyond_every_scale() -> None:
    """Nor does a section get one, or a distance from its page."""
    endless = "considerable heterogeneity demonstrates associations and " * 200
    easy = "We see you today. Then you go home. " * 400
    html = page(f"<h2>A</h2><p>{easy}</p><h2>B</h2><p>{endless}</p>")
    (finding,) = lint(hard_section.check.rule, html)
    assert finding.message == "section at reading grade over 50"


def test_hard_to_read_by_textstat() -> None:
    """The message says who counted."""
    html = page(f"<p>{HARD * 12}</p>")
    finding = only(lint(hard_to_read.check.rule, html, options={"engine": "textstat"}))
    assert finding.message.endswith(", limit 10 (textstat)")


def test_comments_are_not_judged() -> None:
    """What visitors wrote is no sentence of the page."""
    comments = f'<ol class="comments"><li>{LONG}</li></ol>'
    assert lint(long_sentence.check.rule, page(f"<p>{EASY * 9}</p>{comments}")) == []


def test_long_sentence_says_where_the_limit_passes() -> None:
    """The hint quotes the first word that is too many."""
    finding = only(lint(long_sentence.check.rule, page(f"<p>{LONG}</p>")))
    assert finding.message == "sentence of 36 words, limit 30"
    assert finding.hint == "divide it: the limit passes at “pressure before the…”"


def test_hard_section_without_heading() -> None:
    """What stands before the first heading is reported at its first words."""
    html = page(f"<p>{HARD * 8}</p><h2>Plain</h2><p>{EASY * 30}</p>")
    finding = only(lint(hard_section.check.rule, html))
    assert html[slice(*finding.span)].startswith("Notwithstanding considerable")


def test_long_paragraph_offers_a_place() -> None:
    """The sentence nearest the middle is where to divide."""
    html = page(f"<p>{EASY * 5}Halfway we rest for a while. {EASY * 5}</p>")
    finding = only(lint(long_paragraph.check.rule, html))
    assert finding.message == "paragraph of 186 words, limit 150"
    assert finding.hint == "divide it, perhaps before “Halfway we rest for…”"


def test_long_paragraph_of_one_sentence() -> None:
    """It can only be divided by ending a sentence."""
    html = page(f"<p>{'We bake bread and cake, and then ' * 30}we rest.</p>")
    assert only(lint(long_paragraph.check.rule, html)).hint == "divide it into sentences first"


def test_wall_of_text_offers_a_place() -> None:
    """The first paragraph after the middle is where to put a heading."""
    paragraphs = f"<p>{EASY}</p>" * 11
    finding = only(
        lint(wall_of_text.check.rule, page(f"{paragraphs}<p>Then we eat.</p>{paragraphs}"))
    )
    assert finding.message == "399 words without a subheading, limit 350"
    assert finding.hint == "put one in, perhaps before “Then we eat.”"


def test_wall_of_text_in_lists() -> None:
    """A list has its own structure."""
    assert lint(wall_of_text.check.rule, page(f"<ul>{f'<li>{EASY}</li>' * 30}</ul>")) == []


def test_passive_voice_shows_three_places() -> None:
    """The first passives are named, with their places."""
    html = page(f"<p>{EASY * 7}</p>\n<p>{'The bread is baked. ' * 9}</p>")
    finding = only(lint(passive_voice.check.rule, html))
    assert finding.message == "30 % of the sentences are passive, limit 15 %"
    assert finding.hint == "say who does it: 2:14 “is baked”, 2:34 “is baked”, 2:54 “is baked”"


def test_complex_word_is_counted() -> None:
    """A word is reported once, in whatever form, with how often it stands there."""
    html = page("<p>Utilize the door. It was utilized before. We utilize it.</p>")
    finding = only(lint(complex_word.check.rule, html))
    assert html[slice(*finding.span)] == "Utilize"
    assert finding.hint == "write “Use”; it stands on the page 3 times"
    assert finding.suggestions == ("Use",)


def test_hidden_verb_suggests_its_forms() -> None:
    """The past may be a past or a participle."""
    finding = only(lint(hidden_verb.check.rule, page("<p>We made a choice.</p>")))
    assert finding.suggestions == ("chose", "chosen")


def test_repeated_opening_is_reported_once_a_row() -> None:
    """However long the row is."""
    html = page("<p>We bake. We sell. We eat. We sleep. We bake again. Then we rest.</p>")
    finding = only(lint(repeated_opening.check.rule, html))
    assert finding.message == "5 sentences in a row begin with “We”"
    assert finding.span[0] == html.index("We eat")


def test_lines_of_an_address_are_no_long_sentence() -> None:
    """A break parts lines, not the halves of a sentence."""
    lines = [f"Room {number}, upper floor, door {number}" for number in range(12)]
    assert not lint(long_sentence.check.rule, page(f"<p>{'<br>'.join(lines)}</p>"))


def test_list_of_links_is_no_prose() -> None:
    """The titles of other pages are hard words, not hard sentences."""
    title = (
        "Perioperative Pharmacological Considerations: Administrative Interdependencies Explained"
    )
    items = f'<li><a href="/1">{title}</a> <time>May 2020</time></li>' * 15
    assert not lint(hard_to_read.check.rule, page(f"<ul>{items}</ul>"))


def test_button_that_folds_text_out_is_a_subheading() -> None:
    """The answers of an accordion are as many short texts."""
    answer = f"<div>{EASY * 3}</div>"
    plain = f"<button>May I come?</button>{answer}" * 10
    folding = plain.replace("<button", '<button aria-expanded="true"')
    assert lint(wall_of_text.check.rule, page(plain))
    assert not lint(wall_of_text.check.rule, page(folding))
