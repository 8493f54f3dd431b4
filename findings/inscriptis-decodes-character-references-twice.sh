#!/usr/bin/env bash
# A page that explains "&copy;" comes out as text with "©" in it.
#
# Package: inscriptis 2.7.6 (PyPI).
# Input: a paragraph whose source is "Write &amp;copy; for the sign.", which every browser shows as
#   "Write &copy; for the sign."
# Guess: the text that a browser shows.
# Seen: "Write © for the sign."
# Why it surprises: HTML decodes a character reference once (HTML Standard, 13.2.5, Tokenization); the
#   parser below has done so, and the result is decoded again.
# For this field: pages about HTML lose what they are about, and a linter that reads such text sees
#   other words, and other offsets, than the visitor.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6 lxml==6.1.3
seen=$("$dir/venv/bin/python" - <<'PY'
from inscriptis import get_text

print(get_text("<p>Write &amp;copy; for the sign.</p>").strip())
PY
)
expected='Write © for the sign.'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
