#!/usr/bin/env bash
# Parsing a page and writing it out again changes what a title attribute says.
#
# Package: linkedom 0.18.15 (npm).
# Input: a paragraph whose title says, to the reader, "write &amp;copy; for the sign".
# Guess: a parser and its serialiser undo each other: the value is the same after any number of
#   trips.
# Seen: it says "&amp;copy;", after one trip "&copy;", after two "©".
# Why it surprises: HTML's serialiser writes "&" in attributes as "&amp;" (HTML Standard, 13.3,
#   escaping a string); this one does it in text only. For XML it was mended after a report
#   (WebReflection/linkedom, issue 260).
# For this field: a tool that fixes one attribute of a page and writes it back changes others: texts
#   about HTML lose a level each time.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts linkedom@0.18.15
cat > "$dir/run.mjs" <<'JS'
import {parseHTML} from 'linkedom'

let page = '<!doctype html><html><body><p title="write &amp;amp;copy; for the sign">x</p></body></html>'
for (let trip = 0; trip < 3; trip++) {
  const {document} = parseHTML(page)
  console.log(trip, document.querySelector('p').getAttribute('title'))
  page = document.toString()
}
JS
seen=$(node "$dir/run.mjs")
expected='0 write &amp;copy; for the sign
1 write &copy; for the sign
2 write © for the sign'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
