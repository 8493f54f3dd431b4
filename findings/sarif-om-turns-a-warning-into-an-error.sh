#!/usr/bin/env bash
# A result is given the level "warning", is written to SARIF, and is read as an error.
#
# Package: sarif-om 1.0.4 with jschema-to-python 1.2.3, read by sarif-tools 3.0.5 (PyPI).
# Input: a rule with the default level "error", and two results of it with levels of their own:
#   "warning" and "note".
# Guess: one warning and one note.
# Seen: one error and one note. The writer leaves out every property that has the schema's default,
#   and the schema's default for a level is "warning".
# Why it surprises: without a level, a result takes its rule's default level (SARIF 2.1.0, 3.27.10),
#   and only without that is it a warning. The one level that can be lost is the one that was set.
# For this field: a gate on errors closes for results that their author had made warnings.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check \
  sarif-om==1.0.4 jschema-to-python==1.2.3 sarif-tools==3.0.5
"$dir/venv/bin/python" - "$dir/run.sarif" <<'PY'
import sys
from pathlib import Path

import sarif_om as sarif
from jschema_to_python.to_json import to_json

rule = sarif.ReportingDescriptor(
    id="pier", default_configuration=sarif.ReportingConfiguration(level="error")
)
results = [
    sarif.Result(rule_id="pier", message=sarif.Message(text=level), level=level)
    for level in ("warning", "note")
]
tool = sarif.Tool(driver=sarif.ToolComponent(name="demo", rules=[rule]))
log = sarif.SarifLog(version="2.1.0", runs=[sarif.Run(tool=tool, results=results)])
Path(sys.argv[1]).write_text(to_json(log))
PY
seen=$("$dir/venv/bin/sarif" summary "$dir/run.sarif" | grep -v '^$')
expected='error: 1
 - pier warning: 1
warning: 0
note: 1
 - pier note: 1'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
