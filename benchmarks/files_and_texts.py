"""How long a text takes beside a file, on a line of 10 Mbit/s and 40 ms there and back.

Two programs in two network namespaces.  A text's round trip goes from the request to
send it to the receipt that it was delivered; one text follows the other.  First on the
idle line, then beside a file that goes the same way, the other way, and both ways.
Needs two network namespaces and TAP devices (Linux, root).
"""

import secrets
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from benchmarks.figures import percentile, show
from benchmarks.programs import TRUSTING, Program
from tests.netlab import Impairment, Lab
from tests.netlab.needs import can_make_hosts

RATE, DELAY = 10_000_000, 0.02
TEXTS = 200
PAUSE = 0.05  # seconds between texts, so that the time is the file's
BEFORE = 3.0  # in which a file finds its pace
SIZE = 200_000_000  # more than can pass meanwhile
MOST_TIMES, MOST_MORE = 2, 100  # of the idle line's, and ms on top
LEAST_SHARE = 0.85


@dataclass(frozen=True, slots=True)
class Side:
    """One program, and what it calls the other."""

    program: Program
    peer: str


def main() -> None:
    """Print percentiles, and which part of the line the file had."""
    if not can_make_hosts():
        print("network namespaces cannot be made here")
        return
    with ExitStack() as stack:
        lab = stack.enter_context(Lab())
        folder = Path(stack.enter_context(TemporaryDirectory()))
        hosts = lab.host("left"), lab.host("right")
        lab.link(*hosts, Impairment(delay=DELAY, rate=RATE, seed=1))
        options = ("--lan", "--port", "0", *TRUSTING)
        alice, bob = (
            stack.enter_context(Program(options, host.prefix)) for host in hosts
        )
        alice.call("peers.connect", to=_endpoint(bob))
        left, right = Side(alice, bob.identity), Side(bob, alice.identity)
        idle = _round_trips(left)
        _say("on the idle line", idle, idle)
        path = folder / "file"
        path.write_bytes(secrets.token_bytes(SIZE))
        _beside("beside a file", idle, left, [_offer(left, right, path)])
        _beside("against a file", idle, left, [_offer(right, left, path)])
        both = [_offer(left, right, path), _offer(right, left, path)]
        _beside("between files both ways", idle, left, both)


def _endpoint(program: Program) -> str:
    while not (endpoints := program.call("node.status")["endpoints"]):
        time.sleep(0.1)
    return str(endpoints[0])


@dataclass(frozen=True, slots=True)
class File:
    """A file on its way."""

    sender: Program
    transfer: str

    def done(self) -> int:
        """Return how many bytes are on the receiver's disk."""
        rows = self.sender.call("files.list")
        return next(int(x["done"]) for x in rows if x["transfer"] == self.transfer)


def _offer(sender: Side, receiver: Side, path: Path) -> File:
    sender.program.call("files.offer", peer=sender.peer, paths=[str(path)])
    offered = receiver.program.wait_for("transfer", state="offered")["transfer"]
    come = mkdtemp(dir=path.parent)
    receiver.program.call(
        "files.answer", transfer=offered, action="accept", directory=come
    )
    return File(sender.program, offered)


def _beside(name: str, idle: list[float], side: Side, files: list[File]) -> None:
    time.sleep(BEFORE)
    begun, before = time.monotonic(), [file.done() for file in files]
    times = _round_trips(side)
    passed = time.monotonic() - begun
    _say(name, times, idle)
    most = MOST_TIMES * percentile(idle, 99) + MOST_MORE
    show("  at most wanted, p99", most, "ms", most / percentile(idle, 99), "idle")
    for file, done in zip(files, before, strict=True):
        share = (file.done() - done) * 8 / passed / RATE
        show("  the file's part", 100 * share, "%", share / LEAST_SHARE, "85 %")
        file.sender.call("files.cancel", transfer=file.transfer)


def _round_trips(side: Side) -> list[float]:
    """Return how many ms each text takes."""
    times = []
    for _ in range(TEXTS):
        begun = time.perf_counter()
        text = side.program.call("chat.send", peer=side.peer, text="x" * 100)
        side.program.wait_for("delivery", message=text["message"], delivery="delivered")
        times.append((time.perf_counter() - begun) * 1000)
        time.sleep(PAUSE)
    return times


def _say(name: str, times: list[float], idle: list[float]) -> None:
    for rank in (50, 99):
        value, usual = percentile(times, rank), percentile(idle, rank)
        show(f"a text {name}, p{rank}", value, "ms", value / usual, "idle")


if __name__ == "__main__":
    main()
