"""Records under one key each way: replay, reordering, removal and cuts all fail.

Source: docs/PROTOCOL.md, section 4; libsodium's crypto_secretstream.
"""

from dataclasses import dataclass

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_HEADERBYTES as HEADER_BYTES,
)
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
    crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    crypto_secretstream_xchacha20poly1305_TAG_PUSH,
    crypto_secretstream_xchacha20poly1305_TAG_REKEY,
)
from nacl.exceptions import CryptoError

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.protocol.limits import MAX_FRAME, MIN_RECORD_FRAME, REKEY_BYTES

_MESSAGE = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_PUSH = crypto_secretstream_xchacha20poly1305_TAG_PUSH
_REKEY = crypto_secretstream_xchacha20poly1305_TAG_REKEY
_FINAL = crypto_secretstream_xchacha20poly1305_TAG_FINAL
_END = 0x80

_State = crypto_secretstream_xchacha20poly1305_state

__all__ = ["HEADER_BYTES", "Opened", "Opener", "Sealer", "padded", "unpadded"]


def padded(record: bytes, block: int) -> bytes:
    """Return `record`, 0x80 and zeros up to a multiple of `block` (ISO/IEC 7816-4)."""
    size = len(record) + 1
    return record + b"\x80" + bytes(-size % block)


def unpadded(plain: bytes) -> bytes:
    """Return the record in `plain`.

    Raises:
        RemoteProtocolError: `plain` was not padded.
    """
    record = plain.rstrip(b"\0")
    if not record or record[-1] != _END:
        raise RemoteProtocolError("a record without its padding")
    return record[:-1]


class Sealer:
    """Seals what we say; `header` goes first."""

    def __init__(self, key: bytes) -> None:
        self._state: _State | None = _State()
        self.header = crypto_secretstream_xchacha20poly1305_init_push(self._state, key)
        self._sealed = 0  # bytes under the present key

    def seal(self, plain: bytes) -> bytes:
        """Return `plain` sealed; the key is changed after `REKEY_BYTES`."""
        self._sealed += len(plain)
        return self._push(plain, _REKEY if self._sealed >= REKEY_BYTES else _MESSAGE)

    def seal_final(self, plain: bytes) -> bytes:
        """Return the last thing that is sealed."""
        sealed = self._push(plain, _FINAL)
        self.erase()
        return sealed

    def request_rekey(self) -> None:
        """Change the key with the next record."""
        self._sealed = REKEY_BYTES

    def erase(self) -> None:
        """Wipe the key."""
        state, self._state = self._state, None
        _wipe(state)

    def _push(self, plain: bytes, tag: int) -> bytes:
        if self._state is None:
            raise LocalProtocolError("sealed after the end")
        if tag == _REKEY:
            self._sealed = 0
        return crypto_secretstream_xchacha20poly1305_push(self._state, plain, None, tag)


@dataclass(frozen=True, slots=True)
class Opened:
    """What one record holds, padding too; `is_final` says that none follows."""

    plain: bytes
    is_final: bool


class Opener:
    """Opens what the other side says; after its end, or a failure, nothing more."""

    def __init__(self, key: bytes, header: bytes) -> None:
        """Begin with the stream's header, `HEADER_BYTES`.

        Raises:
            RemoteProtocolError: the header has another length.
        """
        if len(header) != HEADER_BYTES:
            raise RemoteProtocolError("a stream header of a wrong length")
        self._state: _State | None = _State()
        crypto_secretstream_xchacha20poly1305_init_pull(self._state, header, key)

    def open(self, sealed: bytes) -> Opened:
        """Return what `sealed` holds.

        Raises:
            RemoteProtocolError: it was not sealed as the next one, or after the end.
        """
        try:
            return self._open(sealed)
        except RemoteProtocolError:
            self.erase()
            raise

    def _open(self, sealed: bytes) -> Opened:
        if self._state is None:
            raise RemoteProtocolError("a record after the end")
        if not MIN_RECORD_FRAME <= len(sealed) <= MAX_FRAME:
            raise RemoteProtocolError("a record of a wrong length")
        try:
            plain, tag = crypto_secretstream_xchacha20poly1305_pull(self._state, sealed)
        except CryptoError as error:
            raise RemoteProtocolError("a record that does not open") from error
        if tag == _PUSH:
            raise RemoteProtocolError("a record with a tag that nobody uses")
        if tag == _FINAL:
            self.erase()
        return Opened(plain, tag == _FINAL)

    def erase(self) -> None:
        """Wipe the key."""
        state, self._state = self._state, None
        _wipe(state)


def _wipe(state: _State | None) -> None:
    # libsodium's own buffer, so this time the bytes are really gone.
    if state is not None:
        size = len(state.statebuf)
        state.statebuf[0:size] = bytes(size)  # type: ignore[index]  # an array of cffi
