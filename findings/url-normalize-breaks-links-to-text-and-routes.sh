#!/usr/bin/env bash
# Normalising a link to a quotation makes it a link to nowhere.
#
# Package: url-normalize 3.1.0 (PyPI).
# Input: a link to a text on a page (#:~:text=tides) and one to a route of an application (#/tides).
# Guess: unchanged; ":", "/" and "~" may stand in a fragment (RFC 3986, 3.5).
# Seen: #%3A~%3Atext=tides and #%2Ftides.
# Why it surprises: a reserved character and its encoded form are not equivalent (RFC 3986, 2.2),
#   and the function's own comment cites the grammar that allows them. Browsers look for the literal
#   ":~:", and routers for the literal "/".
# For this field: a report that shows normalised addresses shows links that no longer work.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check url-normalize==3.1.0
seen=$("$dir/venv/bin/python" - <<'PY'
from url_normalize import url_normalize

for address in ("https://example.org/#:~:text=tides", "https://example.org/#/tides"):
    print(url_normalize(address))
PY
)
expected='https://example.org/#%3A~%3Atext=tides
https://example.org/#%2Ftides'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
