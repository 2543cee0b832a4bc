"""What a Fantom costs that nobody uses: memory and processor time.

It listens as most people's does, on the local network, and so looks every 2 s whether
its address is still the same.
"""

import time

from benchmarks.figures import CpuTime, resident_mb, show
from benchmarks.programs import Program
from benchmarks.windows import Bare, Display, Fantom

SETTLE, LOOK = 3.0, 10.0  # seconds
LAN = ("--lan", "--port", "0")
CPP_MB, MOST_PERCENT = 104, 1


def main() -> None:
    """Print both for the window, without a window, and for a bare window."""
    with Display() as display, Fantom(display, LAN) as fantom, Bare(display) as bare:
        fantom.wait_for(fantom.last_fact)
        bare.wait_for(bare.last_fact)
        with Program(LAN) as headless:
            headless.call("node.status")
            _show(
                {
                    "window": fantom.process.pid,
                    "headless": headless.process.pid,
                    "bare window": bare.process.pid,
                }
            )


def _show(pids: dict[str, int]) -> None:
    time.sleep(SETTLE)
    clocks = {name: CpuTime(pid) for name, pid in pids.items()}
    time.sleep(LOOK)
    for name, pid in pids.items():
        size, percent = resident_mb(pid), clocks[name].percent()
        show(f"idle memory, {name}", size, "MB", size / CPP_MB, "the C++ one")
        show(f"idle CPU, {name}", percent, "%", percent / MOST_PERCENT, "what it may")


if __name__ == "__main__":
    main()
