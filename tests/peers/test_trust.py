"""Who comes in because of who they are."""

import pytest

from fantom.errors import InvitationUsedTwice, LegacyRefused
from fantom.identity.keys import Identity
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.peers.peer import PeerState
from fantom.peers.request import Action
from fantom.protocol.limits import NOTICE_SECONDS, REQUEST_SECONDS
from fantom.protocol.messages import Moved, Profile
from tests.peers.memory_link import MemoryLink
from tests.peers.session_link import SessionLink

BOB, CAROL, EVE = (Identity.from_seed(bytes([n]) * 32).public for n in range(3))
ELSEWHERE = "[2001:db8::99]:31488"


def link(identity, name="", token=None):
    """Let somebody come."""
    made = SessionLink(identity)
    made.name, made.token = name, token
    return made


def token_for(house, name, uses=1):
    """Invite somebody."""
    _, token = house.me.invite(name, uses, 3600)
    return token


@pytest.mark.parametrize("action", ["accept", "prompt", "refuse"])
def test_whom_we_named_comes_in(house, action):
    """Whatever becomes of strangers; and they are called as we call them."""
    house.choose("default_action", action)
    house.me.people.remember(Person(BOB), "Bob")
    house.visit(link(BOB, "Robert"))

    (peer,) = house.peers
    assert (peer.petname, peer.name, peer.trust) == ("Bob", "Robert", Trust.SEEN)
    assert house.asked == []


def test_a_peer_is_remembered(house):
    """How they came, and where they were."""
    peer = house.dial(link(BOB, "Robert"))
    assert peer.trust is Trust.UNKNOWN
    house.peers.remember(peer.id, "Bob")

    bob = house.me.people.get(BOB)
    assert (bob.name, bob.learnt, peer.petname) == ("Robert", Learnt.DIALLED, "Bob")
    assert bob.endpoints == (str(peer.endpoint.unzoned),)
    assert peer.trust is Trust.SEEN


def test_a_legacy_peer_cannot_be_remembered(house):
    """There is no key to know it by."""
    peer = house.dial(MemoryLink())

    with pytest.raises(LegacyRefused):
        house.peers.remember(peer.id, "Bob")


def test_who_is_forgotten_is_a_stranger(house):
    """While they are here, too."""
    peer = house.dial(link(BOB))
    house.peers.remember(peer.id, "Bob")
    house.me.people.forget(BOB)

    assert (peer.petname, peer.trust) == ("", Trust.UNKNOWN)


def test_who_poses_as_somebody_is_asked_about(house):
    """Even where strangers come in; and the real one is left alone."""
    house.choose("default_action", "accept")
    house.me.people.remember(Person(BOB), "Bob")
    real = house.visit(link(BOB, "Bob"))
    house.visit(link(EVE, "Воb"))

    (request,) = house.asked
    assert [person.petname for person in request.resembled] == ["Bob"]
    assert not real.is_closed
    assert [peer.id for peer in house.peers] == [real.peer_id]
    house.admission.answer(request.id, Action.ACCEPT)
    eve = house.peers.get(link(EVE).peer_id)
    assert [person.petname for person in eve.resembled] == ["Bob"]


def test_where_strangers_are_refused_those_are_too(house):
    """To look like somebody is no way in."""
    house.choose("default_action", "refuse")
    house.me.people.remember(Person(BOB), "Bob")

    assert house.visit(link(EVE, "Bob")).is_closed
    assert house.asked == []


def test_who_takes_a_name_later_is_noticed(house):
    """By a Profile; and no more when they call themselves otherwise."""
    house.me.people.remember(Person(BOB), "Bob")
    eve = house.dial(visit := link(EVE, "Eve"))
    assert eve.resembled == []

    visit.say(Profile("bob", ()))
    assert [person.petname for person in eve.resembled] == ["Bob"]
    visit.say(Profile("Eve", ()))
    assert eve.resembled == []


