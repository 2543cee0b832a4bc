"""Keys that never change, so that a corpus can answer to them; no target."""

from nacl.bindings import crypto_kx_seed_keypair

from fantom.identity.keys import Identity
from fantom.protocol.handshake import Initiator, Lines, Responder
from fantom.protocol.opening import KeyPair, session_keys

OWN = crypto_kx_seed_keypair(bytes(32))
OTHER = crypto_kx_seed_keypair(b"\1" * 32)
RX = bytes(range(32))

ALICE, BOB = Identity.from_seed(bytes(32)), Identity.from_seed(b"\1" * 32)
LINES = Lines(b"hello\n", b"answer\n")


def handshake(alice=ALICE, bob=BOB):
    """Return the two roles behind one opening, about to begin."""
    i, r = KeyPair(*OWN), KeyPair(*OTHER)
    return (
        Initiator(i, session_keys(i, r.public), r.public, LINES, alice),
        Responder(r, session_keys(r, i.public), i.public, LINES, bob),
    )
