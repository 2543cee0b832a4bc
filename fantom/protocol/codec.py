"""Messages as bytes and back: a kind, then a MessagePack array; and the hello.

A stranger's bytes become a value of the right type and within its bounds, or a
RemoteProtocolError, and nothing else.  Source: docs/PROTOCOL.md, sections 3 and 4.
"""

from typing import Annotated, TypeVar, get_args

import msgspec
from msgspec import Meta, Struct

from fantom.errors import RemoteProtocolError
from fantom.protocol.limits import (
    MAX_CAPABILITIES,
    MAX_CAPABILITY_CHARACTERS,
    MAX_NAME_BYTES,
    MAX_REACTION_BYTES,
    MAX_VERSIONS,
)
from fantom.protocol.messages import (
    Bye,
    Delete,
    Disappear,
    Edit,
    Moved,
    Name,
    Pending,
    Ping,
    Pong,
    Port,
    Profile,
    React,
    Ready,
    Receipt,
    SecretProof,
    SecretX,
    SecretY,
    TextMessage,
    Typing,
    VerifyEnd,
    VerifyNonce,
    VerifyReveal,
    VerifyStart,
    WireMessage,
)
from fantom.protocol.scanner import scan_map

VERSION = 2
KEM_KEY_BYTES = 1_184
TOKEN_BYTES = 16

# Append-only: a number is never given anew.
KINDS: dict[int, type[WireMessage]] = {
    1: Ready,
    2: Pending,
    3: TextMessage,
    4: Receipt,
    5: Ping,
    6: Pong,
    7: Bye,
    8: Profile,
    9: Typing,
    10: Edit,
    11: Delete,
    12: React,
    13: Disappear,
    16: VerifyStart,
    17: VerifyNonce,
    18: VerifyReveal,
    19: SecretX,
    20: SecretY,
    21: SecretProof,
    22: VerifyEnd,
    58: Moved,
}

# Which field's bytes are bounded, where the type bounds only its characters.
_IN_BYTES = {
    1: ("name", MAX_NAME_BYTES),
    8: ("name", MAX_NAME_BYTES),
    12: ("reaction", MAX_REACTION_BYTES),
}

T = TypeVar("T")

_KIND_BYTES = {body: bytes([kind]) for kind, body in KINDS.items()}
_DECODERS = {kind: msgspec.msgpack.Decoder(body) for kind, body in KINDS.items()}
_encode = msgspec.msgpack.Encoder().encode


def encode(message: WireMessage) -> bytes:
    """Return `message` as a record: u8 kind, then its body."""
    return _KIND_BYTES[type(message)] + _encode(message)


def decode(record: bytes) -> WireMessage | None:
    """Return the message in `record`; None for a kind that is not known here.

    Raises:
        RemoteProtocolError: it is empty, or a known kind that does not fit its type.
    """
    if not record:
        raise RemoteProtocolError("an empty record")
    decoder = _DECODERS.get(record[0])
    if decoder is None:
        return None
    name = KINDS[record[0]].__name__
    message: WireMessage = _decoded(decoder, record[1:], name)
    if (bounded := _IN_BYTES.get(record[0])) is not None:
        field, most = bounded
        _check_bytes(getattr(message, field), most, field)
    return message


Capabilities = Annotated[
    tuple[Annotated[str, Meta(max_length=MAX_CAPABILITY_CHARACTERS)], ...],
    Meta(max_length=MAX_CAPABILITIES),
]
Versions = Annotated[
    tuple[Annotated[int, Meta(ge=0, lt=2**16)], ...],
    Meta(min_length=1, max_length=MAX_VERSIONS),
]
KemKey = Annotated[bytes, Meta(min_length=KEM_KEY_BYTES, max_length=KEM_KEY_BYTES)]
Token = Annotated[bytes, Meta(min_length=TOKEN_BYTES, max_length=TOKEN_BYTES)]


class Hello(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What each side tells of itself within the handshake.

    `kem` is the listener's: an ML-KEM-768 key; `token` the dialler's: an invitation's.
    """

    versions: Versions
    name: Name
    caps: Capabilities
    port: Port
    kem: KemKey | None = None
    token: Token | None = None


_HELLO = msgspec.msgpack.Decoder(Hello)


def encode_hello(hello: Hello) -> bytes:
    """Return `hello` as a MessagePack map."""
    return _encode(hello)


def decode_hello(data: bytes) -> Hello:
    """Return the hello in `data`; keys that are not known here are skipped.

    Raises:
        RemoteProtocolError: anything in it is not as section 3 says.
    """
    scan_map(data)
    hello = _decoded(_HELLO, data, "hello")
    _check_bytes(hello.name, MAX_NAME_BYTES, "name")
    if VERSION not in hello.versions:
        raise RemoteProtocolError("hello without version 2")
    return hello


def _decoded(decoder: "msgspec.msgpack.Decoder[T]", data: bytes, what: str) -> T:
    try:
        return decoder.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RemoteProtocolError(f"{what} does not fit") from error


def _check_bytes(text: str, most: int, what: str) -> None:
    if len(text.encode()) > most:
        raise RemoteProtocolError(f"a {what} that is too long")


assert set(KINDS.values()) == set(get_args(WireMessage)), "each message has a kind"
