"""Threads for what waits for a disk, so that the loop never does.

A disk can be slow, or hang for good: a share in a network that went.  So the jobs of
one transfer run one after the other, those of different ones beside each other, and
nothing waits for a thread that hangs, not even the end of the program.
"""

import contextlib
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Condition, Thread, current_thread
from time import monotonic
from typing import Any, TypeVar

from fantom.errors import FantomError
from fantom.files.blocks import nothing

MAX_THREADS = 16
MAX_WAITING = 64  # jobs of one transfer
IDLE_SECONDS = 5.0

T = TypeVar("T")
CallSoon = Callable[[Callable[[], None]], None]


class Stopped(Exception):
    """Nobody waits for this job any more."""


class Disk:
    """Keeps the threads; there are none until there is work.

    `call_soon` is called in them: what it gets, it has called in the loop's thread.
    """

    def __init__(self, call_soon: CallSoon, threads: int = MAX_THREADS) -> None:
        self._call_soon, self._most = call_soon, threads
        self.changed = Condition()  # also the lock for all that threads share
        self._ready: deque[Jobs] = deque()  # each has a job, and none under way
        self._threads: set[Thread] = set()
        self._idle = 0
        self._is_closed = False

    def jobs(self) -> "Jobs":
        """Return what does the jobs of one transfer."""
        return Jobs(self)

    def close(self, seconds: float) -> None:
        """Wait at most so long until all is done; what takes longer is left alone."""
        with self.changed:
            self._is_closed = True
            self.changed.notify_all()
            threads = list(self._threads)
        end = monotonic() + seconds
        for thread in threads:
            thread.join(max(0.0, end - monotonic()))

    def look_at(self, jobs: "Jobs") -> None:
        """Have a thread do the next of them; the lock is held."""
        self._ready.append(jobs)
        has_thread = current_thread() in self._threads  # it looks itself in a moment
        if has_thread or len(self._ready) <= self._idle:
            self.changed.notify()
        elif len(self._threads) < self._most:
            thread = Thread(target=self._work, name="disk", daemon=True)
            self._threads.add(thread)
            thread.start()

    def tell(self, call: Callable[[], None]) -> None:
        """Have it called in the loop's thread, as long as there is a loop."""
        if not self._is_closed:
            self._call_soon(call)

    def _work(self) -> None:
        while (jobs := self._next()) is not None:
            jobs.do_next()

    def _next(self) -> "Jobs | None":
        with self.changed:
            self._idle += 1
            self.changed.wait_for(lambda: self._ready or self._is_closed, IDLE_SECONDS)
            self._idle -= 1
            if self._ready:
                return self._ready.popleft()
            self._threads.discard(current_thread())
            return None


class Jobs:
    """What is to be done for one transfer, one after the other."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._waiting: deque[tuple[Callable[[], Any], Callable[[Any], None]]] = deque()
        self._is_busy = False  # a thread does one, or is about to
        self._is_stopped = False

    @property
    def waiting(self) -> int:
        """How many wait, without the one under way; at most MAX_WAITING may."""
        return len(self._waiting)

    def submit(
        self, work: Callable[[], T], done: Callable[["Future[T]"], None]
    ) -> None:
        """Call `work` in a thread, then `done` in the loop's, with how it went.

        After `stop` nothing is called any more.

        Raises:
            OverflowError: too many wait already.
        """
        if len(self._waiting) >= MAX_WAITING:
            raise OverflowError("too many jobs for one transfer")
        with self._disk.changed:
            if not self._is_stopped:
                self._add(work, done)

    def stop(self, last: Callable[[], None] = nothing) -> None:
        """Forget what waits and whoever wants to know; then call `last` in a thread."""
        with self._disk.changed:
            if not self._is_stopped:
                self._is_stopped = True
                self._waiting.clear()
                self._add(last, _raise_bugs)

    def check(self) -> None:
        """Raise Stopped in a job that takes long, once nobody waits for it."""
        if self._is_stopped:
            raise Stopped

    def do_next(self) -> None:
        """Do the next job: the disk calls it in a thread."""
        with self._disk.changed:
            work, done = self._waiting.popleft()
        outcome = _outcome(work)
        self._disk.tell(partial(self._tell, done, outcome))
        with self._disk.changed:
            self._is_busy = bool(self._waiting)
            if self._is_busy:
                self._disk.look_at(self)

    def _add(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Put it at the end; the lock is held."""
        self._waiting.append((work, done))
        if not self._is_busy:
            self._is_busy = True
            self._disk.look_at(self)

    def _tell(self, done: Callable[[Any], None], outcome: "Future[Any]") -> None:
        if not self._is_stopped or done is _raise_bugs:
            done(outcome)


def _outcome(work: Callable[[], T]) -> "Future[T]":
    outcome: Future[T] = Future()
    try:
        outcome.set_result(work())
    except BaseException as error:  # noqa: BLE001 - told to who waits for it
        outcome.set_exception(error)
    return outcome


def _raise_bugs(outcome: "Future[None]") -> None:
    """Let nobody know what a disk said about the last job, but what is a bug."""
    with contextlib.suppress(FantomError, OSError):
        outcome.result()
