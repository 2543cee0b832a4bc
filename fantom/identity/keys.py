"""Identities: Ed25519 keys, used for Diffie-Hellman only, so that nothing is signed.

Source: docs/PROTOCOL.md, section 3.
"""

import hashlib
from base64 import b32encode
from dataclasses import dataclass, field

from nacl.bindings import (
    crypto_scalarmult,
    crypto_sign_ed25519_pk_to_curve25519,
    crypto_sign_ed25519_sk_to_curve25519,
    crypto_sign_seed_keypair,
    randombytes,
)
from nacl.exceptions import CryptoError

from fantom.errors import RemoteProtocolError

IDENTITY_BYTES = 32
_SEED_BYTES = 32
_FINGERPRINT_LABEL = b"fantom fingerprint\n"
_GROUP, _GROUPS = 4, 8


@dataclass(frozen=True, slots=True)
class Identity:
    """One of our own: the key that others know us by, and its secret."""

    public: bytes
    _curve_secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> "Identity":
        """Return a new one."""
        return cls.from_seed(randombytes(_SEED_BYTES))

    @classmethod
    def from_seed(cls, seed: bytes) -> "Identity":
        """Return the one that 32 bytes of `seed` make."""
        public, secret = crypto_sign_seed_keypair(seed)
        return cls(public, crypto_sign_ed25519_sk_to_curve25519(secret))

    def exchange(self, ephemeral_public: bytes) -> bytes:
        """Return the 32 bytes that we share with the owner of a curve key.

        Raises:
            RemoteProtocolError: the key is of low order.
        """
        return exchange(self._curve_secret, ephemeral_public)


def exchange(secret: bytes, public: bytes) -> bytes:
    """Return X25519 of both, 32 bytes (RFC 7748).

    Raises:
        RemoteProtocolError: `public` is of low order.
    """
    try:
        return crypto_scalarmult(secret, public)
    except CryptoError as error:
        raise RemoteProtocolError("key of low order") from error


def curve_key(identity: bytes) -> bytes:
    """Return an identity as an X25519 key.

    Raises:
        RemoteProtocolError: it is no Ed25519 key, or one of low order.
    """
    if len(identity) != IDENTITY_BYTES:
        raise RemoteProtocolError("identity of a wrong length")
    try:
        return crypto_sign_ed25519_pk_to_curve25519(identity)
    except CryptoError as error:
        raise RemoteProtocolError("identity is no key") from error


def same_identity(one: bytes, other: bytes) -> bool:
    """Whether both are one: a key and its negative are the same curve key.

    Raises:
        RemoteProtocolError: one of them is no key.
    """
    return curve_key(one) == curve_key(other)


def fingerprint(identity: bytes) -> str:
    """Return 160 bits of an identity for people to compare: 8 groups of 4 letters."""
    digest = hashlib.blake2b(_FINGERPRINT_LABEL + identity, digest_size=20).digest()
    letters = b32encode(digest).decode().lower()
    return " ".join(letters[i * _GROUP :][:_GROUP] for i in range(_GROUPS))
