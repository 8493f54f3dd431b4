#!/usr/bin/env bash
# A spelling fixer writes a word that no dictionary has, and is then content.
#
# Package: codespell 2.4.3, typos 1.52.0 (PyPI).
# Input: a line with the misspelling "subfoilder" (for "subfolder").
# Guess: `codespell -w` writes "subfolder", and both tools are silent afterwards.
# Seen: it writes "subdolder". A second run of codespell says nothing; typos, reading the same
#   line, says "`subdolder` should be `subfolder`".
# Why it surprises: the fix is applied without a question, since the dictionary offers only one
#   correction, and the result is a typo that codespell does not know.
# For this field: a fix by list needs a second list to check it. typos objects to 11 of the 18,841
#   corrections in codespell's main dictionary; most of them are rare words, this is no word.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check codespell==2.4.3 typos==1.52.0
cd "$dir"
echo 'Put it into the subfoilder.' > page.txt
venv/bin/codespell -w page.txt 2> /dev/null
seen=$(cat page.txt
  venv/bin/codespell page.txt && echo 'codespell: nothing to say'
  venv/bin/typos --format brief page.txt || true)
expected='Put it into the subdolder.
codespell: nothing to say
page.txt:1:17: error: `subdolder` should be `subfolder`'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
