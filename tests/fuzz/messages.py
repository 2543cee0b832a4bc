"""What is in a record: a kind, then the body of a message."""

from fantom.errors import RemoteProtocolError
from fantom.protocol.codec import decode, encode

PARSERS = {"fantom/protocol/codec.py": ["decode", "_decoded", "_check_bytes"]}


def one_input(data):
    """Read it: a message, which says the same again, None for a kind, or refused."""
    try:
        message = decode(data)
    except RemoteProtocolError:
        return
    if message is not None:
        assert decode(encode(message)) == message
