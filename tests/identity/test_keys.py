import json
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fantom.errors import RemoteProtocolError
from fantom.identity.keys import (
    IDENTITY_BYTES,
    Identity,
    curve_key,
    fingerprint,
    same_identity,
    shared_secret,
)
from fantom.identity.peer_ids import peer_id

VECTORS = json.loads(
    (Path(__file__).parents[1] / "vectors/fantom2_handshake.json").read_text()
)
SIDES = [vector[side] for vector in VECTORS for side in ("initiator", "responder")]
P = 2**255 - 19

# The encodings of Ed25519's eight points of low order, with either sign.
# Source: https://eprint.iacr.org/2020/1244, table 1.
LOW_ORDER = [
    bytes.fromhex(text)
    for text in (
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
]


def negated(identity):
    """Return the key of the negative point: its sign is the highest bit."""
    return identity[:-1] + bytes([identity[-1] ^ 0x80])


@pytest.mark.parametrize("side", SIDES, ids=lambda side: side["identity_public"][:8])
def test_a_seed_gives_its_identity(side):
    """As an independent implementation computed it."""
    identity = Identity.from_seed(bytes.fromhex(side["identity_seed"]))

    assert identity.public.hex() == side["identity_public"]
    assert len(identity.public) == IDENTITY_BYTES


def test_both_compute_one_secret():
    """One with its identity, the other with its key of this connection."""
    one, other = Identity.generate(), Identity.generate()

    secret = one.exchange(curve_key(other.public))

    assert secret == other.exchange(curve_key(one.public))
    assert secret == shared_secret(one.curve_secret, curve_key(other.public))
    assert one.public != other.public


def test_secrets_are_hidden():
    """No log can show them."""
    identity = Identity.generate()

    assert repr(identity) == f"Identity(public={identity.public!r})"


@pytest.mark.parametrize("size", [0, 1, 31, 33, 64])
def test_keys_have_32_bytes(size):
    """A scalar multiplication would read past a short one."""
    with pytest.raises(RemoteProtocolError, match="not an identity"):
        curve_key(bytes(size))
    with pytest.raises(RemoteProtocolError, match=f"{size} bytes"):
        Identity.generate().exchange(bytes(size))


@pytest.mark.parametrize("bit", [0, 0x80], ids=["plain", "sign"])
@pytest.mark.parametrize("point", LOW_ORDER, ids=lambda point: point.hex()[:8])
def test_an_identity_of_low_order_is_refused(point, bit):
    """With one, everybody could prove to be it."""
    with pytest.raises(RemoteProtocolError, match="not an identity"):
        curve_key(point[:-1] + bytes([point[-1] ^ bit]))


def test_an_identity_off_the_curve_is_refused():
    """Half of all numbers are the y of no point."""
    with pytest.raises(RemoteProtocolError, match="not an identity"):
        curve_key((2).to_bytes(32, "little"))


@pytest.mark.parametrize("y", range(19))
def test_an_identity_has_one_spelling(y):
    """A y of the prime or above is not reduced but refused."""
    with pytest.raises(RemoteProtocolError, match="not an identity"):
        curve_key((P + y).to_bytes(32, "little"))


def test_an_ephemeral_key_of_low_order_is_refused():
    """The secret would be known to everybody."""
    with pytest.raises(RemoteProtocolError, match="low order"):
        Identity.generate().exchange(bytes(32))


def test_a_key_and_its_negative_are_one_identity():
    """Both convert to one X25519 key, and one secret proves both."""
    one, other = Identity.generate().public, Identity.generate().public

    assert same_identity(one, one)
    assert same_identity(one, negated(one))
    assert not same_identity(one, other)


@given(st.binary(max_size=40))
def test_any_bytes_are_an_identity_or_refused(data):
    """Nothing that a stranger calls a key breaks us."""
    try:
        assert len(curve_key(data)) == len(data) == IDENTITY_BYTES
    except RemoteProtocolError:
        return


def test_a_peer_id_is_the_key():
    """As it stands in an invitation."""
    identity = bytes(range(224, 256))

    assert peer_id(identity) == "4OHi4-Tl5ufo6err7O3u7_Dx8vP09fb3-Pn6-_z9_v8"
    assert urlsafe_b64decode(peer_id(identity) + "=") == identity


def test_a_fingerprint_is_eight_groups_of_four():
    """It never changes, or people would compare different things."""
    shown = "AU3V WMRJ A2NE C5XV E3RU QNWO 4H7O BDKY"

    assert fingerprint(bytes(range(32))) == shown
    assert fingerprint(bytes(32)) != shown
