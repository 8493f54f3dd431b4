#!/usr/bin/env bash
# An error of a SARIF log becomes a test that passed, because its level stands with its rule.
#
# Package: sarif-junit 1.1.4 (npm).
# Input: a rule with the default level "error", and two results of it; one repeats the level.
# Guess: two failed tests: a result without a level has its rule's, or else "warning" (SARIF 2.1.0,
#   3.27.10).
# Seen: one failed, one passed.
# Why it surprises: no level at all means "passed"; writers leave levels out to save space, and some
#   libraries leave out "warning" wherever it is set.
# For this field: a pipeline is green over the errors of the tidier linter.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts sarif-junit@1.1.4
cat > "$dir/run.sarif" <<'JSON'
{"version": "2.1.0", "runs": [{
  "tool": {"driver": {"name": "demo", "rules": [{"id": "pier", "defaultConfiguration": {"level": "error"}}]}},
  "results": [
    {"ruleId": "pier", "ruleIndex": 0, "level": "error", "message": {"text": "level given"}, "locations": [
      {"physicalLocation": {"artifactLocation": {"uri": "a.html"}, "region": {"startLine": 1}}}]},
    {"ruleId": "pier", "ruleIndex": 0, "message": {"text": "level of the rule"}, "locations": [
      {"physicalLocation": {"artifactLocation": {"uri": "a.html"}, "region": {"startLine": 3}}}]}]}]}
JSON
"$dir/node_modules/.bin/sarif-junit" -i "$dir/run.sarif" -o "$dir/junit.xml" > "$dir/log.txt"
seen=$(python3 - "$dir/junit.xml" <<'PY'
import sys
import xml.etree.ElementTree as ET

for case in ET.parse(sys.argv[1]).iter("testcase"):
    print(case.get("name"), "passed" if case.find("failure") is None else "failed", sep=": ")
PY
)
expected='Ln 1 level given: failed
level of the rule: passed'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