def test_an_invitation_lets_its_bearer_in(house):
    """Once; and it is told for whom it was made."""
    house.choose("default_action", "refuse")
    told = []
    house.peers.joined.connect(
        lambda peer: peer.invited.connect(lambda _peer, name: told.append(name))
    )
    house.visit(link(BOB, token=token_for(house, "Bob")))

    (peer,) = house.peers
    assert (peer.learnt, peer.by, peer.trust) == (
        Learnt.INVITED,
        "Bob",
        Trust.UNKNOWN,
    )
    assert told == ["Bob"]


def test_a_second_bearer_is_declined_and_told_of(house):
    """Whatever becomes of strangers; the first one may come again."""
    house.choose("default_action", "accept")
    told, token = [], token_for(house, "Bob")
    house.admission.used_twice.connect(told.append)
    house.visit(link(BOB, token=token))
    thief = house.visit(link(EVE, token=token))

    assert thief.is_closed
    assert house.visit(link(CAROL, token=token)).is_closed
    assert told == [InvitationUsedTwice("Bob")]
    house.now += NOTICE_SECONDS
    assert house.visit(link(CAROL, token=token)).is_closed
    assert len(told) == 2
    house.peers.forget(link(BOB).peer_id)
    assert not house.visit(link(BOB, token=token)).is_closed


@pytest.mark.parametrize("token", [None, bytes(16)])
def test_an_unknown_token_is_none(house, token):
    """Expired, taken back or made up: they are strangers."""
    house.visit(link(EVE, token=token))

    assert len(house.asked) == 1


def test_an_invitation_does_not_lift_a_block(house):
    """Nor is it used by that."""
    token = token_for(house, "")
    house.admission.block(link(EVE).peer_id, "Eve")
    house.visit(link(EVE, token=token))
    assert (list(house.peers), house.asked) == ([], [])

    house.visit(link(BOB, token=token))
    assert len(list(house.peers)) == 1


def test_who_is_blocked_is_nowhere_to_be_seen(house):
    """They wait, nobody is asked, and in the end it looks as if nobody was there."""
    house.choose("default_action", "accept")
    peer = house.dial(link(EVE, "Eve"))
    house.peers.block(peer.id)
    assert peer.trust is Trust.BLOCKED
    waiting = house.visit(link(EVE, "Eve"))

    assert (peer.state, waiting.is_closed) == (PeerState.OFFLINE, False)
    house.now += REQUEST_SECONDS
    house.admission.expire()
    assert waiting.is_closed
    assert (house.asked, house.admission.requests) == ([], [])
    assert house.me.people.get(EVE).name == "Eve"


def test_to_dial_somebody_lifts_a_block(house):
    """Also while they wait."""
    house.admission.block(link(EVE).peer_id, "Eve")
    house.visit(link(EVE))
    peer = house.dial(link(EVE))

    assert (peer.state, peer.trust) == (PeerState.ONLINE, Trust.UNKNOWN)
    assert house.me.people.get(EVE) is None


def test_where_somebody_is_found_follows_them(house):
    """By what they say, as long as we know them."""
    peer = house.dial(visit := link(BOB, "Bob"))
    house.peers.remember(peer.id, "Bob")
    visit.say(Moved((ELSEWHERE, "[::1]:31488", "nonsense")))

    assert house.me.people.get(BOB).endpoints == (
        str(peer.endpoint.unzoned),
        ELSEWHERE,
    )


def test_who_is_here_can_be_waited_for(run, house):
    """At once if they are."""
    peer = house.dial(link(BOB))

    assert run(house.peers.arrival_of(peer.id)) is peer


def test_everybody_can_be_sent_away(house):
    """Who waits is declined, asked about or not: we become somebody else."""
    house.admission.block(link(EVE).peer_id, "Eve")
    ignored, asked = house.visit(link(EVE)), house.visit(link(BOB))
    house.admission.decline_all()

    assert ignored.is_closed
    assert asked.is_closed
    assert house.admission.requests == []
