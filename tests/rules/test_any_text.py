"""Whatever people write, the rules about words and sentences have an answer to it."""

import html

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pagelint.plugins import discover
from pagelint.rule import Rule
from pagelint.testing import lint

RULES = [rule for rule in discover().values() if rule.category in ("spelling", "readability")]
# Limits so low that short texts are above them.
OPTIONS = {
    "long-sentence": {"max_words": 3},
    "long-paragraph": {"max_words": 3},
    "wall-of-text": {"max_words": 3},
    "hard-to-read": {"max_grade": 1},
    "passive-voice": {"max_percent": 1},
    "typo": {"strictness": "high"},
    "glued-words": {"strictness": "high"},
}
WORDS = (
    "the we nurse was seen Profª 1º nª recieve untill teh patientsand ofthe naïve Straße coöperate"
    " cafe\u0301 n\u0303o ﬁnd oﬀer ǅungla ıstanbul İzmir 𝒘ord 𝐌ean 😀 👩‍⚕️ १२३ 第一 שלום"
    " don't 'tis rock'n'roll e.g. U.S. No. 5 vs. §12 [3] ² etc. http://a.b/c a@b.c x_y 3.5 ﷺ"
)
JOINERS = (" ", "--", "---", "—", "–", "-", ", ", ". ", ".", "? ", "! ", "… ", "'", "’", "/", " ª ")
text = st.lists(
    st.tuples(
        st.one_of(
            st.sampled_from(WORDS.split(" ")),
            st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z"]), max_size=8),
        ),
        st.sampled_from(JOINERS),
    ),
    min_size=1,
    max_size=40,
).map(lambda pairs: "".join(word + joiner for word, joiner in pairs))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@given(st.lists(text, min_size=1, max_size=3), st.sampled_from(["en", "de", "fr", "es", "zh"]))
@example(["We close at six--or seven--when the days are long--and the sun is high."], "en")
@example(["La Profª recieve untill the nª was seen ª ofthe Profª."], "en")
@example(["the nurse was seen " * 40], "en")
def test_any_text_is_judged(rule: Rule, texts: list[str], language: str) -> None:
    """Words, dashes, ordinals, marks and letters of any kind never stop a rule."""
    paragraphs = "".join(f"<p>{html.escape(each)}</p><h2>{each[:9]}</h2>" for each in texts)
    lint(rule, f'<html lang="{language}">{paragraphs * 3}', options=OPTIONS.get(rule.id))
