"""Knowing again what was here before, within bounds."""

from collections import deque


class Recent:
    """The last `most` of what was added: nonces, ids."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._order: deque[bytes] = deque()
        self._known: set[bytes] = set()

    def __contains__(self, item: bytes) -> bool:
        return item in self._known

    def add(self, item: bytes) -> bool:
        """Remember `item`; False if it was here already."""
        if item in self._known:
            return False
        self._known.add(item)
        self._order.append(item)
        if len(self._order) > self._most:
            self._known.discard(self._order.popleft())
        return True

    def clear(self) -> None:
        """Forget all."""
        self._order.clear()
        self._known.clear()
