"""What an invitation is worth to whoever comes with it, and what else is known."""

import pytest

from fantom.errors import InvitationUsedTwice
from fantom.identity.keys import Identity
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.net.link import Stage
from fantom.peers.peer import PeerState
from fantom.peers.request import Action, RequestKind
from fantom.protocol.limits import NOTICE_SECONDS, REQUEST_SECONDS
from fantom.protocol.messages import TextMessage
from tests.peers.session_link import SessionLink

BOB, EVE, *OTHERS = (
    Identity.from_seed(bytes([number]) * 32).public for number in range(9)
)


def link_of(identity, token=None):
    """Return the link with which somebody comes."""
    link = SessionLink(identity)
    link.token = token
    return link


@pytest.fixture
def told(house):
    """What was said of invitations that were used twice."""
    told = []
    house.admission.used_twice.connect(told.append)
    return told


@pytest.fixture
def token(house):
    """The token of an invitation that was made for Bob."""
    return house.me.invite("Bob", 1, 3_600)[1]


@pytest.mark.parametrize("met", ["in this run", "by name", "whitelisted", "dialled"])
def test_who_may_come_in_anyway_uses_the_invitation_up(house, told, token, met):
    """Or whoever has stolen it could still come in with it."""
    if met == "in this run":
        house.visit(link_of(BOB))
        house.admission.answer(house.asked[0].id, Action.ACCEPT)
    elif met == "by name":
        house.me.people.remember(Person(BOB), "Bob of the hills")
    elif met == "whitelisted":
        house.choose("whitelist", link_of(BOB).peer_id)
    else:
        house.dial(SessionLink(BOB))
    house.visit(link_of(BOB, token))
    stolen = house.visit(link_of(EVE, token))

    assert stolen.ends
    assert told == [InvitationUsedTwice("Bob")]
    (peer,) = house.peers
    assert (peer.id, peer.learnt, peer.by) == (link_of(BOB).peer_id, "invited", "Bob")


def test_two_may_come_if_two_were_invited(house, told):
    """And no third."""
    _, token = house.me.invite("", 2, 3_600)
    links = [house.visit(link_of(identity, token)) for identity in OTHERS[:3]]

    assert [len(link.ends) for link in links] == [0, 0, 1]
    assert told == [InvitationUsedTwice("")]


def test_the_blocked_use_no_invitation(house, told, token):
    """They wait like everybody without one, and whom it was made for comes in."""
    house.me.people.trust(Person(EVE), Trust.BLOCKED)
    stolen = house.visit(link_of(EVE, token))
    house.visit(link_of(BOB, token))

    assert (stolen.ends, told, house.asked) == ([], [], [])
    assert [peer.identity for peer in house.peers] == [BOB]


def test_a_stolen_invitation_is_one_notice(house, told, token):
    """However many keys the thief has; a minute later it is one again."""
    house.visit(link_of(BOB, token))
    for identity in OTHERS:
        assert house.visit(link_of(identity, token)).ends
    assert told == [InvitationUsedTwice("Bob")]

    house.now += NOTICE_SECONDS
    house.visit(link_of(EVE, token))
    assert len(told) == 2


def test_that_somebody_was_invited_is_told_once(house, token):
    """They may come with it again and again."""
    house.visit(link_of(BOB))
    house.admission.answer(house.asked[0].id, Action.ACCEPT)
    (peer,) = house.peers
    told = []
    peer.invited.connect(lambda _peer, made_for: told.append(made_for))
    for _ in range(3):
        house.visit(link_of(BOB, token))

    assert told == ["Bob"]


def test_coming_back_to_somebody_is_no_other_way_to_know_them(house, token):
    """Whoever was invited stays invited, though it was we who dialled the next time."""
    link = house.visit(link_of(BOB, token))
    link.close()
    (peer,) = house.peers
    house.visit(SessionLink(BOB, dialled=True))
    assert peer.state is PeerState.ONLINE
    peer.learn(Learnt.DIALLED)  # by the person

    assert (peer.learnt, peer.by) == (Learnt.INVITED, "Bob")


def met_and_blocked(house):
    """Let Bob in, block him, and return how he comes again."""
    house.visit(link_of(BOB))
    house.admission.answer(house.asked[0].id, Action.ACCEPT)
    house.peers.block(link_of(BOB).peer_id)
    return house.visit(link_of(BOB))


def test_the_blocked_are_not_heard_in_their_tab(house):
    """It is open still; what they say now waits, as a stranger's does."""
    link = met_and_blocked(house)
    link.say(TextMessage(b"12345678", "you there?"))
    assert (house.heard, link.ends) == ([], [])
    (peer,) = house.peers
    assert peer.state is PeerState.OFFLINE

    house.now += REQUEST_SECONDS
    house.admission.expire()
    assert (house.heard, len(link.ends)) == ([], 1)


def test_who_is_blocked_no_more_is_asked_about(house):
    """Also while they still wait from before."""
    house.me.people.trust(Person(BOB), Trust.BLOCKED)
    house.visit(link_of(BOB))
    assert house.asked == []
    house.me.people.forget(BOB)
    again = house.visit(link_of(BOB))

    assert house.admission.requests == house.asked
    house.admission.answer(house.asked[0].id, Action.ACCEPT)
    assert [peer.identity for peer in house.peers] == [BOB]
    assert again.stage is Stage.OPEN
    assert again.ends == []


def test_who_is_blocked_while_they_wait_goes_on_waiting(house):
    """However it was said: the question is over, and they learn nothing."""
    link = house.visit(link_of(BOB))
    house.admission.block(link.peer_id, "Bob")

    assert house.admission.requests == []
    assert (house.ended, link.ends) == (house.asked, [])
    assert house.admission.find(RequestKind.CONNECTION, link.peer_id).is_ignored
