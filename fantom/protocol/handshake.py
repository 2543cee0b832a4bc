"""The two frames by which both sides prove who they are.

Noise XX in substance (ee, es, se), with an ML-KEM-768 secret mixed in before the
initiator's identity is shown.  Each step may be done once; the first failure ends it.
Source: docs/PROTOCOL.md, section 3.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from nacl.bindings import (
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
    exchange,
    same_identity,
)
from fantom.protocol import labels
from fantom.protocol.kem import CIPHERTEXT_BYTES, KemKeys, KemShare, encapsulate
from fantom.protocol.limits import MAX_HANDSHAKE_FRAME
from fantom.protocol.opening import KeyPair, SessionKeys

_TAG_BYTES = 16
_SEALED_IDENTITY = IDENTITY_BYTES + _TAG_BYTES
_SEALED_KEM = CIPHERTEXT_BYTES + _TAG_BYTES
_NONCE = bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)  # every key seals once
_WITHOUT_KEM, _WITH_KEM = b"\0", b"\1"


@dataclass(frozen=True, slots=True)
class Lines:
    """Both opening lines as they were sent, newlines too: I's, then R's."""

    hello: bytes
    answer: bytes


@dataclass(frozen=True, slots=True)
class Session:
    """What a handshake leaves: the keys of both streams, and one for all others."""

    tx_key: bytes = field(repr=False)
    rx_key: bytes = field(repr=False)
    exporter: bytes = field(repr=False)
    is_post_quantum: bool

    def export(self, label: str, context: bytes = b"") -> bytes:
        """Return a key of 32 bytes for `label`, bound to this session."""
        name = label.encode()
        return _mac(self.exporter, bytes([len(name)]) + name + context)


class Schedule:
    """The transcript `h` and the chaining key `ck`, as they grow."""

    def __init__(self, lines: Lines, initiator_tx: bytes, responder_tx: bytes) -> None:
        self.h = _hash(labels.START + lines.hello + lines.answer)
        self.ck = _mac(self.h, initiator_tx + responder_tx)

    def mix_transcript(self, data: bytes) -> None:
        """Let all that follows depend on `data`."""
        self.h = _hash(self.h + data)

    def mix_secret(self, secret: bytes) -> None:
        """Let all keys that follow depend on `secret`, 32 bytes."""
        self.ck = _mac(self.ck, labels.MIX + secret)

    def key(self, label: bytes) -> bytes:
        """Return the key for `label` at this point."""
        return _mac(self.ck, labels.KEY + label + self.h)

    def seal(self, label: bytes, plain: bytes) -> bytes:
        """Return `plain` sealed under the key for `label`, bound to the transcript."""
        key = self.key(label)
        return crypto_aead_xchacha20poly1305_ietf_encrypt(plain, self.h, _NONCE, key)

    def open(self, label: bytes, sealed: bytes) -> bytes:
        """Return what `seal` sealed.

        Raises:
            RemoteProtocolError: it was sealed otherwise.
        """
        key = self.key(label)
        try:
            return crypto_aead_xchacha20poly1305_ietf_decrypt(
                sealed, self.h, _NONCE, key
            )
        except (CryptoError, ValueError) as error:
            what = label.decode()
            raise RemoteProtocolError(f"{what} does not open") from error


class _Steps:
    """Lets each step happen once, and none after one that failed."""

    def __init__(self, *names: str) -> None:
        self._left = list(names)

    def take(self, name: str) -> None:
        if not self._left or self._left[0] != name:
            self._left.clear()
            raise LocalProtocolError(f"no time for {name}")
        self._left.pop(0)


class Initiator:
    """The side that dialled."""

    def __init__(
        self,
        own: KeyPair,
        keys: SessionKeys,
        peer_key: bytes,
        lines: Lines,
        identity: Identity,
    ) -> None:
        self.schedule = Schedule(lines, keys.tx, keys.rx)
        self.encapsulate: Callable[[bytes], KemShare] = encapsulate
        self.peer_identity = b""
        self._own, self._peer_key, self._identity = own, peer_key, identity
        self._steps = _Steps("frame 1", "frame 2")

    def read_frame_1(self, body: bytes) -> bytes:
        """Return the responder's hello; `peer_identity` is proved with it.

        Raises:
            RemoteProtocolError: the responder proves nothing, or is ourselves.
        """
        self._steps.take("frame 1")
        try:
            return self._read_frame_1(body)
        except RemoteProtocolError:
            self._steps = _Steps()
            raise

    def _read_frame_1(self, body: bytes) -> bytes:
        _check_length(body)
        schedule = self.schedule
        sealed_identity, sealed_hello = _cut(body, _SEALED_IDENTITY)
        identity = schedule.open(labels.RESPONDER_IDENTITY, sealed_identity)
        _check_not_ours(identity, self._identity)
        schedule.mix_transcript(sealed_identity)
        schedule.mix_secret(exchange(self._own.secret, curve_key(identity)))
        hello = schedule.open(labels.RESPONDER_HELLO, sealed_hello)
        schedule.mix_transcript(sealed_hello)
        self.peer_identity = identity
        return hello

    def frame_2(self, hello: bytes, kem_key: bytes | None) -> bytes:
        """Return the frame that tells who we are; with a KEM secret if we can.

        Raises:
            RemoteProtocolError: `kem_key` is none.
        """
        self._steps.take("frame 2")
        schedule = self.schedule
        start = self._kem_part(kem_key)
        sealed_identity = schedule.seal(
            labels.INITIATOR_IDENTITY, self._identity.public
        )
        schedule.mix_transcript(sealed_identity)
        schedule.mix_secret(self._identity.exchange(self._peer_key))
        sealed_hello = schedule.seal(labels.INITIATOR_HELLO, hello)
        schedule.mix_transcript(sealed_hello)
        initiator, responder = _stream_keys(schedule)
        self.session = Session(
            tx_key=initiator,
            rx_key=responder,
            exporter=schedule.key(labels.EXPORTER),
            is_post_quantum=kem_key is not None,
        )
        return start + sealed_identity + sealed_hello

    def _kem_part(self, kem_key: bytes | None) -> bytes:
        if kem_key is None:
            self.schedule.mix_transcript(_WITHOUT_KEM)
            return _WITHOUT_KEM
        share = self.encapsulate(kem_key)
        sealed = self.schedule.seal(labels.INITIATOR_KEM, share.ciphertext)
        self.schedule.mix_transcript(_WITH_KEM + sealed)
        self.schedule.mix_secret(share.secret)
        return _WITH_KEM + sealed


class Responder:
    """The side that was dialled."""

    def __init__(
        self,
        own: KeyPair,
        keys: SessionKeys,
        peer_key: bytes,
        lines: Lines,
        identity: Identity,
    ) -> None:
        self.schedule = Schedule(lines, keys.rx, keys.tx)
        self.peer_identity = b""
        self._own, self._peer_key, self._identity = own, peer_key, identity
        self._steps = _Steps("frame 1", "frame 2")

    def frame_1(self, hello: bytes) -> bytes:
        """Return the frame that proves who we are, to whoever dialled."""
        self._steps.take("frame 1")
        schedule = self.schedule
        sealed_identity = schedule.seal(
            labels.RESPONDER_IDENTITY, self._identity.public
        )
        schedule.mix_transcript(sealed_identity)
        schedule.mix_secret(self._identity.exchange(self._peer_key))
        sealed_hello = schedule.seal(labels.RESPONDER_HELLO, hello)
        schedule.mix_transcript(sealed_hello)
        return sealed_identity + sealed_hello

    def read_frame_2(self, body: bytes, kem: KemKeys | None) -> bytes:
        """Return the initiator's hello; `peer_identity` is proved with it.

        Raises:
            RemoteProtocolError: the initiator proves nothing, or is ourselves.
        """
        self._steps.take("frame 2")
        _check_length(body)
        schedule = self.schedule
        has_kem, rest = self._read_kem_part(body, kem)
        sealed_identity, sealed_hello = _cut(rest, _SEALED_IDENTITY)
        identity = schedule.open(labels.INITIATOR_IDENTITY, sealed_identity)
        _check_not_ours(identity, self._identity)
        schedule.mix_transcript(sealed_identity)
        schedule.mix_secret(exchange(self._own.secret, curve_key(identity)))
        hello = schedule.open(labels.INITIATOR_HELLO, sealed_hello)
        schedule.mix_transcript(sealed_hello)
        initiator, responder = _stream_keys(schedule)
        self.peer_identity = identity
        self.session = Session(
            tx_key=responder,
            rx_key=initiator,
            exporter=schedule.key(labels.EXPORTER),
            is_post_quantum=has_kem,
        )
        return hello

    def _read_kem_part(self, body: bytes, kem: KemKeys | None) -> tuple[bool, bytes]:
        """Mix it in; return whether there was a KEM secret, and what follows."""
        choice, rest = body[:1], body[1:]
        if choice == _WITHOUT_KEM:
            self.schedule.mix_transcript(_WITHOUT_KEM)
            return False, rest
        if choice != _WITH_KEM or kem is None:
            raise RemoteProtocolError("a KEM choice that was not offered")
        sealed, rest = _cut(rest, _SEALED_KEM)
        secret = kem.open(self.schedule.open(labels.INITIATOR_KEM, sealed))
        self.schedule.mix_transcript(_WITH_KEM + sealed)
        self.schedule.mix_secret(secret)
        return True, rest


def _stream_keys(schedule: Schedule) -> tuple[bytes, bytes]:
    """Return the keys of the initiator's and of the responder's stream."""
    return (
        schedule.key(labels.INITIATOR_STREAM),
        schedule.key(labels.RESPONDER_STREAM),
    )


def _check_length(body: bytes) -> None:
    if len(body) > MAX_HANDSHAKE_FRAME:
        raise RemoteProtocolError("a handshake frame that is too long")


def _check_not_ours(identity: bytes, ours: Identity) -> None:
    if same_identity(identity, ours.public):
        raise RemoteProtocolError("our own identity came back")


def _cut(data: bytes, size: int) -> tuple[bytes, bytes]:
    if len(data) < size + _TAG_BYTES:
        raise RemoteProtocolError("a handshake frame that is too short")
    return data[:size], data[size:]


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def _mac(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, key=key, digest_size=32).digest()
