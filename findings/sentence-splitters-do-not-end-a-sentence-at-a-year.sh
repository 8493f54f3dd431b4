#!/usr/bin/env bash
# Three sentences, two of which end in a year, are one sentence.
#
# Package: sentence-splitter 5.0.1 (the splitter of textlint's rules), sbd 1.0.19 (npm).
# Input: "It opened in 1990. It closed in 2001. Nobody minded.", and the same without years.
# Guess: three sentences each; a digit, a full stop, a space and a capital end a sentence.
# Seen: sentence-splitter finds one, sbd two. Without the years both find three.
# Why it surprises: decimals and list numbers have to be guarded against, but none of these is
#   followed by a digit. sbd ends a sentence at one of the two years, and not at the other.
# For this field: a history or a price list breaks a limit on the length of sentences by its numbers,
#   not by its words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  sentence-splitter@5.0.1 sbd@1.0.19
cat > "$dir/run.mjs" <<'JS'
import sbd from 'sbd'
import {split} from 'sentence-splitter'

for (const text of [
  'It opened in 1990. It closed in 2001. Nobody minded.',
  'It opened in spring. It closed in autumn. Nobody minded.',
]) {
  console.log('sentence-splitter', split(text).filter(node => node.type === 'Sentence').length,
    'sbd', sbd.sentences(text).length)
}
JS
seen=$(node "$dir/run.mjs")
expected='sentence-splitter 1 sbd 2
sentence-splitter 3 sbd 3'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
