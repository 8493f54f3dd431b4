"""Sections of a page, passives and hard words of it."""

from pagelint.page import Page
from pagelint.prose.reading import find_passives, hard_words, read, section_start, sections

TEN = "<p>We bake ten loaves of good bread every single day.</p>"


def page(html: str) -> Page:
    return Page(f'<html lang="en"><title>Bread</title>{html}')


def lengths(html: str) -> list[tuple[str | None, int]]:
    """The heading and the words of each section."""
    return [
        (section.heading.text if section.heading else None, section.scores.words)
        for section in page(html).once(sections)
    ]


def test_text_before_a_heading() -> None:
    """It is a section without a heading."""
    assert lengths(f"{TEN}<h1>Bread</h1>{TEN * 2}") == [(None, 10), ("Bread", 20)]


def test_short_part_stays_in_its_section() -> None:
    """A smaller heading opens no section while there is too little text for a score."""
    assert lengths(f"<h1>Bread</h1>{TEN * 3}<h2>Rye</h2>{TEN * 4}") == [("Bread", 70)]


def test_long_section_ends_at_a_smaller_heading() -> None:
    """With text enough for a score, each part is scored on its own."""
    html = f"<h1>Bread</h1>{TEN * 10}<h2>Rye</h2>{TEN * 2}"
    assert lengths(html) == [("Bread", 100), ("Rye", 20)]


def test_heading_of_the_same_rank() -> None:
    """A sibling ends a section of any length."""
    assert lengths(f"<h2>Rye</h2>{TEN}<h2>Oats</h2>{TEN}") == [("Rye", 10), ("Oats", 10)]


def test_headings_without_text_between() -> None:
    """The nearest heading names the section."""
    assert lengths(f"<h1>Bread</h1><h2>Rye</h2>{TEN}") == [("Rye", 10)]


def test_sections_add_up() -> None:
    """No word is counted twice, none is lost."""
    bread = page(f"{TEN}<h1>Bread</h1>{TEN * 12}<h2>Rye</h2>{TEN}<h3>Old</h3>{TEN}")
    words = sum(section.scores.words for section in bread.once(sections))
    assert words == bread.once(read).scores.words


def test_start_of_a_section() -> None:
    """It is the heading's text, or the first sentence."""
    bread = page(f"{TEN}\n<h1>Bread</h1>\n{TEN}")
    starts = [section_start(bread.once(read), each) for each in bread.once(sections)]
    assert starts == [(1, 40), (2, 5)]


def test_passives_of_a_page() -> None:
    """The first passive of each sentence of prose, at its place in the block."""
    html = "<h2>It was baked.</h2><p>We bake. Bread is baked and is sold here.</p>"
    (passive,) = page(html).once(find_passives)
    assert passive.block.text[passive.start : passive.end] == "is baked"


def test_passives_of_another_language() -> None:
    """The rules are English ones."""
    assert Page('<html lang="de"><p>Was used was used.</p>').once(find_passives) == []


def test_hard_words() -> None:
    """Words of three syllables that few know, with how often; no names, no first words."""
    html = "<p>The fermentation of Sourdoughania takes time; fermentation is slow. Elaborate.</p>"
    assert page(html).once(hard_words) == [("fermentation", 2)]


def test_hard_words_of_another_language() -> None:
    """Without a list of easy words length decides, and German nouns have a capital."""
    german = Page('<html lang="de"><p>Die Brotbackmaschinen sind heute sehr laut.</p>')
    assert german.once(hard_words) == [("Brotbackmaschinen", 1)]
