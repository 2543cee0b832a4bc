"""What people type, paste and click, as places and keys."""

import pytest

from fantom.endpoint import Endpoint
from fantom.errors import InvalidEndpoint, InvalidInvitation, NoPlaceKnown, OwnAddress
from fantom.identity.invitation import Invitation, format_invitation
from fantom.identity.keys import Identity
from fantom.identity.person import Learnt, Person
from fantom.peers import goal as module
from fantom.peers.goal import Goal, Goals
from fantom.settings import Settings
from tests.peers.me import ghost

OWN = Identity.from_seed(bytes(32)).public
BOB = Identity.from_seed(bytes([1]) * 32).public
WIDE = Endpoint("2001:db8::7", 31488)
NEAR = Endpoint("fe80::7", 31488)
LOOP = Endpoint("::1", 31488)
HERE = Endpoint("fe80::1", 31488, "eth0")


class House:
    """Goals, whom we know, and where we are."""

    def __init__(self):
        self.own = HERE
        self.me = ghost(Settings.in_memory(), OWN)
        self.goals = Goals(self.me, lambda: self.own)


@pytest.fixture
def house(qapp):
    """Return one on a local network."""
    return House()


def link(*places, identity=BOB, token=None):
    """Write an invitation."""
    return format_invitation(Invitation(identity, places, "Bob", token))


def test_an_address_means_whoever_is_there(house):
    """In our zone, whatever theirs is called."""
    assert house.goals.of_text("[fe80::7%5]:31488") == Goal(
        (Endpoint("fe80::7", 31488, "eth0"),)
    )


def test_an_address_where_we_found_somebody_means_them(house):
    """Unless the person says that another one is fine."""
    house.me.people.remember(Person(BOB, endpoints=(str(NEAR),)), "Bob")
    goal = house.goals.of_text("fe80::7 31488")

    assert goal.pinned.petname == "Bob"
    assert goal.whoever() == Goal((Endpoint("fe80::7", 31488, "eth0"),))
    assert house.goals.of_text("fe80::7 31489").pinned is None


def test_an_invitation_means_a_key(house):
    """At any of its places, with its token."""
    goal = house.goals.of_text(link(WIDE, NEAR, token=bytes(16)))

    near = Endpoint("fe80::7", 31488, "eth0")
    assert goal == Goal((WIDE, near), BOB, bytes(16), learnt=Learnt.INVITATION)


def test_places_of_an_invitation_that_are_ours_are_not_dialled(house):
    """Nor loopback, unless that is where we are."""
    assert house.goals.of_text(link(LOOP, HERE, WIDE)).endpoints == (WIDE,)
    with pytest.raises(InvalidInvitation):
        house.goals.of_text(link(LOOP, HERE))
    house.own = Endpoint("::1", 40000)
    assert house.goals.of_text(link(LOOP)).endpoints == (LOOP,)


def test_our_own_invitation_leads_nowhere(house):
    """Nor does its negated key."""
    for identity in (OWN, OWN[:-1] + bytes([OWN[-1] ^ 0x80])):
        with pytest.raises(OwnAddress):
            house.goals.of_text(link(WIDE, identity=identity))


def test_nonsense_is_refused_as_what_it_wants_to_be(house):
    """An invitation or an address."""
    with pytest.raises(InvalidInvitation):
        house.goals.of_text("fantom:")
    with pytest.raises(InvalidEndpoint):
        house.goals.of_text("phantom:")


def test_loopback_is_dialled_by_who_is_there(house):
    """And our own address never."""
    with pytest.raises(InvalidEndpoint):
        house.goals.endpoint("[::1]:31488")
    house.own = None
    with pytest.raises(InvalidEndpoint):
        house.goals.endpoint("[::1]:31488")
    house.own = Endpoint("::1", 40000)
    assert house.goals.endpoint("[::1]:31488") == LOOP


def test_our_own_address_is_not_dialled(house, monkeypatch):
    """By whatever interface."""
    monkeypatch.setattr(module, "_is_ours", lambda address: address == "2001:db8::1")

    with pytest.raises(OwnAddress):
        house.goals.endpoint("[2001:db8::1]:31488")
    assert house.goals.endpoint("[2001:db8::1]:31489")


def test_somebody_we_know_is_where_they_were(house):
    """What cannot be read is passed over; nowhere is said so."""
    bob = Person(BOB, "Bob", endpoints=(str(WIDE), "nonsense", str(LOOP)))

    assert house.goals.of_person(bob) == Goal((WIDE,), BOB)
    with pytest.raises(NoPlaceKnown) as caught:
        house.goals.of_person(Person(BOB, "", "Robert"))
    assert caught.value == NoPlaceKnown("Robert")
