#!/usr/bin/env bash
# Styles for paper only are written into the page for every medium.
#
# Package: css-inline 0.24.0 and premailer 3.10.0 (PyPI), juice 11.1.1 (npm).
# Input: a paragraph, <style>p{color:navy}</style> and <style media="print">p{color:black}</style>.
#   Then the same with @media print within the first.
# Guess: all three write color:navy into the paragraph, both times.
# Seen: with @media print they do. With the attribute premailer does, and css-inline and juice write
#   color:black: they do not read it.
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
cat > "$dir/attribute.html" <<'HTML'
<html><head><style>p{color:navy}</style><style media="print">p{color:black}</style></head>
<body><p>Tides</p></body></html>
HTML
cat > "$dir/rule.html" <<'HTML'
<html><head><style>p{color:navy}@media print{p{color:black}}</style></head>
<body><p>Tides</p></body></html>
HTML
cat > "$dir/run.mjs" <<'JS'
import fs from 'node:fs'
import juice from 'juice'

for (const page of process.argv.slice(2))
  console.log('juice', juice(fs.readFileSync(page, 'utf8')).match(/<p .*<\/p>/)[0])
JS
seen=$("$dir/venv/bin/python" - "$dir/attribute.html" "$dir/rule.html" <<'PY'
import re
import sys
from pathlib import Path

import css_inline
import premailer

for name, inline in (("premailer", premailer.transform), ("css-inline", css_inline.inline)):
    for page in sys.argv[1:]:
        print(name, re.search("<p .*</p>", inline(Path(page).read_text()))[0])
PY
node "$dir/run.mjs" "$dir/attribute.html" "$dir/rule.html")
expected='premailer <p style="color:navy">Tides</p>
premailer <p style="color:navy">Tides</p>
css-inline <p style="color: black;">Tides</p>
css-inline <p style="color: navy;">Tides</p>
juice <p style="color: black;">Tides</p>
juice <p style="color: navy;">Tides</p>'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
