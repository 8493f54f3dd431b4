#!/usr/bin/env bash
# A rule for "/%7Enotes" keeps nobody from "/~notes".
#
# Package: robots-parser 3.0.1 (npm), against Protego 0.7.0 and robotspy 0.13.0 (PyPI).
# Input: "Disallow: /%7Enotes", the way that old generators write a home page, and the address
#   https://example.org/~notes.
# Guess: three times forbidden. By RFC 9309, 2.2.2, encoded ASCII has to be decoded before paths are
#   compared, unless it is reserved; "~" is not.
# Seen: forbidden to Protego and robotspy, allowed to robots-parser.
# Why it surprises: the same library does match "/caf%C3%A9" with "/café", so it normalises; only
#   the letters that needed no encoding are left as they are.
# For this field: whether a checker follows the link depends on how somebody typed a tilde.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check protego==0.7.0 robotspy==0.13.0
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts robots-parser@3.0.1
cat > "$dir/run.mjs" <<'JS'
import parse from 'robots-parser'

const ask = (rule, path) => parse('https://example.org/robots.txt', `User-agent: *\nDisallow: ${rule}\n`)
  .isAllowed('https://example.org' + path, 'alpha')
console.log('robots-parser:', ask('/%7Enotes', '/~notes'))
console.log('robots-parser, /caf%C3%A9:', ask('/caf%C3%A9', '/café'))
JS
seen=$("$dir/venv/bin/python" - <<'PY'
import robots
from protego import Protego

text = "User-agent: *\nDisallow: /%7Enotes\n"
page = "https://example.org/~notes"
print("Protego:", Protego.parse(text).can_fetch(page, "alpha"))
print("robotspy:", robots.RobotsParser.from_string(text).can_fetch("alpha", page))
PY
node "$dir/run.mjs")
expected='Protego: False
robotspy: False
robots-parser: true
robots-parser, /caf%C3%A9: false'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
