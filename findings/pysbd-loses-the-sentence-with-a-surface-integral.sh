#!/usr/bin/env bash
# A sentence with the sign for a surface integral is not split, but gone.
#
# Package: pysbd 0.3.4 (PyPI).
# Input: "The sign ∯ means a surface. It is rare.", with clean=False, which is to leave the
#   text as it is.
# Guess: two sentences, at worst with another sign in the place of this one.
# Seen: one, "It is rare." With the sign of a plain integral, ∫, there are two.
# Why it surprises: the library marks its own decisions with rare signs in the text, this one among
#   them, turns them back afterwards, and then no longer finds the sentence in the original. Its
#   open issue 126 (nipunsadvilkar/pySBD) reports a text of which nothing is returned at all.
# For this field: a readability score leaves out part of the page without a word.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pysbd==0.3.4
seen=$("$dir/venv/bin/python" - <<'PY'
import pysbd

splitter = pysbd.Segmenter(language="en", clean=False)
print(splitter.segment("The sign ∫ means a line. It is rare."))
print(splitter.segment("The sign ∯ means a surface. It is rare."))
PY
)
expected="['The sign ∫ means a line. ', 'It is rare.']
['It is rare.']"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
