#!/usr/bin/env bash
# A paragraph with text in it matches :empty.
#
# Package: happy-dom 21.0.4, jsdom 29.1.1 for comparison (npm).
# Input: three paragraphs: one with a word, one with a comment, one with nothing.
# Guess: the last two (Selectors 3: no children that are elements or text of non-zero length).
# Seen: jsdom finds those two, happy-dom all three: it counts elements only.
# Why it surprises: the pseudo-class says the opposite of its name for most paragraphs of a page.
# For this field: a check for empty headings, links or cells that selects by :empty reports nearly
#   all of them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts happy-dom@21.0.4 jsdom@29.1.1
cat > "$dir/run.mjs" <<'JS'
import {Window} from 'happy-dom'
import {JSDOM} from 'jsdom'

const page = '<!doctype html><body><p id="word">Tides</p><p id="comment"><!-- x --></p><p id="nothing"></p></body>'
const ids = (document) => [...document.querySelectorAll('p:empty')].map(p => p.id).join(' ')
console.log('jsdom:', ids(new JSDOM(page).window.document))
const window = new Window()
window.document.write(page)
console.log('happy-dom:', ids(window.document))
await window.happyDOM.close()
JS
seen=$(node "$dir/run.mjs")
expected='jsdom: comment nothing
happy-dom: word comment nothing'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
