#!/bin/sh
# Takes the pictures in docs/pictures/ anew, on a display of its own.

set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-.venv/bin/python}
if command -v xvfb-run >/dev/null; then
    # The same pictures on every machine, whatever its own display looks like.
    unset WAYLAND_DISPLAY
    QT_QPA_PLATFORM=xcb exec xvfb-run --auto-servernum \
        --server-args="-screen 0 1400x900x24" "$python" packaging/screenshots.py
fi
exec "$python" packaging/screenshots.py
