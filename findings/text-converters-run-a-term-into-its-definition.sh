#!/usr/bin/env bash
# Two HTML-to-text converters write a description list as one long word.
#
# Package: inscriptis 2.7.6 (PyPI), html-to-text 10.0.1 (npm).
# Input: opening hours as <dl> (two <dt>, two <dd>), and a <details> with a <summary>.
# Guess: each on a line of its own, as <p>, <li> and <tr> are.
# Seen: "OpenNine to fiveClosedMonday" and "ParkingBehind the hall.", by both.
# Why it surprises: all five elements are blocks in every browser (HTML Standard, section 15,
#   Rendering), and both converters take care of nested lists and tables.
# For this field: words that no page has ("fiveClosedMonday") go to spelling, and a list of ten
#   terms is a single sentence to a readability formula.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6 lxml==6.1.3
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts html-to-text@10.0.1
cat > "$dir/list.html" <<'HTML'
<dl><dt>Open</dt><dd>Nine to five</dd><dt>Closed</dt><dd>Monday</dd></dl>
HTML
cat > "$dir/details.html" <<'HTML'
<details><summary>Parking</summary>Behind the hall.</details>
HTML
cat > "$dir/run.mjs" <<'JS'
import fs from 'node:fs'
import {convert} from 'html-to-text'

for (const page of process.argv.slice(2)) console.log('html-to-text:', convert(fs.readFileSync(page, 'utf8')))
JS
seen=$("$dir/venv/bin/python" - "$dir/list.html" "$dir/details.html" <<'PY'
import sys
from pathlib import Path

from inscriptis import get_text

for page in sys.argv[1:]:
    print("inscriptis:", get_text(Path(page).read_text()).strip())
PY
node "$dir/run.mjs" "$dir/list.html" "$dir/details.html")
expected='inscriptis: OpenNine to fiveClosedMonday
inscriptis: ParkingBehind the hall.
html-to-text: OpenNine to fiveClosedMonday
html-to-text: ParkingBehind the hall.'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
