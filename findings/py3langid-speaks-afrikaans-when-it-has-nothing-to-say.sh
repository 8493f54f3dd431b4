#!/usr/bin/env bash
# "Home", "Menu" and the empty text are Afrikaans.
#
# Package: py3langid 0.4.0 (PyPI).
# Input: words of a site's menu, the empty text and numbers, each alone.
# Guess: "zxx" (not a language, a class that the model has of its own) for the empty text and the
#   numbers, and English or thereabouts for the words.
# Seen: "af" for all but the longer number. The ranking tells why: all of its languages tie, at the
#   lowest score that a 32-bit float can have, and af is the first of them.
# Why it surprises: the class for "no language" is not the answer to no text, and a tie of all
#   languages is given as an answer like any other ("und" comes only with a confidence asked for).
# For this field: short texts, of which pages are full, are put down as Afrikaans.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check py3langid==0.4.0
seen=$("$dir/venv/bin/python" - <<'PY'
import py3langid

for text in ("Home", "Menu", "No", "", "7", "12345 67890"):
    ranking = py3langid.rank(text)
    tie = sum(score == ranking[0][1] for _, score in ranking) == len(ranking)
    print(repr(text), py3langid.classify(text)[0], "all tie" if tie else "no tie")
PY
)
expected="'Home' af all tie
'Menu' af all tie
'No' af all tie
'' af all tie
'7' af all tie
'12345 67890' zxx no tie"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
