"""Vaults with so many people for the figures; no figure itself."""

import os
from pathlib import Path

from fantom.identity.keys import Identity
from fantom.identity.person import Learnt, Person
from fantom.identity.trust import Trust
from fantom.identity.vault import VaultContents, VaultKey, seal

PASSPHRASE = "known to whoever reads this"  # noqa: S105 - it keeps nothing


def make_vault(path: Path, count: int) -> Path:
    """Write a vault with `count` people, their addresses too, and return where."""
    me = Identity.generate()
    contents = VaultContents(
        me.curve_secret,
        me.public,
        keeps_addresses=True,
        people=tuple(_person(number) for number in range(count)),
    )
    path.write_bytes(seal(contents, VaultKey.derive(PASSPHRASE)))
    return path


def _person(number: int) -> Person:
    # A key need be no point of the curve to be kept.
    return Person(
        os.urandom(32),
        petname=f"petname {number}",
        name=f"name {number}",
        trust=Trust.SEEN,
        learnt=Learnt.INVITED,
        since=1.7e9 + number,
        endpoints=(f"[2001:db8::{number & 0xFFFF:x}]:31488",),
    )
