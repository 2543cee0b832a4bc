"""Looks for a code in a picture, in a thread: large ones take a while."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from fantom.errors import FantomError, NoInvitationInPicture
from fantom.pictures.bounded import read_picture
from fantom.pictures.qr import find_invitation
from fantom.ui.picture_sources import kept, picture_of


class PictureSearch(QObject):
    """One search at a time; a newer one replaces an older one.

    `find` returns what is wanted of a picture, or raises a FantomError.
    """

    started = Signal()
    ended = Signal()  # in whatever way; before one of the next two
    found = Signal(str)
    failed = Signal(object)  # a FantomError

    def __init__(self, find: Callable[[QImage], str] = find_invitation) -> None:
        super().__init__()
        self._find = find
        self._task: asyncio.Task[str] | None = None

    def look_in_file(self, path: Path) -> None:
        """Read that file."""
        self._begin(path)

    def look_in(self, data: QMimeData) -> None:
        """Read what was dropped or copied; it may be gone when this returns."""
        self._begin(kept(data))

    def cancel(self) -> None:
        """Give up; nothing is said about it."""
        if self._task is not None:
            self._task.cancel()

    def _begin(self, source: Path | QMimeData) -> None:
        if self._task is not None:
            self._task.remove_done_callback(self._on_done)
            self._task.cancel()
        self._task = asyncio.ensure_future(
            asyncio.to_thread(_found, self._find, source)
        )
        self._task.add_done_callback(self._on_done)
        self.started.emit()

    def _on_done(self, task: asyncio.Task[str]) -> None:
        self._task = None
        self.ended.emit()
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            self.found.emit(task.result())
        elif isinstance(error, FantomError):
            self.failed.emit(error)
        else:
            raise error


def _found(find: Callable[[QImage], str], source: Path | QMimeData) -> str:
    image = read_picture(source) if isinstance(source, Path) else picture_of(source)
    if image is None:
        raise NoInvitationInPicture(0)
    return find(image)
