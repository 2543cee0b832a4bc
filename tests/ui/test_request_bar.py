from fantom.endpoint import Endpoint
from fantom.identity.keys import fingerprint
from fantom.identity.peer_ids import legacy_id, peer_id
from fantom.peers.request import RequestKind
from tests.ui.people import PLACE, identity_named


def test_a_stranger_with_a_key_shows_its_beginning(window):
    """Which wire, and that nobody has verified it; the name in quotes."""
    bob = identity_named("Bob")
    window.node.admission.ask(RequestKind.CONNECTION, peer_id(bob), PLACE, "Bob")
    facts = window.request_bar.detail.text().split(" · ")

    assert facts[0] == str(PLACE)
    assert facts[1:] == [
        "«Bob»",
        "Fantom/2",
        f"key {fingerprint(bob)[:9]}…",
        "not verified",
    ]


def test_a_stranger_without_one_cannot_be_verified(window):
    """As before."""
    where = Endpoint("fe80::2", 31488)
    window.node.admission.ask(RequestKind.CONNECTION, legacy_id("fe80::2"), where)
    words = window.request_bar.detail.text()

    assert "legacy, not verifiable" in words
    assert "key" not in words
