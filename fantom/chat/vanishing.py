"""When which text disappears."""

from heapq import heappop, heappush


class Vanishing:
    """Ids of texts by the time when they go, the soonest first."""

    def __init__(self) -> None:
        self._soonest: list[tuple[float, bytes]] = []

    def add(self, message_id: bytes, at: float) -> None:
        """Let that text go at that time."""
        heappush(self._soonest, (at, message_id))

    @property
    def next(self) -> float | None:
        """When the next one goes; None if none does."""
        return self._soonest[0][0] if self._soonest else None

    def due(self, now: float) -> list[bytes]:
        """Return whose time is up, the longest overdue first, and drop them."""
        due: list[bytes] = []
        while self._soonest and self._soonest[0][0] <= now:
            due.append(heappop(self._soonest)[1])
        return due

    def clear(self) -> None:
        """Let nothing go."""
        self._soonest.clear()
