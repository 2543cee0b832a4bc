"""Messages as bytes and back: a kind, then a MessagePack array; and the hello.

A stranger's bytes become a value of the right type and within its bounds, or a
RemoteProtocolError, and nothing else.  Source: docs/PROTOCOL.md, sections 3, 4 and 10.
"""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar, get_args

import msgspec
from msgspec import Meta, Struct

from fantom.errors import RemoteProtocolError
from fantom.protocol.fields import Name, Port
from fantom.protocol.limits import (
    FILE_HASH_BYTES,
    MAX_CAPABILITIES,
    MAX_CAPABILITY_CHARACTERS,
    MAX_FILES,
    MAX_NAME_BYTES,
    MAX_PATH_BYTES,
    MAX_REACTION_BYTES,
    MAX_VERSIONS,
)
from fantom.protocol.messages import (
    Bye,
    Delete,
    Disappear,
    Edit,
    FileAck,
    FileAnswer,
    FileAsk,
    FileCancel,
    FileChunk,
    FileEnd,
    FileOffer,
    FilePause,
    FileRefuse,
    FileResume,
    FileSkip,
    Moved,
    Pending,
    Ping,
    Pong,
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
    32: FileOffer,
    33: FileAnswer,
    34: FileChunk,
    35: FileAck,
    36: FileEnd,
    37: FilePause,
    38: FileResume,
    39: FileCancel,
    40: FileSkip,
    41: FileRefuse,
    42: FileAsk,
    58: Moved,
}

T = TypeVar("T")

_KIND_BYTES = {body: bytes([kind]) for kind, body in KINDS.items()}
_DECODERS = {kind: msgspec.msgpack.Decoder(body) for kind, body in KINDS.items()}
_encode = msgspec.msgpack.Encoder().encode


def encode(message: WireMessage) -> bytes:
    """Return `message` as a record: u8 kind, then its body."""
    return _KIND_BYTES[type(message)] + _encode(message)


def decode(record: bytes | memoryview) -> WireMessage | None:
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
    if (check := _CHECKS.get(record[0])) is not None:
        check(message)
    return message


def _check_name(message: Ready | Profile) -> None:
    _check_bytes(message.name, MAX_NAME_BYTES, "name")


def _check_reaction(message: React) -> None:
    _check_bytes(message.reaction, MAX_REACTION_BYTES, "reaction")


def _check_offer(offer: FileOffer) -> None:
    if offer.part and offer.preview:
        raise RemoteProtocolError("a preview behind the first part of an offer")
    for entry in offer.entries:
        _check_bytes(entry.path, MAX_PATH_BYTES, "path")
        if entry.size and entry.path.endswith("/"):
            raise RemoteProtocolError("a folder that has a size")


def _check_answer(answer: FileAnswer) -> None:
    if len(answer.prefix) not in (0, FILE_HASH_BYTES):
        raise RemoteProtocolError("a hash that is cut")
    free = 0
    for first, count in answer.accepted:
        if first < free or first + count > MAX_FILES:
            raise RemoteProtocolError("ranges of files out of their order")
        free = first + count


# Where the type bounds only the characters, or each field by itself.
_CHECKS: dict[int, Callable[[Any], None]] = {
    1: _check_name,
    8: _check_name,
    12: _check_reaction,
    32: _check_offer,
    33: _check_answer,
}


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


def _decoded(
    decoder: "msgspec.msgpack.Decoder[T]", data: bytes | memoryview, what: str
) -> T:
    try:
        return decoder.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RemoteProtocolError(f"{what} does not fit") from error


def _check_bytes(text: str, most: int, what: str) -> None:
    if len(text.encode()) > most:
        raise RemoteProtocolError(f"a {what} that is too long")


assert set(KINDS.values()) == set(get_args(WireMessage)), "each message has a kind"
