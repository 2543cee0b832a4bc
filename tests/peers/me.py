"""Somebody to be in a test: a ghost, with a key that the test may choose."""

from fantom.identity.keys import Identity
from fantom.peers.me import Me


def ghost(settings, public=bytes(32), now=float):
    """Return who we are, without a vault; nothing is computed with the key."""
    me = Me(settings, None, now)
    me.identity = Identity(public, bytes(32))
    return me
