#!/usr/bin/env bash
# A sitemap's bare year becomes a date with today's month and day.
#
# Package: ultimate-sitemap-parser 1.8.1, with python-dateutil 2.9.0.post0 (PyPI).
# Input: a sitemap of two pages, one with <lastmod>2021</lastmod>, one with 2021-03. Both are W3C
#   date formats, which the sitemap protocol asks for.
# Guess: 2021-01-01 and 2021-03-01, as everywhere that a date needs its missing parts.
# Seen: the missing parts come from the clock of the reader: read on 28 November, the page of 2021
#   was "modified" on 2021-11-28, that of 2021-03 on 2021-03-28. Read tomorrow, both have moved.
# Why it surprises: the same bytes give other data every day, and none of it was in the file.
# For this field: whoever checks only pages newer than the last run checks these again and again,
#   or never, depending on the day.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check \
  ultimate-sitemap-parser==1.8.1 python-dateutil==2.9.0.post0
today=$(date +%F)
seen=$("$dir/venv/bin/python" - <<'PY'
from usp.tree import sitemap_from_str

page = "<url><loc>https://example.org/{0}</loc><lastmod>{0}</lastmod></url>"
sitemap = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    + page.format("2021") + page.format("2021-03") + "</urlset>"
)
for found in sitemap_from_str(sitemap).all_pages():
    print(found.url.rsplit("/", 1)[1], found.last_modified.date())
PY
)
# The last day of a shorter month stands in for a day that the month lacks (29 February, say).
expected=$(python3 - "$today" <<'PY'
import calendar
import sys

_, month, day = map(int, sys.argv[1].split("-"))
clip = lambda m: min(day, calendar.monthrange(2021, m)[1])
print(f"2021 2021-{month:02}-{clip(month):02}\n2021-03 2021-03-{clip(3):02}")
PY
)
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
