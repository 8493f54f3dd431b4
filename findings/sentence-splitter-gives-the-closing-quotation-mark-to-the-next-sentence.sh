#!/usr/bin/env bash
# With straight quotation marks a quotation is kept whole, with curly ones it is cut in two.
#
# Package: sentence-splitter 5.0.1 (npm), which textlint's rules use.
# Input: "Why?" he asked. Once in straight and once in curly quotation marks.
# Guess: the same for both: one sentence, or two with the mark at the end of the first.
# Seen: one sentence with straight marks. With curly ones two, and the second begins with the
#   closing mark.
# Why it surprises: the marks that only close can be told without any guess; the straight ones,
#   which need it, are done right.
# For this field: text in print quality has more sentences, and shorter ones, than the same text
#   typed plainly; sentences begin with a mark, and checks of their first letter look at that.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts sentence-splitter@5.0.1
cat > "$dir/run.mjs" <<'JS'
import {split} from 'sentence-splitter'

for (const text of ['"Why?" he asked.', '“Why?” he asked.'])
  console.log(split(text).filter(node => node.type === 'Sentence').map(node => node.raw).join(' | '))
JS
seen=$(node "$dir/run.mjs")
expected='"Why?" he asked.
“Why? | ” he asked.'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
