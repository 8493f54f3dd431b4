#!/usr/bin/env bash
# A paragraph is :enabled, and a disabled group of fields is not :disabled.
#
# Package: selectolax 1.0.2 (Lexbor), soupsieve 4.1.3 for comparison (PyPI).
# Input: a paragraph, a free input, and <fieldset disabled> with an input in it.
# Guess: enabled is the free input; disabled are the fieldset and the input within (HTML Standard,
#   4.16.3: :enabled is for controls, and what a disabled fieldset holds is disabled too).
# Seen: soupsieve says so. Lexbor has html, head, body, p and the fieldset enabled as well, the
#   input within too, and nothing disabled.
# Why it surprises: a selector that an engine does not have usually raises an error; this one is
#   accepted, and means something else.
# For this field: a check of controls without labels runs over paragraphs, and over fields that
#   nobody can use.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check \
  selectolax==1.0.2 soupsieve==4.1.3 beautifulsoup4==4.15.0 html5lib==1.1
seen=$("$dir/venv/bin/python" - <<'PY'
from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser

page = (
    "<!doctype html><title>x</title><p>Text</p><input id=free>"
    "<fieldset disabled><input id=within></fieldset>"
)
soup, lexbor = BeautifulSoup(page, "html5lib"), LexborHTMLParser(page)
for selector in (":enabled", ":disabled"):
    print(selector, "soupsieve:", *(tag.get("id") or tag.name for tag in soup.select(selector)))
    print(selector, "lexbor:", *(n.attributes.get("id") or n.tag for n in lexbor.css(selector)))
PY
)
expected=':enabled soupsieve: free
:enabled lexbor: html head title body p free fieldset within
:disabled soupsieve: fieldset within
:disabled lexbor:'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
