"""Two people behind firewalls that let nobody in, who dial each other at once."""

import pytest

from tests.end2end.headless import hurried
from tests.netlab import Impairment, Lab
from tests.netlab.needs import needs_homes
from tests.netlab.pcap import frames

pytestmark = needs_homes

DELAY = 0.1
TCP, SYN, ACK = 6, 0x02, 0x10


@pytest.fixture
def homes():
    """Two homes that are far from each other, each behind a router that drops."""
    with Lab() as lab:
        yield lab.two_homes("drop", Impairment(delay=DELAY, seed=1))


def syns(path):
    """Yield when each SYN without ACK was delivered, and from and to where."""
    for time, frame in frames(path):
        packet = frame[14:]
        if packet[:1] and packet[0] >> 4 == 6 and packet[6] == TCP:
            segment = packet[40:]
            if segment[13] & (SYN | ACK) == SYN:
                source = packet[8:24], segment[:2]
                yield time, source, (packet[24:40], segment[2:4])


def cross(path):
    """Whether two SYNs were on their way at once, each where the other came from."""
    seen = list(syns(path))
    return any(
        (source, target) == (other_target, other_source) and abs(time - other) < DELAY
        for time, source, target in seen
        for other, other_source, other_target in seen
    )


def test_two_dials_become_one_session(homes, headless, tmp_path):
    """Each firewall takes the other's SYN for an answer: neither ever listened."""
    left, right = homes.left, homes.right
    alice = headless("--bind", left.public, "--port", "0", prefix=left.prefix)
    bob = headless("--bind", right.public, "--port", "0", prefix=right.prefix)
    capture = tmp_path / "crossed.pcap"
    homes.link.capture(capture)

    to_bob = alice.ask("reach.together", to=bob.endpoint, peer=bob.identity)
    to_alice = bob.ask("reach.together", to=alice.endpoint, peer=alice.identity)

    assert alice.answer(to_bob)["result"] == {"peer": bob.identity}
    assert bob.answer(to_alice)["result"] == {"peer": alice.identity}
    assert cross(capture)
    alice.call("chat.send", peer=bob.identity, text="through both walls")
    bob.event("message", text="through both walls")
    alice.event("delivery", delivery="delivered")
    assert bob.call("requests.list") == []


def test_alone_nobody_gets_through(homes, headless):
    """Who is not dialled back at the same time finds a wall, and is told."""
    left, right = homes.left, homes.right
    start = hurried({"net.dialler.OPENING_SECONDS": 20 * DELAY})
    alice = headless(
        "--bind", left.public, "--port", "0", prefix=left.prefix, start=start
    )
    bob = headless("--bind", right.public, "--port", "0", prefix=right.prefix)

    error = alice.error("reach.together", to=bob.endpoint, peer=bob.identity)

    assert error["data"]["type"] == "ConnectTimeout"
    assert bob.call("peers.list") == []
