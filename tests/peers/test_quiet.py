import pytest

from fantom.endpoint import Endpoint
from fantom.errors import ConnectionLost, TooMuchReceived
from fantom.peers.peer import Peer
from fantom.peers.quiet import Quiet
from fantom.protocol.limits import NOTICE_SECONDS


@pytest.fixture
def clock():
    """Return a clock of its own."""
    return [1000.0]


@pytest.fixture
def quiet(clock):
    """Return one that follows that clock."""
    return Quiet(lambda: clock[0])


def someone(number, *, is_welcome):
    """Return a peer."""
    peer = Peer(f"v1:{number}", Endpoint(f"2001:db8::{number}", 31488), 1)
    peer.is_welcome = is_welcome
    return peer


def test_all_strangers_together_get_one_notice_in_a_while(quiet, clock, qapp):
    """Whoever they are and whatever went wrong."""
    strangers = [someone(number, is_welcome=False) for number in range(100)]
    told = [
        quiet.allows(stranger, kind)
        for stranger in strangers
        for kind in (ConnectionLost, TooMuchReceived)
    ]
    assert told.count(True) == 1

    clock[0] += NOTICE_SECONDS
    assert quiet.allows(strangers[7], ConnectionLost)


def test_each_friend_gets_one_of_each_kind(quiet, clock, qapp):
    """What is wrong with one says nothing about another."""
    assert quiet.allows(someone(1, is_welcome=False), ConnectionLost)
    for number in range(3):
        friend = someone(number, is_welcome=True)
        assert quiet.allows(friend, ConnectionLost)
        assert quiet.allows(friend, TooMuchReceived)
        assert not quiet.allows(friend, ConnectionLost)


def test_a_clock_that_is_set_back_silences_nobody(quiet, clock, qapp):
    """A person may set it, and so may the network."""
    assert quiet.allows(someone(1, is_welcome=False), ConnectionLost)
    clock[0] -= 3600
    assert quiet.allows(someone(1, is_welcome=False), ConnectionLost)
