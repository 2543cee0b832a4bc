#!/bin/sh
# Makes a fresh machine ready, and returns at once on one that is.
#
#     packaging/setup.sh run     what a window needs
#     packaging/setup.sh test    that, and what the tests and checks need
#
# PYTHON names the interpreter to use; without it a suitable one is found.

# shellcheck disable=SC2046,SC2086 # lists of package names are meant to split
set -eu
umask 022
cd "$(dirname "$0")/.."
exec >&2 # stdout belongs to the program that is started next

mode=${1:-run}
case $mode in
    run) lock=packaging/requirements.txt ;;
    test) lock=packaging/requirements-dev.txt ;;
    *) echo "usage: $0 run|test" && exit 2 ;;
esac

unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX
export PIP_USER=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1
export PIP_ROOT_USER_ACTION=ignore
if [ -z "${HOME:-}" ] || [ ! -w "$HOME" ]; then
    export PIP_NO_CACHE_DIR=1
fi

say() { echo "setup: $*"; }
die() { say "$@" && exit 1; }

. packaging/install.sh


# Python: any that is 3.11 or newer and really starts (a pyenv shim may not).

suits() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

makes_environments() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

find_python() {
    python=
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 \
        /usr/bin/python3}; do
        suits "$name" || continue
        python=${python:-$name}
        makes_environments "$name" && python=$name && return
    done
    [ -n "$python" ]
}


# System packages, by their Debian names.

window="
    libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1
    libxkbcommon0 libxkbcommon-x11-0 libx11-6 libx11-xcb1
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1
    libxcb-xfixes0 libxcb-xkb1
    fonts-dejavu-core fonts-noto-color-emoji"
# Without the last one, which configures ALSA, PortAudio ends the whole process.
sound="libportaudio2 libasound2-plugins libasound2-data"
tests="
    xvfb xauth openbox xdotool scrot iproute2 nftables strace dbus
    pulseaudio pulseaudio-utils"

wanted_packages() {
    echo $window $sound
    [ "$mode" = run ] || echo $tests
    is_sound_built .venv || echo $to_build_sound
    is_sound_built .venv || has_headers || echo python3-dev
    works .venv || { find_python && makes_environments "$python"; } ||
        echo python3 python3-venv
}

# Of the Python that there is; without one, Debian's will come.
has_headers() {
    find_python && "$python" -c '
import os, sys, sysconfig
sys.exit(not os.path.exists(sysconfig.get_path("include") + "/Python.h"))'
}

# Newer Debians call some libraries NAMEt64.
missing_packages() {
    wanted=$(wanted_packages)
    there=$(dpkg-query --show --showformat='${db:Status-Status}:${Package} ' \
        $wanted $(printf '%st64 ' $wanted) 2>/dev/null || true)
    for name in $wanted; do
        case " $there" in
            *" installed:$name "* | *" installed:${name}t64 "*) ;;
            *) echo "$name" ;;
        esac
    done
}

# apt-get update, unlike install, has no patience of its own for another apt.
apt_update() {
    for _ in $(seq 100); do
        output=$($as_root apt-get update -qq 2>&1 </dev/null) && return
        case $output in
            *"Could not get lock"*) sleep 3 ;;
            *) return 1 ;;
        esac
    done
}

apt_install() {
    say "installing system packages:" "$@"
    # An old index is a reason to fail only if the packages can't be had by it.
    apt_update || true
    output=$($as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yqq \
        --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" \
        2>&1 </dev/null) && return
    echo "$output" | grep '^E:' || true
    return 1
}

may_install() {
    as_root=
    [ "$(id -u)" = 0 ] && return
    as_root="sudo -n"
    $as_root true 2>/dev/null
}

install_system_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || return 0
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    may_install && apt_install $missing && return
    say "system packages are missing, please run: sudo apt-get install" $missing
}


# .venv holds the locked packages and the project itself.  Its stamp, .run or .test,
# says what it was finished for; without one it was interrupted, and is made anew.

works() { # the environment, in the place where it was made, by the wanted Python
    [ "$(cat "$1/.home" 2>/dev/null)" = "$PWD" ] || return 1
    "$1/bin/python" -c 'import pip' 2>/dev/null || return 1
    [ -z "${PYTHON:-}" ] || [ "$(identity "$PYTHON")" = "$(identity "$1/bin/python")" ]
}

identity() {
    "$1" -c 'import sys; print(sys.version, sys.base_prefix)' 2>&1
}

checksum() {
    if command -v sha256sum >/dev/null; then
        sha256sum
    else
        cksum
    fi
}

finished() {
    [ -f .venv/.run ] || [ -f .venv/.test ]
}

sum_for() {
    {
        identity .venv/bin/python
        cat "$1" pyproject.toml packaging/setup.sh packaging/install.sh
        is_sound_built .venv || ls /usr/include/portaudio.h 2>&1 # it may come later
    } | checksum
}

stamped() { # MODE LOCK
    [ -f ".venv/.$1" ] && [ "$(cat ".venv/.$1")" = "$(sum_for "$2")" ]
}

# What is ready for the tests is ready for a run.
ready() {
    works .venv && [ -x .venv/bin/fantom ] || return 1
    stamped test packaging/requirements-dev.txt ||
        { [ "$mode" = run ] && stamped run packaging/requirements.txt; }
}

make_environment() {
    find_python || die "Fantom needs Python 3.11 or newer; PYTHON=... can name one"
    say "making .venv with $python"
    rm -rf .venv
    "$python" -m venv .venv || die "$python can't make it (Debian: python3-venv)"
    echo "$PWD" >.venv/.home
}

fail() {
    die "the Python packages could not be installed; another try starts afresh"
}

fill_environment() {
    rm -f .venv/.run .venv/.test
    say "installing Python packages (the first time takes a minute or two)"
    install_lock .venv "$lock" || case $? in
        3) say "PyAudio can't be built here, so Fantom will be silent;" \
            "on Debian it needs: $to_build_sound python3-dev" ;;
        *) fail ;;
    esac
    .venv/bin/python -m pip install -qq --no-deps --no-build-isolation --editable . \
        </dev/null || fail
    # pip does so with what it copies.  Where Python itself may not, each start would.
    .venv/bin/python -m compileall -q fantom
    sum_for "$lock" >.venv/.stamp
    mv .venv/.stamp ".venv/.$mode"
    say "ready"
}

PWD=$(pwd -P)
[ -z "${PYTHON:-}" ] || suits "$PYTHON" || die "$PYTHON is no Python 3.11 or newer"
install_system_packages
if ! ready; then
    # Of two that start at once, the second waits and finds everything done.
    if command -v flock >/dev/null; then
        exec 9>.venv.lock
        flock 9
    fi
    if ! ready; then
        { works .venv && finished; } || make_environment
        fill_environment
    fi
fi


# The translations, whenever one was changed: lrelease takes a tenth of a second.

compiled() {
    for source in fantom/i18n/*.ts; do
        # shellcheck disable=SC3013 # dash, bash and busybox know -nt
        [ "${source%.ts}.qm" -nt "$source" ] || return 1
    done
}

compiled || .venv/bin/python packaging/translations.py compile ||
    die "the translations could not be compiled"
