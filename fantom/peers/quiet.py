"""Not saying the same again and again: an attack is one notice, not a stream."""

from collections.abc import Callable

from fantom.peers.peer import Peer
from fantom.protocol.limits import NOTICE_SECONDS


class Quiet:
    """Lets one notice through about all strangers together, then rests.

    Of a peer whom a person said yes to it is one of each kind.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._told: dict[tuple[str, type] | None, float] = {}

    def allows(self, peer: Peer, kind: type) -> bool:
        """Whether to tell of something of that kind now; counts as told then."""
        now = self._now()
        # A clock that was set back must not silence us for long: hence the 0.
        recent = {
            key: told
            for key, told in self._told.items()
            if 0 <= now - told < NOTICE_SECONDS
        }
        self._told = recent
        key = (peer.id, kind) if peer.is_welcome else None
        if key in recent:
            return False
        recent[key] = now
        return True
