"""Write the table of English words whose syllables the spelling rules miss.

usage: npm pack cmu-pronouncing-dictionary@3.0.0 && tar xzf cmu-pronouncing-dictionary-3.0.0.tgz
       python scripts/build_english_syllables.py package/index.js

The reference is CMUdict's first pronunciation. Deterministic: the same input gives the same file.
Run it again after every change to the rules in `pagelint.text.readability.english`.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from pagelint.text.readability import english

ENTRY = re.compile(r'^  "([a-z\']+)": "([^"]+)"', re.MULTILINE)
# Where running speech and other dictionaries agree on fewer syllables than CMUdict's first choice.
SPOKEN = {
    "our": 1, "ours": 1, "hour": 1, "hours": 1, "every": 2, "everyone": 3, "everything": 3,
    "everybody": 4, "everyday": 3, "everywhere": 3,
}  # fmt: skip


def main(source: Path) -> None:
    entries = ENTRY.findall(source.read_text("utf-8"))
    spoken = {word: len(re.findall(r"\d", sounds)) for word, sounds in entries} | SPOKEN
    table: dict[str, int] = {}
    for word in sorted(spoken, key=lambda word: ("'" in word, word)):  # contractions build on stems
        if spoken[word] and english.count_with(word, table) != spoken[word]:
            table[word] = spoken[word]
    lines = defaultdict(list)
    for word, number in sorted(table.items()):
        lines[number].append(word)
    text = "".join(f"{number} {' '.join(lines[number])}\n" for number in sorted(lines))
    english.TABLE.write_text(text, "ascii")
    print(f"{len(table)} of {len(spoken)} words in {english.TABLE}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
