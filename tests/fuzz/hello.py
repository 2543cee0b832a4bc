"""The hello that a stranger seals into the handshake: the scan, then the decoding."""

from fantom.errors import RemoteProtocolError
from fantom.protocol.codec import decode_hello, encode_hello
from fantom.protocol.limits import MAX_NAME_BYTES

PARSERS = {
    "fantom/protocol/scanner.py": [
        "scan_map",
        *(f"_Scanner.{name}" for name in ("is_at_map", "is_at_end", "skip_value")),
        *(f"_Scanner.{name}" for name in ("_skip_long", "_skip_array", "_skip_map")),
        *(f"_Scanner.{name}" for name in ("_key", "_number", "_take")),
        "_check_depth",
    ],
    "fantom/protocol/codec.py": ["decode_hello", "_decoded", "_check_bytes"],
}


def one_input(data):
    """Read it: a hello within its bounds, which says the same again, or refused."""
    try:
        hello = decode_hello(data)
    except RemoteProtocolError:
        return
    assert 2 in hello.versions
    assert len(hello.name.encode()) <= MAX_NAME_BYTES
    assert decode_hello(encode_hello(hello)) == hello
