"""The language of text: what the page declares, checked against what the text looks like."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pagelint.page import dom

if TYPE_CHECKING:
    from pagelint.page.page import Page

# ISO 639-3, as the detector speaks, to the two letters of `lang`.
_TWO_LETTERS = {
    "eng": "en", "deu": "de", "fra": "fr", "spa": "es", "ita": "it", "nld": "nl", "por": "pt",
    "pol": "pl", "swe": "sv", "dan": "da", "nob": "no", "fin": "fi", "ces": "cs", "hun": "hu",
    "ron": "ro", "tur": "tr", "rus": "ru", "ukr": "uk", "ell": "el", "jpn": "ja", "cmn": "zh",
    "kor": "ko", "arb": "ar", "heb": "he", "vie": "vi", "ind": "id", "cat": "ca",
}  # fmt: skip
_SAMPLE = 4000  # characters; more changes no answer
_ENOUGH = 200  # characters; less says too little
_SURE = 0.9
# The commonest words make up a quarter of any text in their language, and few of another's: where
# they do, the detector need not be asked.
_TYPICAL = 0.12
_COMMON = {
    "en": "the and of to for with you is are that this on be your from",
    "de": "der die und den von zu das mit sich des auf für ist nicht ein eine dem",
    "fr": "le la les et des du en est pour que dans une sur qui vous nous par",
    "es": "el la los las que y en del por con para una se su es más",
    "it": "il di che la e per un una sono con del della dei non si le",
    "nl": "de het een van en dat die te op zijn met voor niet aan er",
    "pt": "o os que e do da em um uma para com não se na no por mais",
}


def primary(tag: str) -> str:
    """The primary language of a BCP 47 tag: "en" of "en-GB"."""
    return tag.replace("_", "-").partition("-")[0].strip().lower()


def detect(text: str) -> str:
    """The two-letter language of a text, "" where it is too short or unclear."""
    if len(text) < _ENOUGH or not dom.NATIVE:
        return ""
    from turbohtml.detect import detect_language

    match = detect_language(text[:_SAMPLE])
    if match.language is None or match.confidence < _SURE:
        return ""
    return _TWO_LETTERS.get(match.language, match.language)


def believed(text: str, declared: str) -> str:
    """The language of a text that is declared to be in one: that one, unless it plainly is not."""
    if declared in _COMMON and _share(text, _COMMON[declared].split()) >= _TYPICAL:
        return declared
    return detect(text) or declared


def _share(text: str, common: list[str]) -> float:
    """The share of a text's words that are among the given ones."""
    words = text[:_SAMPLE].lower().split()
    counts = Counter(words)
    return sum(counts[word] for word in common) / max(len(words), 1)


def reading_language(page: Page) -> str:
    """What the page is written in: what its prose shows, else what it declares, else English."""
    sample: list[str] = []
    size = 0
    for block in page.blocks:
        if block.region == "content" and len(block.text) > 60:
            sample.append(block.text)
            size += len(block.text)
            if size > _SAMPLE:
                break
    return believed(" ".join(sample), primary(page.language) or "en")
