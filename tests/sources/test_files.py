"""Pages in files: what becomes of folders that change while they are searched."""

from pathlib import Path

from pagelint.sources.files import find_pages


def test_a_folder_that_vanishes(tmp_path: Path) -> None:
    """It is a problem of its own; the pages of the others are found."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_text("<p>Cod")

    def vanishing(path: str) -> bool:
        if path.endswith("b"):
            (tmp_path / "b" / "page.html").unlink(missing_ok=True)
            (tmp_path / "b").rmdir()
        return False

    found = find_pages([str(tmp_path)], vanishing)
    assert found.paths == [str(tmp_path / "a" / "page.html")]
    assert found.problems == [(str(tmp_path / "b"), "no such file or directory", "")]
