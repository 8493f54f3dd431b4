#!/usr/bin/env bash
# A list whose items are not closed is read well; a menu whose options are not closed is gone.
#
# Package: node-html-parser 9.0.7 (npm).
# Input: <select><option>Red<option>Blue</select> within <main>, and the same as <ul><li>. Both
#   end tags may be left out (HTML Standard, 13.1.2.4).
# Guess: two options in a select, as two items in a list.
# Seen: the items are two; of the menu one option is left, "Blue" is bare text in <main>, and no
#   select exists.
# Why it surprises: valid HTML, parsed without an error, loses a form control. The library knows
#   the rule for li, td, tr, dt and dd (reported in issue 315 of taoqf/node-html-parser), and not
#   for option.
# For this field: whoever counts labels and controls finds a label for nothing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts node-html-parser@9.0.7
cat > "$dir/run.mjs" <<'JS'
import {parse} from 'node-html-parser'

for (const page of ['<main><ul><li>Red<li>Blue</ul></main>', '<main><select><option>Red<option>Blue</select></main>'])
  console.log(parse(page).toString())
JS
seen=$(node "$dir/run.mjs")
expected='<main><ul><li>Red</li><li>Blue</li></ul></main>
<main><option>Red</option>Blue</main>'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
