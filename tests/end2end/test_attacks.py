"""A listener that anyone on the internet can reach, attacked from many networks."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from fantom.protocol.limits import MAX_REQUESTS
from tests.end2end.headless import PATIENCE
from tests.netlab import Lab
from tests.netlab.needs import needs_hosts

pytestmark = needs_hosts

ALICE, BOB = "2001:db8:b::2", "2001:db8:c::1"
ROOM_KB = 50_000  # how much memory an attack may cost
TRUSTING = ("--set", "connections.legacy=allow")


@pytest.fixture
def internet():
    """Two hosts: Alice's, and one that has the addresses of all the others."""
    with Lab() as lab:
        theirs, ours = lab.host("theirs"), lab.host("ours")
        lab.wire(theirs, ours)
        theirs.add_address(BOB)
        ours.add_address(ALICE)
        # Any address of these networks may be bound there ("AnyIP").
        theirs.sysctl("net.ipv6.ip_nonlocal_bind", 1)
        theirs.run(["ip", "-6", "route", "add", "local", "2001:db8:a000::/36",
                    "dev", "lo"])  # fmt: skip
        theirs.run(["ip", "-6", "route", "add", "2001:db8:b::/48", "dev", "eth0"])
        ours.run(["ip", "-6", "route", "add", "2001:db8:c::/48", "dev", "eth0"])
        ours.add_route("2001:db8:a000::/36", BOB)
        yield theirs, ours


@contextmanager
def attack(internet, endpoint, name, count):
    """Let the attack stand while the block runs."""
    address, port = endpoint[1:].split("]:")
    script = Path(__file__).with_name("attacker.py")
    theirs, _ours = internet
    # For their own 2,000 sockets.
    command = [*theirs.prefix, "prlimit", "--nofile=8192:8192"]
    with subprocess.Popen(
        [*command, sys.executable, script, name, address, port, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        # An attack that did not get through would show nothing.
        assert int(process.stdout.readline()) >= count
        yield
        process.stdin.close()
        process.wait(PATIENCE)


def memory_kb(program):
    """Return what a program has in memory."""
    status = Path(f"/proc/{program.process.pid}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1])


def meet(alice, bob):
    """Let Bob dial Alice, and Alice take him in; return their ids."""
    to_bob = bob.call("peers.connect", to=alice.endpoint)["peer"]
    request = alice.event("request", peer=f"v1:{BOB}")["request"]
    alice.call("requests.answer", request=request, action="accept")
    bob.call("chat.send", peer=to_bob, text="hello")
    alice.event("message", text="hello")
    return to_bob, f"v1:{BOB}"


def start(internet, headless, descriptors):
    """Start Alice with so many descriptors, and Bob."""
    theirs, ours = internet
    limit = ("prlimit", f"--nofile={descriptors}:{descriptors}")
    options = ("--bind", ALICE, "--port", "0", *TRUSTING)
    alice = headless(*options, prefix=(*ours.prefix, *limit))
    bob = headless("--bind", BOB, "--port", "0", *TRUSTING,
                   prefix=theirs.prefix)  # fmt: skip
    return alice, bob


@pytest.mark.parametrize("descriptors", [1_024, 20_000])
@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("idle", 2_000),
        ("halves", 2_000),
        ("garbage", 150),
        ("prefixes", 300),
        ("requests", 2_000),
    ],
)
def test_strangers_cost_little_and_disturb_nobody(
    internet, headless, name, count, descriptors
):
    """An old chat goes on, a friend comes back, memory stays, the log is quiet."""
    alice, bob = start(internet, headless, descriptors)
    to_alice, to_bob = meet(alice, bob)
    before = memory_kb(alice)

    with attack(internet, alice.endpoint, name, count):
        bob.call("chat.send", peer=to_alice, text="during")
        alice.event("message", text="during")
        alice.call("chat.send", peer=to_bob, text="answer")
        bob.event("message", text="answer")
        bob.call("peers.disconnect", peer=to_alice)
        alice.event("peer", state="offline")
        assert bob.call("peers.connect", to=alice.endpoint)["peer"] == to_alice
        bob.call("chat.send", peer=to_alice, text="again")
        alice.event("message", text="again")
        assert memory_kb(alice) - before < ROOM_KB
        assert len(alice.call("requests.list")) <= MAX_REQUESTS.in_all

    assert alice.end() == (0, "")
