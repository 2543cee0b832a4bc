"""How long a vault takes to open, and how much of that is meant to slow a guesser.

Each in a process of its own, in turns: Argon2, and then the rest, which decrypts,
checks and knows the people.  The reference is libsodium's `crypto_pwhash` with the same
numbers, in the same process.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from nacl.bindings import crypto_pwhash_alg, crypto_pwhash_ALG_ARGON2ID13

from benchmarks.figures import show
from benchmarks.vaults import PASSPHRASE, make_vault
from fantom.identity.people import People
from fantom.identity.vault import VaultKey, open_with, salt_of

SIZES = (0, 10_000, 100_000)
RUNS = 5
_PASSES, _MEMORY = 3, 268_435_456  # libsodium's "moderate"


def main() -> None:
    """Print the medians for each size."""
    with TemporaryDirectory() as folder:
        paths = [make_vault(Path(folder) / str(size), size) for size in SIZES]
        runs = [[_measured(path) for path in paths] for _ in range(RUNS)]
    for number, size in enumerate(SIZES):
        bare, argon, rest, index, peak = (
            median(values)
            for values in zip(*(run[number] for run in runs), strict=True)
        )
        what = f"{size:,} people"
        total = argon + rest
        show(f"unlock, {what}", total, "ms", total / bare, "a bare crypto_pwhash")
        show("  of that Argon2", argon, "ms", argon / bare, "a bare crypto_pwhash")
        show("  of that all else", rest, "ms", rest / bare, "a bare crypto_pwhash")
        show("  the first name compared", index, "ms", index / bare, "likewise")
        show(f"peak memory, {what}", peak, "MB", peak / (_MEMORY / 1e6), "Argon2's")


def _measured(path: Path) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.unlock", str(path)]
    done = subprocess.run(command, check=True, capture_output=True)
    return [float(value) for value in json.loads(done.stdout)]


def _open(path: Path) -> None:
    """Print the times in ms and the peak in MB of opening one vault."""
    began = time.perf_counter()
    data = path.read_bytes()
    salt = salt_of(data)
    read = time.perf_counter()
    key = VaultKey.derive(PASSPHRASE, salt)
    derived = time.perf_counter()
    people = People(open_with(data, key).people)
    opened = time.perf_counter()
    people.resembling("name 7", bytes(32))
    compared = time.perf_counter()
    crypto_pwhash_alg(
        *(32, PASSPHRASE.encode(), salt, _PASSES, _MEMORY),
        crypto_pwhash_ALG_ARGON2ID13,
    )
    bare = time.perf_counter() - compared
    rest = read - began + opened - derived
    times = (bare, derived - read, rest, compared - opened)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    print(json.dumps([*(1000 * each for each in times), peak]))


if __name__ == "__main__":
    if sys.argv[1:]:
        _open(Path(sys.argv[1]))
    else:
        main()
