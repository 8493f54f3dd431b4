#!/usr/bin/env bash
# The alt text names an image, an image button, but not the area of an image map.
#
# Package: dom-accessibility-api 0.7.1, jsdom 29.1.1 (npm).
# Input: an image map with <area href alt="North wing">, beside <img alt="Plan"> and
#   <input type="image" alt="Search">.
# Guess: "North wing", "Plan", "Search".
# Seen: the area has the role link and the name "".
# Why it surprises: HTML-AAM 1.0 names an area by its alt attribute, and the alt is what
#   the HTML Standard requires of an area with a link.
# For this field: Testing Library computes names with this library (with 0.5.16, which gives the
#   same): a test that looks for a link named "North wing" fails on a correct page.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  dom-accessibility-api@0.7.1 jsdom@29.1.1
cat > "$dir/run.mjs" <<'JS'
import {computeAccessibleName, getRole} from 'dom-accessibility-api'
import {JSDOM} from 'jsdom'

const {document} = new JSDOM(`<!doctype html><title>Plan</title>
  <img src="plan.png" alt="Plan" usemap="#plan"><map name="plan">
  <area shape="rect" coords="0,0,9,9" href="/north" alt="North wing"></map>
  <input type="image" src="go.png" alt="Search">`).window
for (const element of document.querySelectorAll('img, area, input'))
  console.log(element.localName, getRole(element), JSON.stringify(computeAccessibleName(element)))
JS
seen=$(node "$dir/run.mjs")
expected='img img "Plan"
area link ""
input button "Search"'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
