"""Compile the lexicon of the typo engine: `build_lexicon.py [--check] [LANGUAGE ...]`.

Downloads its pinned sources once (pip, npm and apt-get must be there), reads them in
`build_lexicon_sources`, and packs them with `build_lexicon_pack` into one file a language, in
src/pagelint/text/spelling/data. The other languages are in
`build_lexicon_continental`.
The same sources give the same bytes; `--check` builds again and compares instead of writing.
"""

import argparse
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from build_lexicon_continental import RECIPES as CONTINENTAL  # noqa: E402
from build_lexicon_english import english  # noqa: E402
from build_lexicon_pack import Material, pack  # noqa: E402
from build_lexicon_sources import Cache  # noqa: E402

RECIPES: dict[str, Callable[[Cache], Material]] = {"en": english, **CONTINENTAL}
DATA = ROOT / "src" / "pagelint" / "text" / "spelling" / "data"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", help="default: all of them")
    parser.add_argument("--check", action="store_true", help="compare with the committed file")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache" / "lexicon")
    options = parser.parse_args()
    stale = False
    for language in options.languages or RECIPES:
        packed = pack(RECIPES[language](Cache(options.cache)))
        target = DATA / f"{language}.lex"
        digest = hashlib.sha256(packed).hexdigest()
        print(f"{target.name}: {len(packed):,} bytes, sha256 {digest}")
        if not options.check:
            DATA.mkdir(exist_ok=True)
            target.write_bytes(packed)
        elif not target.exists() or target.read_bytes() != packed:
            print(f"{target.name}: differs from its sources", file=sys.stderr)
            stale = True
    return int(stale)


if __name__ == "__main__":
    raise SystemExit(main())
