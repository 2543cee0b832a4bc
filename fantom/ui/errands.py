"""Things that take a while, any number at once; the window goes on meanwhile."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from fantom.errors import FantomError


class Errands(QObject):
    """Keeps the tasks, and tells what went wrong."""

    failed = Signal(object)  # a FantomError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: set[asyncio.Task[None]] = set()

    def do(self, errand: Coroutine[Any, Any, None]) -> None:
        """Begin with it."""
        task = asyncio.ensure_future(errand)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)

    def stop(self, _result: object = None) -> None:
        """Give up all; nothing is said about it."""
        for task in self._tasks:
            task.cancel()

    def _on_done(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, FantomError):
            self.failed.emit(error)
        elif error is not None:
            raise error
