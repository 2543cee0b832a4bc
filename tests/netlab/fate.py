"""What happens to each frame: pure decisions, by a seed and the time given."""

from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from typing import Any, NamedTuple

_PROBABILITIES = (
    *("loss", "burst_start", "burst_end", "burst_loss"),
    *("reorder", "duplicate"),
)
_NEVER_NEGATIVE = ("delay", "jitter", "hold", "rate", "queue")


@dataclass(frozen=True, slots=True)
class Impairment:
    """What a link does to frames, in each direction; seconds, bits, probabilities."""

    delay: float = 0.0
    jitter: float = 0.0  # up to so much more; in dense traffic some wait for others
    loss: float = 0.0
    burst_start: float = 0.0  # Gilbert-Elliott: a good frame begins a burst
    burst_end: float = 1.0  # a frame of a burst ends it
    burst_loss: float = 1.0  # how much is lost within a burst
    reorder: float = 0.0  # held back, and others overtake it
    hold: float = 0.01  # for so long
    duplicate: float = 0.0
    rate: float = 0.0  # bits a second; 0 is without limit
    queue: int = 256_000  # bytes that may wait for their turn
    seed: int = 0

    def __post_init__(self) -> None:
        for name in _PROBABILITIES:
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{name} is no probability")
        for name in _NEVER_NEGATIVE:
            if getattr(self, name) < 0:
                raise ValueError(f"{name} is negative")


class End(StrEnum):
    """How it ended for a frame."""

    PASSED = "passed"
    HELD = "held"  # passed, later than its turn
    LOST = "lost"
    BURST = "burst"  # lost within a burst
    FULL = "full"  # no room in the queue
    CUT = "cut"


class Fate(NamedTuple):
    """How it ends for a frame, and when each of its copies arrives."""

    end: End
    times: tuple[float, ...] = ()


class _Draws(NamedTuple):
    """The dice of one frame: always all of them, so that none shifts another's."""

    loss: float
    burst: float
    burst_loss: float
    jitter: float
    reorder: float
    duplicate: float


class Path:
    """One direction of a link."""

    def __init__(self, impairment: Impairment, name: str = "") -> None:
        self._impairment = impairment
        self._name = name
        self._random = self._dice()
        self._in_burst = False
        self.is_cut = False
        self._forget()

    def _dice(self) -> Random:
        return Random(f"{self._impairment.seed} {self._name}")

    def _forget(self) -> None:
        self._free_at = 0.0  # when the last bit that waits will have left
        self._latest = 0.0  # when the last frame that keeps its turn arrives

    def change(self, **fields: Any) -> None:
        """Behave otherwise from now on; the order of frames stays."""
        self._impairment = replace(self._impairment, **fields)
        if "seed" in fields:
            self._random = self._dice()

    def cut(self) -> None:
        """Let nothing pass; what is on its way is lost to the caller, too."""
        self.is_cut = True
        self._forget()

    def restore(self) -> None:
        """Let frames pass again."""
        self.is_cut = False

    def decide(self, size: int, now: float) -> Fate:
        """Return the fate of a frame of `size` bytes that comes now."""
        if self.is_cut:
            return Fate(End.CUT)
        draws = _Draws(*(self._random.random() for _ in range(6)))
        if lost := self._lost(draws):
            return Fate(lost)
        departure = self._departure(size, now)
        if departure is None:
            return Fate(End.FULL)
        return self._arrival(departure, draws)

    def _lost(self, draws: _Draws) -> End | None:
        told = self._impairment
        limit = told.burst_end if self._in_burst else told.burst_start
        if draws.burst < limit:
            self._in_burst = not self._in_burst
        if self._in_burst and draws.burst_loss < told.burst_loss:
            return End.BURST
        return End.LOST if draws.loss < told.loss else None

    def _departure(self, size: int, now: float) -> float | None:
        """Return when its last bit leaves, or None if it may not even wait."""
        told = self._impairment
        if not told.rate:
            return now
        begin = max(now, self._free_at)
        waiting = (begin - now) * told.rate / 8
        if waiting + size > told.queue:
            return None
        self._free_at = begin + size * 8 / told.rate
        return self._free_at

    def _arrival(self, departure: float, draws: _Draws) -> Fate:
        told = self._impairment
        due = departure + told.delay + told.jitter * draws.jitter
        due = max(due, self._latest)
        copies = 2 if draws.duplicate < told.duplicate else 1
        if draws.reorder < told.reorder:
            return Fate(End.HELD, (due + told.hold,) * copies)
        self._latest = due
        return Fate(End.PASSED, (due,) * copies)
