import asyncio

import pytest

from fantom.endpoint import Endpoint
from fantom.errors import KeyChanged, NoPlaceKnown
from fantom.identity.trust import Trust
from fantom.ui.dialling import Dialling
from tests.conftest import until
from tests.ui.conftest import add_peer
from tests.ui.people import SecureLink, identity_named, join, know, meet

WHERE = Endpoint("2001:db8::7", 31488)


@pytest.fixture
def node(node_factory):
    """Return one that keeps what it should dial, and fails as it is told."""
    node = node_factory()
    node.goals_dialled, node.failure = [], None

    async def dial(goal):
        node.goals_dialled.append(goal)
        if node.failure:
            raise node.failure
        return "a peer"

    node.dial = dial
    return node


def outcome_of(run, dialling, start, *arguments):
    """Start it, and return what became of it, in order."""
    told = []
    dialling.started.connect(lambda text: told.append(("started", text)))
    dialling.ended.connect(lambda: told.append("ended"))
    dialling.reached.connect(lambda peer: told.append(("reached", peer)))
    dialling.failed.connect(lambda error: told.append(("failed", error)))

    async def go():
        start(*arguments)
        await until(lambda: not dialling.busy)

    run(go())
    return told


def test_somebody_known_is_dialled_at_their_places_expecting_their_key(run, node):
    """One click is enough, and nobody else will do."""
    bob = know(node, "Bob", endpoints=("[2001:db8::7]:31488", "[2001:db8::8]:1024"))
    dialling = Dialling(node)

    told = outcome_of(run, dialling, dialling.start_person, bob)

    assert told == [("started", "Bob"), "ended", ("reached", "a peer")]
    (goal,) = node.goals_dialled
    assert goal.identity == identity_named("Bob")
    assert goal.endpoints == (WHERE, Endpoint("2001:db8::8", 1024))


def test_somebody_without_a_place_is_not_dialled(run, node):
    """It is said why."""
    bob = know(node, "Bob")
    dialling = Dialling(node)

    told = outcome_of(run, dialling, dialling.start_person, bob)

    assert told[1:] == ["ended", ("failed", NoPlaceKnown("Bob"))]
    assert node.goals_dialled == []


def test_a_peer_is_dialled_again_expecting_its_key(run, node):
    """Whoever else answers there is not the one in this tab."""
    peer, _link = meet(node, "Alice")
    dialling = Dialling(node)

    outcome_of(run, dialling, dialling.start_peer, peer)

    (goal,) = node.goals_dialled
    assert goal.identity == identity_named("Alice")
    assert goal.endpoints[0] == peer.endpoint


def test_a_named_peer_may_have_another_key_now(run, node):
    """Then it is asked whether to connect anyway."""
    bob = know(node, "Bob")
    peer, _link = meet(node, "Bob")
    node.failure = KeyChanged(str(peer.endpoint), "Bob")
    dialling = Dialling(node)

    outcome_of(run, dialling, dialling.start_peer, peer)
    outcome_of(run, dialling, dialling.insist)

    first, second = node.goals_dialled
    assert first.pinned.identity == bob.identity
    assert first.identity is None
    assert second.pinned is None
    assert second.endpoints[0] == peer.endpoint


def test_a_legacy_peer_is_dialled_by_its_address(run, node):
    """It has nothing else."""
    peer = add_peer(node, "2001:db8::7")
    peer.endpoint = WHERE
    dialling = Dialling(node)

    outcome_of(run, dialling, dialling.start_peer, peer)

    (goal,) = node.goals_dialled
    assert goal.identity is None
    assert goal.endpoints == (WHERE,)


def test_a_peer_that_never_said_where_it_listens_cannot_be_dialled(run, node):
    """Port 0 is no place."""
    peer = join(node, SecureLink("Alice", Endpoint("2001:db8::7", 0)))
    dialling = Dialling(node)

    told = outcome_of(run, dialling, dialling.start_peer, peer)

    assert told[-1] == ("failed", NoPlaceKnown("Alice"))


def test_only_who_insists_reaches_another_key(run, node):
    """The first dial stops; the second one asks for nobody in particular."""
    know(node, "Bob", Trust.VERIFIED, endpoints=(str(WHERE),))
    node.failure = KeyChanged(str(WHERE), "Bob")
    dialling = Dialling(node)

    told = outcome_of(run, dialling, dialling.start, str(WHERE))
    assert told[-1] == ("failed", node.failure)
    assert node.goals_dialled[0].pinned.petname == "Bob"

    node.failure = None
    told = outcome_of(run, dialling, dialling.insist)
    assert told[-1] == ("reached", "a peer")
    assert node.goals_dialled[1].pinned is None
    assert node.goals_dialled[1].endpoints == (WHERE,)


def test_one_attempt_at_a_time(run, node):
    """A second click does nothing, and a cancelled one says nothing."""

    async def never(goal):
        node.goals_dialled.append(goal)
        await asyncio.Event().wait()

    node.dial = never
    dialling, told = Dialling(node), []
    dialling.failed.connect(told.append)
    dialling.reached.connect(told.append)

    async def go():
        dialling.start(str(WHERE))
        dialling.start(str(WHERE))
        await until(lambda: node.goals_dialled)
        dialling.cancel()
        await until(lambda: not dialling.busy)

    run(go())
    assert len(node.goals_dialled) == 1
    assert told == []
