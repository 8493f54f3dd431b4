"""What a page is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.text.languages.detection import SAMPLE, believed, primary

if TYPE_CHECKING:
    from pagelint.page.page import Page


def reading_language(page: Page) -> str:
    """What the page is written in: what its prose shows, else what it declares, else English."""
    sample: list[str] = []
    size = 0
    for block in page.blocks:
        if block.region == "content" and len(block.text) > 60:
            sample.append(block.text)
            size += len(block.text)
            if size > SAMPLE:
                break
    return believed(" ".join(sample), primary(page.language) or "en")
