"""When the first text arrives after a dial, on a line with 100 ms of delay each way.

A text waits for a peer that was cut off; it goes out with our first words when we come
back.  Counted from the moment in which TCP is joined, in round trips of 200 ms.  Needs
two network namespaces and TAP devices (Linux, root).
"""

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from benchmarks.figures import show
from benchmarks.programs import TRUSTING, Program
from tests.netlab import Impairment, Lab
from tests.netlab.needs import can_make_hosts
from tests.netlab.pcap import frames

DELAY = 0.1
WANTED = 1.5
_SYN_ONLY, _FLAGS = 0x02, 0x12


def main() -> None:
    """Print the number of round trips."""
    if not can_make_hosts():
        print("network namespaces cannot be made here")
        return
    with ExitStack() as stack:
        lab = stack.enter_context(Lab())
        left, right = lab.host("left"), lab.host("right")
        link = lab.link(left, right, Impairment(delay=DELAY, seed=1))
        options = ("--lan", "--port", "0", *TRUSTING)
        alice = stack.enter_context(Program(options, left.prefix))
        bob = stack.enter_context(Program(options, right.prefix))
        where = _endpoint(bob)
        _endpoint(alice)
        alice.call("node.stop")  # so that only one side can come back
        peer = alice.call("peers.connect", to=where)["peer"]
        link.cut()
        alice.call("chat.send", peer=peer, text="late")
        alice.wait_for("peer", peer=peer, state="offline")
        arrived: list[float] = []
        waiting = threading.Thread(target=_wait, args=(bob, arrived))
        waiting.start()
        path = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "link.pcap"
        link.capture(path)
        link.restore()
        waiting.join()
        link.capture(None)
        # The SYN was delivered; its answer joins the dialler one delay later.
        joined = max(t for t in _syns(path) if t < arrived[0]) + DELAY
    trips = (arrived[0] - joined) / (2 * DELAY)
    show("first text, after TCP's own", trips, "round trips", trips / WANTED, "1.5")


def _endpoint(program: Program) -> str:
    while not (endpoints := program.call("node.status")["endpoints"]):
        time.sleep(0.1)
    return str(endpoints[0])


def _wait(bob: Program, arrived: list[float]) -> None:
    bob.wait_for("message", text="late")
    arrived.append(time.time())


def _syns(path: Path) -> Iterator[float]:
    for moment, frame in frames(path):
        is_tcp = frame[12:14] == b"\x86\xdd" and frame[20] == 6
        if is_tcp and frame[14 + 40 + 13] & _FLAGS == _SYN_ONLY:
            yield moment


if __name__ == "__main__":
    main()
