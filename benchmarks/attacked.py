"""How late a friend's text is while strangers attack, and when all is quiet.

Needs two network namespaces (Linux, root), so that the attack comes from many networks:
2,000 idle connections stand, and all the while garbage comes in, 300 MB and again.  A
text goes from one program's input to another's output, one after the other; half of
them before the attack, half during it, in the same run.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from benchmarks.figures import percentile, resident_mb, show
from benchmarks.programs import ROOT, TRUSTING, Program
from tests.end2end.test_attacks import ALICE, BOB, lay_cable
from tests.netlab.needs import can_make_hosts

TEXTS, MEGABYTES, IDLE = 500, 150, 2_000
PAUSE = 0.005  # seconds between texts: people are slower still
ATTACKER = ROOT / "tests/end2end/attacker.py"
# Who is spoken to lets no stranger in.
ASKING = ("--set", "connections.legacy=allow")


def main() -> None:
    """Print percentiles and their ratios, and what it cost in memory."""
    if not can_make_hosts():
        print("network namespaces cannot be made here")
        return
    with ExitStack() as stack:
        cable = stack.enter_context(lay_cable())
        theirs, ours = (host.prefix for host in cable)
        alice = stack.enter_context(
            Program(("--bind", ALICE, "--port", "0", *ASKING), ours)
        )
        bob = stack.enter_context(
            Program(("--bind", BOB, "--port", "0", *TRUSTING), theirs)
        )
        endpoint = alice.endpoint
        alice.call("peers.connect", to=bob.endpoint)
        bob.call("peers.connect", to=endpoint)
        friend = alice.identity
        quiet = [*_delays(bob, alice, friend, TEXTS)]
        before = resident_mb(alice.process.pid)
        during: list[float] = []
        with _attack(theirs, endpoint, "idle", IDLE):
            while len(during) < TEXTS:  # the garbage takes less than a second
                with _begin(theirs, endpoint, "garbage", MEGABYTES) as garbage:
                    during += _delays(bob, alice, friend, None, garbage)
        cost = resident_mb(alice.process.pid) - before
    for rank in (50, 99):
        value, usual = percentile(during, rank), percentile(quiet, rank)
        show(f"a friend's text, p{rank}", value, "ms", value / usual, "unattacked")
    show("the latest", max(during), "ms", max(during) / max(quiet), "unattacked")
    show("memory for the attack", cost, "MB", cost / 50, "50 MB")


def _delays(
    sender: Program,
    receiver: Program,
    to: str,
    count: int | None,
    until: "subprocess.Popen[bytes] | None" = None,
) -> Iterator[float]:
    """Yield how many ms each text takes: so many, or as long as something goes on."""
    number = 0
    while number != count and (until is None or until.poll() is None):
        text = f"{time.monotonic_ns()}"
        begun = time.perf_counter()
        sender.call("chat.send", peer=to, text=text)
        receiver.wait_for("message", text=text)
        yield (time.perf_counter() - begun) * 1000
        time.sleep(PAUSE)
        number += 1


@contextmanager
def _begin(
    prefix: tuple[str, ...], endpoint: str, name: str, count: int
) -> "Iterator[subprocess.Popen[bytes]]":
    """Start an attack, and end it at the end of the block."""
    address, _, port = endpoint[1:].rpartition("]:")
    words = [*prefix, "prlimit", "--nofile=8192:8192", sys.executable, str(ATTACKER)]
    process = subprocess.Popen(
        [*words, name, address, port, str(count)],
        stdin=subprocess.DEVNULL if name == "garbage" else subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def _attack(
    prefix: tuple[str, ...], endpoint: str, name: str, count: int
) -> Iterator[None]:
    """Let an attack stand during the block."""
    with _begin(prefix, endpoint, name, count) as process:
        assert process.stdout is not None, "a pipe was asked for"
        assert int(process.stdout.readline()) >= count, "it did not get through"
        yield


if __name__ == "__main__":
    main()
