"""The bytes of a vault, which whoever has the disk may have written.

The first byte says what the rest is: 0, a file as it is; 1, one to which its digest is
put; 2, contents that are padded and sealed with a key that we know; 3, what is sealed
with it as it is, zeros behind it up to whole blocks.
"""

import hashlib
from unittest.mock import patch

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

from fantom.errors import VaultDamaged, VaultTooNew, WrongPassphrase
from fantom.i18n.error_text import error_text
from fantom.identity import vault
from fantom.identity.bounds import MAX_NAME_BYTES
from fantom.identity.vault import VaultKey, open_vault, open_with, seal
from tests.fuzz.known_keys import RX

PARSERS = {
    "fantom/identity/vault.py": [
        *("open_vault", "open_with", "salt_of", "_understood", "_is_sound"),
        *("_belong_together", "_without_sign", "_are_distinct"),
        "_is_sound_invitation",
    ],
    "fantom/identity/keys.py": ["curve_key"],
}
KEY = VaultKey(bytes(16), RX)
HEAD = b"fantom vault\n\0\1" + KEY.salt + bytes(24)
BLOCK = 4_096


def one_input(data):
    """Open it: contents that can be sealed again, or one of the errors."""
    try:
        # What an Argon2 gives is no matter here, and it takes a second.
        with patch.object(vault, "crypto_pwhash_alg", lambda *_: KEY.key):
            contents, key = open_vault(made(data), "")
    except (VaultDamaged, VaultTooNew, WrongPassphrase) as error:
        error_text(error).encode()
        return
    assert len(contents.name.encode()) <= MAX_NAME_BYTES
    assert open_with(seal(contents, key), key) == contents


def made(data):
    """Return the bytes of the file."""
    kind, rest = data[0] % 4 if data else 0, data[1:]
    if kind == 0:
        return rest
    if kind == 1:
        return with_digest(rest)
    plain = rest + (b"\x80" if kind == 2 else b"")
    plain += bytes(-len(plain) % BLOCK)
    return with_digest(
        HEAD
        + crypto_aead_xchacha20poly1305_ietf_encrypt(plain, HEAD, bytes(24), KEY.key)
    )


def with_digest(body):
    """Return it as if it were whole."""
    return body + hashlib.blake2b(body, digest_size=32).digest()
