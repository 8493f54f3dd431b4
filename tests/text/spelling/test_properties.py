"""What holds for any text."""

from hypothesis import example, given
from hypothesis import strategies as st

from pagelint.text.spelling import Lexicon, TextRun, check

SNIPPETS = (
    "the the recieve ofthe Paris tired.Then he said now is’nt can’t x9 a@b.c “ - . , … ﬁ İ ſ \u00ad"
    " \ufffc naïve WWW co-op’s 'tis didn''t http://a.b teh's"
)
WORDS = st.sampled_from(SNIPPETS.split(" "))
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))


@given(texts=st.lists(TEXTS, max_size=4), prose=st.booleans())
@example(texts=["İ" * 3 + " the the recieve"], prose=True)
@example(texts=["the\u00ad the teh’s"], prose=True)
def test_every_finding_lies_where_it_says(lexicon: Lexicon, texts: list[str], prose: bool) -> None:
    """No text makes the engine fail, and each span holds its text."""
    runs = [TextRun(text, prose) for text in texts]
    for found in check(runs, lexicon, strictness="high"):
        assert 0 <= found.start < found.end <= len(texts[found.run])
        assert found.text == texts[found.run][found.start : found.end]


@given(texts=st.lists(TEXTS, max_size=4))
def test_findings_come_in_reading_order(lexicon: Lexicon, texts: list[str]) -> None:
    """Same texts, same findings, in the order of their places."""
    runs = [TextRun(text, True) for text in texts]
    found = check(runs, lexicon)
    assert found == sorted(found, key=lambda m: (m.run, m.start, m.end)) == check(runs, lexicon)
