#!/usr/bin/env bash
# An entry's title with an emphasised word is no title to three feed readers of four.
#
# Package: atoma 0.0.17 and fastfeedparser 0.6.5 (PyPI), @extractus/feed-extractor 8.0.3 and
#   feedsmith 3.0.1 (npm).
# Input: an Atom entry with <title type="xhtml">, one of the three kinds of text that RFC 4287,
#   3.1.1, has for titles: A <em>wet</em> pier.
# Guess: the text with or without its markup, by all.
# Seen: feedsmith gives the markup. atoma gives None, the others an empty string; none complains.
# Why it surprises: a title is required of an entry (4.1.2), so code that reads feeds need not
#   expect to have none.
# For this field: what reads a site's pages by way of its feed finds untitled pages that are titled.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check \
  setuptools==80.9.0 atoma==0.0.17 fastfeedparser==0.6.5
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  @extractus/feed-extractor@8.0.3 feedsmith@3.0.1
cat > "$dir/feed.xml" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour</title><id>urn:example:feed</id><updated>2024-03-05T10:20:00Z</updated>
  <author><name>The harbour office</name></author>
  <entry>
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>wet</em> pier</div></title>
    <id>urn:example:1</id><updated>2024-03-05T10:20:00Z</updated><link href="https://example.org/pier"/>
    <content type="text">It rained.</content>
  </entry>
</feed>
XML
cat > "$dir/run.mjs" <<'JS'
import fs from 'node:fs'
import {extractFromXml} from '@extractus/feed-extractor'
import {parseFeed} from 'feedsmith'

const xml = fs.readFileSync(process.argv[2], 'utf8')
console.log('feed-extractor:', JSON.stringify(extractFromXml(xml).entries[0].title))
console.log('feedsmith:', JSON.stringify(parseFeed(xml).feed.entries[0].title.value))
JS
seen=$("$dir/venv/bin/python" - "$dir/feed.xml" <<'PY'
import sys
from pathlib import Path

import atoma
import fastfeedparser

xml = Path(sys.argv[1]).read_text()
print("atoma:", atoma.parse_atom_bytes(xml.encode()).entries[0].title)
print("fastfeedparser:", repr(fastfeedparser.parse(xml).entries[0].title))
PY
node "$dir/run.mjs" "$dir/feed.xml")
expected='atoma: None
fastfeedparser: '"''"'
feed-extractor: ""
feedsmith: "A <em>wet</em> pier"'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
