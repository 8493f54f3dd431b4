#!/usr/bin/env bash
# Styles for paper only are written into the page for every medium.
#
# Package: css-inline 0.24.0 and premailer 3.10.0 (PyPI), juice 11.1.1 (npm).
# Input: a paragraph, <style>p{color:navy}</style> and <style media="print">p{color:black}</style>.
# Guess: all three write color:navy into the paragraph and leave the print styles alone, as they do
#   with "@media print { ... }".
# Seen: premailer does. css-inline and juice write color:black: the media attribute is not read.
# Why it surprises: the two ways to say "for print" mean the same (HTML Standard, 4.2.6: the media
#   attribute says which media the styles apply to); a document that used one is right and the
#   other wrong.
# For this field: mails and pages are checked after inlining; contrast and hidden text are then
#   judged by the styles of another medium.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check \
  css-inline==0.24.0 premailer==3.10.0 cssutils==2.15.0
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts juice@11.1.1
cat > "$dir/page.html" <<'HTML'
<html><head><style>p{color:navy}</style><style media="print">p{color:black}</style></head>
<body><p>Tides</p></body></html>
HTML
cat > "$dir/run.mjs" <<'JS'
import fs from 'node:fs'
import juice from 'juice'

console.log('juice', juice(fs.readFileSync(process.argv[2], 'utf8')).match(/<p .*<\/p>/)[0])
JS
seen=$("$dir/venv/bin/python" - "$dir/page.html" <<'PY'
import re
import sys
from pathlib import Path

import css_inline
import premailer

page = Path(sys.argv[1]).read_text()
print("premailer", re.search("<p .*</p>", premailer.transform(page))[0])
print("css-inline", re.search("<p .*</p>", css_inline.inline(page))[0])
PY
node "$dir/run.mjs" "$dir/page.html")
expected='premailer <p style="color:navy">Tides</p>
css-inline <p style="color: black;">Tides</p>
juice <p style="color: black;">Tides</p>'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
