"""Coming back to peers whose connection was cut."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, QTimer

from fantom.errors import Declined, FantomError, WrongKey
from fantom.peers.peer import Peer, PeerState
from fantom.peers.peers import Peers
from fantom.protocol.limits import (
    RECONNECT_FIRST_SECONDS,
    RECONNECT_MOST_SECONDS,
    SESSION_SECONDS,
)

_CLOCK_LOOK_SECONDS = 2.0
_SLEPT_SECONDS = 10.0


def _jitter() -> float:
    return random.uniform(0.5, 1.0)  # noqa: S311 - two that lost each other, no secret


class Reconnector(QObject):
    """Dials who was cut off, with growing pauses; at once when the network returns.

    Time comes from `now`: the one timer only calls `look`, which does what is due.
    """

    def __init__(
        self,
        peers: Peers,
        dial: Callable[[Peer], Awaitable[None]],
        now: Callable[[], float],
        jitter: Callable[[], float] = _jitter,
    ) -> None:
        super().__init__()
        self._peers, self._dial = peers, dial
        self._now, self._jitter = now, jitter
        self._tries: dict[str, _Try] = {}
        self._looked_at = now()
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.look)
        self._is_stopped = False
        self._look_later()
        peers.changed.connect(self._on_changed)
        peers.forgotten.connect(self._stop)

    @property
    def next_tries(self) -> dict[str, float]:
        """When each peer is dialled next; one that is being dialled is not here."""
        tries = self._tries.items()
        return {peer: x.due for peer, x in tries if x.due is not None}

    def look(self) -> None:
        """Do what is due now."""
        now = self._now()
        slept = now - self._looked_at > _SLEPT_SECONDS
        self._looked_at = now
        if slept:
            self.wake()
        for each in tuple(self._tries.values()):
            each.look(now)
        for peer in self._peers:
            if peer.is_older_than(SESSION_SECONDS, now):
                self._begin(peer)
        self._look_later()

    def wake(self) -> None:
        """Try everybody at once: the network, or the machine, has come back."""
        for each in tuple(self._tries.values()):
            each.hurry()

    def stop(self) -> None:
        """Come back to nobody any more."""
        self._is_stopped = True
        self._clock.stop()
        for peer in self._peers:
            self._stop(peer)

    def _on_changed(self, peer: Peer) -> None:
        if peer.state is PeerState.CONNECTING:
            return
        if peer.is_cut_off:
            self._begin(peer)
        else:
            self._stop(peer)

    def _begin(self, peer: Peer) -> None:
        attempt = self._tries.get(peer.id)
        is_free = attempt is None or attempt.is_done
        if is_free and not self._is_stopped:
            self._tries[peer.id] = _Try(peer, self._dial, self._pause)
            self._look_later()

    def _stop(self, peer: Peer) -> None:
        if attempt := self._tries.pop(peer.id, None):
            attempt.stop()

    def _pause(self, seconds: float) -> float:
        """Return when a rest of about so long is over; the clock looks then."""
        due = self._now() + seconds * self._jitter()
        self._look_later(due)
        return due

    def _look_later(self, due: float | None = None) -> None:
        if self._is_stopped:
            return
        times = [*self.next_tries.values(), self._looked_at + _CLOCK_LOOK_SECONDS]
        seconds = min(times if due is None else [*times, due]) - self._now()
        self._clock.start(max(0, int(seconds * 1000) + 1))


class _Try:
    """The tries to come back to one peer."""

    def __init__(
        self,
        peer: Peer,
        dial: Callable[[Peer], Awaitable[None]],
        pause: Callable[[float], float],
    ) -> None:
        self._peer, self._dial, self._pause = peer, dial, pause
        self._seconds = RECONNECT_FIRST_SECONDS
        self._task: asyncio.Task[None] | None = None
        self.due: float | None = None
        self.is_done = False
        self._rest()

    def look(self, now: float) -> None:
        """Try, if the rest is over."""
        if self.due is not None and now >= self.due:
            self._go()

    def hurry(self) -> None:
        """Try now, and begin with short pauses again."""
        self._seconds = RECONNECT_FIRST_SECONDS
        if self.due is not None:
            self._go()

    def stop(self) -> None:
        self.due = None
        if self._task is not None:
            self._task.cancel()

    def _rest(self) -> None:
        # Two that lost each other must not meet in step for ever: there is jitter.
        self.due = self._pause(self._seconds)
        self._seconds = min(2 * self._seconds, RECONNECT_MOST_SECONDS)

    def _go(self) -> None:
        self.due = None
        self._task = asyncio.ensure_future(self._try())

    async def _try(self) -> None:
        try:
            await self._dial(self._peer)
        except Declined as error:
            self._peer.trouble.emit(self._peer, error)
        except WrongKey as error:
            self._peer.trouble.emit(self._peer, error)
            if self._peer.petname:
                # Anybody on the way can answer so once.  A ghost is new at each start
                # and will not come back; whom we named may.
                self._seconds = RECONNECT_MOST_SECONDS
                self._rest()
        except FantomError:
            self._rest()
        else:
            self.is_done = True
        finally:
            self._task = None
