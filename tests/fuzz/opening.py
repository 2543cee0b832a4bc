"""Both opening lines, and the key in them, however the network cuts them.

The first byte says which line and how it is cut; the rest is the line.
"""

from fantom.errors import RemoteProtocolError
from fantom.protocol.limits import MAX_OPENING_LINE
from fantom.protocol.opening import (
    KeyPair,
    Opening,
    answer_reader,
    hello_reader,
    session_keys,
)
from tests.fuzz.known_keys import OWN

PARSERS = {
    "fantom/protocol/opening.py": [
        *(f"OpeningReader.{name}" for name in ("receive", "_may_belong", "_key")),
        "session_keys",
        "_rank",
    ]
}


def one_input(data):
    """Read a line whole and in pieces: both see the same."""
    head, line = data[:1] or b"\0", data[1:]
    make = answer_reader if head[0] & 1 else hello_reader
    whole = read(make(), [line])
    size = 1 + head[0] // 2
    # Nobody reads on behind the line.
    pieces = [line[i : i + size] for i in range(0, len(line), size)]
    if line.find(b"\n") in (-1, len(line) - 1):
        assert read(make(), pieces) == whole
    if isinstance(whole, Opening):
        assert len(whole.line) <= MAX_OPENING_LINE
        assert whole.line + whole.rest == line
        derive(whole.key)


def read(reader, pieces):
    """Return the opening, None, or that it was refused."""
    opening = None
    try:
        for piece in pieces:
            opening = reader.receive(piece)
    except RemoteProtocolError:
        return "refused"
    return opening


def derive(key):
    """Agree on session keys with whoever has that key."""
    try:
        keys = session_keys(KeyPair(*OWN), key)
    except RemoteProtocolError:
        return
    assert len(keys.rx) == len(keys.tx) == len(key) == 32
    assert keys.rx != keys.tx
