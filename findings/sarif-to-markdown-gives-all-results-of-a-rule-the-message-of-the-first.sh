#!/usr/bin/env bash
# Three typos are reported as three times the first one, and the first is a suppressed one.
#
# Package: @security-alert/sarif-to-markdown 1.11.1 (npm).
# Input: three results of one rule with three messages; the first is suppressed in the source.
# Guess: two lines with their own messages, and the suppressed one apart.
# Seen: apart it is; but the two others stand under one heading, with the message of the
#   suppressed result. Their own messages are nowhere.
# Why it surprises: results of one rule are grouped, and a group is taken to have one message. In
#   SARIF the message belongs to the result (2.1.0, 3.27.11).
# For this field: for a spelling rule the message is the finding. A pull request shows the wrong
#   word, and the right places.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  @security-alert/sarif-to-markdown@1.11.1
cat > "$dir/run.cjs" <<'JS'
const {sarifToMarkdown} = require('@security-alert/sarif-to-markdown')

const result = (text, startLine, more) => ({ruleId: 'typo', message: {text}, ...more, locations: [
  {physicalLocation: {artifactLocation: {uri: 'a.html'}, region: {startLine}}}]})
const text = {text: 'x'}
const rule = {id: 'typo', shortDescription: text, fullDescription: text, defaultConfiguration: {level: 'error'}}
const log = {version: '2.1.0', runs: [{
  tool: {driver: {name: 'demo', rules: [rule]}},
  results: [result('teh', 1, {suppressions: [{kind: 'inSource'}]}), result('recieve', 2), result('seperate', 3)],
}]}
const make = sarifToMarkdown({owner: 'example', repo: 'site', branch: 'main', sourceRoot: '', title: 'Pages'})
const lines = make(log)[0].body.split('\n')
for (const line of lines) if (/`|#L|^## (Results|Suppressed)/.test(line)) console.log(line.trim())
JS
seen=$(node "$dir/run.cjs")
expected='## Results
- **[ERROR]** **[typo]**  `teh`
- https://github.com/example/site/blob/main/a.html#L2
- https://github.com/example/site/blob/main/a.html#L3
## Suppressed results
- **[ERROR]** **[typo]**  `teh`
- https://github.com/example/site/blob/main/a.html#L1'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
