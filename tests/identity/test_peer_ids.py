"""What peers are called by programs."""

from fantom.identity.keys import Identity
from fantom.identity.peer_ids import identity_of, is_legacy, legacy_id, peer_id

BOB = Identity.from_seed(bytes(32)).public


def test_a_key_is_an_id_and_back():
    """In 43 characters that stand in any link."""
    assert len(peer_id(BOB)) == 43
    assert identity_of(peer_id(BOB)) == BOB
    assert not is_legacy(peer_id(BOB))


def test_a_legacy_peer_has_no_key():
    """Only where it comes from."""
    assert is_legacy(legacy_id("fe80::1"))
    assert identity_of(legacy_id("fe80::1")) is None


def test_nonsense_has_no_key():
    """Clients may say anything."""
    assert identity_of("a") is None
