"""The two frames behind the opening lines, by which two peers prove who they are.

I is the dialler, R the listener.  h, ck and the rest are named as in the source:
docs/PROTOCOL.md, section 3.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_ABYTES,
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError

from fantom.errors import LocalProtocolError, RemoteProtocolError
from fantom.identity.keys import (
    IDENTITY_BYTES,
    Identity,
    curve_key,
    same_identity,
    shared_secret,
)
from fantom.protocol import labels
from fantom.protocol.kem import KEM_CIPHERTEXT_BYTES, KemKeys, KemShare, encapsulate
from fantom.protocol.limits import MAX_HANDSHAKE_FRAME
from fantom.protocol.opening import KeyPair, SessionKeys

_DIGEST_BYTES = 32
_NONCE = bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
_TAG_BYTES = crypto_aead_xchacha20poly1305_ietf_ABYTES
_SEALED_IDENTITY = IDENTITY_BYTES + _TAG_BYTES
_SEALED_CIPHERTEXT = KEM_CIPHERTEXT_BYTES + _TAG_BYTES
_NO_KEM, _KEM = b"\0", b"\1"


@dataclass(frozen=True, slots=True)
class Lines:
    """The opening lines of I and R, exactly as sent, each with its LF."""

    hello: bytes
    answer: bytes


@dataclass(frozen=True, slots=True)
class Session:
    """What a handshake ends with: the keys of both streams, and of all further use."""

    tx_key: bytes = field(repr=False)
    rx_key: bytes = field(repr=False)
    exporter: bytes = field(repr=False)
    is_post_quantum: bool

    def export(self, label: str, context: bytes = b"") -> bytes:
        """Return 32 bytes that only these two can know; `label` says what for."""
        name = label.encode()
        return _mac(self.exporter, len(name).to_bytes() + name + context)


class Initiator:
    """The side that dialled: reads frame 1, then writes frame 2."""

    peer_identity: bytes  # from read_frame_1 on
    session: Session  # from frame_2 on

    def __init__(
        self,
        own: KeyPair,
        keys: SessionKeys,
        peer_key: bytes,
        lines: Lines,
        identity: Identity,
    ) -> None:
        self._own = own
        self._peer_key = peer_key
        self._identity = identity
        self._schedule = _Schedule(lines, keys.tx, keys.rx)
        self._order = _Order("read_frame_1", "frame_2")
        self.encapsulate: Callable[[bytes], KemShare] = encapsulate

    def read_frame_1(self, body: bytes) -> bytes:
        """Return R's hello; who R is stands in `peer_identity`.

        Whoever expects a certain key checks it now: frame 2 shows who we are.

        Raises:
            RemoteProtocolError: it does not open, or R is ourselves.
        """
        with self._order.step("read_frame_1"):
            _check_size(body)
            self._read_identity(body[:_SEALED_IDENTITY])
            return self._schedule.open_next(
                labels.RESPONDER_HELLO, body[_SEALED_IDENTITY:]
            )

    def _read_identity(self, sealed: bytes) -> None:
        schedule = self._schedule
        identity = schedule.open_next(labels.RESPONDER_IDENTITY, sealed)
        _check_other(identity, self._identity)
        schedule.mix_key(shared_secret(self._own.secret, curve_key(identity)))
        self.peer_identity = identity

    def frame_2(self, hello: bytes, kem_key: bytes | None) -> bytes:
        """Return the body of frame 2; `kem_key` is what R's hello offered, if we can.

        Raises:
            RemoteProtocolError: R's KEM key is malformed.
        """
        schedule = self._schedule
        with self._order.step("frame_2"):
            shown_kem = self._use_kem(kem_key)
            sealed_identity = schedule.seal_next(
                labels.INITIATOR_IDENTITY, self._identity.public
            )
            schedule.mix_key(self._identity.exchange(self._peer_key))
            sealed_hello = schedule.seal_next(labels.INITIATOR_HELLO, hello)
            body = _own_body(shown_kem + sealed_identity + sealed_hello)
            self.session = schedule.session(
                labels.INITIATOR_STREAM,
                labels.RESPONDER_STREAM,
                is_post_quantum=kem_key is not None,
            )
            return body

    def _use_kem(self, kem_key: bytes | None) -> bytes:
        schedule = self._schedule
        if kem_key is None:
            schedule.mix_hash(_NO_KEM)
            return _NO_KEM
        share = self.encapsulate(kem_key)
        sealed = schedule.seal(labels.INITIATOR_KEM, share.ciphertext)
        schedule.mix_hash(_KEM + sealed)
        schedule.mix_key(share.secret)
        return _KEM + sealed


class Responder:
    """The side that listened: writes frame 1, then reads frame 2."""

    peer_identity: bytes  # from read_frame_2 on
    session: Session  # likewise

    def __init__(
        self,
        own: KeyPair,
        keys: SessionKeys,
        peer_key: bytes,
        lines: Lines,
        identity: Identity,
    ) -> None:
        self._own = own
        self._peer_key = peer_key
        self._identity = identity
        self._schedule = _Schedule(lines, keys.rx, keys.tx)
        self._order = _Order("frame_1", "read_frame_2")

    def frame_1(self, hello: bytes) -> bytes:
        """Return the body of frame 1, which goes out right behind our line."""
        schedule = self._schedule
        with self._order.step("frame_1"):
            sealed_identity = schedule.seal_next(
                labels.RESPONDER_IDENTITY, self._identity.public
            )
            schedule.mix_key(self._identity.exchange(self._peer_key))
            sealed_hello = schedule.seal_next(labels.RESPONDER_HELLO, hello)
            return _own_body(sealed_identity + sealed_hello)

    def read_frame_2(self, body: bytes, kem: KemKeys | None) -> bytes:
        """Return I's hello; who I is stands in `peer_identity`, proven.

        `kem` is what our hello offered; it is erased, however this ends.

        Raises:
            RemoteProtocolError: it does not open, uses a KEM that was not offered,
                or I is ourselves.
        """
        try:
            with self._order.step("read_frame_2"):
                _check_size(body)
                return self._read_strictly(body, kem)
        finally:
            if kem is not None:
                kem.erase()

    def _read_strictly(self, body: bytes, kem: KemKeys | None) -> bytes:
        schedule = self._schedule
        rest = self._read_kem(body, kem)
        identity = schedule.open_next(
            labels.INITIATOR_IDENTITY, rest[:_SEALED_IDENTITY]
        )
        schedule.mix_key(shared_secret(self._own.secret, curve_key(identity)))
        hello = schedule.open_next(labels.INITIATOR_HELLO, rest[_SEALED_IDENTITY:])
        # Only now is it more than a claim.
        _check_other(identity, self._identity)
        self.peer_identity = identity
        self.session = schedule.session(
            labels.RESPONDER_STREAM,
            labels.INITIATOR_STREAM,
            is_post_quantum=body[:1] == _KEM,
        )
        return hello

    def _read_kem(self, body: bytes, kem: KemKeys | None) -> bytes:
        """Mix the KEM's secret in, if one is used; return what follows it."""
        schedule = self._schedule
        used, rest = body[:1], body[1:]
        if used == _NO_KEM:
            schedule.mix_hash(used)
            return rest
        if used != _KEM or kem is None:
            raise RemoteProtocolError("a KEM that was not offered")
        sealed, rest = rest[:_SEALED_CIPHERTEXT], rest[_SEALED_CIPHERTEXT:]
        ciphertext = schedule.open(labels.INITIATOR_KEM, sealed)
        schedule.mix_hash(used + sealed)
        schedule.mix_key(kem.open(ciphertext))
        return rest


