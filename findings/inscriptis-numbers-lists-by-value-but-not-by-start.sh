#!/usr/bin/env bash
# "Step 5" of a page is "step 1" in its text, though the converter can count from any number.
#
# Package: inscriptis 2.7.6 (PyPI).
# Input: two ordered lists that a browser numbers 5 and 6: one by <ol start="5">, one by
#   <li value="5">.
# Guess: both are numbered alike, 5 and 6 (or, where numbers were not looked after, 1 and 2).
# Seen: the first is numbered 1 and 2, the second 5 and 6.
# Why it surprises: the rarer attribute of the two works, and <ol start> does not.
# For this field: text that says "go back to step 5" no longer fits its own list.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6 lxml==6.1.3
seen=$("$dir/venv/bin/python" - <<'PY'
from inscriptis import get_text

for page in (
    '<ol start="5"><li>Boil</li><li>Serve</li></ol>',
    '<ol><li value="5">Boil</li><li>Serve</li></ol>',
):
    print(" ".join(get_text(page).split()))
PY
)
expected='1. Boil 2. Serve
5. Boil 6. Serve'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
