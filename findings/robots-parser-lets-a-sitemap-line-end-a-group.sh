#!/usr/bin/env bash
# A Sitemap line between two user-agent lines sets the first robot free.
#
# Package: robots-parser 3.0.1 (npm), against Protego 0.7.0 (PyPI).
# Input: a robots.txt with one group for two robots, and a Sitemap line between their names.
# Guess: both libraries keep both robots out of /drafts; RFC 9309, 2.2.4 has this very case as its
#   example of a line that must not end a group.
# Seen: Protego keeps both out. robots-parser keeps "beta" out and lets "alpha" in everywhere.
# Why it surprises: the line has nothing to do with robots' groups, and the standard says so.
# For this field: a link checker that obeys robots.txt obeys it or not by the library it uses.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check protego==0.7.0
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts robots-parser@3.0.1
cat > "$dir/robots.txt" <<'TXT'
User-agent: alpha
Sitemap: https://example.org/sitemap.xml
User-agent: beta
Disallow: /drafts
TXT
cat > "$dir/run.mjs" <<'JS'
import fs from 'node:fs'
import parse from 'robots-parser'

const robots = parse('https://example.org/robots.txt', fs.readFileSync(process.argv[2], 'utf8'))
for (const name of ['alpha', 'beta'])
  console.log('robots-parser:', name, robots.isAllowed('https://example.org/drafts', name))
JS
seen=$("$dir/venv/bin/python" - "$dir/robots.txt" <<'PY'
import sys
from pathlib import Path

from protego import Protego

robots = Protego.parse(Path(sys.argv[1]).read_text())
for name in ("alpha", "beta"):
    print("Protego:", name, robots.can_fetch("https://example.org/drafts", name))
PY
node "$dir/run.mjs" "$dir/robots.txt")
expected='Protego: alpha False
Protego: beta False
robots-parser: alpha true
robots-parser: beta false'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
