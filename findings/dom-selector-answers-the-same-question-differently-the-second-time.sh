#!/usr/bin/env bash
# The same query on the same document finds nothing, and then finds it.
#
# Package: @asamuzakjp/dom-selector 7.1.1, in jsdom 29.1.1 (npm).
# Input: a list of three items, two of them of class "k", and the selector
#   "li:nth-child(2 of .k)", asked twice.
# Guess: twice the third item, which is the second of its class (Selectors 4, :nth-child() with "of").
# Seen: nothing, then the third item. matches() says false, then true; querySelector() finds null,
#   then the item.
# Why it surprises: nothing in the document changes between the two calls; a question that was
#   answered wrongly is answered rightly because it was asked before.
# For this field: tests that pass alone fail after others, and the other way round; a check that
#   selects once per page never sees what it looks for.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  jsdom@29.1.1 @asamuzakjp/dom-selector@7.1.1
cat > "$dir/run.mjs" <<'JS'
import {JSDOM} from 'jsdom'

const list = '<!doctype html><ul><li id="a" class="k">1</li><li id="b">2</li><li id="c" class="k">3</li></ul>'
const selector = 'li:nth-child(2 of .k)'
const {document} = new JSDOM(list).window
for (const time of ['first', 'second'])
  console.log(time, [...document.querySelectorAll(selector)].map(item => item.id))
const item = new JSDOM(list).window.document.getElementById('c')
console.log('matches', item.matches(selector), item.matches(selector))
const another = new JSDOM(list).window.document
console.log('querySelector', another.querySelector(selector)?.id, another.querySelector(selector)?.id)
JS
seen=$(node "$dir/run.mjs")
expected="first []
second [ 'c' ]
matches false true
querySelector undefined c"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
