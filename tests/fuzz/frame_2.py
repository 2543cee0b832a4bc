"""Frame 2 of the handshake.

The first byte says what the rest is: 0, a body as it is; else an identity of 32 bytes
and a hello, which are sealed with keys that we know: 1 without a KEM, 2 with one,
3 with one that was not offered.
"""

from fantom.errors import RemoteProtocolError
from fantom.identity.keys import Identity
from fantom.protocol.kem import KemKeys
from tests.fuzz.known_keys import ALICE, BOB, handshake

PARSERS = {
    "fantom/protocol/handshake.py": [
        *(f"Responder.{name}" for name in ("read_frame_2", "_read_strictly")),
        "Responder._read_kem",
        *(f"_Schedule.{name}" for name in ("open", "open_next")),
        "_check_size",
        "_check_other",
    ],
    "fantom/identity/keys.py": ["curve_key", "same_identity"],
}
MOST = 2_800


def one_input(data):
    """Read it: a hello and a session, or RemoteProtocolError and nothing else."""
    kind, rest = data[0] % 4 if data else 0, data[1:]
    kem = KemKeys.from_seed(bytes(64)) if kind in (0, 2) else None
    _, responder = handshake()
    responder.frame_1(b"")
    try:
        hello = responder.read_frame_2(made(kind, rest), kem)
    except RemoteProtocolError:
        assert not hasattr(responder, "peer_identity")
        assert not hasattr(responder, "session")
        return
    assert kind in (1, 2)
    assert hello == rest[32:][:MOST]
    assert responder.peer_identity == rest[:32]
    assert responder.session.is_post_quantum == (kind == 2)


def made(kind, rest):
    """Return the body."""
    if kind == 0:
        return rest
    initiator, responder = handshake()
    initiator.read_frame_1(responder.frame_1(b""))
    # With Bob's key, and its secret, he would talk to himself.
    owner = BOB if rest[:31] == BOB.public[:31] else ALICE
    initiator._identity = Identity(rest[:32], owner.curve_secret)
    key = KemKeys.from_seed(bytes(64)).public if kind > 1 else None
    return initiator.frame_2(rest[32:][:MOST], key)
