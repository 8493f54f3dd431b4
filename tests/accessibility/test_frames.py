"""The documents in frames."""

from pathlib import Path

import pytest

from pagelint.accessibility.frames import frame_document
from pagelint.page import Page


def document(frame: str, path: str = "") -> Page | None:
    """The document in the frame of a page."""
    page = Page(frame, path=path)
    element = page.select_one("iframe")
    assert element is not None
    return frame_document(page, element.node)


@pytest.mark.parametrize(
    "frame",
    ["<iframe srcdoc='<p>a</p>' src=b.html>", "<iframe src='data:text/html,<p>a</p>'>"],
)
def test_documents_in_attributes(frame: str) -> None:
    """A document can stand in the attribute itself; `srcdoc` comes first."""
    inside = document(frame)
    assert inside is not None
    assert inside.select_one("p") is not None


@pytest.mark.parametrize("source", ["part.html", "./part.html?a#b", "/part.html", " part.html "])
def test_files_beside_the_page(tmp_path: Path, source: str) -> None:
    """A file beside the page is read, from the root too."""
    (tmp_path / "part.html").write_text("<p>a</p>")
    inside = document(f"<iframe src='{source}'>", str(tmp_path / "page.html"))
    assert inside is not None
    assert inside.select_one("p") is not None


@pytest.mark.parametrize(
    "source", ["gone.html", "https://a.example/", "part.pdf", "about:blank", ""]
)
def test_documents_elsewhere(tmp_path: Path, source: str) -> None:
    """What is on the network, missing or no HTML is not looked into."""
    (tmp_path / "part.pdf").write_text("<p>a</p>")
    assert document(f"<iframe src='{source}'>", str(tmp_path / "page.html")) is None
