#!/usr/bin/env bash
# An example of the standard for language tags is invalid to a library for language tags.
#
# Package: language-tags 1.3.2 (PyPI).
# Input: sl-rozaj-biske (San Giorgio, a dialect of Resian, a dialect of Slovenian), which is among
#   the examples of RFC 5646, appendix A, and sl-rozaj.
# Guess: both valid.
# Seen: the first has a "Duplicate variant subtag 'biske'".
# Why it surprises: no variant is repeated. The registry lists biske with the prefix sl-rozaj, so
#   it can stand nowhere but behind another variant.
# For this field: a rule on lang attributes that trusts it reports the correct tag, and there is no
#   other way to write it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check language-tags==1.3.2
seen=$("$dir/venv/bin/python" - <<'PY'
from language_tags import tags

for tag in ("sl-rozaj", "sl-rozaj-biske"):
    print(tag, tags.check(tag), *(str(error) for error in tags.tag(tag).errors))
PY
)
expected='sl-rozaj True
sl-rozaj-biske False "8: Duplicate variant subtag '"'biske'"' found. (Tag sl-rozaj-biske; Subtag biske)"'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
