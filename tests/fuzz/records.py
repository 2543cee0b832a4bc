"""The records of Fantom/2, sealed with a key that we know, so that depths are met.

The first byte is the length of the header.  Then come steps, each of a kind (one
byte), a length (two) and content: a record as it is, one that is sealed with the tag
that the kind says, or the last a second time.
"""

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
)

from fantom.errors import RemoteProtocolError
from fantom.protocol.cipher import HEADER_BYTES, Opener, unpadded
from tests.fuzz.known_keys import RX

PARSERS = {
    "fantom/protocol/cipher.py": [
        *(f"Opener.{name}" for name in ("__init__", "open", "erase")),
        "_pull",
        "_wipe",
        "unpadded",
    ]
}
HEADER = bytes(HEADER_BYTES)
AS_IT_IS, AGAIN, FINAL = 0xFE, 0xFF, 3


def one_input(data):
    """Open what the steps make: records, or RemoteProtocolError and nothing else."""
    try:
        opener = Opener(RX, bytes(data[0]) if data else b"")
    except RemoteProtocolError:
        return
    has_ended = False
    try:
        for sealed in made(data[1:]):
            opened = opener.open(sealed)
            assert not has_ended
            has_ended = opened.is_final
            assert opened.plain.startswith(bytes(unpadded(opened.plain)) + b"\x80")
    except RemoteProtocolError:
        pass
    opener.erase()
    assert opener._state is None


def made(data):
    """Yield each sealed record."""
    state, last = crypto_secretstream_xchacha20poly1305_state(), b""
    crypto_secretstream_xchacha20poly1305_init_pull(state, HEADER, RX)
    while data:
        kind, size = data[0], int.from_bytes(data[1:3])
        content, data = data[3 : 3 + size], data[3 + size :]
        if kind == AS_IT_IS:
            last = content
        elif kind != AGAIN:
            last = crypto_secretstream_xchacha20poly1305_push(state, content, tag=kind)
        yield last
