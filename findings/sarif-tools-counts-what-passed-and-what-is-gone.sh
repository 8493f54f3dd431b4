#!/usr/bin/env bash
# A check that passed, and a defect that was mended, are issues to a SARIF tool.
#
# Package: sarif-tools 3.0.5 (PyPI).
# Input: a log with three results of one rule: kind "pass"; baselineState "absent"; and a plain one.
# Guess: one issue. SARIF 2.1.0, 3.27.9: "pass" is a rule that was evaluated without finding a
#   problem; 3.27.24: "absent" is a result of the baseline that is no longer there.
# Seen: three. The Code Climate file for GitLab lists all three, and --check error counts the
#   mended one.
# Why it surprises: the two properties exist so that a log can say "nothing wrong here".
# For this field: a site that mends its last defect and says so in the log cannot get its build
#   green; accessibility checkers, which report what passed, fill the report with it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check sarif-tools==3.0.5
cat > "$dir/run.sarif" <<'JSON'
{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "demo"}}, "results": [
  {"ruleId": "pier", "kind": "pass", "level": "none", "message": {"text": "passed"}},
  {"ruleId": "pier", "baselineState": "absent", "level": "error", "message": {"text": "mended"}},
  {"ruleId": "pier", "level": "warning", "message": {"text": "found"}}]}]}
JSON
cd "$dir"
code=0
venv/bin/sarif --check error codeclimate --output quality.json run.sarif > log.txt || code=$?
seen=$(python3 -c 'import json
for issue in json.load(open("quality.json")): print(issue["severity"], issue["description"])'
  echo "exit code of --check error: $code")
expected='info passed
major mended
minor found
exit code of --check error: 1'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
