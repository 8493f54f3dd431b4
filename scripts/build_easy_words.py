"""Copy the Dale-Chall list of easy words out of textstat (MIT) into pagelint's own data.

usage: python scripts/build_easy_words.py

Kept as a copy because the scores must not change with the installed textstat, and because
importing textstat costs more than scoring a page.
"""

from importlib.util import find_spec
from pathlib import Path

from pagelint.text.readability.easy_words import LIST


def main() -> None:
    spec = find_spec("textstat")
    if spec is None or spec.origin is None:
        raise SystemExit("textstat is not installed")
    source = Path(spec.origin).parent / "resources" / "en" / "easy_words.txt"
    words = sorted({line.strip().lower() for line in source.read_text("utf-8").split("\n")} - {""})
    LIST.write_text(" ".join(words) + "\n", "utf-8")
    print(f"{len(words)} words in {LIST}")


if __name__ == "__main__":
    main()
