"""Sealing the records of one direction, each bound to all before it.

libsodium would go on after the end, after a failure and with tags that nobody here
sends; an Opener does not.  Source: docs/PROTOCOL.md, section 4.
"""

from typing import cast

from msgspec import Struct
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_HEADERBYTES,
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
    crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    crypto_secretstream_xchacha20poly1305_TAG_REKEY,
)
from nacl.exceptions import CryptoError

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.limits import (
    MAX_BYTES_UNTIL_REKEY,
    MAX_RECORD_PLAIN,
    MAX_SEALED_RECORD,
    MIN_RECORD_PLAIN,
    MIN_SEALED_RECORD,
)

HEADER_BYTES = crypto_secretstream_xchacha20poly1305_HEADERBYTES

_State = crypto_secretstream_xchacha20poly1305_state
_MESSAGE = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_REKEY = crypto_secretstream_xchacha20poly1305_TAG_REKEY
_FINAL = crypto_secretstream_xchacha20poly1305_TAG_FINAL
_PADDING_START = b"\x80"


class Opened(Struct, frozen=True):
    """What was in a record, and whether it was the last."""

    plain: bytes
    is_final: bool


def padded(record: bytes, block: int) -> bytes:
    """Return `record`, 0x80, and zeros up to a multiple of `block`; 1: 0x80 alone."""
    zeros = -(len(record) + len(_PADDING_START)) % block
    return b"".join((record, _PADDING_START, bytes(zeros)))


def unpadded(plain: bytes) -> memoryview:
    """Return the record without its padding, where it lies: files are not copied.

    Raises:
        RemoteProtocolError: there is no 0x80 before the zeros.
    """
    marked = plain.rstrip(b"\0")
    if not marked.endswith(_PADDING_START):
        raise RemoteProtocolError("record without padding")
    return memoryview(plain)[: len(marked) - len(_PADDING_START)]


class Sealer:
    """Our direction; `header` goes out before the first record."""

    def __init__(self, key: bytes) -> None:
        state = _State()
        self.header = crypto_secretstream_xchacha20poly1305_init_push(state, key)
        self._state: _State | None = state
        self._since_rekey = 0
        self._rekey_due = False

    def request_rekey(self) -> None:
        """Renew the key with the next record; its owner's clock says when."""
        self._rekey_due = True

    def seal(self, plain: bytes) -> bytes:
        """Return a padded record, sealed; every 2^20 bytes it renews the key."""
        self._since_rekey += len(plain)
        if self._since_rekey < MAX_BYTES_UNTIL_REKEY and not self._rekey_due:
            return self._push(plain, _MESSAGE)
        sealed = self._push(plain, _REKEY)
        self._since_rekey, self._rekey_due = 0, False
        return sealed

    def seal_final(self, plain: bytes) -> bytes:
        """Return the last record, sealed; nothing can follow."""
        sealed = self._push(plain, _FINAL)
        self.erase()
        return sealed

    def erase(self) -> None:
        """Wipe the key; nothing more is sealed."""
        if self._state is not None:
            _wipe(self._state)
        self._state = None

    def _push(self, plain: bytes, tag: int) -> bytes:
        if self._state is None:
            raise LocalProtocolError("record behind the last")
        if not MIN_RECORD_PLAIN <= len(plain) <= MAX_RECORD_PLAIN:
            raise LocalProtocolError(f"record of {len(plain)} bytes")
        return crypto_secretstream_xchacha20poly1305_push(self._state, plain, tag=tag)


class Opener:
    """The peer's direction, from its header on.

    Raises:
        RemoteProtocolError: the header has another length.
    """

    def __init__(self, key: bytes, header: bytes) -> None:
        if len(header) != HEADER_BYTES:
            raise RemoteProtocolError(f"stream header of {len(header)} bytes")
        state = _State()
        crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
        self._state: _State | None = state

    def open(self, sealed: bytes) -> Opened:
        """Return what is in a record; after the last, or a failure, nothing opens.

        Raises:
            RemoteProtocolError: whatever the peer did wrong.
        """
        if self._state is None:
            raise RemoteProtocolError("record behind the end")
        try:
            plain, tag = _pull(self._state, sealed)
        except RemoteProtocolError:
            self.erase()
            raise
        if tag == _FINAL:
            self.erase()
        return Opened(plain, tag == _FINAL)

    def erase(self) -> None:
        """Wipe the key; nothing more is opened."""
        if self._state is not None:
            _wipe(self._state)
        self._state = None


def _pull(state: _State, sealed: bytes) -> tuple[bytes, int]:
    if not MIN_SEALED_RECORD <= len(sealed) <= MAX_SEALED_RECORD:
        raise RemoteProtocolError(f"sealed record of {len(sealed)} bytes")
    try:
        plain, tag = crypto_secretstream_xchacha20poly1305_pull(state, sealed)
    except CryptoError as error:
        raise RemoteProtocolError("record does not open") from error
    if tag not in (_MESSAGE, _REKEY, _FINAL):
        raise RemoteProtocolError(f"record with tag {tag}")
    return plain, tag


def _wipe(state: _State) -> None:
    """Overwrite the key, and PyNaCl's buffer: it holds the last record."""
    for held in (state.statebuf, state.rawbuf):
        if held is not None:
            # cffi's array, which PyNaCl declares as one of Python's own types.
            cast("bytearray", held)[0 : len(held)] = bytes(len(held))
