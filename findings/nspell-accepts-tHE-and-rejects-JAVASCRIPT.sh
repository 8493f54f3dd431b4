#!/usr/bin/env bash
# Of one dictionary, two engines make opposite rules about capitals.
#
# Package: nspell 2.1.5, dictionary-en 4.0.0 (npm), and spylls 0.1.7 (PyPI), which follows Hunspell.
# Input: "tHE" and "hELLO", slips of the shift key; "JAVASCRIPT" and "MCDONALD", headings in capitals.
# Guess: the first two are wrong and the last two right, by both; Hunspell accepts a word in capitals
#   throughout wherever it has it in any case.
# Seen: spylls says so. nspell says the contrary of each: any mixture of cases will do for a word in
#   small letters, and capitals will not do for "JavaScript" and "McDonald".
# Why it surprises: what is most surely a slip is accepted, and what is surely none is reported. Its
#   list of what it does not support of Hunspell has nothing about it.
# For this field: a heading in capitals has a false typo for every name with a capital inside.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  nspell@2.1.5 dictionary-en@4.0.0
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check spylls==0.1.7
cat > "$dir/run.mjs" <<'JS'
import dictionary from 'dictionary-en'
import nspell from 'nspell'

const speller = nspell(dictionary)
console.log('nspell:', ['tHE', 'hELLO', 'JAVASCRIPT', 'MCDONALD'].map(word => speller.correct(word)).join(' '))
JS
seen=$("$dir/venv/bin/python" - "$dir/node_modules/dictionary-en/index" <<'PY'
import sys

from spylls.hunspell import Dictionary

speller = Dictionary.from_files(sys.argv[1])
words = ("tHE", "hELLO", "JAVASCRIPT", "MCDONALD")
print("spylls:", *(str(speller.lookup(word)).lower() for word in words))
PY
node "$dir/run.mjs")
expected='spylls: false false true true
nspell: true true false false'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
