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
ACCEPTING = ("--set", "connections.default_action=accept")


@pytest.fixture
def internet():
    """Two hosts on the internet."""
    with lay_cable() as cable:
        yield cable


@contextmanager
def lay_cable():
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


def is_notice(line):
    """Tell what would be shown to the person as trouble."""
    return line.get("params", {}).get("type") == "notice"


def memory_kb(program):
    """Return what a program has in memory."""
    status = Path(f"/proc/{program.process.pid}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1])


def meet(alice, bob):
    """Let Bob dial Alice, and Alice take him in."""
    to_bob = bob.call("peers.connect", to=alice.endpoint)["peer"]
    request = alice.event("request", peer=bob.identity)["request"]
    alice.call("requests.answer", request=request, action="accept")
    bob.call("chat.send", peer=to_bob, text="hello")
    alice.event("message", text="hello")


def start(internet, headless, descriptors, settings=()):
    """Start Alice with so many descriptors, and Bob."""
    theirs, ours = internet
    limit = ("prlimit", f"--nofile={descriptors}:{descriptors}")
    options = ("--bind", ALICE, "--port", "0", *TRUSTING, *settings)
    alice = headless(*options, prefix=(*ours.prefix, *limit))
    bob = headless("--bind", BOB, "--port", "0", *TRUSTING,
                   prefix=theirs.prefix)  # fmt: skip
    return alice, bob


@pytest.mark.parametrize(
    ("name", "count", "descriptors"),
    [
        ("idle", 2_000, 1_024),
        ("idle", 2_000, 20_000),
        ("halves", 2_000, 1_024),
        ("trickle", 2_000, 1_024),
        ("garbage", 150, 1_024),
        ("prefixes", 300, 1_024),
        ("bad_keys", 700, 1_024),
        ("requests", 10_000, 1_024),
    ],
)
def test_strangers_cost_little_and_disturb_nobody(
    internet, headless, name, count, descriptors
):
    """An old chat goes on, a friend comes back, memory stays, the log is quiet."""
    alice, bob = start(internet, headless, descriptors)
    meet(alice, bob)

    withstand(attack(internet, alice.endpoint, name, count), alice, bob)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("prefixes", 384),
        ("garbage", 150),
        ("cuts", 400),
        ("bad_frames", 200),
        ("flood", 128),
        ("comings", 1_000),
        ("requests", 2_000),
    ],
)
def test_strangers_who_are_let_in_cost_little_too(internet, headless, name, count):
    """The settings take everybody; nobody said yes to them."""
    alice, bob = start(internet, headless, 1_024, ACCEPTING)
    to_bob = alice.call("peers.connect", to=bob.endpoint)["peer"]
    request = bob.event("request", peer=alice.identity)["request"]
    bob.call("requests.answer", request=request, action="accept")
    alice.call("chat.send", peer=to_bob, text="hello")
    bob.event("message", text="hello")

    withstand(attack(internet, alice.endpoint, name, count), alice, bob)


def withstand(attack_, alice, bob):
    """Chat and meet again during the attack, and see what it cost."""
    to_alice, to_bob = alice.identity, bob.identity
    before = memory_kb(alice)
    with attack_:
        bob.call("chat.send", peer=to_alice, text="during")
        alice.event("message", text="during")
        alice.call("chat.send", peer=to_bob, text="answer")
        bob.event("message", text="answer")
        bob.call("peers.disconnect", peer=to_alice)
        alice.event("peer", peer=to_bob, state="offline")
        assert bob.call("peers.connect", to=alice.endpoint)["peer"] == to_alice
        bob.call("chat.send", peer=to_alice, text="again")
        alice.event("message", text="again")
        assert memory_kb(alice) - before < ROOM_KB
        assert len(alice.call("requests.list")) <= MAX_REQUESTS.in_all

    notices = [line for line in alice.seen if is_notice(line)]
    assert len(notices) <= 1, notices
    assert alice.end() == (0, "")
