"""What goes to the client, in an order that it can rely on.

An answer comes before the first event that its request causes.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from fantom.headless.rpc import Json, event_line

# Nobody who talks while a dial goes on fills memory.
_MOST_KEPT = 1_000


class Outbox:
    """Writes lines; keeps events back while their answer is on its way."""

    def __init__(self, write: Callable[[bytes], None]) -> None:
        self._write = write
        self._answering = _Answering(self._release)
        self._dialling: Counter[str] = Counter()
        self._kept: list[tuple[str, Json]] = []

    def answer(self, line: bytes) -> None:
        """Write the answer to a request."""
        self._write(line)

    def notify(self, address: str, event: Json) -> None:
        """Write an event about the peer at `address`, or keep it for a moment."""
        if not self._answering.is_on and address not in self._dialling:
            self._write(event_line(event))
            return
        self._kept.append((address, event))
        if len(self._kept) > _MOST_KEPT:
            self._dialling.clear()
            self._release()

    def answering(self) -> AbstractContextManager[None]:
        """Keep all events back until the block has answered."""
        return self._answering

    @contextmanager
    def dialling(self, address: str) -> Iterator[None]:
        """Keep events about `address` back until the block has answered."""
        self._dialling[address] += 1
        try:
            yield
        finally:
            self._dialling -= Counter((address,))  # drops what is at zero
            self._release()

    def _release(self) -> None:
        if self._answering.is_on or not self._kept:
            return
        kept, self._kept = self._kept, []
        for address, event in kept:
            if address in self._dialling:
                self._kept.append((address, event))
            else:
                self._write(event_line(event))


class _Answering:
    """One for all requests: to make a generator each time costs more than to answer."""

    def __init__(self, release: Callable[[], None]) -> None:
        self.is_on = False
        self._release = release

    def __enter__(self) -> None:
        self.is_on = True

    def __exit__(self, *_error: object) -> None:
        self.is_on = False
        self._release()
