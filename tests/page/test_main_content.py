"""Which text counts as the page's own, and which stands beside it."""

import pytest

from pagelint.page import Page

SENTENCE = "The old mill by the river grinds rye on Mondays and wheat on Fridays. "
PROSE = "".join(f"<p>{SENTENCE * 3}Load {number} is done.</p>" for number in range(8))
BESIDE = "Our readers also wonder how long the millstone lasts in a wet year."


def regions(html: str) -> dict[str, str]:
    """The region of each block, by its text."""
    return {block.text: block.region for block in Page(f'<html lang="en">{html}').blocks}


def region(html: str) -> str:
    """The region of the sentence BESIDE."""
    return regions(html)[BESIDE]


@pytest.mark.parametrize(
    "beside",
    [
        f"<aside><p>{BESIDE}</p></aside>",
        f'<div role="complementary">{BESIDE}</div>',
        f"<footer>{BESIDE}</footer>",
        f'<form><p>{BESIDE}</p><input name="mail"></form>',
        f'<div class="sidebar-right">{BESIDE}</div>',
        f'<div id="relatedPosts"><p>{BESIDE}</p></div>',
        f'<div class="post__read-more">{BESIDE}</div>',
        f'<section class="newsletter_box"><p>{BESIDE}</p></section>',
        f'<div class="cookie-consent"><p>{BESIDE}</p></div>',
        f'<ol id="comments"><li>{BESIDE}</li></ol>',
    ],
)
def test_evidence_inside_the_article(beside: str) -> None:
    """Elements, landmarks and names that say so stand beside the text, even inside it."""
    assert region(f"<article>{PROSE}{beside}</article>") == "aside"


@pytest.mark.parametrize(
    "around",
    [
        '<div class="has-sidebar">{}</div>',
        '<div class="category-social">{}</div>',
        '<div class="elementor-widget-social">{}</div>',
        '<aside class="callout">{}</aside>',
        '<aside class="note warning">{}</aside>',
        '<div class="shadow">{}</div>',
        "<section>{}</section>",
        "<blockquote>{}</blockquote>",
    ],
)
def test_no_evidence(around: str) -> None:
    """What only sounds like side matter belongs to the text."""
    assert region(f"<article>{PROSE}{around.format(f'<p>{BESIDE}</p>')}</article>") == "content"


def test_evidence_against_most_of_the_page_proves_nothing() -> None:
    """A theme may call the text itself a sidebar."""
    assert region(f'<div class="sidebar">{PROSE}<p>{BESIDE}</p></div>') == "content"


def test_a_page_in_one_form() -> None:
    """Some servers wrap each page in a form."""
    assert region(f"<form>{PROSE}<p>{BESIDE}</p></form>") == "content"


def test_comments_may_outgrow_the_text() -> None:
    """Visitors may write more than the author did."""
    comments = f'<div class="comments"><p>{BESIDE}</p>{PROSE * 3}</div>'
    article = "".join(f"<p>{SENTENCE} No. {number} ends here.</p>" for number in range(10))
    assert region(article + comments) == "aside"


def test_article_in_an_article() -> None:
    """HTML gives nested articles to comments."""
    assert region(f"<article>{PROSE}<article><p>{BESIDE}</p></article></article>") == "aside"


def test_articles_side_by_side() -> None:
    """Of two articles none is beside the other."""
    other = PROSE.replace("mill", "kiln")
    both = f"<article>{PROSE}</article><article>{other}<p>{BESIDE}</p></article>"
    assert region(both) == "content"


def test_far_from_the_text() -> None:
    """What stands outside the element with most of the prose isn't part of it."""
    assert region(f"<div><div>{PROSE}</div></div><div><p>{BESIDE}</p></div>") == "aside"


def test_sections_of_a_short_page() -> None:
    """On a short page no part is the main one."""
    short = f"<div><p>{SENTENCE * 4}</p></div>"
    assert region(f"{short}<div><p>{BESIDE}</p></div>") == "content"


def test_sections_of_equal_weight() -> None:
    """Where no element holds most of the prose, all of it is the page's own."""
    other = PROSE.replace("mill", "kiln")
    assert region(f"<div>{PROSE}</div><div>{other}<p>{BESIDE}</p></div>") == "content"


def test_content_that_the_project_chose() -> None:
    """What is named as the content is the page's own, wherever it stands."""
    html = f'<html lang="en"><div>{PROSE}</div><div class="sidebar"><p>{BESIDE}</p></div>'
    page = Page(html, content=".sidebar")
    assert [block.region for block in page.blocks] == ["content"]


def test_title_of_another_page() -> None:
    """A link and nothing but a link is no sentence of this page."""
    title = "How long a millstone lasts in a wet year and in a dry one"
    found = regions(f'{PROSE}<p><a href="/stone">{title}</a></p>')
    assert found[title] == "aside"


def test_linked_sentence() -> None:
    """A card whose text is a whole sentence is read as such."""
    assert region(f'{PROSE}<a href="/stone"><h3>Stones</h3><p>{BESIDE}</p></a>') == "content"


def test_heading_with_a_link() -> None:
    """A heading stays one."""
    found = regions(f'<h2><a href="#stones">Millstones</a></h2>{PROSE}')
    assert found["Millstones"] == "content"


def test_text_that_stood_before() -> None:
    """A variant for another screen is read once."""
    page = Page(f'<html lang="en"><div><p>{BESIDE}</p></div><div><p>{BESIDE}</p></div>')
    assert [block.region for block in page.blocks] == ["content", "aside"]


def test_text_said_again() -> None:
    """What an author repeats in one place is meant to be read."""
    page = Page(f'<html lang="en"><p>{BESIDE}</p><p>{BESIDE}</p>')
    assert [block.region for block in page.blocks] == ["content", "content"]


def test_first_reading_beside_the_text() -> None:
    """A teaser takes nothing from the text that it repeats."""
    article = f"<article>{PROSE}<p>{BESIDE}</p></article>"
    page = Page(f'<html lang="en"><div class="teaser">{BESIDE}</div>{article}')
    assert [b.region for b in page.blocks if b.text == BESIDE] == ["aside", "content"]


def test_copyright() -> None:
    """Rights are no prose."""
    found = regions(f"{PROSE}<p>© 1987 The mill. Nothing may be copied.</p>")
    assert found["© 1987 The mill. Nothing may be copied."] == "aside"


def test_title_and_chrome_keep_their_region() -> None:
    """Only content is divided."""
    found = regions(f"<title>Mill</title><nav><p>{BESIDE}</p></nav><article>{PROSE}</article>")
    assert (found["Mill"], found[BESIDE]) == ("content", "chrome")


def test_deep_nesting() -> None:
    """Depth costs no stack."""
    assert region("<div>" * 20_000 + f"<p>{BESIDE}</p>") == "content"


def test_highlighted_text_is_no_code() -> None:
    """A word of a utility class names no highlighter."""
    assert region(f'<div class="shadow-highlight-blue">{BESIDE}</div>') == "content"
