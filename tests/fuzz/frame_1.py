"""Frame 1 of the handshake, and the KEM key that its hello would hold.

The first byte says what the rest is: even, a body as it is; odd, an identity of 32
bytes and a hello, which are sealed with keys that we know.
"""

from fantom.errors import RemoteProtocolError
from fantom.identity.keys import Identity
from tests.fuzz.known_keys import BOB, handshake

PARSERS = {
    "fantom/protocol/handshake.py": [
        *(f"Initiator.{name}" for name in ("read_frame_1", "_read_identity")),
        "Initiator.frame_2",
        "Initiator._use_kem",
        *(f"_Schedule.{name}" for name in ("open", "open_next")),
        "_check_size",
        "_check_other",
    ],
    "fantom/identity/keys.py": ["curve_key", "same_identity"],
    "fantom/protocol/kem.py": ["encapsulate"],
}
MOST = 3_900


def one_input(data):
    """Read it, and answer: bytes, or RemoteProtocolError and nothing else."""
    initiator, _ = handshake()
    try:
        hello = initiator.read_frame_1(made(data))
        assert len(initiator.peer_identity) == 32
        initiator.frame_2(b"", hello or None)
    except RemoteProtocolError:
        assert not hasattr(initiator, "session")
        return
    assert initiator.session.is_post_quantum == bool(hello)


def made(data):
    """Return the body."""
    if not data[:1] or data[0] % 2 == 0:
        return data[1:]
    identity = Identity(data[1:33], BOB.curve_secret)
    return handshake(bob=identity)[1].frame_1(data[33:][:MOST])
