"""The invitations that we made and that are still open."""

from msgspec import Struct


class OpenInvitation(Struct, frozen=True, array_like=True):
    """One of them; of its token only the hash is kept."""

    id: str
    token_hash: bytes
    made_for: str
    made_at: float
    expires_at: float
    uses: int
    used_by: tuple[bytes, ...] = ()
