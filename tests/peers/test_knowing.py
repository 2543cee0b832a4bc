"""A peer follows what becomes known of its key, and of others that look like it."""

from fantom.identity.keys import Identity
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from tests.peers.memory_link import MemoryLink

BOB = Person(Identity.generate().public, name="Bob")


def come(house, name):
    """Let somebody with a key be here."""
    from tests.ui.people import SecureLink

    link = SecureLink(name)
    house.peers.watch(link)
    link.dialled = True
    link.opened.emit(link)
    return house.peers.get(link.peer_id)


def test_a_name_that_we_give_later_is_compared_too(house):
    """And no more once it is forgotten."""
    odd, told = come(house, "B0b"), []
    odd.changed.connect(told.append)
    house.me.people.remember(BOB, "Bob")
    assert [person.petname for person in odd.resembled] == ["Bob"]
    assert told == [odd]
    house.me.people.remember(BOB, "Robert")
    assert [person.petname for person in odd.resembled] == ["Robert"]
    house.me.people.forget(BOB.identity)
    assert odd.resembled == []


def test_nobody_is_told_of_what_does_not_concern_them(house):
    """Each name that we give would make a hundred tabs think."""
    carol, told = come(house, "Carol"), []
    carol.changed.connect(told.append)
    house.me.people.remember(BOB, "Bob")

    assert told == []


def test_a_block_of_a_key_and_of_an_address_can_be_lifted(house):
    """The peer is as before, and may ask again."""
    house.choose("default_action", "accept")
    house.visit(MemoryLink())
    legacy, carol = house.peers.get("v1:::1"), come(house, "Carol")
    for peer in (legacy, carol):
        house.peers.block(peer.id)
        assert peer.trust is Trust.BLOCKED
        house.peers.unblock(peer.id)
        assert peer.trust is Trust.UNKNOWN
        assert not house.admission.is_blocked(peer.id)
    assert not house.visit(MemoryLink()).is_closed
