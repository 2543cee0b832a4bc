"""What vaults are made of in tests; no test."""

import hashlib
import os

import msgspec
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

from fantom.identity.invitations import OpenInvitation
from fantom.identity.keys import Identity
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.identity.vault import VaultContents, VaultKey

ME, BOB, EVE = (Identity.from_seed(bytes([number]) * 32) for number in range(3))
KEY = VaultKey(bytes(range(16)), bytes(range(100, 132)))
HEAD = b"fantom vault\n\0\1" + KEY.salt + bytes(24)

PERSON = Person(
    BOB.public,
    petname="Bob of the hills",
    name="bobby-at-home",
    trust=Trust.VERIFIED,
    learnt=Learnt.INVITED,
    by="a party in May",
    since=1_700_000_000.5,
    endpoints=("[2001:db8::b0b]:31488",),
)
INVITATION = OpenInvitation(
    "AAECAwQFBgc",
    bytes(range(50, 82)),
    "Carol next door",
    1_700_000_000.0,
    1_700_086_400.0,
    2,
    (EVE.public,),
)
CONTENTS = VaultContents(
    ME.curve_secret, ME.public, "Ann of the sea", True, (PERSON,), (INVITATION,)
)


def people(count):
    """So many different ones; their keys are no points."""
    return tuple(
        Person(
            os.urandom(32),
            f"petname {number}",
            f"name {number}",
            Trust.SEEN,
            Learnt.INVITED,
            "",
            1.7e9 + number,
            (f"[2001:db8::{number & 0xFFFF:x}]:31488",),
        )
        for number in range(count)
    )


def mended(body):
    """Return these bytes with the digest of them, as whoever forges one would."""
    return body + hashlib.blake2b(body, digest_size=32).digest()


def sealed(plain, head=HEAD):
    """Return a vault with these padded bytes inside, whatever they are."""
    nonce = head[-24:]
    return mended(
        head + crypto_aead_xchacha20poly1305_ietf_encrypt(plain, head, nonce, KEY.key)
    )


def padded(plain):
    """Return as many whole blocks as it takes."""
    return plain + b"\x80" + bytes(-(len(plain) + 1) % 4_096)


def packed(contents):
    """Return it as MessagePack: a VaultContents, or a map."""
    return msgspec.msgpack.encode(contents)
