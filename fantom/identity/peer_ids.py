"""The one word by which the program, and its clients, name a peer."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

_LEGACY = "v1:"


def peer_id(identity: bytes) -> str:
    """Return the id of a Fantom/2 peer: its key, base64url without padding."""
    return short_id(identity)


def short_id(data: bytes) -> str:
    """Return bytes as one word: base64url without padding."""
    return urlsafe_b64encode(data).decode().rstrip("=")


def legacy_id(address: str) -> str:
    """Return the id of a peer that proves nothing: where it comes from."""
    return _LEGACY + address


def is_legacy(peer: str) -> bool:
    """Whether that peer speaks only Fantom/1."""
    return peer.startswith(_LEGACY)


def identity_of(peer: str) -> bytes | None:
    """Return the key in an id; a legacy one, or nonsense, has none."""
    if is_legacy(peer):
        return None
    try:
        return urlsafe_b64decode(peer + "=")
    except ValueError:
        return None
