"""Who of several that send files to one peer may speak next, and how much."""

from collections import deque
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from fantom.files.window import Window
from fantom.peers.peer import Peer

_CHUNKS = 8  # said at one turn


class Speaker(Protocol):
    """Has bytes for a peer."""

    def speak(self, most: int, chunk: int) -> int:
        """Say about `most` bytes, in pieces of `chunk`; return how many it were."""

    @property
    def has_more(self) -> bool:
        """Whether there is something to say now."""


class Turns(QObject):
    """Lets each speak in its turn, as fast as the way to the peer takes it.

    The window is that of the way, so all that go it share it.
    """

    def __init__(self, peer: Peer, now: Callable[[], float]) -> None:
        super().__init__()
        self._peer, self._now = peer, now
        self._speakers: deque[Speaker] = deque()
        self._window, self._arrived = Window(), 0
        peer.file_room_grew.connect(self._go_on)
        peer.rewired.connect(self._begin_anew)

    def want(self, speaker: Speaker) -> None:
        """Let `speaker` speak when it is its turn."""
        if speaker not in self._speakers:
            self._speakers.append(speaker)
        self.go_on()

    def leave(self, speaker: Speaker, unacknowledged: int) -> None:
        """It speaks no more, and nobody will acknowledge so much of what it said."""
        if speaker in self._speakers:
            self._speakers.remove(speaker)
        self._arrived += unacknowledged
        self._window.forget(unacknowledged)
        self.go_on()

    def acknowledge(self, count: int) -> None:
        """So many bytes more have arrived."""
        self._arrived += count
        self._window.acked(self._arrived, self._now())
        self.go_on()

    def go_on(self) -> None:
        """Let speak as long as there is room."""
        while self._speakers and (room := self._room()) > 0:
            speaker = self._speakers.popleft()
            chunk = self._window.chunk_size
            said = speaker.speak(min(room, _CHUNKS * chunk), chunk)
            self._window.sent(said, self._now())
            if speaker.has_more:
                self._speakers.append(speaker)

    def _room(self) -> int:
        return min(self._window.room, self._peer.file_room)

    def _go_on(self, _peer: Peer) -> None:
        self.go_on()

    def _begin_anew(self, _peer: Peer) -> None:
        self._window, self._arrived = Window(), 0
