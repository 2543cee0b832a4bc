"""How far a key is known to be whom we take it for.

Source: docs/PROTOCOL.md, section 6.
"""

from enum import StrEnum


class Trust(StrEnum):
    """What stands behind an identity key."""

    UNKNOWN = "unknown"
    SEEN = "seen"  # the person gave it a name: it is the same key as then
    INTRODUCED = "introduced"  # somebody whom we know told us of it
    VERIFIED = "verified"  # compared, face to face or by a shared secret
    BLOCKED = "blocked"


def pinned(trust: Trust) -> Trust:
    """Return what it is once the person has given the key a name."""
    return Trust.SEEN if trust is Trust.UNKNOWN else trust
