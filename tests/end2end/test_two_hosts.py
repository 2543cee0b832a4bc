"""Two programs on two hosts that share a link and nothing else."""

from functools import partial

import pytest

from tests.end2end.headless import hurried
from tests.netlab import Lab
from tests.netlab.needs import needs_hosts

pytestmark = needs_hosts

TRUSTING = (
    "--set",
    "connections.default_action=accept",
    "--set",
    "connections.legacy=allow",
)

# The times are all that differs from the program as it is: a test need not wait 14 s.
START = hurried(
    {
        "net.listening.LOOK_AGAIN_MS": 100,
        "net.opened._DEATH_WATCH": {
            "TCP_KEEPIDLE": 1,
            "TCP_KEEPINTVL": 1,
            "TCP_KEEPCNT": 1,
            "TCP_USER_TIMEOUT": 2_000,
        },
    }
)


@pytest.fixture
def headless(headless):
    """Return a maker of programs that look around more often."""
    return partial(headless, start=START)


@pytest.fixture
def hosts():
    """Two hosts and a cable between them."""
    with Lab() as lab:
        first, second = lab.host("first"), lab.host("second")
        lab.wire(first, second)
        yield first, second


def wait_for_status(program, fits):
    """Return the first status that fits; no event says so."""
    while not fits(status := program.call("node.status")):
        pass
    return status


def is_listening(status):
    """Whether people could dial it now."""
    return status["listening"]


def test_two_people_on_one_network_chat_by_link_local_addresses(hosts, headless):
    """What a person copies works, also with the zone of the other computer."""
    first, second = hosts
    alice = headless("--lan", *TRUSTING, prefix=first.prefix)
    bob = headless("--local", *TRUSTING, prefix=second.prefix)
    wait_for_status(alice, is_listening)
    shown = wait_for_status(bob, is_listening)["endpoints"][0]
    assert shown.startswith("[fe80::")
    assert shown.endswith("%eth0]:31488")

    peer = alice.call("peers.connect", to=shown.replace("%eth0", "%17"))["peer"]
    alice.call("chat.send", peer=peer, text="over the cable")
    back = bob.event("message", text="over the cable")["peer"]
    bob.call("chat.send", peer=back, text="and back")

    assert alice.event("message", text="and back")["peer"] == peer
    assert peer == bob.identity


def test_only_the_address_that_is_shown_is_listened_on(hosts, headless):
    """A second address of the same computer stays closed."""
    _first, second = hosts
    second.add_address("2001:db8::2")
    alice = headless("--lan", prefix=second.prefix)
    wait_for_status(alice, is_listening)

    lines = second.run(["ss", "-Hltn"]).splitlines()

    (local,) = [line.split()[3] for line in lines]
    assert local.startswith("[fe80::")


def test_a_public_address_is_used_where_nobody_outside_can_be_asked(hosts, headless):
    """Without a way to ipify the interface's own address is shown."""
    first, second = hosts
    first.add_address("2001:db8::1")
    second.add_address("2001:db8::2")
    alice = headless("--public", *TRUSTING, prefix=first.prefix)
    bob = headless("--public", *TRUSTING, prefix=second.prefix)
    assert wait_for_status(alice, is_listening)["endpoints"] == ["[2001:db8::1]:31488"]
    wait_for_status(bob, is_listening)

    peer = bob.call("peers.connect", to="2001:db8::1 31488")["peer"]
    bob.call("chat.send", peer=peer, text="from outside")
    alice.call("chat.send", peer=alice.event("message")["peer"], text="welcome")

    assert bob.event("message")["text"] == "welcome"


def test_the_network_may_come_later_and_go_and_come_back(hosts, headless):
    """No IPv6 is told, and its return is noticed without a click."""
    first, _second = hosts
    first.unplug()
    alice = headless("--lan", prefix=first.prefix)
    notice = alice.event("notice")
    assert notice["error"] == {"type": "NoAddress", "mode": "lan"}
    assert alice.call("node.status")["listening"] is False

    first.plug()
    wait_for_status(alice, is_listening)
    first.unplug()
    wait_for_status(alice, lambda status: not status["listening"])
    first.plug()

    assert wait_for_status(alice, is_listening)["mode"] == "lan"


def test_a_cable_pulled_out_is_noticed_and_the_chat_goes_on_after_it(hosts, headless):
    """A silent death shows as offline; a new dial leads into the same chat."""
    first, second = hosts
    alice = headless("--lan", *TRUSTING, prefix=first.prefix)
    bob = headless("--lan", *TRUSTING, prefix=second.prefix)
    wait_for_status(alice, is_listening)
    to_bob = wait_for_status(bob, is_listening)["endpoints"][0]
    peer = alice.call("peers.connect", to=to_bob)["peer"]
    alice.call("chat.send", peer=peer, text="before")
    bob.event("message", text="before")

    second.unplug()
    alice.event("peer", peer=peer, state="offline")
    second.plug()
    wait_for_status(bob, is_listening)
    assert alice.call("peers.connect", to=to_bob)["peer"] == peer
    alice.call("chat.send", peer=peer, text="after")

    bob.event("message", text="after")
