"""ML-KEM-768: a second secret, against who records now and breaks X25519 later.

Source: docs/PROTOCOL.md, section 3; FIPS 203.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from fantom.errors import LocalProtocolError, RemoteProtocolError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey

KEM_PUBLIC_BYTES = 1_184
KEM_CIPHERTEXT_BYTES = 1_088
KEM_SEED_BYTES = 64


@dataclass(frozen=True, slots=True)
class KemShare:
    """What an initiator sends, and the 32 bytes that both then know."""

    ciphertext: bytes
    secret: bytes = field(repr=False)


class KemKeys:
    """A responder's key pair, for one connection."""

    def __init__(self, secret: "MLKEM768PrivateKey") -> None:
        self._secret: MLKEM768PrivateKey | None = secret
        self.public = secret.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> "KemKeys":
        """Return a new pair; only where `is_available()`."""
        # Loaded late: a start without Fantom/2 peers does not pay for OpenSSL.
        from cryptography.hazmat.primitives.asymmetric import mlkem  # noqa: PLC0415

        return cls(mlkem.MLKEM768PrivateKey.generate())

    @classmethod
    def from_seed(cls, seed: bytes) -> "KemKeys":
        """Return the pair that these 64 bytes always give."""
        from cryptography.hazmat.primitives.asymmetric import mlkem  # noqa: PLC0415

        return cls(mlkem.MLKEM768PrivateKey.from_seed_bytes(seed))

    def open(self, ciphertext: bytes) -> bytes:
        """Return the secret of a ciphertext; a false one gives another secret.

        Raises:
            RemoteProtocolError: it is no ciphertext.
        """
        if self._secret is None:
            raise LocalProtocolError("the KEM key was erased")
        try:
            return self._secret.decapsulate(ciphertext)
        except ValueError as error:
            raise RemoteProtocolError("not a KEM ciphertext") from error

    def erase(self) -> None:
        """Forget the secret key."""
        self._secret = None


def encapsulate(public: bytes) -> KemShare:
    """Return a new secret, and the ciphertext that tells it to the key's owner.

    Raises:
        RemoteProtocolError: it is no encapsulation key.
    """
    from cryptography.hazmat.primitives.asymmetric import mlkem  # noqa: PLC0415

    try:
        key = mlkem.MLKEM768PublicKey.from_public_bytes(public)
    except ValueError as error:
        raise RemoteProtocolError("not a KEM key") from error
    secret, ciphertext = key.encapsulate()
    return KemShare(ciphertext, secret)


@cache
def is_available() -> bool:
    """Return whether `cryptography`, as it is built here, has ML-KEM-768."""
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415

    try:
        KemKeys.from_seed(bytes(KEM_SEED_BYTES))
    except (ImportError, UnsupportedAlgorithm):
        return False
    return True
