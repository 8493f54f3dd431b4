#!/usr/bin/env bash
# An HTML-to-text converter writes a description list as one long word.
#
# Package: inscriptis 2.7.6 (PyPI).
# Input: opening hours as <dl> (two <dt>, two <dd>), and a <details> with a <summary>.
# Guess: each on a line of its own, as <p>, <li> and <table> are.
# Seen: "OpenNine to fiveClosedMonday" and "ParkingBehind the hall."
# Why it surprises: all five elements are blocks in every browser (HTML Standard, section 15,
#   Rendering), and the converter takes care of nested tables and of CSS.
# For this field: words that no page has ("fiveClosedMonday") go to spelling, and a list of ten
#   terms is a single sentence to a readability formula.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6 lxml==6.1.3
seen=$("$dir/venv/bin/python" - <<'PY'
from inscriptis import get_text

print(get_text("<dl><dt>Open</dt><dd>Nine to five</dd><dt>Closed</dt><dd>Monday</dd></dl>"))
print(get_text("<details><summary>Parking</summary>Behind the hall.</details>"))
PY
)
expected='OpenNine to fiveClosedMonday
ParkingBehind the hall.'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
