"""Identities: Ed25519 keys that prove themselves by Diffie-Hellman, never by signing.

X(k) is such a key converted to X25519.  Source: docs/PROTOCOL.md, section 3.
"""

import hashlib
import secrets
from base64 import b32encode
from dataclasses import dataclass, field

from nacl.bindings import (
    crypto_scalarmult,
    crypto_sign_ed25519_pk_to_curve25519,
    crypto_sign_ed25519_sk_to_curve25519,
    crypto_sign_seed_keypair,
)
from nacl.exceptions import CryptoError

from fantom.errors import RemoteProtocolError

IDENTITY_BYTES = 32
SEED_BYTES = 32

_CURVE_BYTES = 32
_FINGERPRINT_LABEL = b"fantom/2 fingerprint\n"
_FINGERPRINT_BYTES = 20  # 160 bits are 32 characters of base32
_GROUP = 4


@dataclass(frozen=True, slots=True)
class Identity:
    """Our own identity; of its secret only X(secret) is kept, as nothing signs."""

    public: bytes
    curve_secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> "Identity":
        """Return a new identity."""
        return cls.from_seed(secrets.token_bytes(SEED_BYTES))

    @classmethod
    def from_seed(cls, seed: bytes) -> "Identity":
        """Return the identity that these 32 bytes always give."""
        public, secret = crypto_sign_seed_keypair(seed)
        return cls(public, crypto_sign_ed25519_sk_to_curve25519(secret))

    def exchange(self, ephemeral_public: bytes) -> bytes:
        """Return what only we and the owner of that X25519 key can compute.

        Raises:
            RemoteProtocolError: the key has a wrong length or a low order.
        """
        return shared_secret(self.curve_secret, ephemeral_public)


def curve_key(identity: bytes) -> bytes:
    """Return X(identity), the X25519 key of somebody's identity.

    Raises:
        RemoteProtocolError: a wrong length, no point of the curve, or a low order.
    """
    try:
        return crypto_sign_ed25519_pk_to_curve25519(identity)
    except CryptoError as error:
        raise RemoteProtocolError("not an identity key") from error


def shared_secret(secret: bytes, public: bytes) -> bytes:
    """Return X25519 of our secret and their key.

    Raises:
        RemoteProtocolError: the key has a wrong length or a low order.
    """
    # libsodium would read past a short one.
    if len(public) != _CURVE_BYTES:
        raise RemoteProtocolError(f"X25519 key of {len(public)} bytes")
    try:
        return crypto_scalarmult(secret, public)
    except CryptoError as error:
        raise RemoteProtocolError("key of low order") from error


def same_identity(one: bytes, other: bytes) -> bool:
    """Return whether X(k) is equal: a key and its negative have one secret.

    Raises:
        RemoteProtocolError: one of them is no identity key.
    """
    return curve_key(one) == curve_key(other)


def unsigned(identity: bytes) -> bytes:
    """Return what a key and its negative, one person's both, have in common."""
    return identity[:-1] + bytes(last & 0x7F for last in identity[-1:])


def fingerprint(identity: bytes) -> str:
    """Return 160 bits for people to compare: 8 groups of 4, of A-Z and 2-7.

    It is base32, whose alphabet has no 0 and 1 to be taken for O and I.
    """
    digest = hashlib.blake2b(
        _FINGERPRINT_LABEL + identity, digest_size=_FINGERPRINT_BYTES
    ).digest()
    text = b32encode(digest).decode()
    return " ".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP))
