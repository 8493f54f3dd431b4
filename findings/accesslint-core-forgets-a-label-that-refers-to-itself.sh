#!/usr/bin/env bash
# A button that is labelled "Delete" and by the name of a file, "Tides", is called "X Tides".
#
# Package: @accesslint/core 0.21.0, dom-accessibility-api 0.7.1, jsdom 29.1.1 (npm).
# Input: <button id="del" aria-label="Delete" aria-labelledby="del file">X</button> beside a link
#   "Tides" with the id "file": a delete button in a list of files.
# Guess: "Delete Tides" by both: Accessible Name and Description Computation 1.2 explains its steps
#   with this very pattern, a button that refers to itself and to a file.
# Seen: dom-accessibility-api says so; accesslint says "X Tides".
# Why it surprises: on the way through aria-labelledby the aria-label is skipped and the content
#   is taken, although the label comes first in every other place.
# For this field: checks that compare the visible label with the name judge another name.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  @accesslint/core@0.21.0 dom-accessibility-api@0.7.1 jsdom@29.1.1
cat > "$dir/run.mjs" <<'JS'
import {getAccessibleName} from '@accesslint/core'
import {computeAccessibleName} from 'dom-accessibility-api'
import {JSDOM} from 'jsdom'

const {window} = new JSDOM(`<!doctype html><title>Files</title>
  <button id="del" aria-label="Delete" aria-labelledby="del file">X</button> <a id="file" href="/t">Tides</a>`)
for (const name of ['HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement']) globalThis[name] = window[name]
const button = window.document.querySelector('button')
console.log('dom-accessibility-api:', computeAccessibleName(button))
console.log('accesslint:', getAccessibleName(button))
JS
seen=$(node "$dir/run.mjs")
expected='dom-accessibility-api: Delete Tides
accesslint: X Tides'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
