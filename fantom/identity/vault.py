r"""The vault: who we are and whom we know, as bytes that only a passphrase opens.

    b"fantom vault\n" || version u16 || salt 16 || nonce 24 || sealed || digest 32

`sealed` is MessagePack, padded with 0x80 and zeros to a multiple of 4096 bytes, under
XChaCha20-Poly1305 with all that stands before it as additional data.  Its key is
Argon2id of the passphrase, as costly as the version says: a file that could say it
itself could ask for less, or for more than there is.  `digest` is BLAKE2b-256 of all
before it, in every version to come too; it proves nothing, but tells damage from a
wrong passphrase, and at once.
"""

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Annotated, Self

import msgspec
from msgspec import Meta
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_pwhash_alg,
    crypto_pwhash_ALG_ARGON2ID13,
    crypto_scalarmult_base,
)
from nacl.exceptions import CryptoError
from nacl.exceptions import RuntimeError as SodiumFailed

from fantom.errors import (
    NotEnoughMemory,
    RemoteProtocolError,
    VaultDamaged,
    VaultFull,
    VaultTooNew,
    WrongPassphrase,
)
from fantom.identity.bounds import (
    LAST_SECOND,
    MAX_INVITATION_ID,
    MAX_KEPT_TRANSFERS,
    MAX_NAME_BYTES,
    MAX_USES,
    MAX_VAULT_BYTES,
    MAX_VAULT_INVITATIONS,
    MAX_VAULT_PEOPLE,
    MAX_WORDS,
)
from fantom.identity.invitations import OpenInvitation
from fantom.identity.kept_transfer import KeptTransfer
from fantom.identity.keys import IDENTITY_BYTES, curve_key
from fantom.identity.person import Key, Person

VERSION = 1

_MAGIC = b"fantom vault\n"
_VERSION_BYTES = 2
_SALT_BYTES = 16
_NONCE_BYTES = 24
_TAG_BYTES = 16
_DIGEST_BYTES = 32
_KEY_BYTES = 32
_HASH_BYTES = 32
_SALT = len(_MAGIC) + _VERSION_BYTES  # where each begins
_NONCE = _SALT + _SALT_BYTES
_SEALED = _NONCE + _NONCE_BYTES
_BLOCK = 4_096
_SIGN = 0x80  # in the last byte of a key: which of two points with one y

# libsodium's "moderate": a second, and 256 MiB.
_PASSES = 3
_MEMORY = 268_435_456


@dataclass(frozen=True, slots=True)
class VaultKey:
    """What a passphrase and a salt give: with it, to save again costs no second."""

    salt: bytes = field(repr=False)
    key: bytes = field(repr=False)

    @classmethod
    def derive(cls, passphrase: str, salt: bytes | None = None) -> Self:
        """Return the key of a passphrase, however its letters are composed.

        With no salt it gets a new one: for a new vault, or a new passphrase.

        Raises:
            NotEnoughMemory: the system has no 256 MiB left.
        """
        salt = secrets.token_bytes(_SALT_BYTES) if salt is None else salt
        text = unicodedata.normalize("NFC", passphrase)
        # A field can hold half a pair of surrogates; it is no reason to fail.
        spelt = text.encode(errors="surrogatepass")
        try:
            key = crypto_pwhash_alg(
                _KEY_BYTES, spelt, salt, _PASSES, _MEMORY, crypto_pwhash_ALG_ARGON2ID13
            )
        except SodiumFailed as error:
            raise NotEnoughMemory(_MEMORY // 1_048_576) from error
        return cls(salt, key)


@dataclass(frozen=True, slots=True)
class VaultContents:
    """All that a vault keeps; `secret` is X(secret), as in `Identity`.

    A map on disk, whose keys are these names.  An older Fantom drops what it doesn't
    know when it saves, here and in a Person: whatever may not be lost needs a new
    version.  (When somebody was verified may be; that they were is older.)
    """

    secret: Key = field(repr=False)
    public: Key
    name: str = field(default="", repr=False)
    keeps_addresses: bool = False
    people: Annotated[tuple[Person, ...], Meta(max_length=MAX_VAULT_PEOPLE)] = field(
        default=(), repr=False
    )
    invitations: Annotated[
        tuple[OpenInvitation, ...], Meta(max_length=MAX_VAULT_INVITATIONS)
    ] = field(default=(), repr=False)
    transfers: Annotated[
        tuple[KeptTransfer, ...], Meta(max_length=MAX_KEPT_TRANSFERS)
    ] = field(default=(), repr=False)


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(VaultContents)


def seal(contents: VaultContents, key: VaultKey) -> bytes:
    """Return the vault; what could not be opened again is never sealed.

    Raises:
        VaultFull: there are more people or invitations than it may hold.
        ValueError: something in it is not as it must be: a bug of ours.
    """
    plain = _padded(_ENCODER.encode(contents))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    head = _MAGIC + VERSION.to_bytes(_VERSION_BYTES) + key.salt + nonce
    size = len(head) + len(plain) + _TAG_BYTES + _DIGEST_BYTES
    if size > MAX_VAULT_BYTES or _holds_too_many(contents):
        raise VaultFull
    if _understood(plain) is None:
        raise ValueError("contents that no vault may hold")
    body = head + crypto_aead_xchacha20poly1305_ietf_encrypt(
        plain, head, nonce, key.key
    )
    return body + _digest(body)


def _holds_too_many(contents: VaultContents) -> bool:
    return (
        len(contents.people) > MAX_VAULT_PEOPLE
        or len(contents.invitations) > MAX_VAULT_INVITATIONS
    )


def open_vault(data: bytes, passphrase: str) -> tuple[VaultContents, VaultKey]:
    """Return what a vault holds, and the key to seal it again; it takes a second.

    Raises:
        VaultDamaged: these bytes are none; this alone is known at once.
        VaultTooNew: a later Fantom sealed it.
        WrongPassphrase: it is whole, and has another one.
        NotEnoughMemory: the system has no 256 MiB left.
    """
    key = VaultKey.derive(passphrase, salt_of(data))
    return open_with(data, key), key


def open_with(data: bytes, key: VaultKey) -> VaultContents:
    """Return what a vault holds whose key is known already, as `open_vault` does."""
    salt_of(data)
    head, sealed = data[:_SEALED], data[_SEALED:-_DIGEST_BYTES]
    try:
        plain = crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed, head, head[_NONCE:], key.key
        )
    except CryptoError as error:
        raise WrongPassphrase from error
    contents = _understood(plain)
    if contents is None:
        raise VaultDamaged
    return contents


