"""Something that waits for a person's yes or no."""

import secrets
from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum

from fantom.endpoint import Endpoint
from fantom.identity.peer_ids import is_legacy
from fantom.identity.person import Person
from fantom.protocol.limits import MAX_HELD_BYTES, MAX_HELD_TEXTS
from fantom.protocol.messages import NO_ID, Edit, Kept, TextMessage
from fantom.protocol.weight import weight_of

_ID_BYTES = 8


class RequestKind(StrEnum):
    """What is asked."""

    CONNECTION = "connection"  # somebody came
    LEGACY = "legacy"  # we are about to write over the legacy wire


class Action(StrEnum):
    """What a person can answer."""

    ACCEPT = "accept"
    DECLINE = "decline"
    BLOCK = "block"


@dataclass(eq=False)
class Request:
    """A question about one peer, and what the peer said meanwhile."""

    kind: RequestKind
    peer_id: str
    endpoint: Endpoint
    expires: float
    name: str = ""
    resembled: list[Person] = field(default_factory=list)  # whom the name looks like
    is_ignored = False  # nobody is asked: the peer is blocked
    id: str = field(default_factory=lambda: secrets.token_urlsafe(_ID_BYTES))
    held: deque[Kept] = field(default_factory=deque)
    _held_bytes: int = 0

    @property
    def protocol(self) -> int:
        """Which wire the peer speaks."""
        return 1 if is_legacy(self.peer_id) else 2

    def hold(self, message: Kept) -> bool:
        """Keep `message` for later; False if there is no more room.

        Who comes again says again what nobody has acknowledged.
        """
        is_known = any(message.id == other.id for other in self.held)
        if is_known and (message.id != NO_ID or isinstance(message, TextMessage)):
            return True
        text = message.text if isinstance(message, TextMessage | Edit) else ""
        size = weight_of(text)
        if len(self.held) >= MAX_HELD_TEXTS:
            return False
        if self._held_bytes + size > MAX_HELD_BYTES:
            return False
        self.held.append(message)
        self._held_bytes += size
        return True
