#!/usr/bin/env bash
# The tag for "language not known" is normalised to English.
#
# Package: bcp-47-normalize 2.3.0 (npm).
# Input: the tags und (undetermined), mul (several languages), zxx (no language), all three from
#   the registry of BCP 47.
# Guess: each stays as it is; there is nothing shorter, and nothing is deprecated.
# Seen: mul and zxx stay; und becomes "en".
# Why it surprises: the algorithm of Unicode guesses the likeliest language of an unknown tag
#   (und, en-Latn-US) in order to fill in scripts and regions; as a normal form it turns "not
#   known" into a claim.
# For this field: a page that honestly says lang="und" would be spell-checked as English.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts bcp-47-normalize@2.3.0
cat > "$dir/run.mjs" <<'JS'
import {bcp47Normalize} from 'bcp-47-normalize'

for (const tag of ['und', 'mul', 'zxx']) console.log(tag, bcp47Normalize(tag))
JS
seen=$(node "$dir/run.mjs")
expected='und en
mul mul
zxx zxx'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
