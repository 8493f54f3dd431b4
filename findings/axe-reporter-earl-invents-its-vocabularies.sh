#!/usr/bin/env bash
# An accessibility report in RDF says where it was made in words that no vocabulary has.
#
# Package: @axe-core/reporter-earl 4.11.1, axe-core 4.11.1, jsdom 29.1.1 (npm); rdflib 7.6.0 (PyPI).
# Input: a page with an image without alt text, checked by axe-core, reported as EARL.
# Guess: JSON-LD that rdflib reads as EARL with Dublin Core (http://purl.org/dc/terms/source for
#   the page), FOAF (http://xmlns.com/foaf/0.1/name) and W3C's pointers
#   (http://www.w3.org/2009/pointers#CSSSelectorPointer), as EARL 1.0 and its guide have it.
# Seen: EARL's own terms are right. The others are http://purl.org/dc/terms#source and
#   http://xmlns.com/foaf/spec/#name, which do not exist, and the prefix of "ptr:CSSSelectorPointer"
#   is declared nowhere, so that it is taken for an address of the scheme "ptr".
# Why it surprises: the report is well-formed and looks right; a query for the page of an assertion
#   by its standard name finds nothing.
# For this field: reports of several checkers, merged as RDF, do not meet.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --loglevel=error --no-audit --no-fund --ignore-scripts \
  @axe-core/reporter-earl@4.11.1 axe-core@4.11.1 jsdom@29.1.1
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0
cat > "$dir/run.cjs" <<'JS'
const fs = require('node:fs')
const {JSDOM} = require('jsdom')
const reporter = require('@axe-core/reporter-earl').default

const page = '<!doctype html><html lang="en"><title>Pier</title><main><h1>Pier</h1><img src="a.png"></main>'
const {window} = new JSDOM(page, {url: 'https://example.org/pier', runScripts: 'outside-only'})
globalThis.window = window
window.eval(fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
window.axe.run(window.document, {reporter, runOnly: ['image-alt']})
  .then(report => console.log(JSON.stringify(report)))
JS
node "$dir/run.cjs" > "$dir/report.json"
seen=$("$dir/venv/bin/python" - "$dir/report.json" <<'PY'
import sys

from rdflib import Graph
from rdflib.namespace import DCTERMS

graph = Graph().parse(sys.argv[1], format="json-ld")
terms = {str(t) for triple in graph for t in triple[1:]} | {
    str(getattr(o, "datatype", None)) for o in graph.objects()
}
for term in sorted(t for t in terms if "purl" in t or "foaf" in t or t.startswith("ptr")):
    print(term)
print("pages by the standard name:", len(set(graph.subject_objects(DCTERMS.source))))
PY
)
expected='http://purl.org/dc/terms#source
http://xmlns.com/foaf/spec/#Organization
http://xmlns.com/foaf/spec/#name
ptr:CSSSelectorPointer
pages by the standard name: 0'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
