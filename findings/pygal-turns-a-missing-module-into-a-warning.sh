#!/usr/bin/env bash
# A library for charts, once imported, changes what an import of something else raises.
#
# Package: pygal 3.1.3 (PyPI), on CPython 3.11.
# Input: "import pygal", then an import of an optional module that isn't there, in "try", under
#   "-W error" as test suites run.
# Guess: ModuleNotFoundError, as without pygal, and sys.meta_path as it was.
# Seen: the import raises ImportWarning. pygal has put an object of its own into sys.meta_path that
#   has "find_module" only, which Python took away in 3.12; 3.11 warns at each import that fails,
#   and later versions pass the object over, so that what it was put there for no longer works.
# Why it surprises: drawing charts has nothing to do with how other modules are found, and code that
#   asks for an optional module ("except ImportError") is not prepared for a warning: it is none.
# For this field: a report with charts breaks the look-up of optional parsers and checkers beside it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pygal==3.1.3
cat > "$dir/run.py" <<'PY'
import sys

if "pygal" in sys.argv:
    import pygal
print("finders without find_spec:", [type(each).__name__ for each in sys.meta_path if not hasattr(each, "find_spec")])
try:
    import tide_tables
except ImportError as error:
    print("raised:", type(error).__name__)
except Warning as error:
    print("raised:", type(error).__name__, "(no ImportError)")
PY
run() { "$dir/venv/bin/python" -W error::ImportWarning "$dir/run.py" "$@"; }
seen=$(echo "without pygal"; run; echo "with pygal"; run pygal)
raised='raised: ImportWarning (no ImportError)'
if "$dir/venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 12))'; then
  raised='raised: ModuleNotFoundError'
fi
expected="without pygal
finders without find_spec: []
raised: ModuleNotFoundError
with pygal
finders without find_spec: ['PluginImportFixer']
$raised"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
