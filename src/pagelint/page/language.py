"""The language of text: what the page declares, checked against what the text looks like."""

from __future__ import annotations

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


def reading_language(page: Page) -> str:
    """What the page is written in: detected from its prose, else what it declares, else English."""
    declared = primary(page.language)
    sample: list[str] = []
    size = 0
    for block in page.blocks:
        if block.region == "content" and len(block.text) > 60:
            sample.append(block.text)
            size += len(block.text)
            if size > _SAMPLE:
                break
    return detect(" ".join(sample)) or declared or "en"
