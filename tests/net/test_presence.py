"""Who is there is true: within thirty seconds of a silent death, at once of others."""

import pytest

from fantom.chat.entry import Happening, SystemLine
from fantom.errors import ConnectionLost
from fantom.node import wakeful_seconds
from fantom.peers.peer import PeerState
from fantom.protocol.limits import SILENCE_SECONDS
from tests.conftest import turns
from tests.net.memory_pair import Pair


@pytest.fixture
def pair(run, monkeypatch):
    """Return two nodes that have a session."""
    run(turns(1))  # tasks may go on from here
    pair = Pair(monkeypatch, 1)
    pair.meet()
    yield pair
    pair.stop()


def last_happening(side):
    """Return what the tab said last beside what is said."""
    lines = [x for x in side.talk.lines if isinstance(x, SystemLine)]
    return lines[-1].happening


@pytest.mark.parametrize("who", [0, 1])
def test_a_goodbye_is_seen_at_once(pair, who):
    """No time passes, and nobody comes back."""
    leaving, staying = pair.sides[who], pair.sides[1 - who]
    leaving.peer.hang_up()
    pair.net.settle()

    assert staying.peer.state is leaving.peer.state is PeerState.OFFLINE
    assert last_happening(staying) is Happening.LEFT
    assert staying.peer.parted_by is None
    assert staying.node._reconnector.next_tries == {}


@pytest.mark.parametrize("who", [0, 1])
def test_the_end_of_a_program_is_a_goodbye(pair, who):
    """Also what was said just before has arrived, and is known to have."""
    leaving, staying = pair.sides[who], pair.sides[1 - who]
    staying.say("last words")
    leaving.say("so long")
    pair.net.settle()
    leaving.node.stop()
    pair.net.settle()

    assert last_happening(staying) is Happening.LEFT
    assert staying.shown() == ["0 so long"]
    assert leaving.delivered() == ["0 so long"]
    assert not leaving.node._links.is_parting


@pytest.mark.parametrize("who", [0, 1])
def test_a_cut_is_seen_at_once(pair, who):
    """Where the system knows of it; and that it was no goodbye."""
    pair.net.cut_all(loses=True)

    assert last_happening(pair.sides[who]) is Happening.LOST
    assert isinstance(pair.sides[who].peer.parted_by, ConnectionLost)
    (due,) = pair.sides[who].node._reconnector.next_tries.values()
    assert pair.now + 0.5 <= due <= pair.now + 1


@pytest.mark.parametrize("who", [0, 1])
def test_a_silent_death_is_seen_within_thirty_seconds(pair, who):
    """Nobody hears that the other one is gone; its silence is enough."""
    side = pair.sides[who]
    pair.net.wires[0].is_silent = True
    pair.now += SILENCE_SECONDS - 1
    side.look()
    assert side.peer.is_online

    pair.now += 1
    side.look()

    assert side.peer.state is PeerState.OFFLINE
    assert last_happening(side) is Happening.LOST
    assert len(side.node._reconnector.next_tries) == 1


def test_who_is_only_silent_is_there(pair):
    """An hour without a word, and nobody goes."""
    pair.pass_time(3_600)

    assert [side.peer.is_online for side in pair.sides] == [True, True]
    pair.check_the_end()
    assert pair.one.peer.round_trip is not None


def test_coming_back_is_into_the_same_tab(pair):
    """The same peer, the same conversation, what stood there and what waited."""
    before = [(side.peer, side.talk) for side in pair.sides]
    pair.one.say("before")
    pair.net.settle()
    pair.net.cut_all(loses=True)
    pair.one.say("meanwhile")
    pair.heal()

    pair.check_the_end()
    assert [(side.peer, side.talk) for side in pair.sides] == before
    assert last_happening(pair.one) is Happening.CAME_BACK


def test_the_clock_goes_on_while_the_machine_sleeps():
    """Or nobody would know of the sleep; it never goes back."""
    assert wakeful_seconds() <= wakeful_seconds()
