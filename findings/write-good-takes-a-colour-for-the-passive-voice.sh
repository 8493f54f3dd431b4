#!/usr/bin/env bash
# A style checker takes the colour red, and a man called Ted, for the passive voice.
#
# Package: write-good 1.0.8 (npm).
# Input: "The door is red. Is Ted here? The well is sacred. She is indeed here."
# Guess: no message; the checker has a list of words in -ed that are no participles.
# Seen: "is red", "Is Ted" and "is sacred" may be passive voice. Only "indeed" is on the list.
# Why it surprises: any word in -ed after a form of "to be" counts, names and colours too, and
#   across the beginning of a question.
# For this field: a count of passives taken from it (a common house rule: at most a tenth of the
#   sentences) rises with the colour of the door.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts write-good@1.0.8
cat > "$dir/run.mjs" <<'JS'
import writeGood from 'write-good'

const text = 'The door is red. Is Ted here? The well is sacred. She is indeed here.'
for (const found of writeGood(text)) console.log(found.reason)
JS
seen=$(node "$dir/run.mjs")
expected='"is red" may be passive voice
"Is Ted" may be passive voice
"is sacred" may be passive voice'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
