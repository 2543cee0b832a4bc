"""Coming back to peers whose connection was cut."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, QTimer

from fantom.errors import ConnectionLost, Declined, FantomError, WrongKey
from fantom.peers.peer import Peer, PeerState
from fantom.peers.peers import Peers
from fantom.protocol.limits import (
    RECONNECT_FIRST_SECONDS,
    RECONNECT_MOST_SECONDS,
    SESSION_SECONDS,
)

_CLOCK_LOOK_MS = 2_000
_SLEPT_SECONDS = 10.0


class Reconnector(QObject):
    """Dials who was cut off, with growing pauses; at once when the network returns."""

    def __init__(
        self,
        peers: Peers,
        dial: Callable[[Peer], Awaitable[None]],
        now: Callable[[], float],
    ) -> None:
        super().__init__()
        self._peers, self._dial, self._now = peers, dial, now
        self._tries: dict[str, _Try] = {}
        self._looked_at = now()
        self._clock = QTimer(self, interval=_CLOCK_LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()
        peers.changed.connect(self._on_changed)
        peers.forgotten.connect(self._stop)

    def wake(self) -> None:
        """Try everybody at once: the network, or the machine, has come back."""
        for each in tuple(self._tries.values()):
            each.hurry()

    def stop(self) -> None:
        """Come back to nobody any more."""
        self._clock.stop()
        for peer in self._peers:
            self._stop(peer)

    def _on_changed(self, peer: Peer) -> None:
        if peer.state is not PeerState.OFFLINE:
            if peer.state is not PeerState.CONNECTING:
                self._stop(peer)
        elif self._is_worth_it(peer) and peer.id not in self._tries:
            self._tries[peer.id] = _Try(peer, self._dial)

    def _is_worth_it(self, peer: Peer) -> bool:
        is_known = peer.identity is not None and peer.endpoint.port > 0
        return is_known and isinstance(peer.parted_by, ConnectionLost)

    def _stop(self, peer: Peer) -> None:
        if attempt := self._tries.pop(peer.id, None):
            attempt.stop()

    def _look(self) -> None:
        now = self._now()
        slept = now - self._looked_at > _SLEPT_SECONDS
        self._looked_at = now
        if slept:
            self.wake()
        for peer in self._peers:
            if peer.is_older_than(SESSION_SECONDS, now) and peer.id not in self._tries:
                self._tries[peer.id] = _Try(peer, self._dial)


class _Try(QObject):
    """The tries to come back to one peer."""

    def __init__(self, peer: Peer, dial: Callable[[Peer], Awaitable[None]]) -> None:
        super().__init__()
        self._peer, self._dial = peer, dial
        self._pause = RECONNECT_FIRST_SECONDS
        self._task: asyncio.Task[None] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go)
        self._rest()

    def hurry(self) -> None:
        """Try now, and begin with short pauses again."""
        self._pause = RECONNECT_FIRST_SECONDS
        if self._task is None:
            self._go()

    def stop(self) -> None:
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        self.deleteLater()

    def _rest(self) -> None:
        # Two that lost each other must not meet in step for ever.
        seconds = self._pause * random.uniform(0.5, 1.0)  # noqa: S311
        self._pause = min(2 * self._pause, RECONNECT_MOST_SECONDS)
        self._timer.start(int(seconds * 1000))

    def _go(self) -> None:
        self._timer.stop()
        self._task = asyncio.ensure_future(self._try())

    async def _try(self) -> None:
        try:
            await self._dial(self._peer)
        except (WrongKey, Declined) as error:
            self._peer.trouble.emit(self._peer, error)
            return
        except FantomError:
            self._rest()
        finally:
            self._task = None
