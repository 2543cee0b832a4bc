"""What we say on its way: in order, each once, and none lost silently."""

from collections import deque
from collections.abc import Callable

from msgspec.structs import replace

from fantom.protocol.limits import MAX_UNACKNOWLEDGED
from fantom.protocol.messages import Change, Delete, Disappear, Kept, TextMessage


class Outgoing:
    """What waits, and what was handed over and may not have arrived.

    Those come again, before all others, when another connection carries on; the
    reader drops what it has (docs/PROTOCOL.md, section 4).  Changes of a text wait in
    the same queue, behind it: none can arrive before it.
    """

    def __init__(self) -> None:
        self._waiting: deque[Kept] = deque()
        self._under_way: dict[bytes, Kept] = {}
        self._may_have_arrived: set[bytes] = set()
        self._changed: set[bytes] = set()  # texts of which changes may wait

    def __len__(self) -> int:
        return len(self._waiting) + len(self._under_way)

    def __contains__(self, message_id: bytes) -> bool:
        waits = any(message.id == message_id for message in self._waiting)
        return waits or message_id in self._under_way

    @property
    def has_waiting(self) -> bool:
        """Whether anything waits to be handed over."""
        return bool(self._waiting)

    @property
    def has_room(self) -> bool:
        """Whether more may be under way."""
        return len(self._under_way) < MAX_UNACKNOWLEDGED

    def add(self, message: Kept) -> None:
        """Let `message` wait behind the others."""
        self._waiting.append(message)

    def add_change(self, change: Change) -> None:
        """Let `change` wait, and drop what it makes void."""
        if not self._waiting:
            self._changed.clear()
        if change.of in self._changed:
            self._drop_waiting(lambda x: _is_void(x, change))
        self._changed.add(change.of)
        self._waiting.append(change)

    def hand_over(self) -> Kept:
        """Return the first that waits; it is under way now."""
        message = self._waiting.popleft()
        self._under_way[message.id] = message
        return message

    def is_under_way(self, message_id: bytes) -> bool:
        """Whether that was handed over and nobody said that it arrived."""
        return message_id in self._under_way

    def done(self, message_id: bytes) -> bool:
        """Note that something needs no more care; False if it was not under way."""
        self._may_have_arrived.discard(message_id)
        return self._under_way.pop(message_id, None) is not None

    def begin_again(self) -> list[Kept]:
        """Let what is under way wait once more, first and in order; return it."""
        again = list(self._under_way.values())
        self._under_way.clear()
        self._waiting.extendleft(reversed(again))
        self._may_have_arrived.update(message.id for message in again)
        return again

    def cancel(self, message_id: bytes) -> bool:
        """Drop a text that waits; False if it may have arrived, or is not here."""
        if not self._has_never_left(message_id):
            return False
        self._drop_waiting(lambda x: message_id in (x.id, _target(x)))
        for place, message in enumerate(self._waiting):
            if isinstance(message, TextMessage) and message.reply_to == message_id:
                self._waiting[place] = replace(message, reply_to=None)
        return True

    def reword(self, message_id: bytes, text: str) -> bool:
        """Let a text on its way read otherwise; True if nobody can have seen it."""
        has_never_left = self._has_never_left(message_id)
        for place, message in enumerate(self._waiting):
            if message.id == message_id and isinstance(message, TextMessage):
                self._waiting[place] = replace(message, text=text)
        under_way = self._under_way.get(message_id)
        if isinstance(under_way, TextMessage):
            self._under_way[message_id] = replace(under_way, text=text)
        return has_never_left

    def drop_changes_of(self, message_id: bytes) -> None:
        """Drop what would change a text that is gone."""
        self._drop_waiting(lambda x: _target(x) == message_id)
        void = [x for x in self._under_way.values() if _target(x) == message_id]
        for change in void:
            self.done(change.id)

    def drop_kind(self, *kinds: type) -> None:
        """Drop all of these kinds: nobody would understand them."""
        self._drop_waiting(lambda x: isinstance(x, kinds))

    def clear(self) -> list[Kept]:
        """Drop all, and return it in order."""
        dropped = [*self._under_way.values(), *self._waiting]
        self._waiting.clear()
        self._under_way.clear()
        self._may_have_arrived.clear()
        return dropped

    def _has_never_left(self, message_id: bytes) -> bool:
        if message_id in self._may_have_arrived:
            return False
        return any(x.id == message_id for x in self._waiting)

    def _drop_waiting(self, is_void: Callable[[Kept], bool]) -> None:
        void = [message for message in self._waiting if is_void(message)]
        for message in void:
            self._waiting.remove(message)
            self._may_have_arrived.discard(message.id)


def _target(message: Kept) -> bytes | None:
    """Return the id of the text that a change is of."""
    return None if isinstance(message, TextMessage | Disappear) else message.of


def _is_void(message: Kept, change: Change) -> bool:
    """Whether nothing of an older `message` is left by `change`."""
    if _target(message) != change.of:
        return False
    return type(message) is type(change) or isinstance(change, Delete)
