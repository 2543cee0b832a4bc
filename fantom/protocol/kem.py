"""ML-KEM-768 (FIPS 203): a secret that a quantum computer would not find either."""

from dataclasses import dataclass, field
from functools import cache

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import mlkem

from fantom.errors import LocalProtocolError, RemoteProtocolError

CIPHERTEXT_BYTES = 1_088
PUBLIC_BYTES = 1_184


@cache
def is_available() -> bool:
    """Whether the library under `cryptography` can do it; its wheels all can."""
    try:
        mlkem.MLKEM768PrivateKey.generate()
    except UnsupportedAlgorithm:
        return False
    return True


@dataclass(frozen=True, slots=True)
class KemShare:
    """A secret of 32 bytes, and what only the key's owner can open to the same."""

    ciphertext: bytes
    secret: bytes = field(repr=False)


class KemKeys:
    """A pair for one connection."""

    def __init__(self, private: mlkem.MLKEM768PrivateKey) -> None:
        self._private: mlkem.MLKEM768PrivateKey | None = private
        self.public = private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> "KemKeys":
        """Return a new pair."""
        return cls(mlkem.MLKEM768PrivateKey.generate())

    @classmethod
    def from_seed(cls, seed: bytes) -> "KemKeys":
        """Return the pair that 64 bytes of `seed` make."""
        return cls(mlkem.MLKEM768PrivateKey.from_seed_bytes(seed))

    def open(self, ciphertext: bytes) -> bytes:
        """Return the secret of 32 bytes in `ciphertext`; only once.

        Raises:
            RemoteProtocolError: `ciphertext` is none.
        """
        private, self._private = self._private, None
        if private is None:
            raise LocalProtocolError("a KEM key opens once")
        try:
            return private.decapsulate(ciphertext)
        except ValueError as error:
            raise RemoteProtocolError("no KEM ciphertext") from error


def encapsulate(public: bytes) -> KemShare:
    """Return a new secret for the owner of `public`.

    Raises:
        RemoteProtocolError: `public` is no ML-KEM-768 key.
    """
    try:
        key = mlkem.MLKEM768PublicKey.from_public_bytes(public)
        secret, ciphertext = key.encapsulate()
    except ValueError as error:
        raise RemoteProtocolError("no KEM key") from error
    return KemShare(ciphertext, secret)
