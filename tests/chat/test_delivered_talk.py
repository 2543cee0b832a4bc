"""A talk with a peer by itself; the rest is in test_acknowledged.py."""

from fantom.chat.delivered_talk import DeliveredTalk
from fantom.chat.entry import Author, Delivery, Entry, Extras
from fantom.endpoint import Endpoint
from fantom.peers.peer import Peer


def test_that_it_has_arrived_changes_nothing_else(qapp):
    """What else it means is for others to say."""
    peer = Peer("v1:::1", Endpoint("::1", 40_000), bytes(32))
    talk = DeliveredTalk(peer, float)
    entry = Entry("AAAAAAAAAAA", Author.ME, "hi", 0.0, extras=Extras(lasts=5))
    talk._places[bytes(8)] = 0
    talk.lines.append(entry)
    talk._set_delivery([bytes(8), b"unknown."], Delivery.DELIVERED)

    (new,) = talk.entries()
    assert (new.delivery, new.extras) == (Delivery.DELIVERED, entry.extras)
