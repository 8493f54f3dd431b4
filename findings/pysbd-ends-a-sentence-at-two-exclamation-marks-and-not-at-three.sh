#!/usr/bin/env bash
# "We won!! Really." is two sentences, "We won!!! Really." is one.
#
# Package: pysbd 0.3.4 (PyPI).
# Input: the same two sentences with one, two, three and five exclamation marks.
# Guess: two sentences each time.
# Seen: two, two, one, one. Three question marks end no sentence either.
# Why it surprises: the more a sentence is ended, the less it ends.
# For this field: the excited texts of shops and forums get long sentences, and a worse grade for
#   readability, out of three characters.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pysbd==0.3.4
seen=$("$dir/venv/bin/python" - <<'PY'
import pysbd

splitter = pysbd.Segmenter(language="en", clean=False)
for mark in ("!", "!!", "!!!", "!!!!!", "???"):
    print(mark, len(splitter.segment(f"We won{mark} Really.")))
PY
)
expected='! 2
!! 2
!!! 1
!!!!! 1
??? 1'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
