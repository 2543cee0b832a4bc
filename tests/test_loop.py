import subprocess
import sys

import pytest

SECONDS = 30
PROGRAM = """
import os, signal
from PySide6.QtCore import QCoreApplication
from fantom import loop

async def main(stop):
    os.kill(os.getpid(), signal.SIGTERM)
    print("stopped in the middle:", stop.is_set())
    await stop.wait()
    return 0

raise SystemExit(loop.run(QCoreApplication([]), main, print))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_signal_stops_nothing_in_the_middle():
    """It comes between any two instructions, also of whoever begins to wait for it."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )

    assert ended.stdout == "stopped in the middle: False\n", ended.stderr
    assert ended.returncode == 0
