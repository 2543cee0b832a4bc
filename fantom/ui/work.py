"""Something slow, one at a time, which never blocks the window."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from fantom.errors import FantomError


class Work(QObject):
    """Keeps the task that works, and tells how it went."""

    started = Signal()
    ended = Signal()  # in whatever way; before one of the next two
    done = Signal()
    failed = Signal(object)  # a FantomError

    def __init__(self) -> None:
        super().__init__()
        self._task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def start(self, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do it, unless something is being done."""
        if self._task is None:
            self._task = asyncio.ensure_future(job())
            self._task.add_done_callback(self._on_done)
            self.started.emit()

    def cancel(self) -> None:
        """Give up; nothing is said about it."""
        if self._task is not None:
            self._task.cancel()

    def _on_done(self, task: "asyncio.Task[None]") -> None:
        self._task = None
        self.ended.emit()
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            self.done.emit()
        elif isinstance(error, FantomError):
            self.failed.emit(error)
        else:
            raise error
