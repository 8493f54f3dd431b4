#!/usr/bin/env bash
# Two microdata readers take <time>2024-05-06</time> for no date at all.
#
# Package: microdata 0.8.0 (PyPI), microdata-node 2.0.0 (npm).
# Input: an event with <time itemprop="startDate">2024-05-06</time>.
# Guess: the date. HTML Standard, 5.2.4: the value of a time element is its datetime value, which
#   is the datetime attribute if it has one, and otherwise its text (4.5.14).
# Seen: both readers have the property with an empty string.
# Why it surprises: two independent libraries make the same slip on the shortest way to write a
#   date; neither omits the property, so nothing looks missing.
# For this field: checks of structured data report an empty date that the page does not have.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check microdata==0.8.0
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts microdata-node@2.0.0
cat > "$dir/page.html" <<'HTML'
<p itemscope itemtype="https://schema.org/Event"><b itemprop="name">Fair</b>
<time itemprop="startDate">2024-05-06</time></p>
HTML
cat > "$dir/run.mjs" <<'JS'
import fs from 'node:fs'
import microdata from 'microdata-node'

const {items} = microdata.toJson(fs.readFileSync(process.argv[2], 'utf8'))
console.log('microdata-node:', JSON.stringify(items[0].properties))
JS
seen=$("$dir/venv/bin/python" - "$dir/page.html" <<'PY'
import json
import sys
from pathlib import Path

import microdata

item = microdata.get_items(Path(sys.argv[1]).read_text())[0]
print("microdata:", json.dumps(item.json_dict()["properties"], separators=(",", ":")))
PY
node "$dir/run.mjs" "$dir/page.html")
expected='microdata: {"name":["Fair"],"startDate":[""]}
microdata-node: {"name":["Fair"],"startDate":[""]}'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
