#!/usr/bin/env bash
# An attribute that the author wrote in capitals is there, but cannot be found.
#
# Package: linkedom 0.18.15, jsdom 29.1.1 for comparison (npm).
# Input: <BUTTON ARIA-LABEL="Close">, valid HTML in the style of the nineties.
# Guess: found as aria-label by both, since HTML's names are case-insensitive (HTML Standard,
#   13.1.2.3) and parsers lower them (13.2.5.33).
# Seen: linkedom lowers the name of the element, and not that of the attribute: hasAttribute is
#   false, getAttribute is null, and [aria-label] selects nothing.
# Why it surprises: one half of the tag is normalised and the other is not.
# For this field: a check for labels reports every old page, and one for deprecated attributes
#   reports none.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --silent --no-audit --no-fund --ignore-scripts linkedom@0.18.15 jsdom@29.1.1
cat > "$dir/run.mjs" <<'JS'
import {JSDOM} from 'jsdom'
import {parseHTML} from 'linkedom'

const page = '<!doctype html><html><body><BUTTON ARIA-LABEL="Close">x</BUTTON></body></html>'
const report = (name, document) => {
  const button = document.querySelector('button')
  console.log(name, button.hasAttribute('aria-label'), button.getAttribute('aria-label'),
    document.querySelectorAll('[aria-label]').length)
}
report('jsdom', new JSDOM(page).window.document)
report('linkedom', parseHTML(page).document)
JS
seen=$(node "$dir/run.mjs")
expected='jsdom true Close 1
linkedom false null 0'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