def salt_of(data: bytes) -> bytes:
    """Return the salt of a vault that is whole, whoever's it is.

    Raises:
        VaultDamaged: these bytes are none.
        VaultTooNew: a later Fantom sealed it.
    """
    if len(data) > MAX_VAULT_BYTES or not data.startswith(_MAGIC):
        raise VaultDamaged
    body, digest = data[:-_DIGEST_BYTES], data[-_DIGEST_BYTES:]
    if len(body) < _SALT or _digest(body) != digest:
        raise VaultDamaged
    version = int.from_bytes(body[len(_MAGIC) : _SALT])
    if version > VERSION:
        raise VaultTooNew(version)
    # Less than a block is what a vault never is.
    blocks, rest = divmod(len(body) - _SEALED - _TAG_BYTES, _BLOCK)
    if version != VERSION or blocks < 1 or rest:
        raise VaultDamaged
    return body[_SALT:_NONCE]


def _digest(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=_DIGEST_BYTES).digest()


# What is inside.


def _padded(plain: bytes) -> bytes:
    return plain + b"\x80" + bytes(-(len(plain) + 1) % _BLOCK)


def _understood(plain: bytes) -> VaultContents | None:
    """Return what the padded bytes say, or None if any of it is not as it must be.

    No error leaves: those of decoders quote what they could not decode.
    """
    unpadded = plain.rstrip(b"\0")
    if not unpadded.endswith(b"\x80") or len(plain) - len(unpadded) >= _BLOCK:
        return None
    try:
        contents: VaultContents = _DECODER.decode(memoryview(unpadded)[:-1])
    except (ValueError, RecursionError):
        return None
    return contents if _is_sound(contents) else None


def _is_sound(contents: VaultContents) -> bool:
    """Whether all is so that types cannot say it."""
    return (
        len(contents.name.encode()) <= MAX_NAME_BYTES
        and _belong_together(contents.secret, contents.public)
        and _are_distinct([_without_sign(each.identity) for each in contents.people])
        and all(map(_is_sound_invitation, contents.invitations))
        and _are_distinct([each.id for each in contents.invitations])
        and _are_distinct([each.token_hash for each in contents.invitations])
        and _are_distinct([each.id for each in contents.transfers])
    )


def _belong_together(secret: bytes, public: bytes) -> bool:
    try:
        return curve_key(public) == crypto_scalarmult_base(secret)
    except RemoteProtocolError:
        return False


def _without_sign(identity: bytes) -> bytes:
    """Return what a key and its negative share: both are one identity.

    Points are not asked for whether they are on the curve: it takes 60 us each.
    """
    return identity[:-1] + bytes((identity[-1] & ~_SIGN,))


def _are_distinct(keys: list[bytes] | list[str]) -> bool:
    return len(set(keys)) == len(keys)


def _is_sound_invitation(invitation: OpenInvitation) -> bool:
    return (
        len(invitation.id) <= MAX_INVITATION_ID
        and len(invitation.token_hash) == _HASH_BYTES
        and len(invitation.made_for) <= MAX_WORDS
        and 0 <= invitation.made_at <= LAST_SECOND
        and 0 <= invitation.expires_at <= LAST_SECOND
        and 0 <= invitation.uses <= MAX_USES
        and len(invitation.used_by) <= MAX_USES
        and all(len(each) == IDENTITY_BYTES for each in invitation.used_by)
    )
