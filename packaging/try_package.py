"""Starts a package under Xvfb with an empty environment, until its window is there."""

import os
import shutil
import subprocess
import sys
import tempfile
import time

_SECONDS = 30.0
_LOOK = 0.01
_RUNS = 3


def main() -> int:
    """Say how long it took; 1 if no window came."""
    program = sys.argv[1]
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            print(f"the window was not tried: no {tool} here")
            return 0
    reading, writing = os.pipe()
    # Without -noreset it refuses whoever comes just when its last client has left,
    # which is each of our looks for a window.
    size = ("-noreset", "-screen", "0", "1280x900x24")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *size],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    try:
        times = [_start(program, display) for _ in range(_RUNS)]
    finally:
        server.terminate()
        server.wait()
    print("window after", *(f"{seconds * 1000:.0f}" for seconds in times), "ms")
    return 0


def _start(program: str, display: str) -> float:
    with tempfile.TemporaryDirectory() as profile:
        begun = time.monotonic()
        words = [program, "--bind", "::1", "--port", "0", "--profile", profile]
        process = subprocess.Popen(words, env={"DISPLAY": display})
        try:
            while not _has_window(display):
                if process.poll() is not None or time.monotonic() - begun > _SECONDS:
                    sys.exit(f"no window; exit code {process.poll()}")
                time.sleep(_LOOK)
            return time.monotonic() - begun
        finally:
            process.terminate()
            process.wait()


def _has_window(display: str) -> bool:
    search = ["xdotool", "search", "--onlyvisible", "--name", "^Fantom"]
    found = subprocess.run(
        search, env=os.environ | {"DISPLAY": display}, capture_output=True, check=False
    )
    return found.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
