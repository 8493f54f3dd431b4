#!/usr/bin/env bash
# A CSS compressor glues a media query to its keyword: "@mediaaspect-ratio:16/9".
#
# Package: csscompressor 0.9.5 (PyPI), read again by tinycss2 1.5.1 (PyPI).
# Input: "@media (aspect-ratio:16/9){a{color:red}}", and a query for a width for comparison.
# Guess: both lose a space at most.
# Seen: the width keeps its brackets, "@media(min-width:1px){...}"; the aspect ratio loses them. A
#   parser then reads an at-rule of the name "mediaaspect-ratio", which browsers skip.
# Why it surprises: a step for one old query of Opera's, -o-device-pixel-ratio, takes every query
#   with a fraction for it, and forgets the brackets.
# For this field: a check that reads style sheets to see what is hidden, and when, finds an unknown
#   rule; the page has lost a layout without a message.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check csscompressor==0.9.5 tinycss2==1.5.1
seen=$("$dir/venv/bin/python" - <<'PY'
import csscompressor
import tinycss2

for query in ("min-width:1px", "aspect-ratio:16/9"):
    css = csscompressor.compress("@media (%s){a{color:red}}" % query)
    print(css, tinycss2.parse_stylesheet(css)[0].at_keyword)
PY
)
expected='@media(min-width:1px){a{color:red}} media
@mediaaspect-ratio:16/9{a{color:red}} mediaaspect-ratio'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
