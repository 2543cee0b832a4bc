"""The one line each way with which every connection begins.

Source: docs/PROTOCOL.md, section 1.
"""

import hashlib
from base64 import b64decode, b64encode
from dataclasses import dataclass, field

from nacl.bindings import (
    crypto_kx_client_session_keys,
    crypto_kx_keypair,
    crypto_kx_server_session_keys,
)
from nacl.exceptions import CryptoError

from fantom.errors import RemoteProtocolError
from fantom.protocol.limits import MAX_OPENING_LINE

_HELLO = b"HANDSHAKE "
_ANSWER = b"HANDSHAKE_ACK "
_KEY_CHARACTERS = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
)
_KEY_LENGTH = 44
_PLAIN, _PLAIN_CR, _TILDE = b"\n", b"\r\n", b" ~\n"


@dataclass(frozen=True, slots=True)
class KeyPair:
    """An X25519 key pair that lives as long as one connection."""

    public: bytes
    secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> "KeyPair":
        """Return a new pair."""
        return cls(*crypto_kx_keypair())


@dataclass(frozen=True, slots=True)
class SessionKeys:
    """The two keys of 32 bytes: what we hear with, what we speak with."""

    rx: bytes = field(repr=False)
    tx: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Opening:
    """The other side's line: its key, and whether it also speaks Fantom/2.

    `line` is the line as it was sent, `rest` what came behind it; `is_answer` tells a
    listener's line from a dialler's.
    """

    key: bytes
    speaks_v2: bool
    line: bytes
    rest: bytes

    @property
    def is_answer(self) -> bool:
        return self.line.startswith(_ANSWER)


def hello_line(key: bytes) -> bytes:
    """Return what a dialler says first: our key, and that we know Fantom/2."""
    return _HELLO + b64encode(key) + _TILDE


def answer_line(key: bytes) -> bytes:
    """Return a listener's answer that settles on Fantom/2."""
    return _ANSWER + b64encode(key) + _TILDE


def legacy_answer_line(key: bytes) -> bytes:
    """Return a listener's answer that settles on Fantom/1."""
    return _ANSWER + b64encode(key) + _PLAIN


class OpeningReader:
    """Reads one opening line, however the network cut it."""

    def __init__(self, *starts: bytes) -> None:
        self._starts = starts
        self._line = bytearray()

    def receive(self, data: bytes) -> Opening | None:
        """Take `data` and return the opening once its line is whole.

        Raises:
            RemoteProtocolError: at the first byte that cannot belong.
        """
        head, newline, rest = data.partition(b"\n")
        if len(self._line) + len(head) + len(newline) > MAX_OPENING_LINE:
            raise RemoteProtocolError("opening line is too long")
        self._line += head + newline
        if not self._may_belong():
            raise RemoteProtocolError("not an opening line")
        if not newline:
            return None
        line = bytes(self._line)
        return Opening(self._key(), line.endswith(_TILDE), line, rest)

    def _may_belong(self) -> bool:
        return any(_may_begin(bytes(self._line), start) for start in self._starts)

    def _key(self) -> bytes:
        text = bytes(self._line).partition(b" ")[2][:_KEY_LENGTH]
        key = b64decode(text, validate=True)
        # A last character with stray bits decodes too; its key has two spellings.
        if b64encode(key) != text:
            raise RemoteProtocolError("key is not strict base64")
        return key


def _may_begin(line: bytes, start: bytes) -> bool:
    """Whether `line` is the beginning of a line that begins with `start`."""
    key_at, tail_at = len(start), len(start) + _KEY_LENGTH
    key, tail = line[key_at:tail_at], line[tail_at:]
    return (
        start.startswith(line[:key_at])
        and _KEY_CHARACTERS.issuperset(key[: _KEY_LENGTH - 1])
        and key[_KEY_LENGTH - 1 :] in (b"", b"=")
        and any(whole.startswith(tail) for whole in (_PLAIN, _PLAIN_CR, _TILDE))
    )


def hello_reader() -> OpeningReader:
    """Return a reader for what a dialler says."""
    return OpeningReader(_HELLO)


def answer_reader() -> OpeningReader:
    """Return a reader for what a listener answers."""
    return OpeningReader(_ANSWER)


def answer_or_hello_reader() -> OpeningReader:
    """Return a reader for two who dial each other at once."""
    return OpeningReader(_ANSWER, _HELLO)


def is_first(own: bytes, other: bytes) -> bool:
    """Whether our key goes before the other side's: of its SHA-256 the smaller."""
    return _rank(own) < _rank(other)


def session_keys(own: KeyPair, peer_key: bytes) -> SessionKeys:
    """Return the keys of `crypto_kx`; who is its client is decided by the keys.

    Raises:
        RemoteProtocolError: our own key came back, or a key of low order.
    """
    if peer_key == own.public:
        raise RemoteProtocolError("our own key came back")
    is_client = is_first(own.public, peer_key)
    derive = (
        crypto_kx_client_session_keys if is_client else crypto_kx_server_session_keys
    )
    try:
        rx, tx = derive(own.public, own.secret, peer_key)
    except CryptoError as error:
        raise RemoteProtocolError("key of low order") from error
    return SessionKeys(rx, tx)


def _rank(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()
