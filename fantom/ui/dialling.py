"""One attempt at a time to reach somebody, which never blocks the window."""

import asyncio

from PySide6.QtCore import QObject, Signal

from fantom.errors import FantomError
from fantom.node import Node
from fantom.peers.peer import Peer


class Dialling(QObject):
    """Keeps the task that dials, and tells how it went."""

    started = Signal(str)  # what is dialled
    ended = Signal()  # in whatever way; before one of the next two
    reached = Signal(object)  # a Peer
    failed = Signal(object)  # a FantomError

    def __init__(self, node: Node) -> None:
        super().__init__()
        self._node = node
        self._task: asyncio.Task[Peer] | None = None

    @property
    def busy(self) -> bool:
        """Whether an attempt is under way."""
        return self._task is not None

    def start(self, text: str) -> None:
        """Dial what a person typed, unless an attempt is under way."""
        if self._task is None:
            self._task = asyncio.ensure_future(self._node.connect_to(text))
            self._task.add_done_callback(self._on_done)
            self.started.emit(text)

    def cancel(self) -> None:
        """Give up; nothing is said about it."""
        if self._task is not None:
            self._task.cancel()

    def _on_done(self, task: asyncio.Task[Peer]) -> None:
        self._task = None
        self.ended.emit()
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            self.reached.emit(task.result())
        elif isinstance(error, FantomError):
            self.failed.emit(error)
        else:
            raise error
