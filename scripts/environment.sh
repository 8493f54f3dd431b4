# Sourced by the other scripts: puts the packages that they name into .venv, and nothing anywhere else.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
unset PYTHONPATH VIRTUAL_ENV

find_python() { # prints the first Python that pagelint runs on
    local name
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11 python; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    echo "pagelint needs Python 3.11 or later; name one: PYTHON=/path/to/python3 $0" >&2
    return 1
}

make_environment() { # .venv with pip, by the Python found
    local python
    python=$(find_python) || return
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null && [ "$(id -u)" = 0 ] &&
        command -v apt-get >/dev/null; then # Debian keeps venv in a package of its own
        DEBIAN_FRONTEND=noninteractive apt-get install -qq -y python3-venv >&2
    fi
    "$python" -m venv --clear .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check 'pip>=25.1' # it knows --group
}

install() { # install NAME PIP-ARGUMENTS...: once, and again when pyproject.toml changes
    local done=.venv/.installed-$1
    shift
    .venv/bin/python -c '' 2>/dev/null || make_environment
    if [ ! -e "$done" ] || [ pyproject.toml -nt "$done" ]; then
        .venv/bin/python -m pip install -q --disable-pip-version-check "$@"
        touch "$done"
    fi
}
