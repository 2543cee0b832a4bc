"""Runs the fuzzers: python -m tests.fuzz SECONDS [TARGET ...].

Each runs in a process of its own, begins with its corpus and adds nothing to it; an
input that fails is written to the folder `fuzz-found`, to be put into the corpus.
"""

import subprocess
import sys
from pathlib import Path

from tests.fuzz.targets import CORPUS, TARGETS

ROOT = Path(__file__).parents[2]
FOUND = ROOT / "fuzz-found"


def main():
    """Run all or some, and return how many found something."""
    seconds, names = sys.argv[1], sys.argv[2:] or TARGETS
    return sum(run(name, f"-max_total_time={seconds}") != 0 for name in names)


def run(name, *limits):
    """Run one, and show its last line about coverage."""
    FOUND.mkdir(exist_ok=True)
    options = [*limits, f"-artifact_prefix={FOUND}/{name}-"]
    options += ["-timeout=60", "-rss_limit_mb=1024", "-print_final_stats=0"]
    command = [sys.executable, "-m", "tests.fuzz.atheris_run", name, *options]
    done = subprocess.run(
        [*command, CORPUS / name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stderr.splitlines()
    if done.returncode == 0:
        said = [line for line in lines if "DONE" in line or line.startswith("Done")]
    else:  # the traceback, and where the input was written
        said = [*done.stdout.splitlines()[-20:], *lines[-4:]]
    print(f"{name:<14}", *said, sep="\n  ", flush=True)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
