"""Our texts on their way: in order, each once, and none lost silently."""

from collections import deque

from fantom.protocol.limits import MAX_UNACKNOWLEDGED
from fantom.protocol.messages import TextMessage


class Outgoing:
    """Texts that wait, and texts that were handed over and may not have arrived.

    Those come again, before all others, when another connection carries on; the
    reader drops what it has (docs/PROTOCOL.md, section 4).
    """

    def __init__(self) -> None:
        self._waiting: deque[TextMessage] = deque()
        self._under_way: dict[bytes, TextMessage] = {}
        self._may_have_arrived: set[bytes] = set()

    def __len__(self) -> int:
        return len(self._waiting) + len(self._under_way)

    @property
    def has_waiting(self) -> bool:
        """Whether a text waits to be handed over."""
        return bool(self._waiting)

    @property
    def has_room(self) -> bool:
        """Whether more texts may be under way."""
        return len(self._under_way) < MAX_UNACKNOWLEDGED

    def add(self, message: TextMessage) -> None:
        """Let `message` wait behind the others."""
        self._waiting.append(message)

    def hand_over(self) -> TextMessage:
        """Return the first that waits; it is under way now."""
        message = self._waiting.popleft()
        self._under_way[message.id] = message
        return message

    def is_under_way(self, message_id: bytes) -> bool:
        """Whether that text was handed over and nobody said that it arrived."""
        return message_id in self._under_way

    def done(self, message_id: bytes) -> bool:
        """Note that a text needs no more care; False if it was not under way."""
        self._may_have_arrived.discard(message_id)
        return self._under_way.pop(message_id, None) is not None

    def begin_again(self) -> list[TextMessage]:
        """Let what is under way wait once more, first and in order; return it."""
        again = list(self._under_way.values())
        self._under_way.clear()
        self._waiting.extendleft(reversed(again))
        self._may_have_arrived.update(message.id for message in again)
        return again

    def cancel(self, message_id: bytes) -> bool:
        """Drop a text that waits; False if it may have arrived, or is not here."""
        if message_id in self._may_have_arrived:
            return False
        for message in self._waiting:
            if message.id == message_id:
                self._waiting.remove(message)
                return True
        return False

    def clear(self) -> list[TextMessage]:
        """Drop all, and return it in order."""
        dropped = [*self._under_way.values(), *self._waiting]
        self._waiting.clear()
        self._under_way.clear()
        self._may_have_arrived.clear()
        return dropped
