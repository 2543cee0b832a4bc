"""The invitations that we made, until they expire; of a token only its hash is kept.

Time is Unix seconds, and comes in as `now`.
"""

import hashlib
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from fantom.errors import TooManyInvitations, UnknownInvitation
from fantom.identity.bounds import (
    MAX_INVITATION_SECONDS,
    MAX_MADE_FOR,
    MAX_OPEN_INVITATIONS,
    MAX_USES,
    MIN_INVITATION_SECONDS,
)
from fantom.identity.invitation import TOKEN_BYTES
from fantom.identity.keys import curve_key

_ID_BYTES = 8
_HASH_BYTES = 32


class OpenInvitation(Struct, frozen=True, array_like=True):
    """One that we made; `used_by` are the identities that came with it.

    An array on disk: new fields come at the end, with a default.
    """

    id: str
    token_hash: bytes
    made_for: str
    made_at: float
    expires_at: float
    uses: int = 1
    used_by: tuple[bytes, ...] = ()


class Outcome(StrEnum):
    """What a token is worth."""

    ADMITTED = "admitted"
    SPENT = "spent"  # as many others as were invited have used it: tell the inviter
    UNKNOWN = "unknown"  # never made, expired or taken back


@dataclass(frozen=True, slots=True)
class Redemption:
    """What came of a token.

    `is_first`: this identity had not come with it before, so that `used_by` has grown.
    """

    outcome: Outcome
    invitation: OpenInvitation | None = None
    is_first: bool = False


class Invitations:
    """All that are open; what expired is forgotten, and no clock brings it back."""

    def __init__(self, kept: Iterable[OpenInvitation] = ()) -> None:
        self._by_hash = {each.token_hash: each for each in kept}
        self._visitors: dict[bytes, set[bytes]] = {}

    @property
    def kept(self) -> tuple[OpenInvitation, ...]:
        """What a vault keeps, and what the next `Invitations` begins with."""
        return tuple(self._by_hash.values())

    def create(
        self, made_for: str, uses: int, seconds: float, now: float
    ) -> tuple[OpenInvitation, bytes]:
        """Return a new one, and its token, which nobody can find out afterwards.

        Raises:
            TooManyInvitations: until one expires or is revoked.
            ValueError: what was asked for is out of bounds.
        """
        _check(made_for, uses, seconds)
        self._forget(now)
        if len(self._by_hash) >= MAX_OPEN_INVITATIONS:
            raise TooManyInvitations(MAX_OPEN_INVITATIONS)
        token = secrets.token_bytes(TOKEN_BYTES)
        key = _hash(token)
        made = OpenInvitation(_new_id(), key, made_for, now, now + seconds, uses)
        self._by_hash[key] = made
        return made, token

    def list(self, now: float) -> tuple[OpenInvitation, ...]:
        """Return those that are open, the newest first."""
        self._forget(now)
        return tuple(reversed(self._by_hash.values()))

    def revoke(self, invitation: str) -> OpenInvitation:
        """Forget the one with that id, and return it.

        Raises:
            UnknownInvitation: none is open that has it.
        """
        for each in self._by_hash.values():
            if each.id == invitation:
                return self._drop(each.token_hash)
        raise UnknownInvitation(invitation)

    def id_of(self, token: bytes) -> str:
        """Return the id of the one that has this token.

        Raises:
            UnknownInvitation: none has.
        """
        found = self._by_hash.get(_hash(token))
        if found is None:
            raise UnknownInvitation("")
        return found.id

    def redeem(self, token: bytes, identity: bytes, now: float) -> Redemption:
        """Return what a token is worth to an identity that has proved itself.

        What is found is found by its hash, in one step whatever the token is: how
        long it takes tells nothing about the tokens that are open.

        Raises:
            RemoteProtocolError: that is no identity key.
        """
        visitor = curve_key(identity)
        self._forget(now)
        found = self._by_hash.get(_hash(token))
        if found is None:
            return Redemption(Outcome.UNKNOWN)
        visitors = self._visitors_of(found)
        if visitor in visitors:
            return Redemption(Outcome.ADMITTED, found)
        if len(found.used_by) >= found.uses:
            return Redemption(Outcome.SPENT, found)
        used = replace(found, used_by=(*found.used_by, identity))
        self._by_hash[found.token_hash] = used
        visitors.add(visitor)
        return Redemption(Outcome.ADMITTED, used, is_first=True)

    def _visitors_of(self, found: OpenInvitation) -> set[bytes]:
        """Return X(k) of who used it: a key and its negative are one (`same_identity`).

        Kept, as each costs 50 us: who has a token could else make us work for it.
        """
        if found.token_hash not in self._visitors:
            curve_keys = {curve_key(each) for each in found.used_by}
            self._visitors[found.token_hash] = curve_keys
        return self._visitors[found.token_hash]

    def _forget(self, now: float) -> None:
        held = self._by_hash.items()
        for key in [key for key, each in held if each.expires_at <= now]:
            self._drop(key)

    def _drop(self, key: bytes) -> OpenInvitation:
        self._visitors.pop(key, None)
        return self._by_hash.pop(key)


def _check(made_for: str, uses: int, seconds: float) -> None:
    if len(made_for) > MAX_MADE_FOR:
        raise ValueError("the name is too long")
    if not 1 <= uses <= MAX_USES:
        raise ValueError(f"{uses} uses")
    if not MIN_INVITATION_SECONDS <= seconds <= MAX_INVITATION_SECONDS:
        raise ValueError(f"{seconds} seconds")


def _new_id() -> str:
    return urlsafe_b64encode(secrets.token_bytes(_ID_BYTES)).decode().rstrip("=")


def _hash(token: bytes) -> bytes:
    return hashlib.blake2b(token, digest_size=_HASH_BYTES).digest()
