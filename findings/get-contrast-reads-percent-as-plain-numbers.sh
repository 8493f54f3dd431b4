#!/usr/bin/env bash
# Pure red on white passes level AAA when it is written in per cent.
#
# Package: get-contrast 3.0.0 (npm).
# Input: the colour red, written "red", "rgb(255,0,0)" and "rgb(100%,0%,0%)", on white.
# Guess: three times 4.0:1, which is under the 4.5:1 that WCAG 2.2, 1.4.3 asks for.
# Seen: 4.0 twice, and 13.6 ("AAA") for the third, the contrast of the dark rgb(100,0,0).
# Why it surprises: per cent are read as numbers up to 255. Notations that the library does not
#   know make it throw; this one it gets wrong in silence.
# For this field: a gate on contrast opens for text under the limit.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts get-contrast@3.0.0
cat > "$dir/run.mjs" <<'JS'
import contrast from 'get-contrast'

for (const red of ['red', 'rgb(255,0,0)', 'rgb(100%,0%,0%)', 'rgb(100,0,0)'])
  console.log(red, contrast.ratio(red, 'white').toFixed(1), contrast.score(red, 'white'))
JS
seen=$(node "$dir/run.mjs")
expected='red 4.0 AA Large
rgb(255,0,0) 4.0 AA Large
rgb(100%,0%,0%) 13.6 AAA
rgb(100,0,0) 13.6 AAA'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
