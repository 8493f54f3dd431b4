#!/usr/bin/env bash
# A log with an error is rendered as "Nothing here.", since its rule has no default level.
#
# Package: @security-alert/sarif-to-markdown 1.11.1 (npm).
# Input: one result with the level "error", of a rule that is declared with its id only. The default
#   configuration of a rule is optional, and is "warning" without it (SARIF 2.1.0, 3.49.14, 3.50.3).
# Guess: the error is listed.
# Seen: "Nothing here."; with a default level on the rule, of whatever kind, it is listed.
# Why it surprises: all severities are shown by default, and the result says its own; only the
#   rule's is looked at, and none at all is no severity to show.
# For this field: the comment on a pull request says that all is well.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  @security-alert/sarif-to-markdown@1.11.1
cat > "$dir/run.cjs" <<'JS'
const {sarifToMarkdown} = require('@security-alert/sarif-to-markdown')

const text = {text: 'x'}
const make = sarifToMarkdown({owner: 'example', repo: 'site', branch: 'main', sourceRoot: '', title: 'Pages'})
for (const more of [{}, {defaultConfiguration: {level: 'note'}}]) {
  const rule = {id: 'pier', shortDescription: text, fullDescription: text, ...more}
  const body = make({version: '2.1.0', runs: [{
    tool: {driver: {name: 'demo', rules: [rule]}},
    results: [{ruleId: 'pier', level: 'error', message: {text: 'no alt'}, locations: [
      {physicalLocation: {artifactLocation: {uri: 'a.html'}, region: {startLine: 2}}}]}],
  }]})[0].body
  console.log(JSON.stringify(more), '->', body.split('## Results')[1].split('\n').find(line => line.trim()).trim())
}
JS
seen=$(node "$dir/run.cjs")
expected='{} -> Nothing here.
{"defaultConfiguration":{"level":"note"}} -> - **[NOTE]** **[pier]**  `no alt`'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
