#!/usr/bin/env bash
# A reader of SARIF shows "default" where the log says "Link to /tide leads nowhere".
#
# Package: sarif-tools 3.0.5 (PyPI).
# Input: two results: one with a message by id, whose text stands with the rule, one with a text
#   and a placeholder, as SARIF lets writers save space.
# Guess: two full sentences (SARIF 2.1.0, 3.11.5 on placeholders, 3.11.7 on looking an id up).
# Seen: "default", the id itself, and "Link to {0} leads nowhere".
# Why it surprises: the field "message" is what people read of a result, and the file has all that
#   is needed to read it.
# For this field: a linter's log is only fit for this reader with messages written out in full.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check sarif-tools==3.0.5
cat > "$dir/run.sarif" <<'JSON'
{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "demo", "rules": [
    {"id": "link", "messageStrings": {"default": {"text": "Link to {0} leads nowhere"}}}]}},
  "results": [
    {"ruleId": "link", "ruleIndex": 0, "message": {"id": "default", "arguments": ["/tide"]}},
    {"ruleId": "link", "ruleIndex": 0,
     "message": {"text": "Link to {0} leads nowhere", "arguments": ["/tide"]}}]}]}
JSON
cd "$dir"
venv/bin/sarif csv --output issues.csv run.sarif > log.txt
seen=$(tr -d '\r' < issues.csv | cut -d, -f4 | sort)
expected='Description
Link to {0} leads nowhere
default'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