class _Schedule:
    """The running hash h and the chaining key ck, and what is sealed with them."""

    def __init__(self, lines: Lines, tx_i: bytes, tx_r: bytes) -> None:
        self.h = _hash(labels.OPENING + lines.hello + lines.answer)
        self.ck = _mac(self.h, tx_i + tx_r)

    def mix_hash(self, data: bytes) -> None:
        self.h = _hash(self.h + data)

    def mix_key(self, secret: bytes) -> None:
        self.ck = _mac(self.ck, labels.MIX + secret)

    def seal(self, label: str, plain: bytes) -> bytes:
        return crypto_aead_xchacha20poly1305_ietf_encrypt(
            plain, self.h, _NONCE, self._key(label)
        )

    def open(self, label: str, sealed: bytes) -> bytes:
        # PyNaCl asks for memory of a negative size where there is no whole tag.
        if len(sealed) < _TAG_BYTES:
            raise RemoteProtocolError(f"{label} of {len(sealed)} bytes")
        try:
            return crypto_aead_xchacha20poly1305_ietf_decrypt(
                sealed, self.h, _NONCE, self._key(label)
            )
        except CryptoError as error:
            raise RemoteProtocolError(f"{label} does not open") from error

    def seal_next(self, label: str, plain: bytes) -> bytes:
        """Seal, and mix what was sealed into h."""
        sealed = self.seal(label, plain)
        self.mix_hash(sealed)
        return sealed

    def open_next(self, label: str, sealed: bytes) -> bytes:
        """Open, and mix what was sealed into h."""
        plain = self.open(label, sealed)
        self.mix_hash(sealed)
        return plain

    def session(self, tx: str, rx: str, *, is_post_quantum: bool) -> Session:
        exporter = self._key(labels.EXPORTER)
        return Session(self._key(tx), self._key(rx), exporter, is_post_quantum)

    def _key(self, label: str) -> bytes:
        return _mac(self.ck, labels.KEY + label.encode() + self.h)


class _Order:
    """Lets each step happen once, in order; after a failure, none."""

    def __init__(self, *steps: str) -> None:
        self._left = steps

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        left, self._left = self._left, ()
        if left[:1] != (name,):
            raise LocalProtocolError(f"{name} out of turn")
        yield
        self._left = left[1:]


def _check_size(body: bytes) -> None:
    if len(body) > MAX_HANDSHAKE_FRAME:
        raise RemoteProtocolError(f"handshake frame of {len(body)} bytes")


def _own_body(body: bytes) -> bytes:
    if len(body) > MAX_HANDSHAKE_FRAME:
        raise LocalProtocolError(f"handshake frame of {len(body)} bytes")
    return body


def _check_other(identity: bytes, own: Identity) -> None:
    if same_identity(identity, own.public):
        raise RemoteProtocolError("we talk to ourselves")


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST_BYTES).digest()


def _mac(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST_BYTES, key=key).digest()
