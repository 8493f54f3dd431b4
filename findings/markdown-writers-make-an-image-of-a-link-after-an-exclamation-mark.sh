#!/usr/bin/env bash
# "New!" before a link turns the link into a picture.
#
# Package: turndown 7.2.5, node-html-markdown 2.0.0, html-to-md 0.8.8, read again by
#   markdown-it 15.0.3 (npm).
# Input: <p>New!<a href="/tides">Tide tables</a></p>, a badge in front of a link.
# Guess: Markdown that gives the paragraph back; all three escape what begins a list or a heading.
# Seen: "New![Tide tables](/tides)" by all three, which is an image: <img src="/tides" alt="Tide
#   tables">. The link is gone, and the exclamation mark with it.
# Why it surprises: each part is converted rightly; the "!" and the "[" only mean something
#   together, and nobody looks at both.
# For this field: content that moves from one system to another by way of Markdown gets broken
#   images where it had links; linters then report the copy for what was right in the original.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 markdown-it@15.0.3
cat > "$dir/run.cjs" <<'JS'
const htmlToMd = require('html-to-md')
const MarkdownIt = require('markdown-it')
const {NodeHtmlMarkdown} = require('node-html-markdown')
const TurndownService = require('turndown')

const page = '<p>New!<a href="/tides">Tide tables</a></p>'
const read = new (MarkdownIt.default ?? MarkdownIt)()
for (const markdown of [new TurndownService().turndown(page), NodeHtmlMarkdown.translate(page), htmlToMd(page)])
  console.log(markdown, '->', read.render(markdown).trim())
JS
seen=$(node "$dir/run.cjs")
expected='New![Tide tables](/tides) -> <p>New<img src="/tides" alt="Tide tables"></p>
New![Tide tables](/tides) -> <p>New<img src="/tides" alt="Tide tables"></p>
New![Tide tables](/tides) -> <p>New<img src="/tides" alt="Tide tables"></p>'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
