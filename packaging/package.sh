#!/bin/sh
# Builds dist/fantom, a folder that needs no Python, and tries it: `make package`.

set -eu
cd "$(dirname "$0")/.."

python=.venv-package/bin/python
lock=packaging/requirements-package.txt
stamp=.venv-package/.done

. packaging/install.sh

if [ ! -f "$stamp" ] || [ -n "$(find "$lock" pyproject.toml -newer "$stamp")" ]; then
    rm -rf .venv-package
    .venv/bin/python -m venv .venv-package
    install_lock .venv-package "$lock" || {
        echo "the packages, or PyAudio, could not be installed"
        exit 1
    }
    touch "$stamp"
fi

"$python" -m PyInstaller --noconfirm --log-level ERROR \
    --distpath dist --workpath build/pyinstaller packaging/fantom.spec
du -sm dist/fantom | awk '{ print "size: " $1 " MB" }'

# An empty environment: whatever it needs must be in the folder.
env -i dist/fantom/fantom --self-check

# A window, on a display of its own.
.venv/bin/python packaging/try_package.py dist/fantom/fantom
