# Fills an environment from a lock; sourced by setup.sh and package.sh.
# shellcheck shell=sh

# PyAudio alone has no wheels for Linux.  The setuptools of the lock build it, so that
# nothing unlocked is fetched for that.
SOUND=pyaudio
# shellcheck disable=SC2034 # setup.sh asks for these
to_build_sound="gcc libc6-dev portaudio19-dev"

is_sound_built() { # ENVIRONMENT
    ls "$1"/lib/python*/site-packages/"$SOUND"/_portaudio* >/dev/null 2>&1
}

in_lock() { # LOCK: all but PyAudio; or with "sound" behind it PyAudio alone
    awk -v name="$SOUND" -v wanted="${2:-}" \
        '/^[a-z]/ { is_sound = ($0 ~ "^" name "==") }
        is_sound == (wanted != "")' "$1"
}

# The lock is whole.  Left to resolve, pip takes `coverage[toml]`, which another
# package wants, for a wish of its own and refuses it as soon as a newer one is out.
install_lock() { # ENVIRONMENT LOCK: 1 if it cannot, 3 if only PyAudio cannot be built
    environment=$1
    in_lock "$2" >"$environment/.part" || return 1
    locked --requirement "$environment/.part" || return 1
    in_lock "$2" sound >"$environment/.part" || return 1
    locked --no-build-isolation --requirement "$environment/.part" 2>/dev/null ||
        return 3
    rm -f "$environment/.part"
}

locked() {
    "$environment/bin/python" -m pip install -qq --no-deps --require-hashes "$@" </dev/null
}
