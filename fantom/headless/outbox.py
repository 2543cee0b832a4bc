"""What goes to the client, in an order that it can rely on.

An answer comes before the first event that its request causes.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from fantom.headless.rpc import Json, event_lines

# Nobody who talks while a dial goes on fills memory.
_MOST_KEPT = 1_000


class Outbox:
    """Writes lines; keeps events back while their answer is on its way."""

    def __init__(self, write: Callable[[bytes], None]) -> None:
        self._write = write
        self._answers: list[bytes] = []
        self._answering = _Answering(self._release)
        self._dialling: Counter[str] = Counter()
        self._kept: list[tuple[str, Json]] = []

    def answer(self, line: bytes) -> None:
        """Write the answer to a request, with the others of its block."""
        self._answers.append(line)
        self._release()

    def notify(self, address: str, *events: Json) -> None:
        """Write events about the peer at `address`, or keep them for a moment."""
        if not self._answering.is_on and address not in self._dialling:
            self._write_events(events)
            return
        self._kept.extend((address, event) for event in events)
        if len(self._kept) > _MOST_KEPT:
            self._dialling.clear()
            self._release()

    def answering(self) -> AbstractContextManager[None]:
        """Write all answers of the block, then the events that it caused."""
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
        if self._answering.is_on:
            return
        if self._answers:
            self._write(b"".join(self._answers))
            self._answers.clear()
        if self._kept:
            self._release_events()

    def _release_events(self) -> None:
        kept = self._kept
        free = [event for address, event in kept if address not in self._dialling]
        self._kept = [held for held in kept if held[0] in self._dialling]
        self._write_events(free)

    def _write_events(self, events: Sequence[Json]) -> None:
        if events:
            self._write(event_lines(events))


class _Answering:
    """One for all: to make a generator each time would cost more than to answer."""

    def __init__(self, release: Callable[[], None]) -> None:
        self.is_on = False
        self._release = release

    def __enter__(self) -> None:
        self.is_on = True

    def __exit__(self, *_error: object) -> None:
        self.is_on = False
        self._release()
