#!/usr/bin/env bash
# Importing a readability library opens a connection, before anything is measured.
#
# Package: textatistic 0.0.1, PyHyphen 4.0.4 (PyPI), requests 2.34.2.
# Input: "import textatistic", in a Python that refuses connections and says to which port they went.
# Guess: nothing happens until a text is given.
# Seen: the import fails, since it wants to fetch a hyphenation dictionary over HTTPS: a Hyphenator
#   is the default value of a parameter, and defaults are made when the module is read.
# Why it surprises: nothing in the call says so, and scores depend on the dictionary that it got.
# For this field: pages cannot be measured in a build without network, whatever their language.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check \
  textatistic==0.0.1 PyHyphen==4.0.4 requests==2.34.2
seen=$(HOME="$dir" XDG_DATA_HOME="$dir" "$dir/venv/bin/python" - <<'PY'
import socket


def refuse(host, port, *rest, **more):
    print("a connection to port", port)
    raise OSError("no network here")


socket.getaddrinfo = refuse
try:
    import textatistic
except OSError as error:
    print("the import failed:", type(error).__name__)
else:
    print("imported", textatistic.__name__)
PY
)
expected='a connection to port 443
the import failed: ConnectionError'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
