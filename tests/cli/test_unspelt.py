"""What `--verbose` says of texts in languages without a lexicon."""

from pathlib import Path

import pytest

from pagelint.cli.app import run

POLISH = "Witamy na naszej stronie internetowej, gdzie mieszka wiele ciekawych historii."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--verbose"], "pagelint: page.html: spelling not checked, no lexicon for: pl\n"),
        ([], ""),
        (["--verbose", "--select", "missing-alt"], ""),
    ],
)
def test_language_without_lexicon_is_noted_once_a_page(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    """Only when asked, and only where spelling was to be checked."""
    monkeypatch.chdir(tmp_path)
    texts = f"<p>{POLISH}</p><p>{POLISH}</p>"
    Path("page.html").write_text(f"<html lang=pl><title>A</title><main>{texts}</main>", "utf-8")
    run(["check", *arguments, "page.html"])
    assert capsys.readouterr().err == said
