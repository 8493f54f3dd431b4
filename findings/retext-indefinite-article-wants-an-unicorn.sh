#!/usr/bin/env bash
# A proofreader of "a" and "an" asks for "an unicorn".
#
# Package: retext-indefinite-article 5.0.0, in unified 11.0.5 with retext-english 5.0.0 (npm).
# Input: three right phrases: "a unicorn", "a unicycle", "a uniform".
# Guess: no message; its word lists know that "uni-" often sounds like "you".
# Seen: only the unicorn: "Unexpected article `a` before `unicorn`, expected `an`".
# Why it surprises: unicycle was put on the list after a report
#   (retextjs/retext-indefinite-article, issue 16); the commoner word next to it was not.
# For this field: an article rule with a list of exceptions is only as good as the list; a site
#   that calls a company or a toy "a unicorn" gets a false message each time.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  unified@11.0.5 retext-english@5.0.0 retext-indefinite-article@5.0.0 retext-stringify@4.0.0
cat > "$dir/run.mjs" <<'JS'
import {unified} from 'unified'
import english from 'retext-english'
import article from 'retext-indefinite-article'
import stringify from 'retext-stringify'

const reader = unified().use(english).use(article).use(stringify)
const file = await reader.process('We met a unicorn. She rode a unicycle in a uniform.')
for (const message of file.messages) console.log(message.message)
JS
seen=$(node "$dir/run.mjs")
expected='Unexpected article `a` before `unicorn`, expected `an`'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
